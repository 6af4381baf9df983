import type { ColumnKind } from "../../sheet/columnKind";
import type { Recognition } from "../../sheet/recogniseColumns";

/** What a column must hold to be offered for a role. */
export type Wanted = "numbers" | "dates" | "names";

const FITTING: Readonly<Record<Wanted, readonly ColumnKind[]>> = {
  numbers: ["numbers", "fractions"],
  // A date without its format is a mere number.
  dates: ["dates", "numbers"],
  // A code may be a number.
  names: ["texts", "numbers"],
};

/**
 * The columns to offer for a role: those that hold what it needs, and the one that has it now, whatever that holds.
 *
 * @example columnsFor("numbers", { headings: ["Client", "Amount"], kinds: ["texts", "numbers"] }, undefined) //=> [1]
 */
export function columnsFor(
  wanted: Wanted,
  { headings, kinds }: Pick<Recognition, "headings" | "kinds">,
  chosen: number | undefined
): readonly number[] {
  const fitting = FITTING[wanted];
  return [...headings.keys()].filter(
    (column) =>
      column === chosen || kinds === undefined || fitting.includes(kinds[column] ?? "blank")
  );
}
