import type { Analysis } from "./analysis";
import { takeSteps, type StepOptions, type Steps } from "./steps";
import type { Answer, Question } from "./thread";

/**
 * The answer of an analysis to a question.
 *
 * @throws what the analysis throws; the reason of an aborted signal, between two steps
 */
export async function answer<Q extends Question>(
  analysis: Analysis,
  question: Q,
  given: Parameters<Analysis[Q]>,
  options: StepOptions = {}
): Promise<Answer<Q>> {
  options.signal?.throwIfAborted();
  const ask = analysis[question] as (...given: Parameters<Analysis[Q]>) => unknown;
  const found = ask.apply(analysis, given);
  return (isSteps(found) ? takeSteps(found, options) : found) as Promise<Answer<Q>>;
}

function isSteps(found: unknown): found is Steps<unknown> {
  return typeof found === "object" && found !== null && Symbol.iterator in found && "next" in found;
}
