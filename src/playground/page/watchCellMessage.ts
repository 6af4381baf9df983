import type { FUniver } from "@univerjs/core/facade";
import { isErrorText } from "../functions/excelArgument";
import type { CellMessages } from "../functions/cellMessages";
import { formatAddress } from "../host/address";
import { element } from "./element";

/** What is watched: the grid and what functions said about its cells. */
export interface Watched {
  readonly api: FUniver;
  readonly messages: CellMessages;
}

/**
 * Shows, under the bar, why the formula in the selected cell failed, as Excel does behind the warning sign of the cell;
 * follows the selection and every calculation.
 */
export function watchCellMessage({ api, messages }: Watched, place: HTMLElement): void {
  let shown = "";
  const update = () => {
    const found = selectedMessage(api, messages);
    const text = found ? `${found.address}\u0000${found.message}` : "";
    if (text === shown) return;
    shown = text;
    place.hidden = !found;
    place.replaceChildren(...(found ? [element("b", {}, `${found.address}:`), found.message] : []));
  };
  api.addEvent(api.Event.SelectionChanged, update);
  api.addEvent(api.Event.ActiveSheetChanged, update);
  api.addEvent(api.Event.SheetValueChanged, update);
  api.getFormula().calculationResultApplied(update);
}

function selectedMessage(
  api: FUniver,
  messages: CellMessages
): { readonly address: string; readonly message: string } | null {
  const workbook = api.getActiveWorkbook();
  const sheet = workbook?.getActiveSheet();
  const cell = sheet?.getSelection()?.getCurrentCell();
  if (!workbook || !sheet || !cell) return null;
  const { actualRow: row, actualColumn: column } = cell;
  const message = messages.get({
    unitId: workbook.getId(),
    sheetId: sheet.getSheetId(),
    row,
    column,
  });
  const value = sheet.getSheet().getCellMatrix().getValue(row, column)?.v;
  if (!message || !isErrorText(value)) return null;
  return { address: formatAddress({ row, column, rows: 1, columns: 1 }), message };
}
