import { isBlank, isError } from "../../src/sheet/cell";

test.each([[null], [undefined], [""]])("%j is blank", (cell) => {
  expect(isBlank(cell)).toBe(true);
});

test.each([[0], [" "], [false], ["0"], [{ code: "#N/A" }]])("%j is not blank", (cell) => {
  expect(isBlank(cell)).toBe(false);
});

test("an error is an object with a code, never a text that looks like one", () => {
  expect(isError({ code: "#REF!" })).toBe(true);
  for (const cell of ["#REF!", null, undefined, 0, true]) expect(isError(cell)).toBe(false);
});
