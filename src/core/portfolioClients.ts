import { action } from "./action";
import { cadence, type ClientCadence } from "./cadence";
import { classesOf } from "./classesOf";
import type { AbcClass } from "./abc";
import type { ClientInput, ClientInputs } from "./clientInput";
import { clientManagers } from "./clientManagers";
import type { ClientRows } from "./clientRows";
import { clientStatus } from "./clientStatus";
import { clientTotals } from "./clientTotals";
import type { ClientType } from "./clientTypes";
import { keyClients, type KeyClients } from "./keyClients";
import type { KeyGroup } from "./keyGroup";
import type { LastFullYears } from "./lastFullYears";
import type { Ledger } from "./ledger";
import type { EarlierSegments } from "./movement";
import { mappedInHalves } from "./mappedInHalves";
import { nextPurchase } from "./nextPurchase";
import type { PortfolioClient } from "./portfolioClient";
import { positives } from "./positives";
import type { SegmentedClient, Segmentation } from "./segmentation";
import type { Status } from "./status";
import { typesOfClients } from "./typesOfClients";
import { changeOf, type YearlyTrend } from "./yearlyTrend";

/** What is known of clients beside their segments. */
export interface ClientFacts {
  readonly ledger: Ledger;
  readonly rows: ClientRows;
  readonly trend: YearlyTrend;
  readonly years: LastFullYears | null;
  readonly inputs: ClientInputs;
  readonly earlier: EarlierSegments | null;
  /** The key of each client of the segmentation; null where nothing is matched by it. */
  readonly keys: readonly string[] | null;
  readonly lostDays: number | undefined;
}

/** The clients of a portfolio, in the order of the segmentation, and the key ones among them. */
export interface PortfolioClients {
  readonly clients: readonly PortfolioClient[];
  readonly keyGroup: KeyGroup;
  /** The day they are seen from; null without days. */
  readonly asOf: number | null;
}

/**
 * Adds to each client of a segmentation its trend, rhythm, types, standing and next step, in steps.
 *
 * @throws Problem those of `cadence`; "overflow"
 * @example finished(portfolioClients(segmentation, facts)).clients[0]?.status //=> "Active"
 */
export function* portfolioClients(
  segmentation: Segmentation,
  facts: ClientFacts
): Generator<void, PortfolioClients> {
  const { ledger, trend, inputs, earlier, keys, lostDays } = facts;
  const segmented = segmentation.clients;
  const { date, amount, client } = ledger;
  const hasRhythm = date !== null && amount.some((each) => each !== 0);
  const rhythm = hasRhythm ? cadence({ client, date, amount }, { lostDays }) : null;
  const asOf = rhythm?.asOf ?? null;
  yield;
  const classes = classesByMeasure(segmentation);
  const lifetime = clientTotals(facts.rows, ledger.amount);
  const weights = weightsOf(segmentation, facts, lifetime);
  const stakes = stakesOf(facts, lifetime);
  const managers = clientManagers(ledger);

  const given = segmented.map((_, i) => (keys && inputs.get(keys[i]!)) ?? null);
  const own = segmented.map((each) => rhythm?.clients[each.client] ?? null);
  const statuses = own.map((each, i) => clientStatus(each?.status ?? "", given[i]?.confirmed));
  const types = typesOfClients(
    segmented.map(({ profit }) => profit),
    given,
    inputs
  );
  const { group, reasons } = keysOf(segmented, types, statuses, given);
  yield;

  const clients = yield* mappedInHalves(segmented, (each, i): PortfolioClient => {
    const { client: c, abc, xyz, profit } = each;
    const input = given[i]!;
    const status = statuses[i]!;
    const weight = weights ? weights[c]! : abc;
    const { expectedNext, overdueDays } = next(own[i]!, asOf);
    const usualDays = own[i]?.usualDays ?? null;
    const yearly = changeOf(trend.last12?.[c] ?? null, trend.previous12?.[c] ?? null);
    // Each property by its name: spreading the two objects into one takes a hundred times as long.
    return {
      code: each.code,
      name: each.name,
      client: c,
      rank: each.rank,
      value: each.value,
      share: each.share,
      cumulativeShare: each.cumulativeShare,
      amount: each.amount,
      profit,
      abc,
      xyz,
      segment: each.segment,
      activePeriods: each.activePeriods,
      windowPeriods: each.windowPeriods,
      first: each.first,
      last: each.last,
      input,
      accountManager: input?.accountManager.trim() || (managers?.[c] ?? ""),
      abcByAmount: classes.byAmount[i]!,
      abcByProfit: classes.byProfit ? classes.byProfit[i]! : null,
      weight,
      last12: yearly.last12,
      previous12: yearly.previous12,
      change: yearly.change,
      changeShare: yearly.changeShare,
      shrinking: yearly.shrinking,
      lastFullYear: stakes.lastFullYear(c),
      atStake: stakes.atStake(c),
      purchaseDays: own[i]?.purchases ?? null,
      usualDays,
      daysSince: own[i]?.daysSince ?? null,
      status,
      expectedNext,
      overdueDays,
      types: types[i]!,
      key: reasons[i]!,
      was: earlier && keys ? (earlier.of.get(keys[i]!) ?? "new") : null,
      // A client that closed is Lost, but there is nobody to call.
      action:
        input?.confirmed === "closed"
          ? null
          : action(
              { abc, xyz, profit, status, weight, overdueDays },
              usualDays ?? segmentation.usualDays
            ),
    };
  });
  return { clients, keyGroup: group, asOf };
}

/** Who is key, of clients whose types, statuses and inputs are known. */
function keysOf(
  clients: readonly SegmentedClient[],
  types: readonly (readonly ClientType[])[],
  statuses: readonly (Status | "")[],
  inputs: readonly (ClientInput | null)[]
): KeyClients {
  const profits = clients.map(({ profit }) => profit ?? 0);
  const { base } = positives(profits, "profit");
  return keyClients(
    clients.map(({ amount, profit }, i) => ({
      amount,
      profit,
      status: statuses[i]!,
      anchorShare: types[i]!.includes("Anchor") ? profits[i]! / base : null,
      decided: inputs[i]?.key ?? null,
    }))
  );
}

/** Both classes of each client of a segmentation: one of them is the one it was ranked by. */
function classesByMeasure({ measure, clients, abc }: Segmentation): {
  readonly byAmount: readonly (AbcClass | "")[];
  readonly byProfit: readonly (AbcClass | "")[] | null;
} {
  const ranked = clients.map((client) => client.abc);
  const classesBy = (valueOf: (client: SegmentedClient) => number) =>
    classesOf(Float64Array.from(clients, valueOf), abc.limits);
  const hasProfit = clients.some(({ profit }) => profit !== null);
  return {
    byAmount: measure === "amount" ? ranked : classesBy(({ amount }) => amount),
    byProfit: measure === "profit" ? ranked : hasProfit ? classesBy(({ profit }) => profit!) : null,
  };
}

/** Per client of the ledger: its class in the span, else over the whole ledger; null where the span says it of all. */
function weightsOf(
  { measure, clients, abc }: Segmentation,
  { ledger, rows }: ClientFacts,
  lifetime: Float64Array
): readonly (AbcClass | "")[] | null {
  if (clients.every((client) => client.abc !== "")) return null;
  const values = measure === "amount" ? lifetime : clientTotals(rows, ledger.profit!);
  const weights = [...classesOf(values, abc.limits)];
  for (const client of clients) if (client.abc !== "") weights[client.client] = client.abc;
  return weights;
}

/** What each client of the ledger bought in its last full year, and what is lost with it. */
function stakesOf(
  { years }: ClientFacts,
  lifetime: Float64Array
): {
  readonly lastFullYear: (client: number) => number | null;
  readonly atStake: (client: number) => number;
} {
  const known = (client: number) => years !== null && !Number.isNaN(years.sales[client]!);
  return {
    lastFullYear: (client) => (known(client) ? years!.sales[client]! : null),
    atStake: (client) => (known(client) ? years!.sales[client]! : lifetime[client]!),
  };
}

function next(
  rhythm: ClientCadence | null,
  asOf: number | null
): { readonly expectedNext: number | null; readonly overdueDays: number | null } {
  if (!rhythm || rhythm.last === null || asOf === null)
    return { expectedNext: null, overdueDays: null };
  const { expected, daysOverdue } = nextPurchase(rhythm.last, rhythm.usualDays, asOf);
  return { expectedNext: expected, overdueDays: daysOverdue };
}
