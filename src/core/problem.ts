/**
 * What can be wrong with a user's input, as codes and facts. The words are in `locales`; whoever shows a problem
 * translates it there, so that a message reads the same in a cell, in the pane and in a report.
 */
export interface ProblemFacts {
  /** Text or booleans where numbers were meant: the first three places, and how many more there are. */
  notNumbers: { argument: string; meant: Meant; places: readonly NotANumber[]; more: number };
  /** A single cell with text or a boolean where a number was meant. */
  notANumber: { argument: string; meant: Meant; value: string | boolean };
  /** A single cell with an error; `code` is Excel's own, such as #N/A. */
  errorCell: { argument: string; code: string };
  notOneCell: { argument: string; rows: number; columns: number };
  notOneColumn: { argument: string; rows: number; columns: number };
  notOneLine: { argument: string; rows: number; columns: number };
  unequalLengths: { first: string; firstRows: number; second: string; secondRows: number };
  unknownChoice: { argument: string; value: string | number | boolean; choices: readonly string[] };
  limits: { a: number; b: number };
  xyzLimits: { method: string; x: number; y: number };
  noPositiveValues: { argument: string };
  overflow: { argument: string };
  tooFewPeriods: { columns: number; least: number };
  badScale: { value: number };
  weightsLength: { weights: number; criteria: number };
  noWeight: Record<string, never>;
  outOfScale: { row: number; column: number; value: number; scale: number };
  notAClass: {
    argument: string;
    row: number;
    value: string | number | boolean;
    choices: readonly string[];
  };
  sumWithoutValues: Record<string, never>;
  /** `row` is null for a date that is an argument of its own. */
  notADate: { argument: string; row: number | null; value: number };
  /** Dates as 2024-01-31. */
  fromAfterTo: { from: string; to: string };
  noPurchases: Record<string, never>;
  /** No row of a ledger with client, date and amount, up to the day to look from. */
  noRows: Record<string, never>;
  /** A number that must be above 0; `row` is null for an argument of its own. */
  notPositive: { argument: string; row: number | null; value: number };
  noProfit: Record<string, never>;
  tooManyPeriods: { periods: number; most: number } & Extent;
  tooManyCells: { cells: number; most: number } & Extent;
  /** A share of a total, or a part of the clients, that is not above 0 and at most 1. */
  part: { argument: string; value: number };
  tooFewClients: { clients: number; least: number };
  /** A score outside its scale; `column` is null in an argument of one column. */
  notWithin: {
    argument: string;
    row: number;
    column: number | null;
    value: number;
    least: number;
    most: number;
  };
  /** A score of more than 10 beside a cut for scores up to 10. */
  cutForScale: { argument: string; row: number; value: number; cut: number };
  badCut: { value: string | boolean };
  notYesOrNo: { argument: string; row: number; value: string | number; orScore: boolean };
  notSevenBonds: { columns: number };
  noSuchRow: { row: number; rows: number };
  /** A fault of ours: an exception nobody foresaw. */
  unexpected: { message: string };
}

/** What a number in a cell stands for. */
export type Meant = "number" | "date";

/** A place in an argument, counted from 1; `column` is null in an argument of one column. */
export interface NotANumber {
  readonly row: number;
  readonly column: number | null;
  readonly value: string | boolean;
}

/** The first and last date, as 2024-01-31, and the rows where they stand: null where they were given as from or to. */
export interface Extent {
  readonly earliest: string;
  readonly latest: string;
  readonly earliestRow: number | null;
  readonly latestRow: number | null;
}

export type ProblemCode = keyof ProblemFacts;

/**
 * A problem with the input of an analysis: thrown by `core` and `sheet`, put into words at the edges.
 *
 * @example new Problem("limits", { a: 0.95, b: 0.8 }).code //=> "limits"
 */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  constructor(
    readonly code: C,
    readonly facts: ProblemFacts[C]
  ) {
    super(code);
    this.name = "Problem";
  }
}
