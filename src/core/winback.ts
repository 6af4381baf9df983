import type { PortfolioClient } from "./portfolioClient";

/**
 * Whether a client is silent: Lost or At risk.
 *
 * @example isSilent({ status: "Lost" }) //=> true
 */
export function isSilent({ status }: Pick<PortfolioClient, "status">): boolean {
  return status === "Lost" || status === "At risk";
}

/**
 * Whether the loss of a client would matter: it is an A or a B or, if it bought nothing in the span, was one over the whole
 * ledger.
 *
 * @example isWeighty({ weight: "B" }) //=> true
 */
export function isWeighty({ weight }: Pick<PortfolioClient, "weight">): boolean {
  return weight === "A" || weight === "B";
}

/**
 * The silent clients in the order in which to call them: A and B before the others, those that closed last of all; in each
 * group the largest at stake first. Equal ones keep their order.
 *
 * @example winback([small, large]).map(({ name }) => name) //=> ["Large", "Small"]
 */
export function winback(clients: readonly PortfolioClient[]): readonly PortfolioClient[] {
  const group = (client: PortfolioClient): number =>
    client.input?.confirmed === "closed" ? 2 : isWeighty(client) ? 0 : 1;
  return clients.filter(isSilent).sort((a, b) => group(a) - group(b) || b.atStake - a.atStake);
}

/**
 * The A and B clients that are silent or buy a quarter less than a year ago, the largest at stake first; not those that
 * closed.
 *
 * @example drifting(clients)[0]?.status //=> "Lost"
 */
export function drifting(clients: readonly PortfolioClient[]): readonly PortfolioClient[] {
  return clients
    .filter((client) => isWeighty(client) && (isSilent(client) || client.shrinking))
    .filter(({ input }) => input?.confirmed !== "closed")
    .sort((a, b) => b.atStake - a.atStake);
}
