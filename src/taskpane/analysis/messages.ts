import { Problem, type ProblemCode, type ProblemFacts } from "../../core/problem";
import type { Progress } from "./steps";
import type { Question } from "./thread";

/** What a thread is told: a question with its number, or that the answer to a number is not wanted any more. */
export type Told =
  | { readonly id: number; readonly question: Question; readonly given: readonly unknown[] }
  | { readonly cancel: number };

/** What a thread tells: that it is there; or, of a question, how far it is, its answer or why there is none. */
export type Telling =
  | { readonly isReady: true }
  | ({ readonly id: number } & (
      { readonly progress: Progress } | { readonly found: unknown } | { readonly fault: Fault }
    ));

/** An error as it passes between threads, which know no classes. */
export interface Fault {
  readonly message: string;
  readonly stack: string | null;
  readonly problem: { readonly code: ProblemCode; readonly facts: unknown } | null;
}

/** An error for another thread. */
export function faultOf(error: unknown): Fault {
  const { code, facts } = error instanceof Problem ? error : { code: null, facts: null };
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  return { message: String(error), stack, problem: code === null ? null : { code, facts } };
}

/** The error that a fault was made of. */
export function errorOf({ message, stack, problem }: Fault): Error {
  if (problem) return new Problem(problem.code, problem.facts as ProblemFacts[ProblemCode]);
  return Object.assign(new Error(message), stack !== null && { stack });
}

/** One end of the line between two threads. */
export interface Line {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}
