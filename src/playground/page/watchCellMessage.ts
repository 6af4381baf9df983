import type { FUniver } from "@univerjs/core/facade";
import { isErrorText } from "../formulas/excelArgument";
import type { CellMessages } from "../formulas/cellMessages";
import { formatAddress } from "../host/address";
import { cellRect, type Box } from "./cellRect";
import { element } from "./element";

/** What is watched: the grid and what functions said about its cells. */
export interface Watched {
  readonly api: FUniver;
  readonly messages: CellMessages;
}

interface CellMessage {
  readonly address: string;
  readonly message: string;
  /** The cell in the window. */
  readonly box: Box;
}

/**
 * Shows beside the selected cell why its formula failed, as Excel does behind the warning sign of the cell; follows the
 * selection, scrolling and every calculation.
 *
 * @param tip - an element laid over the grid; as a live region it is read out when its words change
 */
export function watchCellMessage({ api, messages }: Watched, tip: HTMLElement): void {
  const update = () => {
    const found = selectedMessage(api, messages);
    tip.hidden = !found;
    if (!found) return;
    const text = `${found.address}: ${found.message}`;
    if (tip.textContent !== text) {
      tip.replaceChildren(element("b", {}, `${found.address}:`), ` ${found.message}`);
    }
    place(tip, found.box);
  };
  const later = () => setTimeout(update); // the grid scrolls after it has said so
  api.addEvent(api.Event.SelectionChanged, update);
  api.addEvent(api.Event.ActiveSheetChanged, update);
  api.addEvent(api.Event.SheetValueChanged, update);
  api.addEvent(api.Event.Scroll, later);
  api.getFormula().calculationResultApplied(update);
}

/** Below the cell and level with it where there is room, else above it, and never beyond the sheet. */
function place(tip: HTMLElement, cell: Box): void {
  const sheet = tip.parentElement!.getBoundingClientRect();
  const below = cell.bottom + tip.offsetHeight + 8 < sheet.bottom - 40; // 40: the sheet tabs
  const top = below ? cell.bottom + 4 : cell.top - tip.offsetHeight - 4;
  const left = Math.min(cell.left, sheet.right - tip.offsetWidth - 16);
  tip.style.top = `${Math.max(0, top - sheet.top)}px`;
  tip.style.left = `${Math.max(4, left - sheet.left)}px`;
}

function selectedMessage(api: FUniver, messages: CellMessages): CellMessage | null {
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
  const canvas = document.querySelector("#grid canvas[id^=univer-sheet-main-canvas]");
  if (!message || !isErrorText(value) || !canvas) return null;
  const address = formatAddress({ row, column, rows: 1, columns: 1 });
  const box = cellRect(sheet, row, column, canvas.getBoundingClientRect());
  return box && { address, message, box };
}
