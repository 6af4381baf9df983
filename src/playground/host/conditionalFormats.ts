import { intersect, type Rectangle } from "./address";
import { bagType, fillBag, valuesOf, type Bag } from "./bag";
import type { Book } from "./book";
import { univerRule, type ConditionalRule } from "./conditionalRules";
import { apiNotFound, invalidArgument, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";
import { rangeOf, shifted, without, type Place } from "./rectangles";

const ConditionalRangeFill = bagType(
  "ConditionalRangeFill",
  { color: "" },
  {},
  { clear: (bag) => void (bag.values["color"] = "") }
);
const ConditionalRangeFont = bagType(
  "ConditionalRangeFont",
  { color: "", bold: null, italic: null, strikethrough: null, underline: null },
  {},
  {
    clear: (bag) =>
      void Object.assign(bag.values, {
        color: "",
        bold: null,
        italic: null,
        strikethrough: null,
        underline: null,
      }),
  }
);
const ConditionalRangeFormat = bagType(
  "ConditionalRangeFormat",
  { numberFormat: null },
  { fill: ConditionalRangeFill, font: ConditionalRangeFont }
);
const ColorScaleFormat = bagType("ColorScaleConditionalFormat", { criteria: null });
const CellValueFormat = bagType(
  "CellValueConditionalFormat",
  { rule: null },
  { format: ConditionalRangeFormat }
);
const TextFormat = bagType(
  "TextConditionalFormat",
  { rule: null },
  { format: ConditionalRangeFormat }
);
const CustomRule = bagType("ConditionalFormatRule", { formula: "" });
const CustomFormat = bagType(
  "CustomConditionalFormat",
  {},
  { format: ConditionalRangeFormat, rule: CustomRule }
);

type Parts = Bag & { readonly children: Readonly<Record<string, Parts>> };

/** The kinds this workbook can draw, and the member that holds their settings. */
const KINDS = {
  ColorScale: ["colorScale", ColorScaleFormat],
  CellValue: ["cellValue", CellValueFormat],
  ContainsText: ["textComparison", TextFormat],
  Custom: ["custom", CustomFormat],
} as const;
type Kind = keyof typeof KINDS;

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
export class ConditionalFormat extends HostObject {
  readonly #settings: Parts;
  #stopIfTrue = false;
  #drawn = false;

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly id: string,
    readonly type: Kind,
    public areas: readonly Rectangle[]
  ) {
    super();
    this.#settings = new KINDS[type][1](() => this.#draw()) as Parts;
  }

  override identity() {
    return { Id: this.id };
  }

  #of(kind: Kind): Parts {
    // Excel: reading the part of another kind fails. https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-colorscale-member
    if (this.type !== kind) throw invalidArgument();
    return this.#settings;
  }

  #orNull(kind: Kind): Parts | null {
    return this.type === kind ? this.#settings : null;
  }

  get colorScale(): Parts {
    return this.#of("ColorScale");
  }

  get colorScaleOrNullObject(): Parts | null {
    return this.#orNull("ColorScale");
  }

  get cellValue(): Parts {
    return this.#of("CellValue");
  }

  get cellValueOrNullObject(): Parts | null {
    return this.#orNull("CellValue");
  }

  get textComparison(): Parts {
    return this.#of("ContainsText");
  }

  get textComparisonOrNullObject(): Parts | null {
    return this.#orNull("ContainsText");
  }

  get custom(): Parts {
    return this.#of("Custom");
  }

  get customOrNullObject(): Parts | null {
    return this.#orNull("Custom");
  }

  get stopIfTrue(): boolean {
    return this.#stopIfTrue;
  }

  set stopIfTrue(stop: boolean) {
    this.#stopIfTrue = stop;
    this.#draw();
  }

  get priority(): number {
    return formatsOf(this.book, this.sheetId).indexOf(this);
  }

  set priority(priority: number) {
    const formats = formatsOf(this.book, this.sheetId);
    if (!Number.isInteger(priority) || priority < 0 || priority >= formats.length)
      throw invalidArgument();
    formats.splice(this.priority, 1);
    formats.splice(priority, 0, this);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const [only, ...others] = this.areas;
    return only && others.length === 0 ? new Range(this.book, this.sheetId, only) : null;
  }

  delete(): void {
    this.book.demandUnprotected(this.sheetId);
    const formats = formatsOf(this.book, this.sheetId);
    const place = formats.indexOf(this);
    if (place >= 0) formats.splice(place, 1);
    this.#erase();
  }

  /** Takes the format away from cells. */
  clip(cells: Rectangle): void {
    this.areas = this.areas.flatMap((area) => without(area, cells));
    if (this.areas.length === 0) this.delete();
    else this.#draw();
  }

  /** Adds the same format to other cells. */
  copyTo(sheetId: string, areas: readonly [Rectangle, ...Rectangle[]]): void {
    const copy = new ConditionalFormatCollection(this.book, sheetId, areas[0]).add(this.type);
    copy.areas = areas;
    fillBag(copy.#settings, valuesOf(this.#settings));
    copy.stopIfTrue = this.#stopIfTrue; // draws it
  }

  #erase(): void {
    if (!this.#drawn) return;
    this.book.command("sheet.mutation.delete-conditional-rule", {
      subUnitId: this.sheetId,
      cfId: this.id,
    });
    this.#drawn = false;
  }

  #draw(): void {
    this.book.demandUnprotected(this.sheetId);
    const rule = univerRule(this.#rule());
    this.#erase();
    if (!rule) return;
    const whole = {
      cfId: this.id,
      ranges: this.areas.map(rangeOf),
      stopIfTrue: this.#stopIfTrue,
      rule,
    };
    this.book.command("sheet.mutation.add-conditional-rule", {
      subUnitId: this.sheetId,
      rule: whole,
    });
    this.#drawn = true;
  }

  #rule(): ConditionalRule {
    const { values, children } = this.#settings;
    const format = children["format"]?.children;
    return {
      type: this.type,
      criteria: values["criteria"] as ConditionalRule["criteria"],
      rule: values["rule"] as ConditionalRule["rule"],
      formula: children["rule"]?.values["formula"] as string | undefined,
      fill: format?.["fill"]?.values["color"] as string | undefined,
      color: format?.["font"]?.values["color"] as string | undefined,
      bold: format?.["font"]?.values["bold"] as boolean | undefined,
      italic: format?.["font"]?.values["italic"] as boolean | undefined,
    };
  }
}

declareMembers(ConditionalFormat, "ConditionalFormat", {
  id: "value",
  type: "value",
  stopIfTrue: "setting",
  priority: "setting",
  colorScale: "object",
  colorScaleOrNullObject: "object",
  cellValue: "object",
  cellValueOrNullObject: "object",
  textComparison: "object",
  textComparisonOrNullObject: "object",
  custom: "object",
  customOrNullObject: "object",
  getRange: "method",
  getRangeOrNullObject: "method",
  delete: "method",
});

/** The formats that touch a range: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle
  ) {
    super();
  }

  get items(): readonly ConditionalFormat[] {
    return formatsOf(this.book, this.sheetId).filter(({ areas }) =>
      areas.some((area) => intersect(area, this.cells))
    );
  }

  /** The newest format comes first. */
  add(type: string): ConditionalFormat {
    this.book.demandUnprotected(this.sheetId);
    if (!Object.hasOwn(KINDS, type)) {
      throw apiNotFound(
        "ConditionalFormatCollection.add",
        `the playground draws ${Object.keys(KINDS).join(", ")}, not ${type}`
      );
    }
    const counter = this.book.kept("conditionalFormatCounter", () => ({ last: 0 }));
    const id = `{format-${(counter.last += 1)}}`;
    const format = new ConditionalFormat(this.book, this.sheetId, id, type as Kind, [this.cells]);
    formatsOf(this.book, this.sheetId).unshift(format);
    return format;
  }

  getItem(id: string): ConditionalFormat {
    const format = this.getItemOrNullObject(id);
    if (!format) throw itemNotFound();
    return format;
  }

  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.items.find((format) => format.id === id) ?? null;
  }

  clearAll(): void {
    for (const format of this.items) format.clip(this.cells);
  }
}

declareMembers(ConditionalFormatCollection, "ConditionalFormatCollection", {
  items: "object",
  add: "method",
  getItem: "method",
  getItemAt: "method",
  getCount: "method",
  clearAll: "method",
});

function formatsOf(book: Book, sheetId: string): ConditionalFormat[] {
  return book.kept(`${sheetId}/conditionalFormats`, () => [] as ConditionalFormat[]);
}

/** Gives cells the conditional formats of others of the same size, and takes away their own, as pasting does. */
export function copyConditionalFormats(book: Book, source: Place, target: Place): void {
  const copies = [...formatsOf(book, source.sheetId)].map((format) => ({
    format,
    areas: shifted(format.areas, source.cells, target.cells),
  }));
  new ConditionalFormatCollection(book, target.sheetId, target.cells).clearAll();
  for (const { format, areas } of copies.reverse()) {
    const [first, ...others] = areas;
    if (first) format.copyTo(target.sheetId, [first, ...others]);
  }
}
