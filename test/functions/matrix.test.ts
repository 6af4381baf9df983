import { MATRIX } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const ABC = column("A", "A", "B", "C", "");
const XYZ = column("X", "Y", "Z", "Z", "X");
const VALUES = column(50, 30, 15, 5, 1000);

test("without values counts clients, with headings and totals", () => {
  expect(MATRIX(ABC, XYZ)).toEqual([
    ["", "X", "Y", "Z", "Total"],
    ["A", 1, 1, 0, 2],
    ["B", 0, 0, 1, 1],
    ["C", 0, 0, 1, 1],
    ["Total", 1, 1, 2, 4],
  ]);
});

test("with values adds them up; a row without class is left out", () => {
  expect(MATRIX(ABC, XYZ, VALUES)).toEqual([
    ["", "X", "Y", "Z", "Total"],
    ["A", 50, 30, 0, 80],
    ["B", 0, 0, 15, 15],
    ["C", 0, 0, 5, 5],
    ["Total", 50, 30, 20, 100],
  ]);
});

test("shows N where it occurs", () => {
  expect(MATRIX(column("A"), column("N"))[0]).toEqual(["", "X", "Y", "Z", "N", "Total"]);
});

test("shares are of the values where given, else of the clients", () => {
  expect(MATRIX(ABC, XYZ, VALUES, "share")[1]).toEqual(["A", 0.5, 0.3, 0, 0.8]);
  expect(MATRIX(ABC, XYZ, undefined, "Share")[1]).toEqual(["A", 0.25, 0.25, 0, 0.5]);
});

test("counts clients also beside values, if asked to", () => {
  expect(MATRIX(ABC, XYZ, VALUES, "count")).toEqual(MATRIX(ABC, XYZ));
});

test("headings are passed over: of classes, or empty as KAM.ABC leaves them", () => {
  const expected = MATRIX(ABC, XYZ, VALUES);
  expect(MATRIX([["Class"], ...ABC], [["Rhythm"], ...XYZ], [["Sales"], ...VALUES])).toEqual(
    expected
  );
  expect(MATRIX([["ABC"], ...ABC], [["XYZ"], ...XYZ])).toEqual(MATRIX(ABC, XYZ));
  expect(MATRIX([[""], ...ABC], [[""], ...XYZ], [["Sales"], ...VALUES])).toEqual(expected);
});

test("a row with an error is left out, wherever it is", () => {
  const error = cellError("#N/A");
  const plain = MATRIX(ABC, XYZ, VALUES);
  expect(MATRIX([...ABC, [error]], [...XYZ, ["X"]], [...VALUES, [7]])).toEqual(plain);
  expect(MATRIX([...ABC, ["A"]], [...XYZ, [error]], [...VALUES, [7]])).toEqual(plain);
  expect(MATRIX([...ABC, ["A"]], [...XYZ, ["X"]], [...VALUES, [error]])).toEqual(plain);
});

test.each([
  [
    "a sum without values",
    () => MATRIX(ABC, XYZ, undefined, "sum"),
    'To show "sum", give the values to add up.',
  ],
  [
    "a letter that is no class",
    () => MATRIX(column("A", "D"), column("X", "X")),
    'abc, row 2: "D" is not a class; it must be "A", "B" or "C" or blank.',
  ],
  [
    "another length",
    () => MATRIX(ABC, column("X")),
    "abc and xyz must be of equal length; here they have 5 and 1 rows.",
  ],
  [
    "values of another length",
    () => MATRIX(ABC, XYZ, column(1, 2)),
    "abc and values must be of equal length; here they have 5 and 2 rows.",
  ],
  [
    "an unknown choice",
    () => MATRIX(ABC, XYZ, VALUES, "mean"),
    'show is "mean"; it must be "count", "sum" or "share".',
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
