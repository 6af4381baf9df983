import * as functions from "../../src/functions/functions";

type Id = keyof typeof functions;
type Rows = readonly (readonly unknown[])[];

/** What the cells of an argument are: a range of one of these, or a single cell that is an option. */
export type Kind =
  | "names"
  | "numbers"
  | "dates"
  | "scores"
  | "history"
  | "weights"
  | "answers"
  | "classes"
  | "option";

export interface Argument {
  readonly name: string;
  readonly kind: Kind;
  /** Cells that the function has an answer for. */
  readonly cells: Rows;
  /** Whether it must be one column. */
  readonly isColumn: boolean;
}

/** A function with arguments that it has an answer for, all ranges five rows long without a heading. */
export interface SampleCall {
  readonly id: Id;
  readonly arguments: readonly Argument[];
  /** Whether the result has a row for each row of the first argument. */
  readonly isPerRow: boolean;
  answer(...args: readonly unknown[]): unknown;
}

export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

const DAY = 45292; // 2024-01-01
const names = range("names", column("Acme", "Bolt", "Cobb", "Dahl", "Acme "));
const dates = range("dates", column(DAY, DAY + 40, DAY + 95, DAY + 200, DAY + 300));
const values = range("numbers", column(80, 15, 5, 3, -2));
const profit = range("numbers", column(900, 60, 40, 20, -10));
const scores = range("scores", [
  [7, 8, 5],
  [9, 1, 10],
  [3, 3, 3],
  [6, 6, 2],
  [10, 4, 4],
]);
const bonds = range("scores", [
  [2, 1, 3, 8, 4, 1, 2],
  [9, 3, 3, 3, 3, 3, 3],
  [1, 2, 3, 4, 5, 6, 7],
  [5, 5, 5, 5, 5, 5, 5],
  [1, 1, 1, 1, 2, 9, 1],
]);
const history = range("history", [
  [20, 20, 20, 20],
  [5, 4, 0, 6],
  [3, 0, 0, 2],
  [1, 1, 1, 0],
  [0, 0, 2, 1],
]);
const axis = range("scores", column(9, 7, 2, 4, 10));
const answers = range("answers", column("yes", "no", 7, true, 3));

/** Every function, in the order of the help. */
export const CALLS: readonly SampleCall[] = [
  call("ABC", "perRow", { values }, "a_limit", "b_limit", "rule"),
  call("XYZ", "perRow", { history }, "method", "x_limit", "y_limit"),
  call("ABCXYZ", "perRow", { history, values }, "method", "rule"),
  call(
    "MATRIX",
    "table",
    {
      abc: range("classes", column("A", "B", "C", "A", "B")),
      xyz: range("classes", column("X", "Y", "Z", "N", "X")),
      values,
    },
    "show"
  ),
  call("SCORE", "perRow", { scores, weights: range("weights", [[3, 2, -1]]) }, "scale"),
  call("HISTORY", "table", { clients: names, dates, amounts: values }, "period", "from", "to"),
  call("SHARE", "perRow", { values }),
  call("PARETO", "table", { names, values }, "a_limit", "b_limit", "rule"),
  call("TOPSHARE", "table", { values: range("numbers", column(80, 15, 5, 3, 2)) }, "part"),
  call("CONCENTRATION", "table", { values }),
  call("CADENCE", "table", { clients: names, dates, amounts: values }, "as_of", "lost_days"),
  call(
    "STATUS",
    "perRow",
    { last: dates, usual_days: range("numbers", column(30, 60, 90, 10, 5)) },
    "as_of",
    "lost_days"
  ),
  call("NEXT", "table", { clients: names, dates, amounts: values }, "as_of"),
  call("CHURN", "table", { clients: names, dates, amounts: values }, "period", "lost_days"),
  call("RANKING", "table", { names, scores, weights: range("weights", [[3, 2, -1]]) }, "scale"),
  call("KAISM", "perRow", { attractiveness: axis, strength: axis }, "cut"),
  call(
    "TYPE",
    "perRow",
    {
      profit,
      is_new: range("answers", column(true, false, "yes", "no", 1)),
      budget: values,
      reputation: axis,
      expertise: axis,
    },
    "limit"
  ),
  call("QUALIFY", "perRow", { need: answers, solvency: answers, authority: answers }),
  call("BONDS", "table", { scores: bonds }),
  call("WHY", "perRow", { values }, "row", "a_limit", "b_limit", "rule"),
  call(
    "SEGMENT",
    "table",
    { clients: names, dates, amounts: values },
    "from",
    "to",
    "period",
    "method"
  ),
];

type Range = Omit<Argument, "name">;

function range(kind: Kind, cells: Rows): Range {
  return { kind, cells, isColumn: cells[0]!.length === 1 };
}

function call(
  id: Id,
  result: "perRow" | "table",
  ranges: Readonly<Record<string, Range>>,
  ...options: readonly string[]
): SampleCall {
  const blank = range("option", [[null]]);
  return {
    id,
    isPerRow: result === "perRow",
    arguments: [
      ...Object.entries(ranges).map(([name, cells]) => ({ name, ...cells })),
      ...options.map((name) => ({ name, ...blank })),
    ],
    answer: functions[id] as (...args: readonly unknown[]) => unknown,
  };
}
