import { XYZ } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const STEADY = [5, 5, 5, 5];
const HALF = [5, null, "", 5];
const RARE = [5, 0, 0, 0];
const NEW = [0, 0, 5, 5];
const NONE = [0, null, "", 0];

test("answers one letter per row of input", () => {
  expect(XYZ([STEADY, HALF, RARE, NEW, NONE])).toEqual([["X"], ["Y"], ["Z"], ["N"], [""]]);
});

test("lines up with the spill of KAM.HISTORY: headings and names are passed over", () => {
  const headings = ["Client", "2024-01", "2024-02", "2024-03", "2024-04"];
  expect(XYZ([headings, ["Acme", ...STEADY], ["Bolt", ...RARE]])).toEqual([[""], ["X"], ["Z"]]);
  expect(XYZ([headings, [1001, ...STEADY], [1002, ...RARE]])).toEqual([[""], ["X"], ["Z"]]);
});

test("an error cell is its row's result", () => {
  const error = cellError("#N/A");
  expect(XYZ([STEADY, [5, error, 5, 5], RARE])).toEqual([["X"], [error], ["Z"]]);
});

test("by variation, limits of 5 and above are in per cent, below they are as written", () => {
  const history = [
    [10, 11, 12],
    [8, 10, 13],
    [5, 10, 15],
  ];
  expect(XYZ(history, "variation", 10, 25)).toEqual([["X"], ["Y"], ["Z"]]);
  expect(XYZ(history, "variation", 0.1, 0.25)).toEqual([["X"], ["Y"], ["Z"]]);
  expect(XYZ([[0, 9, 0, 0, 0, 0, 0, 1]], "variation", 3, 4)).toEqual([["X"]]); // 2.2, within 3 but not 3 %
  expect(XYZ(history, "Variation", 10)).toEqual([["X"], ["Y"], ["Y"]]); // y_limit stays 1
});

test("by frequency, limits above 1 are in per cent", () => {
  expect(XYZ([HALF, RARE], "frequency", 50, 25)).toEqual([["X"], ["Y"]]);
  expect(XYZ([HALF, RARE], null, 0.5, 0.25)).toEqual([["X"], ["Y"]]);
});

test("an omitted, blank or 0 option means the default", () => {
  for (const blank of [undefined, null, "", 0]) {
    expect(XYZ([HALF], blank, blank, blank)).toEqual([["Y"]]);
  }
});

test.each([
  [
    "fewer than 3 columns",
    () => XYZ([[1, 2]]),
    "history must have at least 3 periods (columns); here it has 2.",
  ],
  [
    "fewer than 3 periods beside names",
    () => XYZ([["Acme", 1, 2]]),
    "history must have at least 3 periods (columns); here it has 2.",
  ],
  [
    "text",
    () => XYZ([STEADY, [5, "n/a", 5, 5]]),
    'history, row 2, column 2: "n/a" is text, not a number.',
  ],
  [
    "an unknown method",
    () => XYZ([STEADY], "cv"),
    'method is "cv"; it must be "frequency" or "variation".',
  ],
  [
    "limits of frequency the wrong way round",
    () => XYZ([STEADY], "frequency", 0.5, 0.75),
    "x_limit must be above y_limit, both above 0 and at most 1 (or 100, both in per cent); here they are 0.5 and 0.75.",
  ],
  [
    "limits of variation the wrong way round",
    () => XYZ([STEADY], "variation", 1, 0.5),
    "x_limit must be below y_limit, both above 0; here they are 1 and 0.5.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
