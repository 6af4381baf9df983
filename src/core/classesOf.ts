import { abc, type AbcClass, type AbcOptions } from "./abc";

/**
 * ABC of figures none of which may be above 0, as profits are: then every loss is C and the rest has no class. Else as
 * `abc`.
 *
 * @example classesOf([-5, 0], {}) //=> ["C", ""]
 */
export function classesOf(values: Float64Array, limits: AbcOptions): readonly (AbcClass | "")[] {
  if (values.some((value) => value > 0)) return abc(values, limits);
  return Array.from(values, (value) => (value < 0 ? "C" : ""));
}
