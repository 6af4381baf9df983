import { ExcelProblem } from "../../src/excel/excelProblem";
import { errorDetails } from "../../src/taskpane/errorDetails";
import { troubleOf } from "../../src/taskpane/state/trouble";

const NAME = "Hall & Söhne";

test("of an error its name, its message and the places in the scripts are told", () => {
  const error = new TypeError("x is not a function");
  error.stack = [
    "TypeError: x is not a function",
    "    at shown (https://office.example.com/kam/taskpane.0a1b.js:12:34)",
    "    at async run (file:///C:/Users/Ada/kam/result.js:5:6)",
  ].join("\n");
  expect(errorDetails(error)).toEqual([
    "TypeError: x is not a function",
    "at shown (taskpane.0a1b.js:12:34)",
    "at async run (result.js:5:6)",
  ]);
});

test("a stack as other browsers write it is told too, and no more than its first lines", () => {
  const error = new Error("gone");
  error.stack = Array.from({ length: 20 }, (_, i) => `f${i}@https://x.example/a/b.js:1:${i}`).join("\n"); // prettier-ignore
  expect(errorDetails(error)).toHaveLength(7);
  expect(errorDetails(error)[1]).toBe("f0@b.js:1:0");
});

test.each([
  `Unexpected token 'H', "${NAME}" is not valid JSON`,
  `Cannot read '${NAME}' of undefined`,
  `„${NAME}“ is in row 12345 with 99.50`,
  `«${NAME}»`,
])("nothing that may come from a cell is told: %s", (message) => {
  const error = new SyntaxError(message);
  const told = errorDetails(error)
    .join("\n")
    .replace(/:\d+:\d+/g, "");
  for (const secret of [NAME, "Hall", "12345", "99"]) expect(told.split("\n")[0]).not.toContain(secret); // prettier-ignore
  expect(told).not.toContain(NAME);
});

test("of Office's errors the code and the place are told, not the message nor the statements, which name cells", () => {
  const error = Object.assign(new Error(`The sheet ${NAME} has 7 rows`), {
    name: "RichApi.Error",
    code: "SomethingNew",
    debugInfo: { errorLocation: "Range.values", statement: `range.values = [["${NAME}"]];` },
    stack: "",
  });
  expect(errorDetails(error)).toEqual(["RichApi.Error SomethingNew", "at Range.values"]);
  expect(troubleOf(error)).toMatchObject({ code: "unknown", facts: errorDetails(error) });
});

test("what is no error, or holds anything in its fields, is told without harm", () => {
  expect(errorDetails("“Acme” 5")).toEqual(["Error: “…” #"]);
  expect(errorDetails(null)).toEqual(["Error: null"]);
  expect(errorDetails({ code: NAME, name: NAME, stack: 5, debugInfo: { errorLocation: NAME } })).toEqual(["Error ?"]); // prettier-ignore
});

test("details are offered only where it is not plain what to do", () => {
  expect(troubleOf(new ExcelProblem("sheetProtected", "Sales"))).toMatchObject({ facts: [] });
  expect(troubleOf(new Error("x"))).toMatchObject({ kind: "unexpected" });
});
