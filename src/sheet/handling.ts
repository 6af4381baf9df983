/** Leaves out the rows that have one of these values in a column. */
export interface Condition {
  /** The column within the source, from 0, and how it is headed: by the heading it is found again. */
  readonly column: number;
  readonly heading: string;
  /** As texts, see `valueKey`; "" stands for blank cells. */
  readonly values: readonly string[];
}

export type Treatment = "count" | "leaveOut";

/** What to do with rows that give cause to ask, and which rows the user wants left out. */
export interface Handling {
  /** Rows that are hidden, by hand or by a filter. */
  readonly hidden: Treatment;
  /** Rows with a word for total where the client stands. */
  readonly totals: Treatment;
  /** Rows that say what an earlier row says. */
  readonly repeated: Treatment;
  readonly afterToday: Treatment;
  /** Dates decades away from all others. */
  readonly farDates: Treatment;
  /** The only currency to count, as `currencyOf` spells it; null: all are added up as if they were one. */
  readonly currency: string | null;
  readonly leaveOut: readonly Condition[];
}

/** What no purchase can be is left out, what may be one is counted; either way it is said. */
export const DEFAULT_HANDLING: Handling = {
  hidden: "count",
  totals: "leaveOut",
  repeated: "count",
  afterToday: "leaveOut",
  farDates: "leaveOut",
  currency: null,
  leaveOut: [],
};
