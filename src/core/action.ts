import type { AbcClass } from "./abc";
import { DEFAULT_USUAL_DAYS, LEAST_USUAL_DAYS } from "./usualInterval";
import type { XyzClass } from "./xyz";

export type SteadySegment = `${AbcClass}${Exclude<XyzClass, "N">}`;

/** What to do next with a client, as a code: the text is in `locales`. N aims for a second order within `days`. */
export type Action =
  | { readonly code: "lossMaking" }
  | { readonly code: "N"; readonly days: number }
  | { readonly code: SteadySegment };

/**
 * The next step with a client, the first that applies: loss-making, new, then by segment; null without a segment.
 * `usualDays` is the median usual interval of all clients, or null: a second order is due within it.
 *
 * @example action({ abc: "A", xyz: "X", profit: null }, 30) //=> { code: "AX" }
 * @example action({ abc: "A", xyz: "X", profit: -5 }, 30) //=> { code: "lossMaking" }
 */
export function action(
  client: {
    readonly abc: AbcClass | "";
    readonly xyz: XyzClass | "";
    readonly profit: number | null;
  },
  usualDays: number | null
): Action | null {
  const { abc, xyz, profit } = client;
  if (abc === "" || xyz === "") return null;
  if (profit !== null && profit < 0) return { code: "lossMaking" };
  if (xyz === "N") {
    const days = Math.max(LEAST_USUAL_DAYS, usualDays ?? DEFAULT_USUAL_DAYS);
    return { code: "N", days: Math.round(days) };
  }
  return { code: `${abc}${xyz}` };
}
