import type { IWorkbookData } from "@univerjs/core";

const FIELD = "settings";

/** The settings of the add-in in a workbook's own data, in the field Univer leaves to others; to read and to change. */
export function settingsOf(data: Pick<IWorkbookData, "custom">): Record<string, unknown> {
  data.custom ??= {};
  const custom = data.custom as Record<string, unknown>;
  return (custom[FIELD] ??= {}) as Record<string, unknown>;
}

/** The `custom` field of a workbook's data that holds these settings. */
export function withSettings(settings: Readonly<Record<string, unknown>>): {
  readonly custom: object;
} {
  return { custom: { [FIELD]: { ...settings } } };
}

/** Settings by name; what is set is kept in the workbook's data. */
export class KeptSettings extends Map<string, unknown> {
  readonly #kept: Record<string, unknown>;

  constructor(data: Pick<IWorkbookData, "custom">) {
    super();
    this.#kept = settingsOf(data);
    for (const [name, value] of Object.entries(this.#kept)) super.set(name, value);
  }

  override set(name: string, value: unknown): this {
    this.#kept[name] = value;
    return super.set(name, value);
  }

  override delete(name: string): boolean {
    delete this.#kept[name];
    return super.delete(name);
  }

  override clear(): void {
    for (const name of this.keys()) delete this.#kept[name];
    super.clear();
  }
}
