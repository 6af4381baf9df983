import type { HostOptions } from "../../../src/playground/host";
import { bootOffice, type BootedOffice } from "../../excel/bootOffice";

/** What office.js reports of a failure. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** Office.js over an empty workbook for the tests of a file, with a new sheet for each run. */
export interface WorkbookUnderTest {
  office: BootedOffice;
  /** Runs a batch on a new, empty sheet. */
  onSheet<T>(
    run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
  ): Promise<T>;
  /** The failure of a batch that must fail. */
  failureOf(
    run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>
  ): Promise<Failure>;
  /** The values of a range after something was written into it. */
  written(address: string, values: unknown[][], numberFormat?: string): Promise<Excel.Range>;
}

export function workbookUnderTest(options?: HostOptions): WorkbookUnderTest {
  const workbook = {} as WorkbookUnderTest;
  beforeAll(async () => {
    workbook.office = await bootOffice(options);
  });
  afterAll(() => workbook.office.dispose());
  afterEach(() => removeSheets(workbook.office));
  workbook.onSheet = (run) =>
    workbook.office.Excel.run(async (context) => run(context.workbook.worksheets.add(), context));
  workbook.failureOf = async (run) => {
    try {
      await workbook.onSheet(run);
    } catch (error) {
      if ((error as { code?: string }).code) return error as Failure;
      throw error;
    }
    throw new Error("The batch was to fail, and succeeded.");
  };
  workbook.written = (address, values, numberFormat) =>
    workbook.onSheet(async (sheet, context) => {
      const range = sheet.getRange(address);
      if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
      range.values = values;
      range.load();
      await context.sync();
      return range;
    });
  return workbook;
}

/** Takes away all sheets but the first, so that calculations stay quick. */
async function removeSheets({ Excel }: BootedOffice): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/visibility");
    await context.sync();
    for (const sheet of sheets.items.slice(1)) {
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    await context.sync();
  });
}

/** Waits until events have reached their handlers. */
export function eventsDelivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
