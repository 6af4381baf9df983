import {
  ABC,
  CADENCE,
  CHURN,
  CONCENTRATION,
  HISTORY,
  KAISM,
  NEXT,
  PARETO,
  QUALIFY,
  RANKING,
  SCORE,
  SEGMENT,
  SHARE,
  STATUS,
  WHY,
  XYZ,
} from "../../src/functions/functions";
import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import type { Cell } from "../../src/sheet/cell";
import { columnMapping } from "../../src/sheet/columnMapping";
import { LedgerReader } from "../../src/sheet/ledgerReader";
import { customFunctions, failure } from "../functions/customFunctions";
import { column } from "./calls";

/*
 * Hostile sizes, by number. Not here:
 *
 * | 91 | a used range swollen by formats | what of a sheet is read: cellsInWorkbook.test.ts                            |
 * | 92 | 32-bit Excel, memory of a tab   | memory is measured by "npm run bench"; machines: docs/excel-checklist.md    |
 */

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const SHEET = 1_048_576;
const DAY = 45292;

const cells = (rows: number, cell: (row: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) => [cell(row)]);

test.each([1, 2, 3, 5_000, 20_000, 100_000])("F86: %d rows make as many", (rows) => {
  const values = cells(rows, (row) => (row % 97) + 1);
  expect(ABC(values)).toHaveLength(rows);
  expect(SHARE(values)).toHaveLength(rows);
  expect(WHY(values)).toHaveLength(rows);
  expect(PARETO(values, values)).toHaveLength(rows + 1);
});

test("F86: no rows at all, which Excel cannot hand over, are refused all the same", () => {
  expect(failure(() => ABC([])).code).toBe("#VALUE!");
});

describe("F39, F86: whole columns of a sheet, with a heading and ten thousand rows below it", () => {
  const column10k = (heading: string, cell: (row: number) => unknown) =>
    cells(SHEET, (row) => (row === 0 ? heading : row <= 10_000 ? cell(row) : null));
  const names = column10k("Client", (row) => `Client ${row % 500}`);
  const dates = column10k("Date", (row) => DAY + (row % 700));
  const values = column10k("Amount", (row) => (row % 89) + 1);
  const scores = column10k("Score", (row) => (row % 10) + 1);

  test("per-row functions answer every row, blank ones with nothing", () => {
    const answers = [ABC(values), SHARE(values), SCORE(scores), KAISM(scores, scores), STATUS(dates, values), WHY(values)]; // prettier-ignore
    for (const answer of answers) {
      expect(answer).toHaveLength(SHEET);
      expect(answer[0]).toEqual([""]);
      expect(answer.slice(1, 10_001).some(([cell]) => cell !== "")).toBe(true);
      expect(answer[SHEET - 1]).toEqual([""]);
    }
    expect(QUALIFY(scores, scores, scores)[SHEET - 1]).toEqual(["Unknown"]);
  });

  test("tables show what there is", () => {
    expect(HISTORY(names, dates, values)).toHaveLength(501);
    expect(CADENCE(names, dates, values)).toHaveLength(501);
    expect(NEXT(names, dates)).toHaveLength(501);
    expect(SEGMENT(names, dates, values)).toHaveLength(501);
    expect(CHURN(names, dates, values)).toHaveLength(9); // quarters of 700 days
    expect(PARETO(names, values)).toHaveLength(10_001);
    expect(RANKING(names, scores)).toHaveLength(10_001);
    expect(CONCENTRATION(values)[1]).toEqual(["Clients", 10_000]);
  });
});

test("F87: a history of 5,000,000 cells is made, one cell more is refused with what to do", () => {
  // The table has a heading row and a column of names: 4,000 rows by 1,250 columns is one period too many for all.
  const years = (clients: number, periods: number) =>
    HISTORY(
      cells(clients, (row) => row + 1),
      cells(clients, (row) => DAY + (row % 2 ? 0 : 31 * (periods - 1))),
      cells(clients, () => 1)
    );
  const most = years(499_999, 9);
  expect(most.length * most[0]!.length).toBe(5_000_000);
  expect(failure(() => years(500_000, 9))).toEqual({
    code: "#VALUE!",
    message: expect.stringMatching(/^That makes a table of 5000010 cells, more than 5000000: from 2024-01-01 \(row 2\)/),
  });
}); // prettier-ignore

describe("F88: a full sheet", () => {
  const dates = cells(SHEET - 1, (row) => DAY + (row % 400));
  const ones = cells(SHEET - 1, () => 1);

  test("of 900,000 clients", () => {
    const clients = cells(SHEET - 1, (row) => row % 900_000 || 900_000);
    expect(CADENCE(clients, dates, ones)).toHaveLength(900_001);
    expect(HISTORY(clients, dates, ones, "year")).toHaveLength(900_001);
  });

  test("of one client", () => {
    const clients = cells(SHEET - 1, () => "Acme");
    expect(CADENCE(clients, dates, ones)[1]!.slice(0, 2)).toEqual(["Acme", 400]);
    expect(SEGMENT(clients, dates, ones)[1]!.slice(0, 5)).toEqual(["Acme", SHEET - 1, 1, 1, "A"]);
    expect(XYZ(HISTORY(clients, dates, ones))).toEqual(column("", "X"));
  });
});

test("F89: 100,000 Cyrillic names of 250 characters, each of its own", () => {
  const name = (row: number) => `${"Общество с ограниченной ответственностью ".repeat(6)}${row}`;
  const clients = cells(100_000, name);
  const table = HISTORY(
    clients,
    cells(100_000, () => DAY),
    cells(100_000, () => 5)
  );
  expect(table).toHaveLength(100_001);
  expect(table[100_000]).toEqual([name(99_999), 5]);
  const reader = new LedgerReader(columnMapping({ shape: "totals", headingRows: 0, headings: ["", ""], roles: { name: 0, amount: 1 }, periods: [] })); // prettier-ignore
  reader.add(clients.slice(0, 20_000).map(([each]) => [each as Cell, 5]), 1); // prettier-ignore
  const reading = reader.finish();
  expect(reading).toMatchObject({ included: 20_000, total: 100_000 });
  expect(segment(reading.ledger, DEFAULT_PARAMETERS).clients).toHaveLength(20_000);
});

test("F90: 10,000 small formulas, and 100 over 50,000 rows", () => {
  const small = column(80, 15, 5);
  for (let i = 0; i < 10_000; i++) ABC(small);
  const large = cells(50_000, (row) => (row * 7919) % 100_003);
  for (let i = 0; i < 100; i++) ABC(large);
  expect(ABC(small)).toEqual(column("A", "B", "C"));
});
