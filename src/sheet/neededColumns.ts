import type { Words } from "../locales/words";
import { fold } from "./earlierColumns";

/**
 * The columns of an earlier KAM Clients that the next run goes by: those that name the client, its segment, what clients were
 * ranked by, and the user's own. All others are KAM's, and made anew.
 *
 * @param headings - of all columns, in their order
 * @returns their places, from 0, ascending
 * @example neededColumns(["#", "Code", "Client", "Share", "My own"], words.report) //=> [1, 2, 4]
 */
export function neededColumns(
  headings: readonly string[],
  words: Words["report"]
): readonly number[] {
  const { code, client, segment, amount, profit } = words.headings;
  const goneBy = new Set([code, client, segment, amount, profit].map(fold));
  const own = new Set(ownColumns(headings, words));
  return headings.flatMap((heading, place) =>
    goneBy.has(fold(heading)) || own.has(place) ? [place] : []
  );
}

/**
 * The columns of an earlier KAM Clients that are none of KAM's, by the headings they have now.
 *
 * @example ownColumns(["#", "Code", "Client", "My own"], words.report) //=> [3]
 */
export function ownColumns(
  headings: readonly string[],
  { headings: known }: Words["report"]
): readonly number[] {
  const renewed = new Set(Object.values(known).map(fold));
  return headings.flatMap((heading, place) => (renewed.has(fold(heading)) ? [] : [place]));
}
