/**
 * What work in steps comes to, with nothing done between them.
 *
 * @example finished(segmenting(ledger, parameters)) // as segment(ledger, parameters)
 */
export function finished<Found>(steps: Generator<unknown, Found>): Found {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
