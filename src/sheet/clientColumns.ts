import type { Portfolio, PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import type { DayOnSheet } from "./dayOnSheet";
import { actionText, keyText, statusText, trendText, typeText, wasNowText } from "./clientTexts";
import type { KnownHeadings } from "./earlierRows";
import { headingsOf, type TableColumn, type Value } from "./tableColumn";

type Id = keyof Words["report"]["headings"];
type Column = TableColumn<PortfolioClient>;

export const DATE = "yyyy-mm-dd";
export const AMOUNT = "#,##0.00";
const SHARE = "0.0%";
const TEXT = "@";
const GENERAL = "General";
const COUNT = "#,##0";

/**
 * The columns of KAM Clients that these data can fill: those of volume; of steadiness, where there are periods; of profit,
 * where it is known; of trend and rhythm, where there are days; the account manager, where one is named.
 *
 * @example clientColumns(portfolio, dayOnSheet(run), words.report).map(({ id }) => id).slice(0, 3) //=> ["rank", "code", "client"]
 */
export function clientColumns(
  { segmentation, clients, asOf }: Portfolio,
  dayOf: DayOnSheet,
  words: Words["report"]
): readonly Column[] {
  const { measure, xyz } = segmentation;
  const { headings, formerHeadings, nothing } = words;
  const hasProfit = clients.some(({ profit }) => profit !== null);
  const hasDays = asOf !== null;
  const hasManagers = clients.some(({ accountManager }) => accountManager !== "");
  const hasTrend = clients.some(({ last12 }) => last12 !== null);
  const other = measure === "amount" ? "profit" : "amount";
  const labels = xyz?.choice.reason === "given" ? xyz.labels : null;
  const when = (time: number | null): Value =>
    time === null ? "" : labels ? (labels[time] ?? "") : dayOf(time);

  const column = (
    id: Id,
    valueFor: (client: PortfolioClient) => Value,
    rest: Omit<Column, "id" | "heading" | "valueFor">
  ): Column => ({
    id,
    heading: headings[id],
    ...(id === "amount" && { formerly: formerHeadings.amount }),
    ...rest,
    valueFor,
  });
  const letter = { width: 8, align: "Center", format: TEXT } as const;
  const day = { width: 13, align: "Center", format: labels ? TEXT : DATE } as const;
  const amount = { width: 14, align: "Right", format: AMOUNT } as const;
  const share = { width: 9, align: "Right", format: SHARE } as const;
  const days = { width: 11, align: "Right", format: COUNT } as const;
  const word = { width: 12, align: "Center", format: TEXT } as const;

  const volume = [
    column("rank", ({ rank }) => rank ?? "", { width: 8, align: "Center", format: plain }),
    column("code", ({ code }) => code ?? "", { width: 11, format: plain }),
    column("client", ({ name, code }) => name ?? code ?? "", { width: 32, format: plain }),
    column(measure, ({ value }) => value, amount),
    column("share", ({ share }) => share, share),
    column("cumulativeShare", (client) => client.cumulativeShare, { ...share, width: 15 }),
    column("abc", ({ abc }) => abc || nothing, letter),
  ];
  const steadiness = [
    column("xyz", (client) => client.xyz || nothing, letter),
    column("segment", ({ segment }) => segment || nothing, { ...letter, width: 13 }),
    column("periods", (client) => periodsText(client, words), { width: 12, align: "Center", format: TEXT }), // prettier-ignore
    column("first", ({ first }) => when(first), day),
    column("last", ({ last }) => when(last), day),
    column("action", (client) => actionText(client, words), { width: 68, format: TEXT }),
  ];
  const profit = [
    column(other, (client) => client[other] ?? 0, amount),
    column("abcByProfit", (client) => client.abcByProfit || nothing, {
      ...letter,
      width: 10,
      onlyIfThere: other !== "profit",
    }),
    column("abcByAmount", (client) => client.abcByAmount || nothing, {
      ...letter,
      width: 10,
      onlyIfThere: other !== "amount",
    }),
  ];
  const trend = [
    column("last12", ({ last12 }) => last12 ?? "", amount),
    column("previous12", ({ previous12 }) => previous12 ?? "", amount),
    column("change", ({ change }) => change ?? "", amount),
    column("changeShare", ({ changeShare }) => changeShare ?? "", { ...share, width: 11 }),
    column("trend", (client) => trendText(client, words), word),
  ];
  const key = [
    column("type", (client) => typeText(client, words), { width: 20, format: TEXT }),
    column("key", (client) => keyText(client, words), { width: 29, format: TEXT }),
  ];
  const rhythm = [
    column("usualDays", (client) => client.usualDays ?? "", {
      ...days,
      width: 15,
      format: GENERAL,
    }),
    column("daysSince", ({ daysSince }) => daysSince ?? "", days),
    column("status", (client) => statusText(client, words), word),
    column(
      "expectedNext",
      ({ expectedNext }) => (expectedNext === null ? "" : dayOf(expectedNext)),
      { ...day, format: DATE }
    ),
    column("overdue", ({ overdueDays }) => overdueDays ?? "", days),
  ];
  const movement = [
    column("wasNow", (client) => wasNowText(client, words), { ...word, width: 14 }),
  ];
  const manager = [
    column("managedBy", (client) => client.accountManager, { width: 20, format: TEXT }),
  ];
  return [
    ...volume,
    ...(xyz ? steadiness : []),
    ...(hasProfit ? profit : []),
    ...(hasTrend ? trend : []),
    ...key,
    ...(hasDays ? rhythm : []),
    ...(xyz ? movement : []),
    ...(hasManagers ? manager : []),
  ];
}

function periodsText(
  { activePeriods: active, windowPeriods: window }: PortfolioClient,
  words: Words["report"]
): string {
  return active === null || !window ? words.nothing : words.periodsOf({ active, window });
}

/** A text is itself, whatever it looks like; a number of up to fifteen digits shows all of them. */
export function plain(value: Value): string {
  if (typeof value === "string") return TEXT;
  return Number.isInteger(value) ? "0" : GENERAL;
}

/** The headings of columns by their ids, as a table of an earlier report is searched for them. */
export function clientHeadings(
  columns: readonly Column[],
  { headings: { code, client } }: Words["report"]
): KnownHeadings {
  return { ...headingsOf(columns), code, client };
}
