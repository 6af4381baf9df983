import type { Segmentation } from "../core/segmentation";
import type { Words } from "../locales/words";
import { aboutLines } from "./aboutLines";
import { findings } from "./findings";
import type { LedgerReading } from "./ledgerReader";
import { classBlocks, matrixBlocks } from "./matrixBlocks";
import { ACCENT, LINE, MUTED, type Block, type ReportSheet, type Style } from "./reportSheet";
import type { Run } from "./run";

const FIRST_ROW = 3;
const COLUMNS = 6;

/**
 * The sheet KAM Summary: the matrix as clients, amounts and shares, and below it how these figures were made.
 *
 * @example summarySheet(segmentation, reading, run, "635 clients by amount", words.report).kind //=> "summary"
 */
export function summarySheet(
  segmentation: Segmentation,
  reading: LedgerReading,
  run: Run,
  subtitle: string,
  words: Words["report"]
): ReportSheet {
  const { withoutSegment, xyz } = segmentation;
  const matrix = xyz
    ? matrixBlocks(segmentation, run.parameters.method, words, FIRST_ROW)
    : classBlocks(segmentation, words, FIRST_ROW);
  const value = words.amountText(withoutSegment.value);
  const notes =
    xyz && withoutSegment.clients > 0
      ? [words.withoutSegment({ clients: withoutSegment.clients, value })]
      : [];
  const notesRow = matrix.end;
  const found = section(
    words.findings,
    notesRow + notes.length + 1,
    findings(segmentation, reading, words).map(sentence)
  );
  const about = section(
    words.about,
    found.end,
    aboutLines(segmentation, reading, run, words).map(({ label, value: shown, format }) => ({
      cells: [label, shown],
      formats: ["@", format],
    }))
  );
  return {
    kind: "summary",
    name: words.summarySheet,
    blocks: [
      { row: 0, column: 0, values: [[words.summaryTitle], [subtitle]], formats: ["@"] },
      ...matrix.blocks,
      ...(notes.length
        ? [{ row: notesRow, column: 0, values: notes.map((note) => [note]), formats: ["@"] }]
        : []),
      ...found.blocks,
      ...about.blocks,
    ],
    styles: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 16, color: ACCENT, height: 24 },
      { row: 1, column: 0, rows: 1, columns: 1, color: MUTED },
      ...matrix.styles,
      ...(notes.length
        ? [{ row: notesRow, column: 0, rows: notes.length, columns: 1, italic: true, color: MUTED }]
        : []),
      ...found.styles,
      ...about.styles,
    ],
    table: null,
    renewal: "replace",
    charts: [],
    choices: [],
    heat: matrix.heat,
    widths: [30, 18, 18, 18, 18, 18],
    freeze: { rows: 2, columns: 0 },
    gridlines: false,
    tabColor: ACCENT,
    page: {
      orientation: "Landscape",
      titleRows: null,
      header: { left: words.summaryTitle, right: "" },
      breakAfterRow: null,
    },
  };
}

interface Line {
  readonly cells: readonly (string | number)[];
  readonly formats: readonly string[];
}

function sentence(text: string): Line {
  return { cells: [text], formats: ["@"] };
}

/** A title and its lines, and an empty row below; nothing where there are no lines. */
function section(
  title: string,
  row: number,
  lines: readonly Line[]
): { blocks: Block[]; styles: Style[]; end: number } {
  const columns = lines[0]?.cells.length;
  if (columns === undefined) return { blocks: [], styles: [], end: row };
  const formats = Array.from({ length: columns }, (_, c) => lines.map((line) => line.formats[c]!));
  return {
    blocks: [
      { row, column: 0, values: [[title]], formats: ["@"] },
      { row: row + 1, column: 0, values: lines.map(({ cells }) => cells), formats },
    ],
    styles: [
      {
        row,
        column: 0,
        rows: 1,
        columns: COLUMNS,
        bold: true,
        size: 12,
        color: ACCENT,
        line: LINE,
      },
      ...(columns > 1
        ? [
            { row: row + 1, column: 0, rows: lines.length, columns: 1, color: MUTED },
            { row: row + 1, column: 1, rows: lines.length, columns: 1, align: "Left" as const },
          ]
        : []),
    ],
    end: row + lines.length + 2,
  };
}
