import { isSelfContained, parsed, valueOf } from "../../scripts/exampleFormula";

const metadata = [
  {
    id: "ECHO",
    parameters: [{ name: "cells", dimensionality: "matrix" }, { name: "a" }, { name: "b" }],
  },
];
const functions = { ECHO: (...values: unknown[]) => values };
const given = (list: string) => valueOf(parsed(`=KAM.ECHO(${list})`), functions, metadata);

test("reads numbers, texts, truth values and arrays as Excel does", () => {
  expect(given('{-1.5,"a ""b""";TRUE,2E3}, "x, {y}", FALSE')).toEqual([
    [
      [-1.5, 'a "b"'],
      [true, 2000],
    ],
    "x, {y}",
    false,
  ]);
});

test("arguments left out are null, and one value for cells is a single cell", () => {
  expect(given("7, , 3")).toEqual([[[7]], null, 3]);
  expect(given("{1}")).toEqual([[[1]], null, null]);
});

test("DATE is the serial of Excel", () => {
  expect(given("1, DATE(2024,2,29), DATE(1900,3,1)")).toEqual([[[1]], 45351, 61]);
  expect(() => given("1, DATE(2023,2,29)")).toThrow("is no date");
});

test("a call inside hands its rows on", () => {
  const same = { ECHO: (rows: unknown) => rows };
  expect(valueOf(parsed("=KAM.ECHO(KAM.ECHO({1;2}))"), same, metadata)).toEqual([[1], [2]]);
});

test.each(["B2:M90", "$A$1", "Sales[Client]", "KAM.ECHO(B2)"])(
  "%s needs a workbook",
  (reference) => {
    expect(isSelfContained(parsed(`=KAM.ECHO({1}, ${reference})`))).toBe(false);
  }
);

test.each([
  ["KAM.ECHO({1})", "begins with ="],
  ["=KAM.ECHO({1}", ") expected"],
  ["=KAM.ECHO({1)", "} expected"],
  ["=KAM.ECHO({1,2;3})", "rows of one length"],
  ["=KAM.ECHO(1+1)", "nothing can be made of"],
  ["=KAM.ECHO({1})x", "nothing can be made of"],
  ["=KAM.ECHO({1}) 2", "the end expected"],
  ["=KAM.ECHO(yes)", "nothing can be made of"],
  ["={1}", "a function expected"],
])("%s is refused", (formula, words) => {
  expect(() => parsed(formula)).toThrow(words);
});

test("what the functions cannot take is refused", () => {
  expect(() => given("1, {1;2}")).toThrow("a is a single value");
  expect(() => given("1, 2, 3, 4")).toThrow("too many arguments");
  expect(() => valueOf(parsed("=KAM.NONE(1)"), functions, metadata)).toThrow("KAM.NONE");
});
