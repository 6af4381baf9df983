import {
  ABC,
  ABCXYZ,
  CADENCE,
  HISTORY,
  KAISM,
  MATRIX,
  PARETO,
  SCORE,
  SEGMENT,
  SHARE,
  STATUS,
  TOPSHARE,
  TYPE,
  WHY,
  XYZ,
} from "../../src/functions/functions";
import type { Cell } from "../../src/sheet/cell";
import { missingRoles } from "../../src/sheet/columnMapping";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { sampleOf } from "../data/sampleOf";
import { customFunctions, failure } from "../functions/customFunctions";
import { column } from "./calls";
import { ledgerOf, paneOn } from "./paneOn";

/*
 * Hostile shapes, by number; those of every function at once (33 to 38) are in contract.test.ts as well. Selections of whole
 * columns and rows (39) are in cellsInWorkbook.test.ts. What Excel does before it calls is in docs/excel-checklist.md:
 *
 * | 40 | A:.A, TRIMRANGE          | Excel trims before it calls: as 39 without the blank rows                          |
 * | 41 | unions, C3:D4:E5:F6      | a union is #VALUE! in Excel before any call; the other is one block: as 37         |
 * | 42 | Sheet1:Sheet3!A1         | Excel refuses 3-D references in custom functions                                   |
 * | 43 | array literals           | separators are Excel's affair; what arrives is a block: every test here passes one |
 * | 45 | ranges with the own cell | Excel warns of the circle and does not call                                        |
 */

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const DAY = 45292;

test("B33: one cell", () => {
  expect(ABC([[7]])).toEqual([["A"]]);
  expect(SHARE([[7]])).toEqual([[1]]);
  expect(WHY([[7]])).toEqual([[expect.stringMatching(/^Rank 1 of 1: 100\.0 %.* no amount changes it\.$/)]]);
  expect(SCORE([[7]])).toEqual([[7]]);
  expect(HISTORY([["a"]], [[DAY]], [[5]])).toEqual([["Client", "2024-01"], ["a", 5]]);
  expect(SEGMENT([["a"]], [[DAY]], [[5]])[1]).toEqual(["a", 5, 1, 1, "A", "N", "AN", DAY, "Active"]);
  expect(failure(() => XYZ([[7]])).message).toBe("history must have at least 3 periods (columns); here it has 1.");
  expect(failure(() => TOPSHARE([[7]])).code).toBe("#N/A");
}); // prettier-ignore

test("B34, B37: a row or a block where one column was expected", () => {
  expect(failure(() => ABC([[1, 2, 3]])).message).toBe(
    "values must be one column; here it is 1 row by 3 columns."
  );
  expect(failure(() => CADENCE([["a", "b"]], [[1, 2]])).message).toBe(
    "clients must be one column; here it is 1 row by 2 columns."
  );
  expect(XYZ([[1, 2, 3]])).toEqual([["X"]]); // one client
});

test("B35: a heading in row 1 is detected by the columns of numbers alone", () => {
  expect(ABC(column("Sales", 80, 20))).toEqual(column("", "A", "B"));
  // Beside a heading over numbers a name is a heading; over a number it is a client.
  expect(PARETO(column("Client", "Acme"), column("Sales", 5))).toHaveLength(2);
  expect(PARETO(column("Client", "Acme"), column(3, 5))).toHaveLength(3);
  expect(failure(() => KAISM(column("Ours", 5), column(3, 5))).message).toBe(
    'attractiveness, row 1: "Ours" is text, not a number.'
  );
});

test("B36: headings alone, and a table without rows", () => {
  const headings: Cell[][] = [["Client", "Invoice date", "Amount"]];
  const recognition = recogniseColumns(sampleOf(headings));
  expect(recognition.headingRows).toBe(1);
  expect(() => paneOn(headings)).toThrow(expect.objectContaining({ code: "noPositiveValues" }));
  expect(() => paneOn([...headings, ["", "", ""]])).toThrow(
    expect.objectContaining({ code: "noPositiveValues" })
  );
  expect(missingRoles(recogniseColumns(sampleOf([])))).toContain("client");
  expect(failure(() => ABC(column("Sales"))).code).toBe("#N/A");
  expect(failure(() => HISTORY(column("Client"), column("Date"), column("Amount"))).code).toBe("#N/A");
}); // prettier-ignore

test("B38: lengths that differ are both in the message", () => {
  expect(failure(() => PARETO(column("a", "b", "c"), column(1, 2))).message).toBe(
    "names and values must be of equal length; here they have 3 and 2 rows."
  );
  expect(failure(() => SCORE([[1, 2, 3]], [[1, 2]])).message).toBe(
    "weights must have one number for each of the 3 criteria (columns) of scores; here it has 2."
  );
});

test("B39: a whole row of clients is refused by its width; whole columns are in sizes.test.ts", () => {
  const row = [Array<unknown>(16384).fill(1)];
  expect(failure(() => ABC(row)).message).toBe(
    "values must be one column; here it is 1 row by 16384 columns."
  );
  expect(XYZ(row)).toEqual([["X"]]);
});

test("B44: results of functions are arguments of others, row by row", () => {
  const ledger = [column("Client", "a", "a", "a", "b"), column("Date", DAY, DAY + 31, DAY + 60, DAY), column("Amount", 5, 5, 5, 1)] as const; // prettier-ignore
  const history = HISTORY(...ledger);
  const segments = ABCXYZ(history);
  expect(segments).toEqual(column("", "AX", "BZ"));
  const sums = history.map(([, ...amounts], i) => [i === 0 ? "Sum" : amounts.reduce((a, b) => Number(a) + Number(b), 0)]); // prettier-ignore
  expect(MATRIX(ABC(sums), XYZ(history))).toEqual([
    ["", "X", "Y", "Z", "Total"],
    ["A", 1, 0, 0, 1],
    ["B", 0, 0, 1, 1],
    ["C", 0, 0, 0, 0],
    ["Total", 1, 0, 1, 2],
  ]);
  const cadence = CADENCE(...ledger);
  const [last, usual] = [3, 4].map((c) => cadence.map((row) => [row[c]]));
  expect(STATUS(last!, usual!)).toEqual(column("", "Active", "Order due"));
  expect(KAISM(SCORE([[8, 9], [2, 3]]), SCORE([[7, 7], [9, 9]]))).toEqual(column("Key", "Maintenance")); // prettier-ignore
});

test("B46: names merged over several rows stand in the first; the others are left out, and listed by the pane", () => {
  const ledger = ledgerOf(["a", DAY, 5], ["", DAY, 7], [null, DAY, 9], ["b", DAY, 1]);
  const { reading } = paneOn(ledger);
  expect(reading).toMatchObject({ included: 2, total: 6, excluded: [{ reason: "noClient", count: 2 }] });
  const [clients, dates, amounts] = [0, 1, 2].map((c) => ledger.map((row) => [row[c]]));
  expect(HISTORY(clients!, dates!, amounts!)).toEqual([["Client", "2024-01"], ["a", 5], ["b", 1]]);
}); // prettier-ignore

test("B47: two heading rows, blank rows and a blank column between", () => {
  const { recognition, reading } = paneOn([
    ["Sales 2024", "", "", ""],
    ["Client", "", "Invoice date", "Amount"],
    ["a", "", DAY, 5],
    ["", "", "", ""],
    ["b", "", DAY, 1],
    ["", "", "", ""],
  ]);
  expect(recognition).toMatchObject({ headingRows: 2, roles: { name: 0, date: 2, amount: 3 } });
  expect(reading).toMatchObject({ rows: 2, included: 2, total: 6 });
});

test.each<[string, Cell[]]>([
  ["text in Russian", ["янв.24", "фев.24", "мар.24", "апр.24"]],
  ["text in English", ["Jan 24", "Feb 24", "Mar 24", "Apr 24"]],
  ["serials", [45292, 45323, 45352, 45383]],
  ["ISO months", ["2024-01", "2024-02", "2024-03", "2024-04"]],
])("B48: months as headings: %s", (_, months) => {
  const body: Cell[][] = [["a", 5, 5, 5, 5], ["b", 2, 0, 0, 0]]; // prettier-ignore
  const cells = [["Client", ...months], ...body];
  const formats = months.map((_, i) => i + 1);
  const { recognition, segmentation } = paneOn(cells, recogniseColumns(headedBy(cells, formats)));
  expect(recognition).toMatchObject({ shape: "history", headingRows: 1, periods: [1, 2, 3, 4] });
  expect(segmentation.clients.map(({ name, segment }) => [name, segment])).toEqual([["a", "AX"], ["b", "BZ"]]); // prettier-ignore
  expect(XYZ(cells)).toEqual(column("", "X", "Z"));

  /** The headings are dates, not the amounts. */
  function headedBy(all: Cell[][], dates: number[]) {
    const sample = sampleOf(all, dates);
    return { ...sample, formats: sample.formats.map((row, r) => (r === 0 ? row : row.map(() => "General"))) }; // prettier-ignore
  }
});

test("B48: months down and clients across are no history: the pane asks, and XYZ looks at rows", () => {
  const { shape, roles } = recogniseColumns(
    sampleOf([
      ["Month", "Acme", "Bolt"],
      ["2024-01", 5, 1],
      ["2024-02", 5, 0],
      ["2024-03", 5, 0],
    ])
  );
  expect([shape, roles.amount]).toEqual(["totals", undefined]);
});

test("B49: a month twice is two columns, side by side", () => {
  const cells: Cell[][] = [["Client", "2024-02", "2024-01", "2024-01"], ["a", 1, 2, 3], ["b", 1, 2, 3]]; // prettier-ignore
  const { recognition, reading } = paneOn(cells);
  expect(recognition.periods).toEqual([2, 3, 1]);
  expect(reading.total).toBe(12);
  expect(XYZ(cells)).toEqual(column("", "X", "X"));
});

describe("B50: limits", () => {
  const values = column(50, 40, 10);

  test.each([
    ["80 and 95 are 0.8 and 0.95", 80, 95, ["A", "A", "B"]],
    ["one of them alone", 40, null, ["A", "B", "B"]],
    ["100 is all", 50, 100, ["A", "B", "B"]],
    ["a blank cell arrives as 0: the default", 0, [[0]], ["A", "A", "B"]],
    ["a cell, as a block of one", [[0.5]], [[0.9]], ["A", "B", "C"]],
  ])("%s", (_, a, b, letters) => {
    expect(ABC(values, a, b)).toEqual(column(...letters));
  });

  test.each<[string, unknown, unknown, string]>([
    ["text with %", "80%", null, 'a_limit: "80%" is text, not a number.'],
    ["falling", 0.9, 0.8, "0.9 and 0.8"],
    ["equal", 0.8, 0.8, "0.8 and 0.8"],
    ["equal, one of them the default", 0.95, null, "0.95 and 0.95"],
    ["negative", -0.8, 0.95, "-0.8 and 0.95"],
    ["beyond all", 80, 101, "0.8 and 1.01"],
    ["of two forms", 80, 0.95, "80 and 0.95"],
    ["a range", column(0.8, 0.9), null, "a_limit must be a single cell or value; here it is 2 rows by 1 column."],
  ])("%s: #VALUE! with the numbers", (_, a, b, words) => {
    expect(failure(() => ABC(values, a, b))).toEqual({
      code: "#VALUE!",
      message: expect.stringContaining(words),
    });
  }); // prettier-ignore

  test("of XYZ, TYPE and TOPSHARE", () => {
    const history = [[1, 0, 1, 1]];
    expect(XYZ(history, null, 80, 60)).toEqual([["Y"]]);
    expect(XYZ(history, "variation", 50, 100)).toEqual(XYZ(history, "variation", 0.5, 1));
    expect(XYZ(history, "variation", 2, 4)).toEqual([["X"]]); // coefficients, not per cent
    expect(failure(() => XYZ(history, null, 0.5, 0.75)).message).toContain("0.5 and 0.75");
    expect(failure(() => XYZ(history, "variation", 50, 1)).message).toContain("50 and 1");
    expect(TYPE(column(9, 1), null as never, null as never, null as never, null as never, 50)).toEqual(column("Anchor", "")); // prettier-ignore
    expect(failure(() => TOPSHARE(column(1, 2, 3, 4, 5), 101)).message).toContain("1.01");
    expect(failure(() => TOPSHARE(column(1, 2, 3, 4, 5), -0.2)).message).toContain("-0.2");
  });
});
