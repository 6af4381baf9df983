import type { Book } from "./book";
import { invalidArgument, itemAlreadyExists } from "./failure";

const LONGEST_NAME = 31;

/**
 * Refuses names Excel refuses for a sheet: blank, above 31 characters, with one of : \ / ? * [ ], with an apostrophe first
 * or last, or "History"; and, with ItemAlreadyExists, one that another sheet has in any case.
 * https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */
export function demandSheetName(book: Book, name: unknown, ownId?: string): string {
  if (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME)
    throw invalidArgument();
  if (/[:\\/?*[\]]|^'|'$/.test(name) || name.toLowerCase() === "history") throw invalidArgument();
  const other = book.sheetNamed(name);
  if (other && other.getSheetId() !== ownId) throw itemAlreadyExists();
  return name;
}

/** The name Excel gives a new sheet: "Sheet" and the first number that is free. */
export function freeSheetName(book: Book, base = "Sheet"): string {
  let number = book.workbook.getSheets().length;
  do number += 1;
  while (book.sheetNamed(`${base}${number}`));
  return `${base}${number}`;
}
