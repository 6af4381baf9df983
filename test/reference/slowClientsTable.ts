// What the table of KAM Clients must hold, worked out the slow and obvious way from the definitions of docs/method.md. It
// shares nothing with the product: dates are those of Date.UTC, sums are sums, and questions go through all rows. Words
// are those of the sheet, spelt out.

import { slowPortfolio, type SlowSale } from "./slowPortfolio";
import { slowTrend } from "./slowTrend";

export interface Purchase {
  readonly code: string;
  readonly name: string;
  /** "2024-05-31" */
  readonly date: string;
  readonly amount: number;
  readonly profit?: number;
  readonly accountManager?: string;
}

export interface SlowClient {
  readonly rank: number | "";
  readonly code: string;
  readonly client: string;
  readonly value: number;
  readonly share: number;
  readonly abc: string;
  readonly xyz: string;
  readonly segment: string;
  readonly periods: string;
  readonly first: string;
  readonly last: string;
  /** The cells of the other columns, by heading; dates as "2024-05-31", a blank cell as "". */
  readonly others: Readonly<Record<string, string | number>>;
}

export interface SlowOptions {
  readonly measure?: "amount" | "profit";
  readonly span?: "auto" | "all";
}

type PeriodName = "week" | "month" | "quarter" | "year";
const DAY = 86_400_000;
const NOTHING = "–";

export function slowClientsTable(
  ledger: readonly Purchase[],
  { measure = "amount", span = "auto" }: SlowOptions = {}
): { readonly clients: readonly SlowClient[]; readonly period: PeriodName } {
  const days = ledger.map(({ date }) => Date.parse(date)).sort((a, b) => a - b);
  const [firstDay, lastDay] = [days[0]!, days.at(-1)!];
  const codes = [...new Set(ledger.map(({ code }) => code))];
  // The one question that does not go through all rows: for each of 4,000 clients that would take half a minute.
  const byCode = new Map(codes.map((code): [string, Purchase[]] => [code, []]));
  for (const row of ledger) byCode.get(row.code)!.push(row);

  const period = automaticPeriod(byCode, firstDay, lastDay, span);
  const periods = periodsBetween(firstDay, lastComplete(lastDay, period), period).slice(
    span === "auto" ? -{ week: 156, month: 36, quarter: 12, year: 3 }[period] : 0
  );
  const inSpan = abcSpan(firstDay, lastDay, span);
  const valueOf = (row: Purchase): number =>
    measure === "profit" ? (row.profit ?? 0) : row.amount;

  const totals = codes.map((code) => ({
    code,
    name: byCode.get(code)!.find(({ name }) => name !== "")?.name ?? "",
    value: total(
      byCode
        .get(code)!
        .filter(({ date }) => inSpan(Date.parse(date)))
        .map(valueOf)
    ),
  }));
  const base = total(totals.map(({ value }) => Math.max(0, value)));
  const classed = totals.filter(({ value }) => value !== 0);
  const rhythms = new Map(
    codes.map((code) => [code, rhythm(byCode.get(code)!, periods, period, lastDay)])
  );
  const others = otherColumns(ledger, rhythms, measure, span);
  const clients = totals.map(({ code, name, value }): SlowClient => {
    const before = total(
      totals.filter((other) => other.value > value && other.value > 0).map((c) => c.value)
    );
    const abc =
      value === 0
        ? NOTHING
        : value < 0
          ? "C"
          : before / base < 0.8 - 1e-9
            ? "A"
            : before / base < 0.95 - 1e-9
              ? "B"
              : "C";
    const { xyz, active, window } = rhythms.get(code)!;
    const bought = byCode
      .get(code)!
      .filter(({ amount }) => amount > 0)
      .map(({ date }) => date)
      .sort();
    return {
      rank: value === 0 ? "" : 1 + classed.filter((other) => other.value > value).length,
      code,
      client: name || code,
      value,
      share: value / base,
      abc,
      xyz,
      segment: abc === NOTHING || xyz === NOTHING ? NOTHING : abc + xyz,
      periods: window === 0 ? NOTHING : `${active} of ${window}`,
      first: bought[0] ?? "",
      last: bought.at(-1) ?? "",
      others: others.get(code)!,
    };
  });
  return { clients, period };
}

const UNITS = 10_000;

/** Profit, trend, type, key, rhythm, status and action of each client, as the first run writes them. */
function otherColumns(
  ledger: readonly Purchase[],
  rhythms: ReadonlyMap<string, { readonly xyz: string }>,
  measure: "amount" | "profit",
  span: "auto" | "all"
): ReadonlyMap<string, SlowClient["others"]> {
  const hasProfit = ledger.some(({ profit }) => profit !== undefined);
  const sales = ledger.map(({ code, date, amount, profit, accountManager }): SlowSale => ({
    client: code,
    day: Date.parse(date) / DAY,
    amount,
    ...(hasProfit && { profit: profit ?? 0 }),
    ...(accountManager && { labels: { accountManager } }),
  }));
  const xyz = Object.fromEntries(
    [...rhythms].map(([code, own]) => [code, own.xyz === NOTHING ? "" : own.xyz])
  );
  const { clients } = slowPortfolio(sales, { measure, span, xyz });
  const earned = clients.map(({ profit }) => Math.max(0, profit ?? 0)).reduce((a, b) => a + b, 0);
  const money = (units: number | null) => (units === null ? "" : units / UNITS);
  const hasManagers = clients.some(({ accountManager }) => accountManager !== "");
  const hasTrend = clients.some(({ last12 }) => last12 !== null);
  return new Map(
    clients.map((client) => {
      const other = measure === "amount" ? "Profit" : "Sales";
      const otherValue = measure === "amount" ? client.profit : client.amount;
      const cells = {
        ...(hasProfit && {
          [other]: money(otherValue),
          [measure === "amount" ? "ABC by profit" : "ABC by sales"]:
            (measure === "amount" ? client.abcByProfit : client.abcByAmount) || NOTHING,
        }),
        ...(hasTrend && {
          "Last 12 months": money(client.last12),
          "Previous 12 months": money(client.previous12),
          Change: money(client.change),
          "Change %": client.changeShare ?? "",
          Trend: slowTrend(client.last12, client.previous12),
        }),
        Type: client.types.join(" + ") || NOTHING,
        Key: keyText(client.key, client.profit ?? 0, earned),
        "Usual days between orders": client.usualDays ?? "",
        "Days since": client.daysSince ?? "",
        Status: client.status || NOTHING,
        "Expected next":
          client.expectedNext === null
            ? ""
            : new Date(client.expectedNext * DAY).toISOString().slice(0, 10),
        Overdue: client.overdueDays ?? "",
        "Was -> now": NOTHING,
        Action: actionText(client.action),
        ...(hasManagers && { "Managed by": client.accountManager }),
      };
      return [client.code, cells];
    })
  );
}

/** `part` and `whole` are whole units, so that a half is exactly one. */
function keyText(key: string | null, part: number, whole: number): string {
  if (key === null) return NOTHING;
  return key === "yes: anchor"
    ? `Anchor ${Math.floor((200 * part + whole) / (2 * whole))} % of profit`
    : "proposed: top 50 % of sales";
}

const ACTIONS: Readonly<Record<string, string>> = {
  lost: "Call within 5 days; ask why; note cause and offer in Win-back",
  atRisk: "Overdue by # days: contact this week",
  lossMaking: "Check price, discounts and cost to serve before any offer",
  N: "Welcome call; aim for a second order within # days",
  oneOff: "One follow-up, then no further cost",
  AX: "Protect: quarterly review, a second contact on both sides, agreed service level",
  AY: "Agree an order calendar and a joint forecast",
  AZ: "Find out whether purchases are projects or split with a competitor; plan by project",
  BX: "Grow: list products not yet bought; offer a volume step",
  BY: "Quarterly contact; one cross-selling offer",
  BZ: "Remind at the expected date",
  CX: "Move to web orders or a standing order",
  CY: "Inside sales",
  CZ: "No visits; minimum order",
};

function actionText(action: string | null): string {
  if (action === null) return NOTHING;
  const [code, days] = action.split(" ");
  return ACTIONS[code!]!.replace("#", days ?? "");
}

/** The class by frequency: X from 75 % of the periods since the first purchase, Y from 50 %, N below three periods. */
function rhythm(
  rows: readonly Purchase[],
  periods: readonly string[],
  period: PeriodName,
  lastDay: number
): { xyz: string; active: number; window: number } {
  const net = (label: string): number =>
    round(
      total(
        rows.filter(({ date }) => labelOf(Date.parse(date), period) === label).map((r) => r.amount)
      )
    );
  const bought = [...new Set(rows.map(({ date }) => labelOf(Date.parse(date), period)))]
    .filter((label) => net(label) > 0)
    .sort();
  const ending = labelOf(lastDay, period);
  if (!bought.some((label) => periods.includes(label) || label === ending))
    return { xyz: NOTHING, active: 0, window: 0 };
  const window = periods.filter((label) => label >= bought[0]!);
  const active = window.filter((label) => bought.includes(label)).length;
  const share = active / window.length;
  const xyz = window.length < 3 ? "N" : share >= 0.75 ? "X" : share >= 0.5 ? "Y" : "Z";
  return { xyz, active, window: window.length };
}

/** The shortest period that is at least the median usual interval and leaves six complete ones. */
function automaticPeriod(
  byCode: ReadonlyMap<string, readonly Purchase[]>,
  firstDay: number,
  lastDay: number,
  span: "auto" | "all"
): PeriodName {
  const intervals: number[] = [];
  for (const rows of byCode.values()) {
    const days = [
      ...new Set(rows.filter(({ amount }) => amount > 0).map(({ date }) => Date.parse(date))),
    ];
    days.sort((a, b) => a - b);
    if (days.length < 3) continue;
    intervals.push(median(days.slice(1).map((day, i) => (day - days[i]!) / DAY)));
  }
  const usual = intervals.length ? median(intervals) : 31;
  const lengths = [
    ["week", 7],
    ["month", 31],
    ["quarter", 92],
    ["year", 366],
  ] as const;
  const fitting = lengths.findIndex(([, length]) => length >= usual);
  for (let i = fitting < 0 ? 3 : fitting; i > 0; i--) {
    const name = lengths[i]![0];
    const limit = span === "auto" ? { week: 156, month: 36, quarter: 12, year: 3 }[name] : Infinity;
    const complete = periodsBetween(firstDay, lastComplete(lastDay, name), name).length;
    if (Math.min(limit, complete) >= 6) return name;
  }
  return "week";
}

/** The last 12 complete months where the ledger covers more than 15, else all of it. */
function abcSpan(
  firstDay: number,
  lastDay: number,
  span: "auto" | "all"
): (day: number) => boolean {
  const months = periodsBetween(firstDay, lastComplete(lastDay, "month"), "month");
  if (span === "all" || months.length <= 15) return () => true;
  const lastYear = months.slice(-12);
  return (day) => lastYear.includes(labelOf(day, "month"));
}

/** A day of the last complete period: the ledger may end up to three days before it does. */
function lastComplete(lastDay: number, period: PeriodName): number {
  const label = labelOf(lastDay, period);
  if (labelOf(lastDay + 4 * DAY, period) !== label) return lastDay;
  let day = lastDay;
  while (labelOf(day, period) === label) day -= DAY;
  return day;
}

function periodsBetween(from: number, to: number, period: PeriodName): string[] {
  const labels = new Set<string>();
  for (let day = from; day <= to; day += DAY) labels.add(labelOf(day, period));
  return [...labels];
}

function labelOf(day: number, period: PeriodName): string {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (period === "year") return `${year}`;
  if (period === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  if (period === "month") return `${year}-${String(month).padStart(2, "0")}`;
  const thursday = day + (4 - (date.getUTCDay() || 7)) * DAY;
  const weekYear = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(weekYear, 0, 1)) / (7 * DAY));
  return `${weekYear}-W${String(week).padStart(2, "0")}`;
}

function total(values: readonly number[]): number {
  return round(values.reduce((sum, value) => sum + value, 0));
}

/** Money of the data sets has at most four decimals. */
function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1]! + sorted[middle]!) / 2
    : sorted[Math.floor(middle)]!;
}
