// What a portfolio must tell, worked out the slow and obvious way from the definitions of docs/method.md. It shares nothing
// with the product: days are counted from 1970 and looked at with Date, money is whole ten-thousandths, so that sums are
// exact, and XYZ, which has a reference of its own, is handed in.

export interface SlowSale {
  readonly client: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly amount: number;
  readonly profit?: number;
  readonly labels?: Readonly<Partial<Record<SlowRole, string>>>;
}

export type SlowRole = "productLine" | "region" | "accountManager";

export interface SlowInput {
  readonly accountManager?: string;
  readonly key?: boolean | null;
  readonly marketLeader?: boolean | null;
  readonly demandingExpert?: boolean | null;
  readonly isNew?: boolean | null;
  readonly budget?: number | null;
  readonly confirmed?: "lost" | "still a client" | "closed" | null;
}

export interface SlowOptions {
  readonly measure?: "amount" | "profit";
  readonly span?: "auto" | "all";
  readonly xyz: Readonly<Record<string, string>>;
  /** The periods of XYZ. */
  readonly period?: "week" | "month" | "quarter" | "year";
  readonly labels?: readonly string[];
  readonly inputs?: Readonly<Record<string, SlowInput>>;
  readonly earlier?: Readonly<Record<string, { segment: string; value: number }>>;
  readonly causes?: Readonly<Record<string, string>>;
  readonly lostDays?: number;
}

const DAY = 86_400_000;
const UNITS = 10_000;

export function slowPortfolio(sales: readonly SlowSale[], options: SlowOptions) {
  const { measure = "amount", span = "auto", inputs = {}, causes = {}, lostDays } = options;
  const byClient = new Map<string, SlowSale[]>();
  for (const sale of sales) {
    if (!byClient.has(sale.client)) byClient.set(sale.client, []);
    byClient.get(sale.client)!.push(sale);
  }
  const codes = [...byClient.keys()];
  const days = sales.map(({ day }) => day);
  const [firstDay, lastDay] = [least(days), most(days)];
  const hasProfit = sales.some(({ profit }) => profit !== undefined);

  // The years
  const complete = completeMonths(firstDay, lastDay);
  const [last12, previous12] = [complete.slice(-12), complete.slice(-24, -12)];
  const inMonths = (months: readonly string[], code: string): number | null =>
    months.length < 12
      ? null
      : money(byClient.get(code)!.filter(({ day }) => months.includes(monthOf(day))));
  const isInSpan =
    span === "auto" && complete.length > 15
      ? ({ day }: SlowSale) => last12.includes(monthOf(day))
      : () => true;
  const years = fullYears(firstDay, lastDay);

  // The volumes
  const amounts = codes.map((code) => money(byClient.get(code)!.filter(isInSpan)));
  const profits = codes.map((code) => money(byClient.get(code)!.filter(isInSpan), "profit"));
  const byAmount = slowAbc(amounts);
  const byProfit = hasProfit ? slowAbc(profits) : null;
  const values = measure === "amount" ? amounts : profits;
  const abc = measure === "amount" ? byAmount : byProfit!;
  const ever = slowAbc(codes.map((code) => money(byClient.get(code)!, measure)));

  // The rhythm
  const bought = sales.filter(({ amount }) => amount !== 0);
  const asOf = most(bought.map(({ day }) => day));
  const purchaseDays = codes.map(
    (code) =>
    [...new Set(byClient.get(code)!.filter((s) => s.amount > 0).map(({ day }) => day))].sort(ascending) // prettier-ignore
  );
  const gaps = purchaseDays.map((own) => own.slice(1).map((day, i) => day - own[i]!));
  const medians = gaps.map((own) => (own.length >= 2 ? middle(own) : null));
  const known = medians.filter((days) => days !== null);
  const common = known.length === 0 ? 60 : middle(known);

  const allBudgets = Object.values(inputs).flatMap(({ budget }) => (budget ? [budget] : []));
  const positiveProfit = total(profits.filter((profit) => profit > 0));

  const clients = codes.map((code, i) => {
    const own = byClient.get(code)!;
    const input = inputs[code] ?? {};
    const isListed = own.some(({ amount }) => amount !== 0);
    const usualDays = isListed ? Math.max(10, medians[i] ?? common) : null;
    const last = purchaseDays[i]!.at(-1) ?? null;
    const daysSince = last === null ? null : asOf - last;
    const limit = lostDays ?? Math.max(3 * (usualDays ?? 0), 1.5 * most([0, ...gaps[i]!]));
    const status = confirmedStatus(
      daysSince === null || usualDays === null
        ? ""
        : purchaseDays[i]!.length === 1 && daysSince > usualDays
          ? "One-off"
          : daysSince <= usualDays
            ? "Active"
            : daysSince <= 2 * usualDays
              ? "Order due"
              : daysSince <= limit
                ? "At risk"
                : "Lost",
      input.confirmed
    );
    const expected = last === null || usualDays === null ? null : Math.ceil(last + usualDays);
    const now = inMonths(last12, code);
    const before = inMonths(previous12, code);
    const inYear = (year: number) => own.filter(({ day }) => yearOf(day) === year);
    const ownYears = years.filter((year) => money(inYear(year)) > 0);
    const atStakeRows = ownYears.length > 0 ? inYear(ownYears.at(-1)!) : own;
    const isAnchor = hasProfit && profits[i]! > 0 && profits[i]! / positiveProfit >= 0.1 - 1e-9;
    const isProspect = input.isNew === true && !!input.budget && input.budget >= middle(allBudgets);
    return {
      code,
      input,
      accountManager: input.accountManager?.trim() || latestManager(own),
      value: values[i]!,
      amount: amounts[i]!,
      profit: hasProfit ? profits[i]! : null,
      abc: abc[i]!,
      abcByAmount: byAmount[i]!,
      abcByProfit: byProfit ? byProfit[i]! : null,
      xyz: options.xyz[code]!,
      segment: abc[i] === "" || options.xyz[code] === "" ? "" : abc[i]! + options.xyz[code]!,
      weight: abc[i] !== "" ? abc[i]! : ever[i]!,
      last12: now,
      previous12: before,
      change: now === null || before === null ? null : now - before,
      changeShare: now !== null && before !== null && before > 0 ? (now - before) / before : null,
      shrinking: now !== null && before !== null && before > 0 && now <= before * 0.75 + before * 1e-9, // prettier-ignore
      lastFullYear: ownYears.length > 0 ? money(inYear(ownYears.at(-1)!)) : null,
      atStake: money(atStakeRows),
      atStakeRows,
      purchaseDays: isListed ? purchaseDays[i]!.length : null,
      usualDays,
      daysSince,
      status,
      expectedNext: expected,
      overdueDays: expected === null ? null : Math.max(0, asOf - expected),
      types: [
        ...(isAnchor ? ["Anchor"] : []),
        ...(isProspect ? ["Prospect"] : []),
        ...(input.marketLeader ? ["Image-maker"] : []),
        ...(input.demandingExpert ? ["Expert"] : []),
      ],
    };
  });
  type Client = (typeof clients)[number];
  const ranked = [...clients].sort((a, b) => b.value - a.value || byCode(a.code, b.code));

  // Who is key
  const sold = total(amounts.filter((amount) => amount > 0));
  const proposed = new Map<Client, string>();
  for (const client of ranked) if (client.types.includes("Anchor")) proposed.set(client, "anchor");
  for (const client of [...ranked].sort((a, b) => b.amount - a.amount)) {
    const held = total([...proposed.keys()].map(({ amount }) => amount));
    if (proposed.size >= 30 || held / sold >= 0.5 - 1e-9 || client.amount <= 0) break;
    const isFit = client.status !== "Lost" && !(client.profit !== null && client.profit < 0);
    if (isFit && !proposed.has(client)) proposed.set(client, "proposed");
  }
  const keyOf = (client: Client): string | null => {
    const decided = client.input.key ?? null;
    if (decided !== null) return decided ? "yes: yourChoice" : "no: yourChoice";
    return proposed.has(client) ? `yes: ${proposed.get(client)!}` : null;
  };
  const key = ranked.filter((client) => keyOf(client)?.startsWith("yes"));

  const shareOf = (some: readonly Client[]) =>
    sold === 0 ? 0 : total(some.map(({ amount }) => amount)) / sold;

  // What to do
  const actionOf = ({
    input,
    status,
    weight,
    profit,
    xyz,
    abc: own,
    usualDays,
    overdueDays,
  }: Client) => {
    if (input.confirmed === "closed") return null;
    const matters = weight === "A" || weight === "B";
    if (matters && status === "Lost") return "lost";
    if (matters && status === "At risk") return `atRisk ${overdueDays ?? 0}`;
    if (profit !== null && profit < 0) return "lossMaking";
    if (xyz === "N") return `N ${Math.round(usualDays ?? 60)}`;
    if (status === "One-off") return "oneOff";
    return own === "" || xyz === "" ? null : own + xyz;
  };

  // Who is silent
  const isSilent = ({ status }: Client) => status === "Lost" || status === "At risk";
  const weighs = ({ weight }: Client) => weight === "A" || weight === "B";
  const hasClosed = ({ input }: Client) => input.confirmed === "closed";
  const stake = (some: readonly Client[]) => stable(some, (a, b) => b.atStake - a.atStake);
  const silent = ranked.filter(isSilent);
  const winback = [
    ...stake(silent.filter((client) => weighs(client) && !hasClosed(client))),
    ...stake(silent.filter((client) => !weighs(client) && !hasClosed(client))),
    ...stake(silent.filter(hasClosed)),
  ];

  const labelled = (by: string, parts: readonly (readonly [string, string, number])[]) => {
    const labels = [...new Set(parts.map(([label]) => label))].sort();
    const rows = labels.map((label) => {
      const own = parts.filter(([each]) => each === label);
      return {
        label,
        clients: new Set(own.map(([, code]) => code)).size,
        value: total(own.map(([, , value]) => value)),
      };
    });
    return { by, rows: stable(rows, (a, b) => b.value - a.value) };
  };
  const causeOf = (client: Client) => causes[client.code] || (hasClosed(client) ? "closed" : "");
  const roles = (["productLine", "region", "accountManager"] as const).filter(
    (role) =>
      sales.some(({ labels }) => labels?.[role] !== undefined) ||
      (role === "accountManager" && silent.some(({ input }) => input.accountManager))
  );
  const losses = [
    ...(silent.some((client) => causeOf(client) !== "")
      ? [
          labelled(
            "cause",
            silent.map((c) => [causeOf(c), c.code, c.atStake] as const)
          ),
        ]
      : []),
    ...roles.map((role) =>
      labelled(
        role,
        silent.flatMap((client) =>
          client.atStakeRows.map((sale) => {
            const named = role === "accountManager" ? client.input.accountManager : undefined;
            return [named || (sale.labels?.[role] ?? ""), client.code, units(sale.amount)] as const;
          })
        )
      )
    ),
  ];

  return {
    asOf,
    clients: ranked.map((client) => ({
      ...client,
      input: undefined,
      atStakeRows: undefined,
      key: keyOf(client),
      action: actionOf(client),
      was: options.earlier ? (options.earlier[client.code]?.segment ?? "new") : null,
    })),
    headline: {
      clients: codes.length,
      sales: total(amounts),
      last12: last12.length < 12 ? null : total(clients.map((client) => client.last12!)),
      previous12:
        previous12.length < 12 ? null : total(clients.map((client) => client.previous12!)),
    },
    keyGroup: {
      clients: key.length,
      share: shareOf(key),
      proposed: proposed.size,
      proposedShare: shareOf([...proposed.keys()]),
    },
    drifting: stake(
      ranked.filter((c) => weighs(c) && (isSilent(c) || c.shrinking) && !hasClosed(c))
    ).map(({ code }) => code),
    winback: winback.map(({ code }) => code),
    losses,
    abcCross: byProfit && {
      clients: letters(
        (row, column) =>
          clients.filter((c) => c.abcByAmount === row && c.abcByProfit === column).length
      ),
      values: letters(
        (row, column) =>
        total(clients.filter((c) => c.abcByAmount === row && c.abcByProfit === column).map((c) => c.amount)) // prettier-ignore
      ),
    },
    lossMakingA: hasProfit
      ? {
          clients: clients.filter((c) => c.abcByAmount === "A" && c.profit! < 0).length,
          profit: total(clients.filter((c) => c.abcByAmount === "A" && c.profit! < 0).map((c) => c.profit!)), // prettier-ignore
        }
      : null,
    byStatus: Object.fromEntries(
      ["Active", "Order due", "At risk", "Lost", "One-off"].map((status) => {
        const own = clients.filter((client) => client.status === status);
        return [status, { clients: own.length, value: total(own.map(({ amount }) => amount)) }];
      })
    ),
    byPeriodAndClass: (options.labels ?? []).map((label) =>
      ["A", "B", "C", ""].map((letter) =>
        money(
          clients
            .filter((client) => client.abc === letter)
            .flatMap(({ code }) => byClient.get(code)!)
            .filter(({ day }) => periodOf(day, options.period!) === label)
        )
      )
    ),
    movement: options.earlier ? slowMovement(clients, options.earlier) : null,
    concentration: slowConcentration(values.filter((value) => value > 0)),
  };
}

function slowMovement(
  clients: readonly { readonly code: string; readonly segment: string; readonly value: number }[],
  earlier: Readonly<Record<string, { segment: string; value: number }>>
) {
  const segments = ["A", "B", "C"].flatMap((abc) => ["X", "Y", "Z", "N"].map((xyz) => abc + xyz));
  const nowOf = (code: string) => clients.find((client) => client.code === code)?.segment ?? "";
  const wasOf = (code: string) => earlier[code]?.segment ?? "";
  const tally = (some: readonly { readonly value: number }[]) => ({
    clients: some.length,
    value: total(some.map(({ value }) => value)),
  });
  const present = clients.filter(({ segment }) => segment !== "");
  const both = present.filter(({ code }) => wasOf(code) !== "");
  const cell = (was: string, now: string) =>
    both.filter(({ code, segment }) => wasOf(code) === was && segment === now);
  return {
    clients: segments.map((was) => segments.map((now) => cell(was, now).length)),
    values: segments.map((was) => segments.map((now) => tally(cell(was, now)).value)),
    entered: segments.map((now) =>
      tally(present.filter(({ code, segment }) => segment === now && wasOf(code) === ""))
    ),
    gone: segments.map((was) =>
      tally(
        Object.entries(earlier)
          .filter(([code, { segment }]) => segment === was && nowOf(code) === "")
          .map(([, { value }]) => ({ value: units(value) }))
      )
    ),
    stayed: tally(both.filter(({ code, segment }) => wasOf(code) === segment)),
    moved: tally(both.filter(({ code, segment }) => wasOf(code) !== segment)),
  };
}

/** Gini as half the mean difference over the mean: the other definition. */
function slowConcentration(values: readonly number[]) {
  const sorted = [...values].sort((a, b) => b - a);
  const base = total(sorted);
  const n = sorted.length;
  const part = (count: number) => total(sorted.slice(0, count)) / base;
  let differences = 0;
  for (const a of sorted) for (const b of sorted) differences += Math.abs(a - b);
  const fifth = 0.2 * n;
  const whole = Math.floor(fifth);
  let makeHalf = 0;
  while (part(makeHalf) < 0.5 - 1e-9) makeHalf++;
  return {
    clients: n,
    largest: part(1),
    threeLargest: part(3),
    makeHalf,
    topFifth: n < 5 ? null : part(whole) + ((fifth - whole) * (sorted[whole] ?? 0)) / base,
    hhi: sorted.reduce((sum, value) => sum + (value / base) ** 2, 0),
    gini: differences / (2 * n * base),
  };
}

/** The class by the sum of all larger values, at 80 and 95 %. */
function slowAbc(values: readonly number[]): string[] {
  const base = total(values.filter((value) => value > 0));
  return values.map((value) => {
    if (value === 0) return "";
    if (value < 0) return "C";
    const before = total(values.filter((other) => other > value)) / base;
    return before < 0.8 - 1e-9 ? "A" : before < 0.95 - 1e-9 ? "B" : "C";
  });
}

function confirmedStatus(byRhythm: string, confirmed: SlowInput["confirmed"]): string {
  if (confirmed === "lost" || confirmed === "closed") return "Lost";
  if (confirmed === "still a client" && byRhythm === "Lost") return "At risk";
  return byRhythm;
}

/** Each month from the first day on that ended, or ends within three days after the last one. */
function completeMonths(firstDay: number, lastDay: number): string[] {
  const months = new Set<string>();
  for (let day = firstDay; day <= lastDay; day++) months.add(monthOf(day));
  if (monthOf(lastDay + 4) === monthOf(lastDay)) months.delete(monthOf(lastDay));
  return [...months];
}

/** The years that begin with the ledger's first month or after it, and end at most three days after its last day. */
function fullYears(firstDay: number, lastDay: number): number[] {
  const years: number[] = [];
  for (let year = yearOf(firstDay); year <= yearOf(lastDay); year++) {
    const [january, december] = [`${year}-01`, Date.UTC(year, 11, 31) / DAY];
    if (monthOf(firstDay) <= january && lastDay >= december - 3) years.push(year);
  }
  return years;
}

function periodOf(day: number, period: "week" | "month" | "quarter" | "year"): string {
  const date = new Date(day * DAY);
  if (period === "year") return `${yearOf(day)}`;
  if (period === "quarter") return `${yearOf(day)}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  if (period === "month") return monthOf(day);
  const thursday = day + 4 - (date.getUTCDay() || 7);
  const newYear = Date.UTC(yearOf(thursday), 0, 1) / DAY;
  return `${yearOf(thursday)}-W${String(1 + Math.floor((thursday - newYear) / 7)).padStart(2, "0")}`;
}

/** Each day is written out once: half a million sales are asked for their months again and again. */
function monthOf(day: number): string {
  let month = MONTHS.get(day);
  if (month === undefined) MONTHS.set(day, (month = new Date(day * DAY).toISOString().slice(0, 7)));
  return month;
}

const MONTHS = new Map<number, string>();

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

function letters<T>(of: (row: string, column: string) => T): T[][] {
  return ["A", "B", "C"].map((row) => ["A", "B", "C"].map((column) => of(row, column)));
}

/** Ten-thousandths. */
function money(sales: readonly SlowSale[], figure: "amount" | "profit" = "amount"): number {
  return total(sales.map((sale) => units(sale[figure] ?? 0)));
}

export function units(value: number): number {
  return Math.round(value * UNITS);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort(ascending);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}

function stable<T>(values: readonly T[], compare: (a: T, b: T) => number): T[] {
  return [...values].sort(compare);
}

function byCode(a: string, b: string): number {
  return Number(a) - Number(b) || (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** Math.max takes no hundred thousand arguments. */
function most(values: readonly number[]): number {
  return values.reduce((a, b) => (b > a ? b : a), -Infinity);
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => (b < a ? b : a), Infinity);
}

/** Of the latest sale that names one; of one day's, of the largest; of equal ones the first by name. */
function latestManager(sales: readonly SlowSale[]): string {
  const named = sales.filter(({ labels }) => labels?.accountManager);
  const byName = (a: SlowSale, b: SlowSale) =>
    a.labels!.accountManager! < b.labels!.accountManager! ? -1 : 1;
  const [latest] = [...named].sort((a, b) => b.day - a.day || b.amount - a.amount || byName(a, b));
  return latest?.labels!.accountManager ?? "";
}
