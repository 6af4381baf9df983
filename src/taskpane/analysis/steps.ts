/** How far a piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Work that can be left between two of its steps: it tells how far it has come, and in the end what it found. */
export type Steps<Found> = Generator<Progress, Found>;

/**
 * Makes steps tell how many there have been, over several pieces of work, of how many.
 *
 * @example counter(2) // of two steps, the first of which tells { done: 1, of: 2 }
 */
export function counter(of: number): <Found>(steps: Generator<unknown, Found>) => Steps<Found> {
  let done = 0;
  return function* (steps) {
    for (;;) {
      const step = steps.next();
      done++;
      yield { done: Math.min(done, of), of };
      if (step.done) return step.value;
    }
  };
}

export interface StepOptions {
  onProgress?(progress: Progress): void;
  readonly signal?: AbortSignal;
}

/** Milliseconds of work after which others have the thread for a moment: browsers make each such pause one of four. */
const SPELL = 20;

/**
 * Takes all steps, and lets others have the thread between them.
 *
 * @throws the reason of an aborted signal, before the next step; what a step throws
 */
export async function takeSteps<Found>(
  steps: Steps<Found>,
  { onProgress, signal }: StepOptions = {}
): Promise<Found> {
  let since = -Infinity; // a cancel may have come before the first
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    if (performance.now() - since < SPELL) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}
