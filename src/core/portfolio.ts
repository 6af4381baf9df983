import { churnTable, type ChurnTable } from "./churnTable";
import { classCross, type ClassCross } from "./classCross";
import type { ClientInputs } from "./clientInput";
import { clientRows } from "./clientRows";
import { concentration, type Concentration } from "./concentration";
import { finished } from "./finished";
import type { KeyGroup } from "./keyGroup";
import { lastFullYears } from "./lastFullYears";
import { ledgerClientKey, type Ledger } from "./ledger";
import { losses, type Losses } from "./losses";
import { movement, type EarlierSegments, type Movement, type NoMovement } from "./movement";
import { netSum } from "./netSum";
import type { PortfolioClient } from "./portfolioClient";
import { portfolioClients } from "./portfolioClients";
import { salesByClass, type SalesByClass } from "./salesByClass";
import type { Segmentation } from "./segmentation";
import { STATUSES, type Status } from "./status";
import { drifting, winback } from "./winback";
import { changeOfAll, yearlyTrend, type Change } from "./yearlyTrend";

export type { PortfolioClient } from "./portfolioClient";

export interface PortfolioOptions {
  /** What people decided, by client key. */
  readonly inputs?: ClientInputs;
  readonly earlier?: EarlierSegments | NoMovement;
  /** Why clients were lost, as found, by client key. */
  readonly causes?: ReadonlyMap<string, string>;
  /** The days of silence after which any client counts as lost. */
  readonly lostDays?: number;
}

/** All clients together: how many, their sales in the span of ABC, and their change as that of each client. */
export interface Headline extends Change {
  readonly clients: number;
  readonly sales: number;
}

export type ByStatus = Readonly<
  Record<Status, { readonly clients: number; readonly value: number }>
>;

/** A segmentation and all that a key account manager asks next. Null is what the source cannot tell. */
export interface Portfolio {
  readonly segmentation: Segmentation;
  /** In the order of those of the segmentation. */
  readonly clients: readonly PortfolioClient[];
  /** The day clients are seen from: the last of the ledger. */
  readonly asOf: number | null;
  readonly headline: Headline;
  /** A and B clients that are silent (Lost, At risk) or shrinking: the largest at stake first. */
  readonly drifting: readonly PortfolioClient[];
  /** Rows by sales, columns by profit. */
  readonly abcCross: ClassCross | null;
  /** A clients by sales with a negative profit, and its sum. */
  readonly lossMakingA: { readonly clients: number; readonly profit: number } | null;
  /** Of the measure; its share of the top fifth is the 80/20 check. */
  readonly concentration: Concentration;
  readonly keyGroup: KeyGroup;
  /** Clients, and their sales in the span. */
  readonly byStatus: ByStatus | null;
  readonly byPeriodAndClass: SalesByClass | null;
  readonly movement: Movement | NoMovement;
  /** Clients Lost or At risk: A and B first, then the others; each the largest at stake first, those that closed last. */
  readonly winback: readonly PortfolioClient[];
  /** Of the same clients, by what the source or people tell: cause, product line, region, account manager. */
  readonly losses: readonly Losses[];
  readonly churn: ChurnTable | null;
}

/**
 * What a key account manager asks of a segmentation: who grows and shrinks, who falls silent, who is key, who loses money,
 * who moved. Days are seen from the last day of the ledger; what people decided counts before what the figures say. The order
 * of the rows does not matter.
 *
 * @throws Problem "notPositive" where lostDays is not above 0; "notADate"; "overflow"
 * @example portfolio(ledger, segment(ledger, DEFAULT_PARAMETERS)).headline.changeShare //=> -0.07
 */
export function portfolio(
  ledger: Ledger,
  segmentation: Segmentation,
  options: PortfolioOptions = {}
): Portfolio {
  return finished(appraising(ledger, segmentation, options));
}

/** As `portfolio`, in steps that others may go between. */
export function* appraising(
  ledger: Ledger,
  segmentation: Segmentation,
  options: PortfolioOptions = {}
): Generator<void, Portfolio> {
  const { inputs = new Map(), causes = new Map(), earlier = "firstRun", lostDays } = options;
  const rows = clientRows(ledger);
  const trend = yearlyTrend(ledger, rows);
  const years = lastFullYears(ledger, rows);
  yield;
  const before = typeof earlier === "string" ? null : earlier;
  const isMatched = inputs.size > 0 || causes.size > 0 || before !== null;
  const keys = isMatched ? segmentation.clients.map(ledgerClientKey) : null;
  const facts = { ledger, rows, trend, years, inputs, earlier: before, keys, lostDays };
  const { clients, keyGroup, asOf } = yield* portfolioClients(segmentation, facts);
  yield;
  const silent = winback(clients);
  const hasProfit = ledger.profit !== null;
  const byPeriodAndClass = salesByClass(ledger, classesByClient(clients), segmentation.xyz);
  yield;
  const lost = losses(
    ledger,
    silent.map((client) => ({
      client: client.client,
      atStake: client.atStake,
      cause: causeOf(client, causes),
      accountManager: client.input?.accountManager.trim() ?? "",
    })),
    (row) =>
      years === null || Number.isNaN(years.sales[ledger.client[row]!]!) || years.inside[row] === 1
  );
  yield;
  const churn = churnTable(ledger, lostDays);
  yield;
  return {
    segmentation,
    clients,
    asOf,
    headline: {
      clients: clients.length,
      sales: segmentation.abc.amount,
      ...changeOfAll(trend),
    },
    drifting: drifting(clients),
    abcCross: hasProfit
      ? classCross(
          clients.map(({ abcByAmount: row, abcByProfit: column, amount: value }) => ({ row, column, value })) // prettier-ignore
        )
      : null,
    lossMakingA: hasProfit ? lossMakingA(clients) : null,
    concentration: concentration(clients.map(({ value }) => value)),
    keyGroup,
    byStatus: ledger.date && byStatus(clients),
    byPeriodAndClass,
    movement: before ? movement(clients, before) : (earlier as NoMovement),
    winback: silent,
    losses: lost,
    churn,
  };
}

function lossMakingA(clients: readonly PortfolioClient[]): {
  readonly clients: number;
  readonly profit: number;
} {
  const profits = clients
    .filter(({ abcByAmount, profit }) => abcByAmount === "A" && profit! < 0)
    .map(({ profit }) => profit!);
  return { clients: profits.length, profit: netSum(profits) };
}

function byStatus(clients: readonly PortfolioClient[]): ByStatus {
  const tally = (status: Status) => {
    const amounts = clients
      .filter((client) => client.status === status)
      .map(({ amount }) => amount);
    return { clients: amounts.length, value: netSum(amounts) };
  };
  return Object.fromEntries(STATUSES.map((status) => [status, tally(status)])) as ByStatus;
}

function classesByClient(clients: readonly PortfolioClient[]): PortfolioClient["abc"][] {
  const classes: PortfolioClient["abc"][] = new Array(clients.length).fill("");
  for (const { client, abc } of clients) classes[client] = abc;
  return classes;
}

/** What people wrote; of a client that closed, where nobody wrote anything, just that. */
function causeOf(client: PortfolioClient, causes: ReadonlyMap<string, string>): string {
  const closed = client.input?.confirmed === "closed" ? "closed" : "";
  return causes.size > 0 ? causes.get(ledgerClientKey(client))?.trim() || closed : closed;
}
