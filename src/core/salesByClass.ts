import type { AbcClass } from "./abc";

/** Sales by period, oldest first, and class: the periods XYZ looked at. */
export interface SalesByClass {
  readonly labels: readonly string[];
  readonly values: Readonly<Record<AbcClass, readonly number[]>>;
  /** Those of clients without a class: they bought nothing in the span of ABC. */
  readonly withoutClass: readonly number[];
}
