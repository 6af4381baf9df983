import type { Movement, Moved } from "../core/movement";
import type { Measure } from "../core/abcOfLedger";
import type { Portfolio } from "../core/portfolio";
import { netSum } from "../core/netSum";
import type { Words } from "../locales/words";
import { note } from "./clientLists";
import { grid, joined, layout, linesBlock, sectionTitle, stacked, TEXT } from "./layout";
import type { Corner, Layout } from "./layout";
import { parameterList } from "./parameterList";
import type { ParameterName } from "./parametersText";
import { TINT } from "./reportSheet";

/** Figures of which most are nothing: a dash for 0. */
const COUNTS = '#,##0;-#,##0;"–"';
const CENT_OR_NOTHING = '#,##0.00;-#,##0.00;"–"';

/**
 * Was -> now: how many clients went from which segment to which, with what they bring now, and those that came and went;
 * or the reason why no movement is claimed.
 *
 * @example movementBlocks({ ...portfolio, movement: "firstRun" }, [], "#,##0", words.report, { row: 55, column: 0 }, 18).end
 *   //=> 57
 */
export function movementBlocks(
  { movement, segmentation: { measure } }: Portfolio,
  changed: readonly ParameterName[],
  amounts: string,
  words: Words["report"],
  { row, column }: Corner,
  columns: number
): Layout {
  const { summary } = words;
  const title = (top: number) => sectionTitle({ row: top, column }, columns, summary.movement);
  if (typeof movement === "string") {
    const why = summary.noMovement[movement](parameterList(changed, words));
    return stacked(row, [title, (top) => note({ row: top, column }, why)]);
  }
  const { clients, values, entered, gone, moved, stayed } = movement;
  const changes = [moved, ...entered, ...gone].some((each) => each.clients > 0);
  if (!changes) {
    const text = summary.allStayed({
      clients: stayed.clients,
      value: summary.movedWith[measure](words.amountText(stayed.value)),
    });
    return stacked(row, [title, (top) => note({ row: top, column }, text)]);
  }
  const first = column + 1;
  return stacked(row, [
    title,
    (top) => sentences({ row: top, column }, movement, measure, words),
    (top) =>
      transitions({ row: top, column: first }, movement, {
        title: summary.movedClients,
        cells: clients,
        entered: entered.map((each) => each.clients),
        gone: gone.map((each) => each.clients),
        heading: summary.exits,
        format: COUNTS,
        words,
      }),
    (top) =>
      transitions({ row: top + 1, column: first }, movement, {
        title: summary.movedValues[measure],
        cells: values,
        entered: entered.map((each) => each.value),
        gone: gone.map((each) => each.value),
        heading: summary.exitsThen,
        format: amounts.includes(".") ? CENT_OR_NOTHING : COUNTS,
        words,
      }),
    (top) => note({ row: top, column }, summary.movementNote),
  ]);
}

function sentences(
  { row, column }: Corner,
  { moved, stayed, entered, gone }: Movement,
  measure: Measure,
  { summary, amountText }: Words["report"]
): Layout {
  const told = ({ clients, value }: Moved) => ({
    clients,
    value: summary.movedWith[measure](amountText(value)),
  });
  const lines = [
    summary.moved(told(moved)),
    summary.stayed(told(stayed)),
    summary.entered(told(total(entered))),
    summary.gone(told(total(gone))),
  ];
  const block = linesBlock({ row, column }, [[`${lines.join("; ")}.`]], [TEXT]);
  return layout(row + 1, { blocks: [block] });
}

interface Transitions {
  readonly title: string;
  readonly cells: readonly (readonly number[])[];
  readonly entered: readonly number[];
  readonly gone: readonly number[];
  /** Above the column of those that are gone. */
  readonly heading: string;
  readonly format: string;
  readonly words: Words["report"];
}

/** Rows were, columns are; below what is new, right what is gone. Totals count what is there now. */
function transitions(
  corner: Corner,
  { segments }: Movement,
  { title, cells, entered, gone, heading, format, words }: Transitions
): Layout {
  const { entries } = words.summary;
  const now = segments.map((_, c) => netSum([...cells.map((line) => line[c]!), entered[c]!]));
  const lines = [
    ...segments.map((segment, r) => [segment, ...cells[r]!, netSum(cells[r]!), gone[r]!]),
    [entries, ...entered, netSum(entered), words.nothing],
    [words.total, ...now, netSum(now), netSum(gone)],
  ];
  const table = grid(corner, {
    headings: [title, ...segments, words.total, heading],
    lines,
    formats: [TEXT, ...Array<string>(segments.length + 2).fill(format)],
    hasTotal: true,
  });
  const stayed = segments.map((_, i) => ({
    row: corner.row + 1 + i,
    column: corner.column + 1 + i,
    rows: 1,
    columns: 1,
    fill: TINT,
  }));
  return joined([table, layout(0, { styles: stayed })]);
}

function total(moved: readonly Moved[]): Moved {
  return {
    clients: netSum(moved.map(({ clients }) => clients)),
    value: netSum(moved.map(({ value }) => value)),
  };
}
