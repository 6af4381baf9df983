import { intersect, type Rectangle } from "./address";
import type { Book } from "./book";
import { invalidArgument } from "./failure";
import { declareMembers, HostObject } from "./hostObject";
import { shifted, without, type Place } from "./rectangles";
import { extrasOf } from "./sheetExtras";

/** What may be typed into some cells, as office.js says it. */
export interface Validation {
  readonly areas: readonly Rectangle[];
  readonly rule: Rule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

export type Rule = Readonly<Partial<Record<RuleKind, Readonly<Record<string, unknown>>>>>;

interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
}

interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** Kinds of rules, with the names Excel gives their types: https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype */
const TYPES = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;
export type RuleKind = keyof typeof TYPES;

const OPERATORS: readonly unknown[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** A list that is typed, not a range: https://support.microsoft.com/office/create-a-drop-down-list-7693307a-59ef-400a-b769-c5402dce407b */
const LONGEST_LIST = 255;

const SHOWN: ErrorAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const PROMPT: Prompt = { message: "", showPrompt: true, title: "" };
const NONE = { rule: {}, ignoreBlanks: true, errorAlert: SHOWN, prompt: PROMPT } as const;

/**
 * The rule for what may be typed into a range. As in Excel, it does not hold for what an add-in writes.
 * https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
 */
export class DataValidation extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly cells: Rectangle
  ) {
    super();
  }

  get #kept(): Validation[] {
    return extrasOf(this.book.sheet(this.sheetId)).validations;
  }

  /** The one validation that all cells have; NONE if no cell has any, null if they differ. */
  get #common(): Omit<Validation, "areas"> | null {
    const { size, touching } = this.#coverage();
    const [first] = touching;
    if (!first) return NONE;
    return touching.length === 1 && size === this.cells.rows * this.cells.columns ? first : null;
  }

  /** The validations that touch the range, and how many of its cells they cover. */
  #coverage(): { readonly size: number; readonly touching: readonly Validation[] } {
    let size = 0;
    const touching = this.#kept.filter(({ areas }) => {
      const shared = areas
        .map((area) => intersect(area, this.cells))
        .filter((area) => area !== null);
      size += shared.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      return shared.length > 0;
    });
    return { size, touching };
  }

  get type(): string | null {
    const common = this.#common;
    if (!common) return this.#coverage().touching.length === 1 ? "Inconsistent" : "MixedCriteria";
    return TYPES[Object.keys(common.rule)[0] as RuleKind] ?? "None";
  }

  get rule(): Rule | null {
    return this.#common?.rule ?? null;
  }

  set rule(rule: unknown) {
    this.#set({ rule: demandRule(rule) });
  }

  get ignoreBlanks(): boolean | null {
    return this.#common?.ignoreBlanks ?? null;
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    if (typeof ignoreBlanks !== "boolean") throw invalidArgument();
    this.#set({ ignoreBlanks });
  }

  get errorAlert(): ErrorAlert | null {
    return this.#common?.errorAlert ?? null;
  }

  set errorAlert(alert: Partial<ErrorAlert>) {
    if (!["Stop", "Warning", "Information"].includes(alert.style ?? "Stop"))
      throw invalidArgument();
    this.#set({ errorAlert: { ...SHOWN, ...alert } });
  }

  get prompt(): Prompt | null {
    return this.#common?.prompt ?? null;
  }

  set prompt(prompt: Partial<Prompt>) {
    this.#set({ prompt: { ...PROMPT, ...prompt } });
  }

  clear(): void {
    this.book.demandUnprotected(this.sheetId);
    clearValidation(this.book, this.sheetId, this.cells);
  }

  #set(change: Partial<Omit<Validation, "areas">>): void {
    this.book.demandUnprotected(this.sheetId);
    const next = { ...(this.#common ?? NONE), ...change };
    clearValidation(this.book, this.sheetId, this.cells);
    this.#kept.unshift({ ...next, areas: [this.cells] });
    this.book.isDirty = true;
  }
}

declareMembers(DataValidation, "DataValidation", {
  type: "value",
  rule: "setting",
  ignoreBlanks: "setting",
  errorAlert: "setting",
  prompt: "setting",
  clear: "method",
});

/** Takes the validation away from cells. */
export function clearValidation(book: Book, sheetId: string, cells: Rectangle): void {
  const extras = extrasOf(book.sheet(sheetId));
  extras.validations = extras.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((area) => without(area, cells));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
}

/** Gives cells the validation of others of the same size, and takes away their own, as pasting does. */
export function copyValidation(book: Book, source: Place, target: Place): void {
  const copies = extrasOf(book.sheet(source.sheetId)).validations.flatMap((validation) => {
    const areas = shifted(validation.areas, source.cells, target.cells);
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  clearValidation(book, target.sheetId, target.cells);
  extrasOf(book.sheet(target.sheetId)).validations.unshift(...copies);
}

/** The choices of the drop-down list of a cell, if it has one that is typed; of a list in cells their address. */
export function listOf(
  validations: readonly Validation[],
  row: number,
  column: number
): string | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const found = validations.find(({ areas }) => areas.some((area) => intersect(area, cell)));
  const { source, inCellDropDown } = found?.rule.list ?? {};
  return typeof source === "string" && inCellDropDown !== false ? source : null;
}

function demandRule(rule: unknown): Rule {
  const [kind, ...more] = Object.keys((rule ?? {}) as object) as RuleKind[];
  if (kind === undefined) return {};
  if (more.length > 0 || !Object.hasOwn(TYPES, kind)) throw invalidArgument();
  const content = (rule as Record<RuleKind, Record<string, unknown>>)[kind];
  if (kind === "list") return { list: demandList(content) };
  if (kind === "custom") {
    if (typeof content["formula"] !== "string") throw invalidArgument();
    return { custom: content };
  }
  if (!OPERATORS.includes(content["operator"])) throw invalidArgument();
  return {
    [kind]: {
      ...content,
      formula1: formula(content["formula1"]),
      ...(content["formula2"] !== undefined && { formula2: formula(content["formula2"]) }),
    },
  };
}

function demandList(list: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { source, inCellDropDown = true } = list;
  if (typeof source !== "string" || source === "") throw invalidArgument();
  if (!source.startsWith("=") && source.length > LONGEST_LIST) throw invalidArgument();
  return { source, inCellDropDown };
}

/** A bound is read back as a formula, however it was given. */
function formula(bound: unknown): string {
  if (typeof bound !== "number" && typeof bound !== "string") throw invalidArgument();
  return String(bound).startsWith("=") ? String(bound) : `=${bound}`;
}
