import type { PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { DATE, plain } from "./clientColumns";
import { statusText } from "./clientTexts";
import type { TableColumn, Value } from "./tableColumn";

type Id = keyof Words["report"]["winback"]["headings"];

/** A row of KAM Win-back. */
export interface WinbackRow {
  /** Null for a row that is about nobody in the data. */
  readonly client: PortfolioClient | null;
  /** The word of the first column: whether the client is to be won back now. */
  readonly list: string;
  readonly code: Value;
  readonly name: Value;
  /** The row of the earlier table that is about the same client. */
  readonly from: number | null;
}

const TEXT = "@";
const GENERAL = "General";
const COUNT = "#,##0";
export const MONEY = "#,##0";

/**
 * The columns of KAM Win-back: who is to be won back and how much is at stake, then those for people to fill. Their widths
 * also hold the figures above the table.
 *
 * @example winbackColumns(words.report).find(({ valueFor }) => !valueFor)?.heading //=> "Cause"
 */
export function winbackColumns(words: Words["report"]): readonly TableColumn<WinbackRow>[] {
  const { headings } = words.winback;
  type Format = TableColumn<WinbackRow>["format"];
  const own = (id: Id, width: number, format: Format, valueFor: (row: WinbackRow) => Value) => ({
    id,
    heading: headings[id],
    width,
    format,
    valueFor,
  });
  const about = (
    id: Id,
    width: number,
    format: Format,
    valueFor: (client: PortfolioClient) => Value
  ) =>
    // prettier-ignore
    own(id, width, format, ({ client }) => (client ? valueFor(client) : ""));
  const typed = (id: Id, width: number, format: Format) => ({
    id,
    heading: headings[id],
    width,
    format,
  });
  return [
    own("list", 18, TEXT, ({ list }) => list),
    own("code", 14, plain, ({ code }) => code),
    own("client", 34, plain, ({ name }) => name),
    about("segment", 12, TEXT, ({ segment, abc, weight }) => segment || abc || weight || words.nothing), // prettier-ignore
    about("atStake", 17, MONEY, ({ atStake }) => atStake),
    about("status", 13, TEXT, (client) => statusText(client, words)),
    about("last", 20, DATE, ({ last }) => last ?? ""),
    about("usualDays", 14, GENERAL, ({ usualDays }) => usualDays ?? ""),
    about("daysSince", 15, COUNT, ({ daysSince }) => daysSince ?? ""),
    about("overdue", 12, COUNT, ({ overdueDays }) => overdueDays ?? ""),
    typed("cause", 24, GENERAL),
    typed("offer", 15, GENERAL),
    typed("owner", 20, GENERAL),
    typed("nextStep", 34, GENERAL),
    typed("due", 14, DATE),
    typed("result", 30, GENERAL),
  ];
}

/** The words to choose from, by the ids of the columns. */
export function winbackLists({
  winback: { causes, offers },
}: Words["report"]): Readonly<Record<string, readonly string[]>> {
  return { cause: Object.values(causes), offer: Object.values(offers) };
}
