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

/**
 * Takes all steps, and lets others have the thread between them.
 *
 * @throws the reason of an aborted signal, before the next step; what a step throws
 */
export async function takeSteps<Found>(
  steps: Steps<Found>,
  { onProgress, signal }: StepOptions = {}
): Promise<Found> {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
