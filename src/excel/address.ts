import type { Source } from "./source";

/**
 * An address without the name of its sheet.
 *
 * @example localAddress("'My sales'!A1:D5") //=> "A1:D5"
 */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/** Where a source is, to know two that are the same. */
export function placeOf({ sheet, address }: Pick<Source, "sheet" | "address">): string {
  return `${sheet}\n${address}`;
}
