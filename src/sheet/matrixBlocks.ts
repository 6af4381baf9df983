import type { AbcClass } from "../core/abc";
import type { ClassCross } from "../core/classCross";
import { netSum } from "../core/netSum";
import type { Segmentation, SegmentationParameters, SegmentMatrix } from "../core/segmentation";
import type { XyzClass } from "../core/xyz";
import type { Words } from "../locales/words";
import { COUNT, SHARE } from "./figureWidth";
import { grid, joined, layout, stacked } from "./layout";
import type { Corner, Format, Layout, Value } from "./layout";
import { HEAT } from "./reportSheet";

const ABC = ["A", "B", "C"] as const;
const XYZ = ["X", "Y", "Z", "N"] as const;

type ReportWords = Words["report"];

/**
 * The matrix twice, one below the other: clients, and the measure; with totals and a heat scale.
 *
 * @example matrixBlocks(segmentation, "frequency", "#,##0", words.report, { row: 7, column: 12 }).heat.length //=> 2
 */
export function matrixBlocks(
  { matrix, measure }: Segmentation,
  method: SegmentationParameters["method"],
  amounts: Format,
  words: ReportWords,
  { row, column }: Corner
): Layout {
  const shown: readonly (readonly [string, SegmentMatrix, Format])[] = [
    [words.matrix.clients, matrix.clients, COUNT],
    [words.matrix[measure], matrix.values, amounts],
  ];
  return stacked(
    row,
    shown.map(
      ([title, values, format]) =>
        (top) =>
          heated({ row: top, column }, XYZ.length, {
            headings: [title, ...XYZ.map((xyz) => words.xyzClasses[method][xyz]), words.total],
            lines: [
              ...ABC.map((abc) => [
                words.abcClasses[abc],
                ...XYZ.map((xyz) => cellOf(values, abc, xyz)),
                rowTotal(values, abc),
              ]),
              [words.total, ...XYZ.map((xyz) => columnTotal(values, xyz)), values.total],
            ],
            format,
            hasTotal: true,
          })
    )
  );
}

/**
 * ABC by sales, downwards, and ABC by profit, across: clients, and their sales.
 *
 * @example crossBlocks(portfolio.abcCross, "#,##0", words.report, { row: 18, column: 12 }).heat.length //=> 2
 */
export function crossBlocks(
  { classes, clients, values }: ClassCross,
  amounts: Format,
  words: ReportWords,
  { row, column }: Corner
): Layout {
  const shown = [
    [words.matrix.clients, clients, COUNT],
    [words.matrix.amount, values, amounts],
  ] as const;
  return stacked(
    row,
    shown.map(
      ([title, table, format]) =>
        (top) =>
          heated({ row: top, column }, classes.length, {
            headings: [title, ...classes.map((abc) => words.abcClasses[abc]), words.total],
            lines: classes.map((abc, r) => [
              words.abcClasses[abc],
              ...table.cells[r]!,
              table.rowTotals[r]!,
            ]),
            format,
            hasTotal: false,
          })
    )
  );
}

/**
 * Without periods: clients, the measure and its share by class alone.
 *
 * @example classBlocks(segmentation, "#,##0", words.report, { row: 7, column: 7 }).end //=> 12
 */
export function classBlocks(
  { clients, measure, abc }: Segmentation,
  amounts: Format,
  words: ReportWords,
  corner: Corner
): Layout {
  const lines = ABC.map((each) => {
    const inside = clients.filter((client) => client.abc === each);
    const value = netSum(inside.map((client) => client.value));
    return [words.abcClasses[each], inside.length, value, value / abc.base] as const;
  });
  const totals = [1, 2, 3].map((c) => netSum(lines.map((line) => line[c] as number)));
  const { matrix, headings } = words;
  return grid(corner, {
    headings: [headings.abc, matrix.clients, matrix[measure], matrix.share],
    lines: [...lines, [words.total, ...totals]],
    formats: ["@", COUNT, amounts, SHARE],
    hasTotal: true,
  });
}

/** A grid of like numbers below a heading line, the first `columns` of them coloured by size. */
function heated(
  corner: Corner,
  columns: number,
  given: {
    readonly headings: readonly string[];
    readonly lines: readonly (readonly Value[])[];
    readonly format: Format;
    readonly hasTotal: boolean;
  }
): Layout {
  const { headings, lines, format, hasTotal } = given;
  const rows = lines.length - Number(hasTotal);
  const [row, column] = [corner.row + 1, corner.column];
  return joined([
    grid(corner, {
      headings,
      lines,
      formats: headings.map((_, c) => (c === 0 ? "@" : format)),
      hasTotal,
    }),
    layout(0, {
      styles: [{ row, column, rows, columns: 1, bold: true }],
      heat: [{ row, column: column + 1, rows, columns, ...HEAT }],
    }),
  ]);
}

function cellOf({ rows, columns, cells }: SegmentMatrix, abc: AbcClass, xyz: XyzClass): number {
  return cells[rows.indexOf(abc)]?.[columns.indexOf(xyz)] ?? 0;
}

function rowTotal({ rows, rowTotals }: SegmentMatrix, abc: AbcClass): number {
  return rowTotals[rows.indexOf(abc)] ?? 0;
}

function columnTotal({ columns, columnTotals }: SegmentMatrix, xyz: XyzClass): number {
  return columnTotals[columns.indexOf(xyz)] ?? 0;
}
