import type { Condition } from "../../sheet/handling";
import type { Recognition } from "../../sheet/recogniseColumns";

/**
 * Conditions as they hold for newly recognised columns: each follows its heading, and goes with it.
 *
 * @example conditionsFor([{ column: 3, heading: "Kind", values: ["Freight"] }], recognition)
 *   //=> [{ column: 4, heading: "Kind", values: ["Freight"] }]
 */
export function conditionsFor(
  conditions: readonly Condition[],
  { headings }: Pick<Recognition, "headings">
): readonly Condition[] {
  if (conditions.every(({ column, heading }) => headings[column] === heading)) return conditions;
  return conditions.flatMap((condition) => {
    const { column, heading } = condition;
    if (headings[column] === heading) return [condition];
    const found = heading === "" ? -1 : headings.indexOf(heading);
    return found < 0 ? [] : [{ ...condition, column: found }];
  });
}
