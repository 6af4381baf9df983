import type { AbcClass } from "../../core/abc";
import { hasMoved } from "../../core/movement";
import type { Portfolio, PortfolioClient } from "../../core/portfolio";
import type { Status } from "../../core/status";
import type { XyzClass } from "../../core/xyz";

/** Which clients a list shows. In a segment, null stands for any class of that side. */
export type ClientFilter =
  | {
      readonly kind:
        "all" | "drifting" | "key" | "moved" | "belowZero" | "lossMaking" | "withoutSegment";
    }
  | { readonly kind: "class"; readonly abc: AbcClass }
  | { readonly kind: "segment"; readonly abc: AbcClass | null; readonly xyz: XyzClass | null }
  | { readonly kind: "status"; readonly status: Status };

/**
 * The clients a filter lets through, largest first; those drifting away in the order the portfolio gives them.
 *
 * @example clientsIn(portfolio, { kind: "segment", abc: "A", xyz: null }) //=> all clients of AX, AY, AZ and AN
 */
export function clientsIn(portfolio: Portfolio, filter: ClientFilter): readonly PortfolioClient[] {
  const { clients, drifting } = portfolio;
  switch (filter.kind) {
    case "all":
      return clients;
    case "drifting":
      return drifting;
    case "key":
      return clients.filter(({ key }) => key?.isKey);
    case "moved":
      return clients.filter(hasMoved);
    case "belowZero":
      return clients.filter(({ value }) => value < 0);
    case "lossMaking":
      return clients.filter(({ abc, profit }) => abc === "A" && profit !== null && profit < 0);
    case "withoutSegment":
      return clients.filter(({ segment }) => segment === "");
    case "class":
      return clients.filter(({ abc }) => abc === filter.abc);
    case "segment":
      return clients.filter(
        ({ segment, abc, xyz }) =>
          segment !== "" &&
          (filter.abc === null || abc === filter.abc) &&
          (filter.xyz === null || xyz === filter.xyz)
      );
    case "status":
      return clients.filter(({ status }) => status === filter.status);
  }
}
