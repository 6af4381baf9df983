import type { Cell } from "./cell";

/** A table of an earlier report as it stands in the workbook now, with whatever people did to it. */
export interface EarlierTable {
  /** Where its heading row begins on its sheet; both from 0. */
  readonly row: number;
  readonly column: number;
  /** KAM's and the user's own, in their order. */
  readonly headings: readonly string[];
  /** The rows below the headings, without a row of totals. */
  readonly values: readonly (readonly Cell[])[];
  /**
   * The same cells as they were entered: a formula in R1C1 notation ("=RC[-2]*2"), so that it may be written into another
   * row; else the value. A cell holds a formula where this is a text that begins with "=" and the value is another.
   */
  readonly formulas: readonly (readonly Cell[])[];
  /** The number formats of these cells. */
  readonly formats: readonly (readonly string[])[];
}

/** A sheet of an earlier report; `table` is null where the user deleted it or made plain cells of it. */
export interface EarlierSheet {
  readonly name: string;
  readonly table: EarlierTable | null;
}

/** What an earlier run left in the workbook; null for a sheet that is not there. */
export interface EarlierCells {
  readonly inputs: EarlierSheet | null;
  readonly winback: EarlierSheet | null;
  readonly clients: EarlierSheet | null;
  /** What the earlier run wrote down beside its clients: its parameters as a text, and a checksum of clients and segments. */
  readonly record: ReportRecord | null;
}

/** What a run writes down beside its clients for the next one to read; no client is named in it. */
export interface ReportRecord {
  readonly run: string;
  readonly segments: string;
}
