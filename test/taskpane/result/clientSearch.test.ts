import { foundClients } from "../../../src/taskpane/result/clientSearch";

const clients = [
  { code: "DE-1091", name: "Brandhuber Maschinenbau GmbH" },
  { code: 1168, name: "Café Beaurepaire SARL" },
  { code: "0012", name: "Dąbrowa-Gaj Straße" },
  { code: null, name: "ООО «Ромашка»" },
  { code: "x", name: null },
];
const find = (query: string) => foundClients(clients, query).map(({ code }) => code);

test("an empty query finds all, the very same list", () => {
  expect(foundClients(clients, "")).toBe(clients);
  expect(foundClients(clients, "  ")).toBe(clients);
});

test("finds by a part of the code or the name", () => {
  expect(find("1091")).toEqual(["DE-1091"]);
  expect(find("maschinen")).toEqual(["DE-1091"]);
  expect(find("116")).toEqual([1168]);
});

test("case and accents do not matter, in any script", () => {
  expect(find("CAFE")).toEqual([1168]);
  expect(find("dabrowa")).toEqual(["0012"]);
  expect(find("STRASSE")).toEqual(["0012"]);
  expect(find("ромашка")).toEqual([null]);
});

test("all words must be there, in whatever order", () => {
  expect(find("sarl caf")).toEqual([1168]);
  expect(find("sarl gmbh")).toEqual([]);
});

test("signs of patterns are themselves", () => {
  expect(find(".*")).toEqual([]);
  expect(find("«")).toEqual([null]);
});
