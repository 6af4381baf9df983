import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import type { BootedOffice } from "../excel/bootOffice";
import { eachInOffice, onSheet, putCells } from "../excel/officeWorkbook";
import { Traffic } from "./traffic";

/** An open workbook with Microsoft's office.js over it, and what goes between them. */
export interface OpenWorkbook {
  readonly office: BootedOffice;
  readonly traffic: Traffic;
}

/** Opens an empty workbook before each test of a file, and closes it afterwards. */
export function eachInWorkbook(): OpenWorkbook {
  let traffic: Traffic;
  afterEach(() => traffic.restart()); // before the workbook is closed
  const open = eachInOffice();
  beforeEach(() => {
    traffic = new Traffic(open.office);
  });
  return {
    get office() {
      return open.office;
    },
    get traffic() {
      return traffic;
    },
  };
}

/** A year of three clients whose classes can be told by hand: Acme 9,600 of 12,000, Bolt 1,800, Crux 600. */
export const YEAR: readonly (readonly Cell[])[] = [
  ["Client", "Order date", "Amount"],
  ...Array.from({ length: 12 }, (_, month): Cell[][] => [
    ["Acme", day(month), 800],
    ["Bolt", day(month) + 1, 150],
    ["Crux", day(month) + 2, 50],
  ]).flat(),
];

function day(month: number): number {
  return 45_296 + 30 * month; // 2024-01-05 and on
}

/** Puts cells onto a sheet and makes a table of them. */
export async function putTable(
  sheetName: string,
  table: string,
  cells: readonly (readonly Cell[])[] = YEAR,
  row = 0,
  column = 0
): Promise<void> {
  await putCells(sheetName, cells, row, column);
  await onSheet(sheetName, (sheet) => {
    const range = sheet.getRangeByIndexes(row, column, cells.length, cells[0]!.length);
    sheet.tables.add(range, true).name = table;
  });
}

/** Every sheet with all that stands on it, and how it is shown: what a failed run must leave as it was. */
export async function everything() {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("address,formulas,values,numberFormat")
    );
    const places = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return {
      sheets: sheets.items.map(({ name, visibility }, i) => {
        const range = used[i]!;
        const cells = range.isNullObject
          ? null
          : { address: range.address, formulas: range.formulas, values: range.values, formats: range.numberFormat };
        return { name, visibility, cells };
      }),
      tables: tables.items.map(({ name }, i) => `${name} ${places[i]!.address}`),
    };
  }); // prettier-ignore
}

/** What the user sees of it: a run that could not clean up leaves hidden sheets to the next. */
export function visibleSheets({ sheets }: Awaited<ReturnType<typeof everything>>) {
  return sheets.filter(({ visibility }) => visibility === "Visible");
}

/** The clients of the report with their sales and segments, as KAM Clients shows them. */
export async function shownClients(sheetName = "KAM Clients"): Promise<(readonly Cell[])[]> {
  return Excel.run(async (context) => {
    const tables = context.workbook.worksheets.getItem(sheetName).tables.load("items/name");
    await context.sync();
    const range = tables.items[0]!.getRange().load("values");
    await context.sync();
    const [headings, ...rows] = range.values as Cell[][];
    const { client, amount, abc } = words.headings;
    const columns = [client, amount, abc].map((each) => headings!.indexOf(each));
    return rows.map((row) => columns.map((column) => row[column] ?? null));
  });
}

/** The sheets of a report. */
export const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

/** What `shownClients` shows of `YEAR`. */
export const CLIENTS_OF_YEAR = [
  ["Acme", 9600, "A"],
  ["Bolt", 1800, "B"],
  ["Crux", 600, "C"],
];
