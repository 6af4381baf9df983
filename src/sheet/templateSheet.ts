import { serialOf } from "../core/period";
import type { Words } from "../locales/words";
import {
  ACCENT,
  MUTED,
  type Block,
  type ReportSheet,
  type ReportTable,
  type Style,
} from "./reportSheet";

/** A sheet that shows by example how a ledger should look, to be filled with one's own rows. It is the user's, not KAM's. */
export interface TemplateSheet extends Pick<
  ReportSheet,
  "name" | "blocks" | "styles" | "widths" | "freeze" | "gridlines" | "tabColor"
> {
  readonly table: ReportTable;
}

const DATE = "yyyy-mm-dd";
const AMOUNT = "#,##0.00";
const FORMATS = ["@", "@", DATE, AMOUNT, AMOUNT, "@", "@", "@"] as const;
const WIDTHS = [16, 24, 13, 13, 13, 18, 14, 22] as const;
/** The table begins below the notes and two free rows: a spreadsheet may draw its name there. */
const TABLE_ROW = 7;

/**
 * Lays out a ledger of five purchases as a table, and above it what each column is for and which ones can be left out.
 *
 * @example templateSheet(en.template).blocks[1]?.values[0]?.[1] //=> "Client"
 */
export function templateSheet(words: Words["template"]): TemplateSheet {
  const { headings, clients, lines, regions, managers, notes } = words;
  const row = (client: 0 | 1 | 2, day: number, amount: number, cost: number, line: 0 | 1) => [
    `K-${101 + client}`, clients[client]!, day, amount, cost, lines[line]!, regions[client % 2]!, managers[client % 2]!,
  ]; // prettier-ignore
  const body = [
    row(0, serialOf(2025, 1, 14), 1250, 800, 0),
    row(1, serialOf(2025, 1, 20), 380.5, 290, 1),
    row(0, serialOf(2025, 2, 11), 1100, 720, 0),
    row(2, serialOf(2025, 2, 26), 96, 61.2, 1),
    row(1, serialOf(2025, 3, 5), -45.5, -35, 1),
  ];
  const values = [
    [headings.code, headings.client, headings.date, headings.amount, headings.cost, headings.productLine, headings.region, headings.accountManager],
    ...body,
  ]; // prettier-ignore
  const table = { row: TABLE_ROW, column: 0, rows: values.length, columns: FORMATS.length };
  const noteRows: readonly (readonly [string, string])[] = [
    [notes.title, ""],
    [notes.needed, notes.neededText],
    [notes.optional, notes.optionalText],
    [notes.rows, notes.rowsText],
    [notes.next, notes.nextText],
  ];
  const blocks: readonly Block[] = [
    { row: 0, column: 0, values: noteRows, formats: ["@", "@"] },
    { row: TABLE_ROW, column: 0, values: [values[0]!], formats: FORMATS.map(() => "@") },
    { row: TABLE_ROW + 1, column: 0, values: body, formats: FORMATS },
  ];
  const styles: readonly Style[] = [
    { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 14, color: ACCENT, height: 24 },
    { row: 1, column: 0, rows: 4, columns: 1, bold: true },
    { row: 1, column: 1, rows: 4, columns: 1, color: MUTED },
    ...[2, 3, 4].map((column): Style => {
      return { row: TABLE_ROW, column, rows: 1, columns: 1, align: "Right" };
    }),
  ];
  return {
    name: words.sheet,
    blocks,
    styles,
    table: { ...table, name: words.table, style: "TableStyleLight1" },
    widths: WIDTHS,
    freeze: { rows: TABLE_ROW + 1, columns: 0 },
    gridlines: true,
    tabColor: ACCENT,
  };
}
