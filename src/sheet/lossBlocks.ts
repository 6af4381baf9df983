import type { Loss, Losses } from "../core/losses";
import type { Portfolio } from "../core/portfolio";
import { netSum } from "../core/netSum";
import type { Words } from "../locales/words";
import { grid, joined, sectionTitle, type Corner, type Layout } from "./layout";
import { MONEY } from "./winbackColumns";

type WinbackWords = Words["report"]["winback"];

/** The rows of each block, so that the table below stays where it is. */
export const LOSS_ROWS = 10;
const COUNT = "#,##0";

/** Where the blocks begin: their labels stand above wide columns of the table. */
export const LOSS_COLUMNS = { cause: 2, productLine: 6, region: 10, accountManager: 13 } as const;

/**
 * What is at stake by product line, region and account manager, as far as the data tell: the labels with the largest sums,
 * the others together.
 *
 * @example lossesByLabel(portfolio, words.report.winback, 4).blocks[0]?.values //=> [["By region"]]
 */
export function lossesByLabel(
  { losses, winback }: Portfolio,
  words: WinbackWords,
  row: number
): Layout {
  if (winback.length === 0) return joined([]);
  return joined(
    losses.flatMap(({ by, rows }) =>
      by === "cause" ? [] : [lossBlock(by, linesOf(rows, words), words, row)]
    )
  );
}

/** A block of labels with their clients and what is at stake. */
export function lossBlock(
  by: Losses["by"],
  lines: readonly (readonly (string | number)[])[],
  words: WinbackWords,
  row: number,
  hasTotal = false
): Layout {
  const corner: Corner = { row, column: LOSS_COLUMNS[by] };
  const headings = [words.lossLabels[by], words.lossClients, words.lossValue];
  return joined([
    sectionTitle(corner, headings.length, words.losses[by]),
    grid(
      { ...corner, row: row + 1 },
      {
        headings,
        lines,
        formats: ["@", COUNT, MONEY],
        hasTotal,
        indented: by === "accountManager" ? [0] : [], // it stands right beside the block before
      }
    ),
  ]);
}

function linesOf(rows: readonly Loss[], words: WinbackWords): readonly (string | number)[][] {
  const shown = rows.slice(0, rows.length > LOSS_ROWS ? LOSS_ROWS - 1 : LOSS_ROWS);
  const lines = shown.map(({ label, clients, value }) => [label || words.noLabel, clients, value]);
  const others = rows.slice(shown.length);
  if (others.length === 0) return lines;
  // A client may buy of several labels, so the clients of the others cannot be added up.
  const value = netSum(others.map((each) => each.value));
  return [...lines, [words.otherLabels(others.length), "", value]];
}
