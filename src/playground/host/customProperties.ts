import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";
import { extrasOf } from "./sheetExtras";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty */
export class WorksheetCustomProperty extends HostObject {
  constructor(
    readonly properties: Record<string, string>,
    readonly key: string
  ) {
    super();
  }

  get value(): string {
    const value = this.properties[this.key];
    if (value === undefined) throw itemNotFound();
    return value;
  }

  set value(value: string) {
    if (typeof value !== "string") throw invalidArgument();
    this.properties[this.key] = value;
  }

  delete(): void {
    delete this.properties[this.key];
  }
}

declareMembers(WorksheetCustomProperty, "WorksheetCustomProperty", {
  key: "value",
  value: "setting",
  delete: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection */
export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  constructor(
    readonly book: Book,
    readonly sheetId: string
  ) {
    super();
  }

  get #properties(): Record<string, string> {
    return extrasOf(this.book.sheet(this.sheetId)).properties;
  }

  get items(): readonly WorksheetCustomProperty[] {
    const properties = this.#properties;
    return Object.keys(properties).map((key) => new WorksheetCustomProperty(properties, key));
  }

  /** Adds a property, or sets the one with that key; keys differ in more than case. */
  add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "" || typeof value !== "string") throw invalidArgument();
    const property =
      this.getItemOrNullObject(key) ?? new WorksheetCustomProperty(this.#properties, key);
    property.value = value;
    this.book.isDirty = true;
    return property;
  }

  getItem(key: string): WorksheetCustomProperty {
    const property = this.getItemOrNullObject(key);
    if (!property) throw itemNotFound();
    return property;
  }

  getItemOrNullObject(key: string): WorksheetCustomProperty | null {
    const wanted = key.toLowerCase();
    return this.items.find((property) => property.key.toLowerCase() === wanted) ?? null;
  }
}

declareMembers(WorksheetCustomPropertyCollection, "WorksheetCustomPropertyCollection", {
  items: "object",
  add: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  getItemAt: "method",
  getCount: "method",
});
