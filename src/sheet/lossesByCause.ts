import type { Portfolio } from "../core/portfolio";
import { netSum } from "../core/netSum";
import type { Words } from "../locales/words";
import { fold } from "./earlierColumns";
import { joined, type Layout } from "./layout";
import { LOSS_COLUMNS, lossBlock } from "./lossBlocks";
import type { CellFormula } from "./reportSheet";

type WinbackWords = Words["report"]["winback"];

/** The body of the table that the figures are made of: its first row, and its columns on the sheet. */
export interface CauseCells {
  readonly row: number;
  readonly rows: number;
  readonly list: number;
  readonly cause: number;
  readonly atStake: number;
}

/**
 * What is at stake by cause, every cause in its place, and the total. Formulas of Excel's own follow what people choose in
 * the table; a cause that nobody gave, or in other words, is unknown.
 *
 * @example lossesByCause(portfolio, words.report.winback, 4, cells).layout.end //=> 16
 */
export function lossesByCause(
  { losses, winback }: Portfolio,
  words: WinbackWords,
  row: number,
  cells: CauseCells
): { readonly layout: Layout; readonly formulas: readonly CellFormula[] } {
  if (winback.length === 0) return { layout: joined([]), formulas: [] };
  const causes = Object.values(words.causes).slice(0, -1);
  const given = losses.find(({ by }) => by === "cause")?.rows ?? [];
  const lines = causes.map((cause) => {
    const same = given.filter(({ label }) => fold(label) === fold(cause));
    return [
      cause,
      netSum(same.map((loss) => loss.clients)),
      netSum(same.map((loss) => loss.value)),
    ];
  });
  const totals = [winback.length, netSum(winback.map(({ atStake }) => atStake))];
  const unknown = totals.map((total, i) =>
    netSum([total, ...lines.map((line) => -(line[i + 1] as number))])
  );
  const all = [...lines, [words.causes.unknown, ...unknown], [words.lossTotal, ...totals]];
  return {
    layout: lossBlock("cause", all, words, row, true),
    formulas: formulas(row + 2, causes.length, cells, words),
  };
}

/** All references are relative, so that they hold wherever the user moves the whole. */
function formulas(
  first: number,
  causes: number,
  cells: CauseCells,
  { lists }: WinbackWords
): readonly CellFormula[] {
  const column = LOSS_COLUMNS.cause;
  const unknown = first + causes;
  const due = [lists.first, lists.later];
  return Array.from({ length: causes + 2 }, (_, i) => first + i).flatMap((row) =>
    [1, 2].map((right): CellFormula => {
      const range = (place: number) => {
        const offset = place - column - right;
        const down = cells.row - row;
        return `R[${down}]C[${offset}]:R[${down + cells.rows - 1}]C[${offset}]`;
      };
      const counted = (list: string, more = "") =>
        right === 1
          ? `COUNTIFS(${range(cells.list)},"${list}"${more})`
          : `SUMIFS(${range(cells.atStake)},${range(cells.list)},"${list}"${more})`;
      const sameCause = `,${range(cells.cause)},RC[-${right}]`;
      const formula =
        row === unknown
          ? `=R[1]C-SUM(R[-${causes}]C:R[-1]C)`
          : `=${due.map((list) => counted(list, row < unknown ? sameCause : "")).join("+")}`;
      return { row, column: column + right, formula };
    })
  );
}
