import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";

/** https://learn.microsoft.com/javascript/api/excel/excel.setting */
export class Setting extends HostObject {
  constructor(
    readonly book: Book,
    readonly key: string
  ) {
    super();
  }

  get value(): unknown {
    return this.book.settings.get(this.key);
  }

  set value(value: unknown) {
    this.book.settings.set(this.key, value);
  }

  delete(): void {
    this.book.settings.delete(this.key);
  }
}

declareMembers(Setting, "Setting", { key: "value", value: "setting", delete: "method" });

/** The add-in's settings in the workbook: https://learn.microsoft.com/javascript/api/excel/excel.settingcollection */
export class SettingCollection extends HostCollection<Setting> {
  constructor(readonly book: Book) {
    super();
  }

  get items(): readonly Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }

  add(key: string, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }

  getItem(key: string): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw itemNotFound();
    return setting;
  }

  getItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
}

declareMembers(SettingCollection, "SettingCollection", {
  items: "object",
  add: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  getItemAt: "method",
  getCount: "method",
});
