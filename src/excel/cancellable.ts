/** How long Excel has to come to an end with what it is doing, and to clear up, before the user is let go: milliseconds. */
const PATIENCE = 800;

/**
 * Waits for work that a signal ends, but not for ever: when the signal comes while Excel does not answer, the caller is free
 * within a second. The work then ends by itself where Excel comes back, or leaves what `recoverReport` deals with.
 *
 * @throws the reason of the signal, where the work did not end in time; what the work throws
 */
export async function cancellable<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  patience = PATIENCE
): Promise<T> {
  if (!signal) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp = () => {};
  const cancelled = new Promise<never>((_, reject) => {
    giveUp = () => (timer = setTimeout(() => reject(signal.reason as Error), patience));
  });
  if (signal.aborted) giveUp();
  else signal.addEventListener("abort", giveUp, { once: true });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
    work.catch(() => {}); // it may still fail when nobody waits for it any more
  }
}
