/** What a sheet says about rows beside their cells; null where it was not asked or holds for none. */
export interface RowFacts {
  /** Per row: hidden, by hand or by a filter. */
  readonly hidden: readonly boolean[] | null;
  /** Per row: the number format of the amount. */
  readonly formats: readonly string[] | null;
}
