import { LocaleService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-table/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import { mendLexer } from "../mendLexer";
import { sheetData } from "../blankWorkbook";

/**
 * An empty workbook with one sheet, "Sheet1", of Excel's full size, and its calculation engine, without an interface:
 * what Node needs. Dispose `univer` when done.
 *
 * @example createHeadlessUniver().api.getActiveWorkbook()?.getSheets().length //=> 1
 */
export function createHeadlessUniver(): { readonly univer: Univer; readonly api: FUniver } {
  leaveRowsUnplaced();
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  // A second after a calculation began Univer looks for words to say so, and fails where the workbook is gone by then.
  univer.__getInjector().get(LocaleService).t = (key) => key;
  const api = FUniver.newAPI(univer);
  mendLexer(api);
  const sheet = sheetData("sheet1", "Sheet1");
  api.createWorkbook({
    id: "workbook",
    name: "Book1",
    sheetOrder: [sheet.id],
    sheets: { [sheet.id]: sheet },
  });
  return { univer, api };
}

/** For drawing, Univer adds up the heights of a million rows whenever a sheet comes. Nothing is drawn here. */
function leaveRowsUnplaced(): void {
  const { prototype } = SpreadsheetSkeleton as unknown as { prototype: Record<string, unknown> };
  prototype["_generateRowMatrixCache"] = () => ({ rowTotalHeight: 0, rowHeightAccumulation: [] });
}
