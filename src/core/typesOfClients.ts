import type { ClientInput, ClientInputs } from "./clientInput";
import { clientTypes, type ClientType } from "./clientTypes";

/** A score beyond doubt: a person said yes. */
const YES = 10;

/**
 * The types of clients as KAM.TYPE gives them: Anchor by profit, which nobody is where no profit is known; Prospect,
 * Image-maker and Expert by what a person said. The median budget is that of all budgets given, of clients that have not
 * bought yet too.
 *
 * @example typesOfClients([95, 5], [null, { ...nothing, marketLeader: true }], new Map()) //=> [["Anchor"], ["Image-maker"]]
 */
export function typesOfClients(
  profits: readonly (number | null)[],
  inputs: readonly (ClientInput | null)[],
  all: ClientInputs
): readonly (readonly ClientType[])[] {
  const present = new Set(inputs);
  const absent = [...all.values()].filter((input) => !present.has(input));
  const rows = [...inputs, ...absent];
  return clientTypes({
    profit: rows.map((_, i) => profits[i] ?? 0),
    isNew: rows.map((input) => input?.isNew ?? false),
    budget: rows.map((input) => input?.budget ?? 0),
    reputation: rows.map((input) => (input?.marketLeader ? YES : 0)),
    expertise: rows.map((input) => (input?.demandingExpert ? YES : 0)),
  }).slice(0, inputs.length);
}
