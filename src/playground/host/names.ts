import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { columnLetters, parseAddress, quoteSheet, splitAddress, type Rectangle } from "./address";
import type { Book } from "./book";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/**
 * Whether Excel takes a name for a defined name or a table: it begins with a letter, "_" or "\", goes on with letters,
 * digits, ".", "_" or "\", has at most 255 characters and does not look like a cell.
 * https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
 *
 * @example isDefinedName("T1") //=> false
 */
export function isDefinedName(name: unknown): name is string {
  if (typeof name !== "string" || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}._\\?]*$/u.test(name)) return false;
  return parseAddress(name) === null && !/^(R\d*(C\d*)?|C\d*)$/i.test(name);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
export class NamedItem extends HostObject {
  constructor(
    readonly book: Book,
    readonly itemId: string
  ) {
    super();
  }

  get #item(): IDefinedNamesServiceParam {
    const item = this.book.injector
      .get(IDefinedNamesService)
      .getValueById(this.book.id, this.itemId);
    if (!item) throw itemNotFound();
    return item;
  }

  get name(): string {
    return this.#item.name;
  }

  get formula(): string {
    const text = this.#item.formulaOrRefString;
    return text.startsWith("=") ? text : `=${text}`;
  }

  set formula(formula: string) {
    this.#set({ formulaOrRefString: formula.replace(/^=(?=[^=]*!)/, "") });
  }

  get comment(): string {
    return this.#item.comment ?? "";
  }

  set comment(comment: string) {
    this.#set({ comment });
  }

  get visible(): boolean {
    return this.#item.hidden !== true;
  }

  set visible(visible: boolean) {
    this.#set({ hidden: !visible });
  }

  get scope(): "Workbook" | "Worksheet" {
    return this.sheetId === null ? "Workbook" : "Worksheet";
  }

  get sheetId(): string | null {
    const { localSheetId } = this.#item;
    return localSheetId && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? localSheetId : null;
  }

  get type(): string {
    if (this.#place()) return "Range";
    const text = this.#item.formulaOrRefString.replace(/^=/, "");
    return Number.isNaN(Number(text)) ? "String" : "Double";
  }

  get value(): string | number {
    const text = this.#item.formulaOrRefString.replace(/^=/, "");
    if (this.#place()) return text;
    return Number.isNaN(Number(text)) ? text.replace(/^"|"$/g, "") : Number(text);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const place = this.#place();
    return place && new Range(this.book, place.sheetId, place.cells);
  }

  #place(): { sheetId: string; cells: Rectangle } | null {
    const { sheet, cells } = splitAddress(this.#item.formulaOrRefString.replace(/^=/, ""));
    const rectangle = parseAddress(cells);
    const target = sheet === null ? null : this.book.sheetNamed(sheet);
    return rectangle && target && { sheetId: target.getSheetId(), cells: rectangle };
  }

  get worksheet(): Worksheet {
    if (this.sheetId === null) throw itemNotFound();
    return new Worksheet(this.book, this.sheetId);
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.sheetId === null ? null : new Worksheet(this.book, this.sheetId);
  }

  delete(): void {
    this.book.command("formula.mutation.remove-defined-name", { ...this.#item });
  }

  #set(change: Partial<IDefinedNamesServiceParam>): void {
    this.book.command("formula.mutation.set-defined-name", { ...this.#item, ...change });
  }
}

declareMembers(NamedItem, "NamedItem", {
  name: "value",
  formula: "setting",
  comment: "setting",
  visible: "setting",
  scope: "value",
  type: "value",
  value: "value",
  getRange: "method",
  getRangeOrNullObject: "method",
  worksheet: "object",
  worksheetOrNullObject: "object",
  delete: "method",
});

/** Names of a sheet, or of the workbook: https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
export class NameCollection extends HostCollection<NamedItem> {
  constructor(
    readonly book: Book,
    readonly sheetId: string | null = null
  ) {
    super();
  }

  get items(): readonly NamedItem[] {
    const names =
      this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.id) ?? {};
    return Object.keys(names)
      .map((id) => new NamedItem(this.book, id))
      .filter((item) => item.sheetId === this.sheetId);
  }

  add(name: string, reference: Range | string, comment = ""): NamedItem {
    if (!isDefinedName(name)) throw invalidArgument();
    if (this.getItemOrNullObject(name)) throw itemAlreadyExists();
    const id = generateRandomId(10);
    this.book.command("formula.mutation.set-defined-name", {
      id,
      name,
      comment,
      formulaOrRefString:
        reference instanceof Range ? absolute(this.book, reference) : referenceText(reference),
      localSheetId: this.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
    return new NamedItem(this.book, id);
  }

  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(name: string): NamedItem | null {
    const wanted = String(name).toLowerCase();
    return this.items.find((item) => item.name.toLowerCase() === wanted) ?? null;
  }
}

/** A reference as Univer keeps it, without "="; any other formula with it. */
function referenceText(reference: unknown): string {
  if (typeof reference !== "string") return `=${String(reference)}`;
  const text = reference.replace(/^=/, "");
  return parseAddress(splitAddress(text).cells) && text.includes("!") ? text : `=${text}`;
}

function absolute(book: Book, { sheetId, cells }: Range): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(cells.row, cells.column);
  const last = corner(cells.row + cells.rows - 1, cells.column + cells.columns - 1);
  const address = first === last ? first : `${first}:${last}`;
  return `${quoteSheet(book.sheet(sheetId).getName())}!${address}`;
}

declareMembers(NameCollection, "NamedItemCollection", {
  items: "object",
  add: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  getItemAt: "method",
  getCount: "method",
});
