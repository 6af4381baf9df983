import { invalidArgument, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty */
export class WorksheetCustomProperty extends HostObject {
  constructor(
    readonly key: string,
    public value: string,
    readonly remove: () => void
  ) {
    super();
  }

  delete(): void {
    this.remove();
  }
}

declareMembers(WorksheetCustomProperty, "WorksheetCustomProperty", {
  key: "value",
  value: "setting",
  delete: "method",
});

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection */
export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  readonly #properties = new Map<string, WorksheetCustomProperty>();

  get items(): readonly WorksheetCustomProperty[] {
    return [...this.#properties.values()];
  }

  /** Adds a property, or sets the one with that key; keys differ in more than case. */
  add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "" || typeof value !== "string") throw invalidArgument();
    const folded = key.toLowerCase();
    const existing = this.#properties.get(folded);
    if (existing) existing.value = value;
    const property =
      existing ?? new WorksheetCustomProperty(key, value, () => this.#properties.delete(folded));
    this.#properties.set(folded, property);
    return property;
  }

  getItem(key: string): WorksheetCustomProperty {
    const property = this.getItemOrNullObject(key);
    if (!property) throw itemNotFound();
    return property;
  }

  getItemOrNullObject(key: string): WorksheetCustomProperty | null {
    return this.#properties.get(key.toLowerCase()) ?? null;
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
