import { writeXlsx } from "hucre/xlsx";
import { openFile } from "../../../src/playground/opening/openFile";
import { gridBook } from "../../../src/playground/saving/gridBook";
import { xlsxFile } from "../../../src/playground/saving/xlsxFile";
import { digitWidth } from "../../../src/playground/xlsx/digitWidth";
import { gridOf } from "../gridOf";

test("a digit is as wide as Excel counts it for the usual default fonts", () => {
  expect(digitWidth()).toBe(7);
  expect(digitWidth({ name: "Calibri", size: 11 })).toBe(7);
  expect(digitWidth({ name: "Aptos Narrow", size: 11 })).toBe(7);
  expect(digitWidth({ name: "Arial", size: 10 })).toBe(7);
  expect(digitWidth({ name: "Arial", size: 11 })).toBe(8);
});

test("a column keeps its pixels in a file, whatever font that counts in, and one opened from it has them again", async () => {
  for (const [name, width] of [
    ["Calibri", 20],
    ["Arial", 17.5],
  ] as const) {
    const bytes = await writeXlsx({
      sheets: [{ name: "A", rows: [[1]], columns: [{ width }] }],
      defaultFont: { name, size: 11 },
    });
    const opened = await openFile("a.xlsx", bytes);
    expect(opened.workbook.sheets["sheet1"]!.columnData![0]!.w).toBe(145);
    const grid = await gridOf(opened.workbook);
    const saved = await xlsxFile(gridBook(grid.univer, grid.api));
    grid.dispose();
    const again = await openFile("b.xlsx", saved.bytes);
    expect(again.workbook.sheets["sheet1"]!.columnData![0]!.w).toBe(145);
  }
});
