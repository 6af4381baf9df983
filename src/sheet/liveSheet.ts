import { clientHistories } from "../core/clientHistories";
import type { Ledger } from "../core/ledger";
import type { Segmentation } from "../core/segmentation";
import { LEAST_PERIODS } from "../core/xyz";
import type { Words } from "../locales/words";
import { plain } from "./clientColumns";
import { columnLetters } from "./columnLetters";
import type { LiveStyle } from "./liveStyle";
import { nativeAbc, nativeSegment, nativeShare, nativeXyz } from "./nativeFormulas";
import { pageHeader } from "./pageHeader";
import {
  ACCENT,
  MUTED,
  type Block,
  type ReportSheet,
  type SpillingFormula,
  type Style,
} from "./reportSheet";
import type { Run } from "./run";

const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 1;
const AMOUNT = "#,##0.00";
const SHARE = "0.0%";
const TEXT = "@";
/** Columns: code, client, amount, then the formulas, then the periods. */
const [AMOUNTS, SHARES, ABCS, XYZS, SEGMENTS, HISTORY] = [2, 3, 4, 5, 6, 7] as const;

/**
 * The sheet KAM Live: totals and histories of the clients as values, in the order of the ledger, and beside them one formula
 * per column that spills share, ABC, XYZ and segment. It is no Excel table, in which nothing may spill; ranges are bounded.
 *
 * @example liveSheet(ledger, segmentation, run, "native", words.report).spills?.[0]?.text //=> '=IF(C6:C94=0,"",C6:C94/SUMIF(...))'
 */
export function liveSheet(
  ledger: Ledger,
  segmentation: Segmentation,
  run: Run,
  style: LiveStyle,
  words: Words["report"]
): ReportSheet {
  const { xyz, measure } = segmentation;
  const histories = xyz && xyz.labels.length >= LEAST_PERIODS ? clientHistories(ledger, xyz) : null;
  const labels = histories ? xyz!.labels : [];
  const rows = ledger.clients.length;
  const { live } = words;
  const { headings } = live;
  const computed = ["share", "abc", ...(histories ? (["xyz", "segment"] as const) : [])] as const;
  const columns = histories ? HISTORY + labels.length : XYZS;
  const headed: Style = { row: HEADING_ROW, column: 0, rows: 1, columns };
  return {
    kind: "live",
    name: live.sheet,
    renewal: "replace",
    ...(run.origin !== undefined && { origin: run.origin }),
    blocks: [
      texts(0, 0, [
        [live.title],
        [live.explanation],
        [live.styles[style]],
        ...(histories ? [[live.window]] : []),
      ]),
      texts(HEADING_ROW, 0, [
        [
          headings.code,
          headings.client,
          headings[measure],
          ...computed.map((column) => headings[column]),
        ],
      ]),
      clientsBlock(ledger, segmentation),
      roomForFormulas(rows, computed.length),
      ...(histories
        ? [texts(HEADING_ROW, HISTORY, [labels]), historiesBlock(histories, labels.length)]
        : []),
    ],
    spills: formulasOf(rows, labels.length, run.parameters, style),
    styles: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 16, color: ACCENT, height: 24 },
      { row: 1, column: 0, rows: 3, columns: 1, color: MUTED },
      { ...headed, bold: true, color: "#FFFFFF", fill: ACCENT },
      { ...headed, column: AMOUNTS, columns: 2, align: "Right" },
      { ...headed, column: ABCS, rows: rows + 1, columns: computed.length - 1, align: "Center" },
      ...(histories
        ? [{ ...headed, column: HISTORY, columns: labels.length, align: "Right" } as const]
        : []),
    ],
    table: null,
    charts: [],
    choices: [],
    heat: [],
    widths: [14, 34, 16, 11, 9, ...(histories ? [9, 12, ...labels.map(() => 13)] : [])],
    freeze: { rows: FIRST_ROW, columns: 2 },
    gridlines: true,
    tabColor: ACCENT,
    page: {
      orientation: "Landscape",
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      header: pageHeader(live.title, run.date, words),
      breakAfterRow: null,
      pagesWide: 1,
      titleColumns: null,
    },
  };
}

function texts(row: number, column: number, values: Block["values"]): Block {
  return { row, column, values, formats: values[0]!.map(() => TEXT) };
}

function clientsBlock({ clients }: Ledger, segmentation: Segmentation): Block {
  const valueOf = new Map(segmentation.clients.map(({ client, value }) => [client, value]));
  const values = clients.map(({ code, name }, client) => [
    code ?? "",
    name ?? code ?? "",
    valueOf.get(client) ?? 0,
  ]);
  const formatsOf = (column: 0 | 1) => values.map((line) => plain(line[column]!));
  return { row: FIRST_ROW, column: 0, values, formats: [formatsOf(0), formatsOf(1), AMOUNT] };
}

/** Empty cells for the formulas to spill into: a formula in a cell formatted as text would stay a text. */
function roomForFormulas(rows: number, columns: number): Block {
  const formats = Array.from({ length: columns }, (_, c) => (c === 0 ? SHARE : "General"));
  const line = formats.map(() => "");
  return { row: FIRST_ROW, column: SHARES, values: Array<string[]>(rows).fill(line), formats };
}

function historiesBlock(histories: readonly Float64Array[], periods: number): Block {
  return {
    row: FIRST_ROW,
    column: HISTORY,
    values: histories.map((amounts) => [...amounts]),
    formats: Array<string>(periods).fill(AMOUNT),
  };
}

function formulasOf(
  rows: number,
  periods: number,
  { aLimit, bLimit, rule, method }: Run["parameters"],
  style: LiveStyle
): readonly SpillingFormula[] {
  const range = (from: number, to = from) =>
    `${columnLetters(from)}${FIRST_ROW + 1}:${columnLetters(to)}${FIRST_ROW + rows}`;
  const amounts = range(AMOUNTS);
  const history = range(HISTORY, HISTORY + periods - 1);
  const spill = (column: number, text: string): SpillingFormula => ({
    row: FIRST_ROW,
    column,
    text,
  });
  const formulas = {
    kam: {
      share: `=KAM.SHARE(${amounts})`,
      abc: `=KAM.ABC(${amounts},${aLimit},${bLimit},"${rule}")`,
      xyz: `=KAM.XYZ(${history},"${method}")`,
    },
    native: {
      share: nativeShare(amounts),
      abc: nativeAbc(amounts, { aLimit, bLimit, rule }),
      xyz: nativeXyz(history, { method }),
    },
  }[style];
  const byVolume = [spill(SHARES, formulas.share), spill(ABCS, formulas.abc)];
  if (periods < LEAST_PERIODS) return byVolume;
  const segments = nativeSegment(range(ABCS), range(XYZS));
  return [...byVolume, spill(XYZS, formulas.xyz), spill(SEGMENTS, segments)];
}
