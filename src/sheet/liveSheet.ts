import { clientHistories } from "../core/clientHistories";
import type { Ledger } from "../core/ledger";
import type { Segmentation, SegmentationParameters } from "../core/segmentation";
import { LEAST_PERIODS } from "../core/xyz";
import type { Words } from "../locales/words";
import { columnLetters } from "./columnLetters";
import type { Formula } from "./examplesSheet";
import { nativeAbc, nativeSegment, nativeShare, nativeXyz } from "./nativeFormulas";
import { ACCENT, MUTED, type ReportSheet, type Style } from "./reportSheet";

/** Whose functions the formulas call: KAM's, or only Excel's own (365, 2024, the web), which go on without the add-in. */
export const LIVE_STYLES = ["kam", "native"] as const;
export type LiveStyle = (typeof LIVE_STYLES)[number];

/** A sheet of values with live formulas beside them, told without Excel. */
export interface LiveSheet extends Pick<
  ReportSheet,
  "name" | "blocks" | "styles" | "widths" | "freeze" | "gridlines" | "tabColor"
> {
  readonly formulas: readonly Formula[];
}

const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 1;
const AMOUNT = "#,##0.00";
const TEXT = "@";
/** Columns: code, client, amount, then the formulas, then the periods. */
const [AMOUNTS, SHARES, ABCS, XYZS, SEGMENTS, HISTORY] = [2, 3, 4, 5, 6, 7] as const;

/**
 * The sheet KAM Live: totals and histories of the clients as values, in the order of the ledger, and beside them one formula
 * per column that spills share, ABC, XYZ and segment. It is no Excel table, in which nothing may spill; ranges are bounded.
 *
 * @example liveSheet(ledger, segmentation, parameters, "native", en.live).formulas[0]?.text //=> '=C6:C94/SUMIF(C6:C94,">0")'
 */
export function liveSheet(
  ledger: Ledger,
  segmentation: Segmentation,
  parameters: Pick<SegmentationParameters, "aLimit" | "bLimit" | "rule" | "method">,
  style: LiveStyle,
  words: Words["live"]
): LiveSheet {
  const { xyz, measure } = segmentation;
  const histories = xyz && xyz.labels.length >= LEAST_PERIODS ? clientHistories(ledger, xyz) : null;
  const labels = histories ? xyz!.labels : [];
  const values = new Map(segmentation.clients.map(({ client, value }) => [client, value]));
  const rows = ledger.clients.length;
  const body = ledger.clients.map(({ code, name }, client) => [
    code ?? "",
    name ?? code ?? "",
    values.get(client) ?? 0,
  ]);
  const { headings } = words;
  const computed = [
    headings.share,
    headings.abc,
    ...(histories ? [headings.xyz, headings.segment] : []),
  ];
  const columns = HISTORY + labels.length;
  const headed: Style = {
    row: HEADING_ROW,
    column: 0,
    rows: 1,
    columns: histories ? columns : XYZS,
  };
  return {
    name: words.sheet,
    blocks: [
      {
        row: 0,
        column: 0,
        values: [[words.title], [words.explanation], [words.styles[style]]],
        formats: [TEXT],
      },
      {
        row: HEADING_ROW,
        column: 0,
        values: [[headings.code, headings.client, headings[measure], ...computed]],
        formats: [TEXT, TEXT, TEXT, ...computed.map(() => TEXT)],
      },
      {
        row: FIRST_ROW,
        column: 0,
        values: body,
        formats: [body.map(([code]) => plain(code!)), body.map(([, name]) => plain(name!)), AMOUNT],
      },
      ...(histories
        ? [
            {
              row: HEADING_ROW,
              column: HISTORY,
              values: [labels],
              formats: labels.map(() => TEXT),
            },
            {
              row: FIRST_ROW,
              column: HISTORY,
              values: histories.map((amounts) => [...amounts]),
              formats: labels.map(() => AMOUNT),
            },
          ]
        : []),
    ],
    formulas: formulasOf(rows, labels.length, parameters, style),
    styles: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 16, color: ACCENT, height: 24 },
      { row: 1, column: 0, rows: 2, columns: 1, color: MUTED },
      { ...headed, bold: true, color: "#FFFFFF", fill: ACCENT },
      { row: HEADING_ROW, column: ABCS, rows: rows + 1, columns: 3, align: "Center" },
    ],
    widths: [14, 34, 16, 11, 9, 9, 12, ...labels.map(() => 13)],
    freeze: { rows: FIRST_ROW, columns: 2 },
    gridlines: true,
    tabColor: ACCENT,
  };
}

function formulasOf(
  rows: number,
  periods: number,
  { aLimit, bLimit, rule, method }: Parameters<typeof liveSheet>[2],
  style: LiveStyle
): readonly Formula[] {
  const range = (from: number, to = from) =>
    `${columnLetters(from)}${FIRST_ROW + 1}:${columnLetters(to)}${FIRST_ROW + rows}`;
  const amounts = range(AMOUNTS);
  const history = range(HISTORY, HISTORY + periods - 1);
  const spill = (column: number, text: string, format: string): Formula => ({
    row: FIRST_ROW,
    column,
    text,
    rows,
    formats: [format],
  });
  const isNative = style === "native";
  const general = "General"; // a formula in a cell formatted as text would stay a text
  return [
    spill(SHARES, isNative ? nativeShare(amounts) : `=KAM.SHARE(${amounts})`, "0.0%"),
    spill(
      ABCS,
      isNative
        ? nativeAbc(amounts, { aLimit, bLimit, rule })
        : `=KAM.ABC(${amounts},${aLimit},${bLimit},"${rule}")`,
      general
    ),
    ...(periods >= LEAST_PERIODS
      ? [
          spill(
            XYZS,
            isNative ? nativeXyz(history, { method }) : `=KAM.XYZ(${history},"${method}")`,
            general
          ),
          spill(SEGMENTS, nativeSegment(range(ABCS), range(XYZS)), general),
        ]
      : []),
  ];
}

/** A text is itself, whatever it looks like; a number of up to fifteen digits shows all of them. */
function plain(value: string | number): string {
  if (typeof value === "string") return TEXT;
  return Number.isInteger(value) ? "0" : "General";
}
