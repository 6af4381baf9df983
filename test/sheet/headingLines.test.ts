import { headingLines } from "../../src/sheet/headingLines";
import { salesLedgerSample } from "../../src/sheet/sample";
import { smallReport } from "../excel/smallReport";

test("a heading takes as many lines as its words need beside the filter button", () => {
  expect(headingLines("Rank", 8)).toBe(1);
  expect(headingLines("Last 12 months", 14)).toBe(2);
  expect(headingLines("Usual days between orders", 15)).toBe(3);
});

test("a word wider than its column is told", () => {
  expect(headingLines("Cumulative share", 13)).toBeNull();
});

test("no heading of a table is broken or cut on the sheets of a report", () => {
  const tables = smallReport(salesLedgerSample()).flatMap((sheet) =>
    sheet.table ? [{ ...sheet, table: sheet.table }] : []
  );
  expect(tables.map(({ kind }) => kind)).toEqual(["clients", "inputs", "winback"]);
  for (const { table, blocks, styles, widths } of tables) {
    const headings = blocks.find(({ row, values }) => row === table.row && values.length === 1)!;
    const lines = headings.values[0]!.map(
      (heading, c) => [heading, headingLines(String(heading), widths[c]!)] as const
    );
    expect(lines.filter(([, count]) => count === null)).toEqual([]);
    const { height } = styles.findLast((style) => style.row === table.row && style.height)!;
    expect(height).toBeGreaterThanOrEqual(15 * Math.max(...lines.map(([, count]) => count!)));
  }
});
