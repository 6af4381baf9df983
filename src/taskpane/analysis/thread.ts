import type { Analysis } from "./analysis";
import type { StepOptions, Steps } from "./steps";

/** What an analysis can be asked. */
export type Question = keyof Analysis;

/** What it answers, all its steps taken. */
export type Answer<Q extends Question> =
  ReturnType<Analysis[Q]> extends Steps<infer Found> ? Found : ReturnType<Analysis[Q]>;

/** Where an analysis goes on beside the pane. Questions are answered one after the other, in the order they were asked in. */
export interface AnalysisThread {
  /**
   * @throws what the analysis throws; the reason of an aborted signal, at once: what was asked may go on for a moment
   */
  ask<Q extends Question>(
    question: Q,
    given: Parameters<Analysis[Q]>,
    options?: StepOptions
  ): Promise<Answer<Q>>;
  /** Ends it, whatever it is at, and gives back its room. Nothing may be asked afterwards. */
  close(): void;
}

/** Why nothing is answered any more. */
export function closed(): Error {
  return new DOMException("The analysis was closed.", "AbortError");
}
