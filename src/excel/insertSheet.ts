import type { ReportSheet, ReportTable } from "../sheet/reportSheet";
import { changeWorkbook } from "./changeWorkbook";
import { ExcelProblem } from "./excelProblem";
import { freeName } from "./freeName";
import { applyLayout, applyStyle } from "./look";
import { sheetsWithMarks, unmarkSheet } from "./marks";
import { removeStaging } from "./removeStaging";
import { stageSheet } from "./stageSheet";

/** A sheet that becomes the user's own, with a table on it. */
export interface OwnSheet extends Pick<
  ReportSheet,
  "name" | "blocks" | "styles" | "widths" | "freeze" | "gridlines" | "tabColor"
> {
  readonly table: ReportTable;
}

/**
 * Adds a sheet with a table, shows it, and answers the name it got. It is the user's from then on: KAM offers it as data and
 * never changes it. A failure or a cancel leaves nothing.
 *
 * @throws ExcelProblem "readOnly", "structureProtected"; the reason of an aborted signal; what Excel throws
 */
export async function insertSheet(layout: OwnSheet, signal?: AbortSignal): Promise<string> {
  return changeWorkbook(async (context) => {
    signal?.throwIfAborted();
    const protection = context.workbook.protection.load("protected");
    const names = context.workbook.names.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    const sheets = await sheetsWithMarks(context);
    if (protection.protected) throw new ExcelProblem("structureProtected");

    const { name, table } = layout;
    const lower = (items: readonly { readonly name: string }[]) =>
      new Set(items.map((item) => item.name.toLowerCase()));
    const sheetName = freeName(name, lower(sheets), (n) => `${name} (${n})`);
    const taken = lower([...names.items, ...tables.items]);
    const tableName = freeName(table.name, taken, (n) => `${table.name}${n}`);
    try {
      const sheet = await stageSheet(context, layout, () => {}, signal);
      const { row, column, rows, columns } = table;
      const made = sheet.tables.add(sheet.getRangeByIndexes(row, column, rows, columns), true);
      made.name = tableName;
      made.style = table.style;
      for (const style of layout.styles)
        applyStyle(
          sheet.getRangeByIndexes(style.row, style.column, style.rows, style.columns),
          style
        );
      applyLayout(sheet, layout);
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.name = sheetName;
      unmarkSheet(sheet);
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select(); // data are offered by what is selected
      await context.sync();
    } catch (error) {
      await removeStaging();
      throw error;
    }
    return sheetName;
  });
}
