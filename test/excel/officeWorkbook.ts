import type { Cell } from "../../src/sheet/cell";
import { bootOffice, type BootedOffice } from "./bootOffice";

/** Boots Microsoft's office.js over an empty workbook and makes it the one that src/excel talks to. */
export async function startOffice(
  options?: Parameters<typeof bootOffice>[0]
): Promise<BootedOffice> {
  const office = await bootOffice(options);
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return office;
}

/** Does that before each test of a file, and ends it afterwards. A test may put another in its place. */
export function eachInOffice(): { office: BootedOffice } {
  const open = {} as { office: BootedOffice };
  beforeEach(async () => {
    open.office = await startOffice();
  });
  afterEach(async () => {
    open.office.host.disturb = () => null;
    await open.office.host.calculated(); // nothing of it is left to come in the next test
    open.office.dispose();
  });
  return open;
}

/** Puts cells onto a sheet, made if it is not there; columns headed "... date" or "Date" get a date format. */
export async function putCells(
  sheetName: string,
  cells: readonly (readonly Cell[])[],
  row = 0,
  column = 0
): Promise<void> {
  await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheetName).load("name");
    await context.sync();
    const sheet = found.isNullObject ? context.workbook.worksheets.add(sheetName) : found;
    const width = cells[0]!.length;
    cells[0]!.forEach((heading, c) => {
      if (!/date$/i.test(String(heading))) return;
      sheet.getRangeByIndexes(row, column + c, cells.length, 1).numberFormat = cells.map(() => [
        "yyyy-mm-dd",
      ]);
    });
    sheet.getRangeByIndexes(row, column, cells.length, width).values = cells as unknown[][];
    await context.sync();
  });
}

/** The names of all sheets, hidden ones too. */
export async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}

/** The values, number formats and formulas of what is used on a sheet. */
export async function usedCells(sheetName: string) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getUsedRange(true);
    range.load("address,values,numberFormat,formulas,text");
    await context.sync();
    const { address, values, numberFormat, formulas, text } = range;
    return { address, values, formats: numberFormat, formulas, text };
  });
}

/** Runs requests on a sheet, in one batch. */
export async function onSheet<T>(
  sheetName: string,
  requests: (sheet: Excel.Worksheet) => T
): Promise<T> {
  return Excel.run(async (context) => {
    const result = requests(context.workbook.worksheets.getItem(sheetName));
    await context.sync();
    return result;
  });
}
