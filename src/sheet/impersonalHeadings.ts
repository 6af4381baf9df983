import type { Words } from "../locales/words";
import { inputLists } from "./inputColumns";
import { winbackLists } from "./winbackColumns";

/**
 * The headings of columns that people fill and that tell nothing of persons: a choice out of few words, a budget, a day, the
 * name of a competitor.
 *
 * @example impersonalHeadings(words.report).has("Cause") //=> true
 */
export function impersonalHeadings(words: Words["report"]): ReadonlySet<string> {
  const { inputs, winback } = words;
  const listed = (
    headings: Readonly<Record<string, string>>,
    lists: Readonly<Record<string, unknown>>
  ) => Object.keys(lists).map((id) => headings[id]!);
  return new Set([
    ...listed(inputs.headings, inputLists(words)),
    ...listed(winback.headings, winbackLists(words)),
    inputs.headings.budget,
    inputs.headings.wonFrom,
    winback.headings.due,
  ]);
}
