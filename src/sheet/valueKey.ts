import { clientKey } from "../core/clientKey";
import { isError, type Cell } from "./cell";

/**
 * A cell's value as a text to compare by: spellings that are one client are one value, and so are the number 7 and the text
 * "7"; "" for a blank.
 *
 * @example valueKey(" FREIGHT ") === valueKey("Freight") //=> true
 * @example valueKey(7) === valueKey("7") //=> true
 */
export function valueKey(cell: Cell): string {
  return clientKey(valueText(cell));
}

/** A cell's value as Excel would show it without a format. */
export function valueText(cell: Cell): string {
  if (isError(cell)) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null ? "" : String(cell);
}
