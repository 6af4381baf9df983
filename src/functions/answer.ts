import { Problem, type ProblemCode } from "../core/problem";
import { problems } from "../locales/en";

/** What makes a result impossible although nothing is wrong with the arguments; all else is #VALUE!. */
const NOT_AVAILABLE: readonly ProblemCode[] = [
  "noPositiveValues",
  "noPurchases",
  "noRows",
  "tooFewClients",
];

/**
 * The answer of a function to Excel: what it computes, or an error with a message that says what to mend. Every
 * function
 * answers through here, so that no exception of ours reaches a cell without words.
 *
 * @throws CustomFunctions.Error #VALUE! or #N/A, the two that may have a message; the error of a cell that is an
 *   option
 */
export function answer<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (thrown) {
    throw errorFor(thrown);
  }
}

function errorFor(thrown: unknown): CustomFunctions.Error {
  const problem =
    thrown instanceof Problem ? thrown : new Problem("unexpected", { message: String(thrown) });
  if (is(problem, "errorCell")) {
    return new CustomFunctions.Error(problem.facts.code as CustomFunctions.ErrorCode);
  }
  const code = NOT_AVAILABLE.includes(problem.code)
    ? CustomFunctions.ErrorCode.notAvailable
    : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, messageFor(problem));
}

function is<Code extends ProblemCode>(problem: Problem, code: Code): problem is Problem<Code> {
  return problem.code === code;
}

function messageFor<Code extends ProblemCode>(problem: Problem<Code>): string {
  return problems[problem.code](problem.facts);
}
