/**
 * What can be wrong with a user's input, as codes and facts. The words are in `locales`; whoever shows a problem
 * translates it there, so that a message reads the same in a cell, in the pane and in a report.
 */
export interface ProblemFacts {
  /** Text or a boolean where a number (or date) was meant; the first three places and how many more. */
  notNumbers: {
    argument: string;
    places: readonly { row: number; column?: number; text: string }[];
    more: number;
  };
  /** Two arguments that must have one length. */
  unequalLengths: { first: string; firstLength: number; second: string; secondLength: number };
  /** A one-column argument that came with several columns. */
  notOneColumn: { argument: string; rows: number; columns: number };
  limits: { a: number; b: number };
  xyzLimits: { method: string; x: number; y: number };
  unknownChoice: { argument: string; text: string; choices: readonly string[] };
  noPositiveValues: { argument: string };
  overflow: { argument: string };
  tooFewPeriods: { columns: number; least: number };
  noRows: { argument: string };
  outOfScale: { row: number; column: number; value: number; scale: number };
  badScale: { value: number };
  weightsLength: { weights: number; criteria: number };
  noWeight: Record<string, never>;
  sumWithoutValues: Record<string, never>;
  notAClass: { argument: string; row: number; text: string };
  notADate: { argument: string; row: number; value: number };
  fromAfterTo: { from: number; to: number };
  tooManyPeriods: {
    periods: number;
    most: number;
    earliest: number;
    earliestRow: number;
    latest: number;
    latestRow: number;
  };
  tooManyCells: {
    cells: number;
    most: number;
    earliest: number;
    earliestRow: number;
    latest: number;
    latestRow: number;
  };
  noPurchases: Record<string, never>;
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
