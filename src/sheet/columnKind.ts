import type { ColumnFacts } from "./columnFacts";

/** What a column holds: "fractions" are numbers as a rate is written, 0.25 or 25 %. */
export type ColumnKind = "numbers" | "fractions" | "dates" | "texts" | "blank";

const MOSTLY = 0.6;

/**
 * What a column holds for the most part; texts that read as numbers count as numbers.
 *
 * @example columnKind(columnFacts([0.25, 0.31], ["0 %", "0 %"])) //=> "fractions"
 */
export function columnKind({
  filled,
  dates,
  numbers,
  numberTexts,
  fractions,
}: ColumnFacts): ColumnKind {
  if (filled === 0) return "blank";
  if (dates >= MOSTLY) return "dates";
  if (numbers + numberTexts < MOSTLY) return "texts";
  return fractions >= MOSTLY ? "fractions" : "numbers";
}
