import type { AbcClass } from "../core/abc";
import type { Segmentation, SegmentationParameters, SegmentMatrix } from "../core/segmentation";
import type { XyzClass } from "../core/xyz";
import type { Words } from "../locales/words";
import { ACCENT, HEAT, LINE, type Block, type Rectangle, type Style } from "./reportSheet";

export interface Layout {
  readonly blocks: readonly Block[];
  readonly styles: readonly Style[];
  readonly heat: readonly (Rectangle & { readonly low: string; readonly high: string })[];
  /** The first row below. */
  readonly end: number;
}

const ABC = ["A", "B", "C"] as const;
const XYZ = ["X", "Y", "Z", "N"] as const;

/**
 * The matrix three times, one below the other: clients, the measure, shares of it; with totals and a heat scale.
 *
 * @example matrixBlocks(segmentation, "frequency", words.report, 4).heat.length //=> 3
 */
export function matrixBlocks(
  { matrix, measure }: Segmentation,
  method: SegmentationParameters["method"],
  words: Words["report"],
  row: number
): Layout {
  const shown: readonly (readonly [string, SegmentMatrix, string])[] = [
    [words.matrix.clients, matrix.clients, "#,##0"],
    [words.matrix[measure], matrix.values, "#,##0.00"],
    [words.matrix.share, matrix.shares, "0.0%"],
  ];
  return stacked(row, shown, ([title, values, format], top) =>
    gridLayout(
      top,
      [title, ...XYZ.map((xyz) => words.xyzClasses[method][xyz]), words.total],
      [
        ...ABC.map((abc) => [
          words.abcClasses[abc],
          ...XYZ.map((xyz) => cellOf(values, abc, xyz)),
          rowTotal(values, abc),
        ]),
        [words.total, ...XYZ.map((xyz) => columnTotal(values, xyz)), values.total],
      ],
      format,
      4
    )
  );
}

/** Without periods: clients, the measure and its share by class alone. */
export function classBlocks(
  { clients, measure, abc }: Segmentation,
  words: Words["report"],
  row: number
): Layout {
  const lines = ABC.map((each) => {
    const inside = clients.filter((client) => client.abc === each);
    const value = inside.reduce((total, client) => total + client.value, 0);
    return [words.abcClasses[each], inside.length, value, value / abc.base] as const;
  });
  const totals = [1, 2, 3].map((c) =>
    lines.reduce((total, line) => total + (line[c] as number), 0)
  );
  const headings = [
    words.headings.abc,
    words.matrix.clients,
    words.matrix[measure],
    words.matrix.share,
  ];
  const layout = gridLayout(row, headings, [...lines, [words.total, ...totals]], "#,##0", 0);
  const formats = ["@", "#,##0", "#,##0.00", "0.0%"];
  return {
    ...layout,
    heat: [],
    blocks: layout.blocks.map((block, i) => (i === 0 ? block : { ...block, formats })),
  };
}

function gridLayout(
  row: number,
  headings: readonly string[],
  lines: readonly (readonly (string | number)[])[],
  format: string,
  heated: number
): Layout {
  const columns = headings.length;
  const last = row + lines.length;
  return {
    blocks: [
      { row, column: 0, values: [headings], formats: headings.map(() => "@") },
      {
        row: row + 1,
        column: 0,
        values: lines,
        formats: ["@", ...Array<string>(columns - 1).fill(format)],
      },
    ],
    styles: [
      { row, column: 0, rows: 1, columns, bold: true, color: "#FFFFFF", fill: ACCENT },
      { row, column: 1, rows: 1, columns: columns - 1, align: "Right" },
      { row: row + 1, column: 0, rows: lines.length, columns, line: LINE },
      { row: row + 1, column: 0, rows: lines.length, columns: 1, bold: true },
      { row: last, column: 0, rows: 1, columns, bold: true },
    ],
    heat: heated
      ? [{ row: row + 1, column: 1, rows: lines.length - 1, columns: heated, ...HEAT }]
      : [],
    end: last + 1,
  };
}

/** Layouts one below the other, with an empty row between. */
function stacked<T>(
  row: number,
  items: readonly T[],
  layoutOf: (item: T, row: number) => Layout
): Layout {
  return items.reduce<Layout>(
    (above, item, i) => {
      const next = layoutOf(item, above.end + (i === 0 ? 0 : 1));
      return {
        blocks: [...above.blocks, ...next.blocks],
        styles: [...above.styles, ...next.styles],
        heat: [...above.heat, ...next.heat],
        end: next.end,
      };
    },
    { blocks: [], styles: [], heat: [], end: row }
  );
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
