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

/** Conditions with other values for a column; without values it leaves out nothing and is no condition. */
export function withValues(
  conditions: readonly Condition[],
  column: number,
  heading: string,
  values: readonly string[]
): readonly Condition[] {
  const changed = { column, heading, values };
  const isNew = conditions.every((each) => each.column !== column);
  const all = isNew
    ? [...conditions, changed]
    : conditions.map((each) => (each.column === column ? changed : each));
  return all.filter((each) => each.values.length > 0);
}
