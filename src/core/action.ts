import type { AbcClass } from "./abc";
import type { Status } from "./status";
import { DEFAULT_USUAL_DAYS, LEAST_USUAL_DAYS } from "./usualInterval";
import type { XyzClass } from "./xyz";

export type SteadySegment = `${AbcClass}${Exclude<XyzClass, "N">}`;

/**
 * What to do next with a client, as a code: the text is in `locales`. At risk: its order is overdue by `days`. N aims for a
 * second order within `days`.
 */
export type Action =
  | { readonly code: "lost" | "lossMaking" | "oneOff" }
  | { readonly code: "atRisk" | "N"; readonly days: number }
  | { readonly code: SteadySegment };

/** What the next step depends on; without a rhythm the status is left out. */
export interface Standing {
  readonly abc: AbcClass | "";
  readonly xyz: XyzClass | "";
  readonly profit: number | null;
  readonly status?: Status | "";
  /** The class that says whether its loss would matter, where that is not `abc`. */
  readonly weight?: AbcClass | "";
  readonly overdueDays?: number | null;
}

/**
 * The next step with a client, the first that applies: lost and at risk among A and B, loss-making, new, one-off, then by
 * segment; null where none applies. `usualDays` is the usual interval within which a second order is due, or null.
 *
 * @example action({ abc: "A", xyz: "X", profit: null }, 30) //=> { code: "AX" }
 * @example action({ abc: "A", xyz: "X", profit: -5 }, 30) //=> { code: "lossMaking" }
 * @example action({ abc: "A", xyz: "X", profit: -5, status: "Lost" }, 30) //=> { code: "lost" }
 */
export function action(client: Standing, usualDays: number | null): Action | null {
  const { abc, xyz, profit, status = "", weight = abc, overdueDays = null } = client;
  const matters = weight === "A" || weight === "B";
  if (matters && status === "Lost") return { code: "lost" };
  if (matters && status === "At risk") return { code: "atRisk", days: overdueDays ?? 0 };
  if (profit !== null && profit < 0) return { code: "lossMaking" };
  if (xyz === "N") {
    const days = Math.max(LEAST_USUAL_DAYS, usualDays ?? DEFAULT_USUAL_DAYS);
    return { code: "N", days: Math.round(days) };
  }
  if (status === "One-off") return { code: "oneOff" };
  return abc === "" || xyz === "" ? null : { code: `${abc}${xyz}` };
}
