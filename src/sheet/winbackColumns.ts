import type { PortfolioClient } from "../core/portfolio";
import type { Words } from "../locales/words";
import { DATE, plain } from "./clientColumns";
import type { DayOnSheet } from "./dayOnSheet";
import { segmentText, statusText } from "./clientTexts";
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
 * @example winbackColumns(dayOnSheet(run), words.report).find(({ valueFor }) => !valueFor)?.heading //=> "Cause"
 */
export function winbackColumns(
  dayOf: DayOnSheet,
  words: Words["report"]
): readonly TableColumn<WinbackRow>[] {
  const { headings } = words.winback;
  type Look = Omit<TableColumn<WinbackRow>, "id" | "heading" | "valueFor">;
  type Column = TableColumn<WinbackRow>;
  const typed = (id: Id, look: Look): Column => ({ id, heading: headings[id], ...look });
  const own = (id: Id, look: Look, valueFor: (row: WinbackRow) => Value): Column => ({
    ...typed(id, look),
    valueFor,
  });
  const about = (id: Id, look: Look, valueFor: (client: PortfolioClient) => Value): Column =>
    own(id, look, ({ client }) => (client ? valueFor(client) : ""));
  const word = { align: "Center", format: TEXT } as const;
  return [
    own("list", { width: 18, format: TEXT }, ({ list }) => list),
    own("code", { width: 11, format: plain }, ({ code }) => code),
    own("client", { width: 32, format: plain }, ({ name }) => name),
    about("segment", { ...word, width: 13 }, (client) => segmentText(client, words)),
    about("atStake", { width: 15, align: "Right", format: MONEY }, ({ atStake }) => atStake),
    about("status", { ...word, width: 13 }, (client) => statusText(client, words)),
    about("last", { width: 20, align: "Center", format: DATE }, ({ last }) =>
      last === null ? "" : dayOf(last)
    ),
    about(
      "usualDays",
      { width: 15, align: "Right", format: GENERAL },
      ({ usualDays }) => usualDays ?? ""
    ),
    about(
      "daysSince",
      { width: 14, align: "Right", format: COUNT },
      ({ daysSince }) => daysSince ?? ""
    ),
    about("overdue", { width: 12, align: "Center", format: COUNT }, (c) => c.overdueDays ?? ""),
    typed("cause", { width: 24, format: GENERAL }),
    typed("offer", { width: 15, format: GENERAL }),
    typed("owner", { width: 20, format: GENERAL }),
    typed("nextStep", { width: 34, format: GENERAL }),
    typed("due", { width: 14, align: "Center", format: DATE }),
    typed("result", { width: 30, format: GENERAL }),
  ];
}

/** The words to choose from, by the ids of the columns. */
export function winbackLists({
  winback: { causes, offers },
}: Words["report"]): Readonly<Record<string, readonly string[]>> {
  return { cause: Object.values(causes), offer: Object.values(offers) };
}
