import type { Portfolio } from "../core/portfolio";
import type { Words } from "../locales/words";
import { concentrationBlocks } from "./concentrationBlocks";
import { gap, layout, linesBlock, sectionTitle, stacked, TEXT } from "./layout";
import type { Corner, Format, Layout } from "./layout";
import { classBlocks, crossBlocks, matrixBlocks } from "./matrixBlocks";
import type { Run } from "./run";

/** Columns of this part: a label and five figures. */
export const RIGHT_COLUMNS = 6;

/**
 * The right side of the page: the matrix or, without periods, classes alone; profit, where it is known; concentration.
 *
 * @example rightSide(portfolio, run, "#,##0", words.report, { row: 6, column: 12 }).end //=> 41
 */
export function rightSide(
  portfolio: Portfolio,
  run: Run,
  amounts: string,
  words: Words["report"],
  { row, column }: Corner
): Layout {
  const { segmentation, abcCross, lossMakingA } = portfolio;
  const { summary } = words;
  const title = (text: string) => (top: number) =>
    sectionTitle({ row: top, column }, RIGHT_COLUMNS, text);
  const at = (top: number) => ({ row: top, column });
  const matrix = segmentation.measure === "amount" ? summary.matrix : summary.matrixByProfit;
  return stacked(row, [
    ...(segmentation.xyz
      ? [
          title(matrix),
          (top: number) =>
            matrixBlocks(segmentation, run.parameters.method, amounts, words, at(top)),
        ]
      : [
          title(summary.classes[segmentation.measure]),
          (top: number) => classBlocks(segmentation, amounts, words, at(top)),
        ]),
    gap,
    ...(abcCross
      ? [
          title(summary.cross),
          (top: number) => crossBlocks(abcCross, amounts, words, at(top)),
          (top: number) => lossMaking(lossMakingA, amounts, words, at(top)),
          gap,
        ]
      : []),
    (top) => concentrationBlocks(portfolio, words, at(top), RIGHT_COLUMNS),
  ]);
}

/** "A clients that lose money: n", and at the right their profit. */
function lossMaking(
  found: Portfolio["lossMakingA"],
  amounts: Format,
  { summary }: Words["report"],
  { row, column }: Corner
): Layout {
  const { clients, profit } = found ?? { clients: 0, profit: 0 };
  const last = column + RIGHT_COLUMNS - 1;
  return layout(row + 1, {
    blocks: [
      linesBlock({ row, column }, [[summary.lossMakingA(clients)]], [TEXT]),
      ...(clients ? [linesBlock({ row, column: last }, [[profit]], [amounts])] : []),
    ],
    styles: [{ row, column, rows: 1, columns: RIGHT_COLUMNS, bold: true }],
  });
}
