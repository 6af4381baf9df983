/**
 * What Excel's own Undo does with a run: forgets - it takes nothing of it back, and forgets what was done before; parts - it may
 * take single steps of it back. It never covers all of one: adding, naming and removing sheets is not undone on every platform.
 */
export type UndoCover = "forgets" | "parts";

/**
 * How far Excel's Undo covers a run: since ExcelApi 1.19 what an add-in does can be undone, before that it empties the list of
 * steps. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export function undoCover(): UndoCover {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.19") ? "parts" : "forgets";
}
