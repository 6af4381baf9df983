import type { Worksheet } from "@univerjs/core";
import type { ChartModel } from "./charts";
import type { Validation } from "./dataValidation";

/**
 * What Excel keeps with a sheet and Univer has no place for. It lives in the sheet's own data, in the field Univer leaves
 * to others, so that opening a file brings it and saving finds it.
 */
export interface SheetExtras {
  /** Custom properties of the sheet, by key. */
  properties: Record<string, string>;
  /** The newest first: it holds where two overlap. */
  validations: Validation[];
  /** The page set-up, as PageLayout has it; null as long as nobody has touched it. */
  page: Readonly<Record<string, unknown>> | null;
  /** Rows and columns that begin a new page. */
  rowBreaks: number[];
  columnBreaks: number[];
  /** Charts that came with a file; the host takes them over. */
  charts: ChartModel[];
}

const FIELD = "excel";

/** The extras of a sheet, to read and to change. */
export function extrasOf(sheet: Pick<Worksheet, "getConfig">): SheetExtras {
  const data = sheet.getConfig() as { custom?: Record<string, unknown> };
  data.custom ??= {};
  return (data.custom[FIELD] ??= noExtras()) as SheetExtras;
}

/**
 * The extras in the data of a sheet; those that are not there are empty.
 *
 * @example readExtras({}).rowBreaks //=> []
 */
export function readExtras(data: { readonly custom?: unknown } | undefined): SheetExtras {
  const custom = data?.custom as Record<string, Partial<SheetExtras>> | undefined;
  return { ...noExtras(), ...custom?.[FIELD] };
}

/** The `custom` field of a sheet's data that holds these extras. */
export function withExtras(extras: Partial<SheetExtras>): { readonly custom: object } {
  return { custom: { [FIELD]: { ...noExtras(), ...extras } } };
}

function noExtras(): SheetExtras {
  return {
    properties: {},
    validations: [],
    page: null,
    rowBreaks: [],
    columnBreaks: [],
    charts: [],
  };
}
