import type { Portfolio } from "../../src/core/portfolio";
import type { Ledger } from "../../src/core/ledger";
import {
  slowPortfolio,
  units,
  type SlowInput,
  type SlowOptions,
  type SlowSale,
} from "./slowPortfolio";

const SERIAL_OF_1970 = 25_569;

/** Sales as a ledger of the product; codes that are numbers are numbers there. */
export function ledgerOfSales(sales: readonly SlowSale[]): Ledger {
  const codes = [...new Set(sales.map(({ client }) => client))];
  const place = new Map(codes.map((code, i) => [code, i]));
  const roles = (["productLine", "region", "accountManager"] as const).filter((role) =>
    sales.some(({ labels }) => labels?.[role] !== undefined)
  );
  const dimension = (role: (typeof roles)[number]) => {
    const labels = ["", ...new Set(sales.map((sale) => sale.labels?.[role] ?? ""))];
    const distinct = [...new Set(labels)];
    const value = Uint32Array.from(sales, (sale) => distinct.indexOf(sale.labels?.[role] ?? ""));
    return { labels: distinct, value };
  };
  return {
    clients: codes.map((code) => ({ code: /^\d+$/.test(code) ? Number(code) : code, name: null })),
    client: Uint32Array.from(sales, ({ client }) => place.get(client)!),
    date: Float64Array.from(sales, ({ day }) => day + SERIAL_OF_1970),
    amount: Float64Array.from(sales, ({ amount }) => amount),
    profit: sales.some(({ profit }) => profit !== undefined)
      ? Float64Array.from(sales, ({ profit }) => profit ?? 0)
      : null,
    ...(roles.length > 0 && {
      dimensions: Object.fromEntries(roles.map((role) => [role, dimension(role)])),
    }),
  };
}

/** The key of a client as the product matches it. */
export function keyOfCode(code: string): string {
  return /^\d+$/.test(code) ? `#${code}` : `'${code.toLowerCase()}`;
}

/** What people typed, as the product takes it. */
export function inputsOf(inputs: Readonly<Record<string, SlowInput>>) {
  return new Map(
    Object.entries(inputs).map(([code, input]) => [
      keyOfCode(code),
      {
        accountManager: "",
        key: null,
        marketLeader: null,
        demandingExpert: null,
        isNew: null,
        budget: null,
        wonFrom: "",
        confirmed: null,
        note: "",
        ...input,
      },
    ])
  );
}

/** XYZ as the product has it, for a reference that does not work it out. */
export function rhythmOf({
  segmentation,
}: Portfolio): Pick<SlowOptions, "xyz" | "labels" | "period"> {
  const { clients, xyz } = segmentation;
  return {
    xyz: Object.fromEntries(clients.map(({ code, xyz: own }) => [String(code), own])),
    labels: xyz!.labels,
    period: xyz!.choice.period!,
  };
}

type Comparable = Record<string, unknown>;

/** The figures of a portfolio in the units of the slow one: whole ten-thousandths, days since 1970, short words. */
export function figuresOf(portfolio: Portfolio): Comparable {
  const { clients, headline, concentration, byPeriodAndClass, movement } = portfolio;
  const some = (value: number | null) => (value === null ? null : units(value));
  const codes = (list: Portfolio["clients"]) => list.map(({ code }) => String(code));
  const moved = ({ clients: count, value }: { clients: number; value: number }) => ({ clients: count, value: units(value) }); // prettier-ignore
  return {
    asOf: portfolio.asOf === null ? null : portfolio.asOf - SERIAL_OF_1970,
    clients: clients.map((client) => ({
      code: String(client.code),
      accountManager: client.accountManager,
      value: units(client.value),
      amount: units(client.amount),
      profit: some(client.profit),
      abc: client.abc,
      abcByAmount: client.abcByAmount,
      abcByProfit: client.abcByProfit,
      xyz: client.xyz,
      segment: client.segment,
      weight: client.weight,
      last12: some(client.last12),
      previous12: some(client.previous12),
      change: some(client.change),
      changeShare: client.changeShare === null ? null : closeTo(client.changeShare),
      shrinking: client.shrinking,
      lastFullYear: some(client.lastFullYear),
      atStake: units(client.atStake),
      purchaseDays: client.purchaseDays,
      usualDays: client.usualDays,
      daysSince: client.daysSince,
      status: client.status,
      expectedNext: client.expectedNext === null ? null : client.expectedNext - SERIAL_OF_1970,
      overdueDays: client.overdueDays,
      types: client.types,
      key: client.key && `${client.key.isKey ? "yes" : "no"}: ${client.key.reason}`,
      was: client.was,
      action:
        client.action &&
        ("days" in client.action ? `${client.action.code} ${client.action.days}` : client.action.code), // prettier-ignore
    })),
    headline: {
      clients: headline.clients,
      sales: units(headline.sales),
      last12: some(headline.last12),
      previous12: some(headline.previous12),
    },
    keyGroup: {
      ...portfolio.keyGroup,
      share: closeTo(portfolio.keyGroup.share),
      proposedShare: closeTo(portfolio.keyGroup.proposedShare),
    },
    drifting: codes(portfolio.drifting),
    winback: codes(portfolio.winback),
    losses: portfolio.losses.map(({ by, rows }) => ({
      by,
      rows: rows.map((row) => ({ ...row, value: units(row.value) })),
    })),
    abcCross: portfolio.abcCross && {
      clients: portfolio.abcCross.clients.cells,
      values: portfolio.abcCross.values.cells.map((row) => row.map(units)),
    },
    lossMakingA: portfolio.lossMakingA && {
      clients: portfolio.lossMakingA.clients,
      profit: units(portfolio.lossMakingA.profit),
    },
    byStatus: Object.fromEntries(
      Object.entries(portfolio.byStatus!).map(([status, tally]) => [status, moved(tally)])
    ),
    byPeriodAndClass: (byPeriodAndClass?.labels ?? []).map(
      (_, i) =>
      [...Object.values(byPeriodAndClass!.values), byPeriodAndClass!.withoutClass].map((column) => units(column[i]!)) // prettier-ignore
    ),
    movement:
      typeof movement === "string"
        ? null
        : {
            clients: movement.clients,
            values: movement.values.map((row) => row.map(units)),
            entered: movement.entered.map(moved),
            gone: movement.gone.map(moved),
            stayed: moved(movement.stayed),
            moved: moved(movement.moved),
          },
    concentration: {
      clients: concentration.clients,
      largest: closeTo(concentration.largest),
      threeLargest: closeTo(concentration.threeLargest),
      makeHalf: concentration.makeHalf,
      topFifth: concentration.topFifth === null ? null : closeTo(concentration.topFifth),
      hhi: closeTo(concentration.hhi),
      gini: closeTo(concentration.gini),
    },
  };
}

/** What the slow reference says, with its quotients as precise as they can agree. */
export function slowFiguresOf(sales: readonly SlowSale[], options: SlowOptions): Comparable {
  const slow = slowPortfolio(sales, options);
  const { concentration } = slow;
  return {
    ...slow,
    clients: slow.clients.map((client) => ({
      ...client,
      changeShare: client.changeShare === null ? null : closeTo(client.changeShare),
    })),
    keyGroup: {
      ...slow.keyGroup,
      share: closeTo(slow.keyGroup.share),
      proposedShare: closeTo(slow.keyGroup.proposedShare),
    },
    concentration: {
      ...concentration,
      largest: closeTo(concentration.largest),
      threeLargest: closeTo(concentration.threeLargest),
      topFifth: concentration.topFifth === null ? null : closeTo(concentration.topFifth),
      hhi: closeTo(concentration.hhi),
      gini: closeTo(concentration.gini),
    },
  };
}

/**
 * A figure to nine decimals, so that two ways of dividing agree; a half goes up, also where one of them ends just below it.
 */
export function closeTo(figure: number): number {
  return Math.round(figure * 1e9 + 1e-3) / 1e9 + 0;
}
