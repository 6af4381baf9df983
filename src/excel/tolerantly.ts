const ATTEMPTS = 3;

/**
 * Does what a report does not depend on, each attempt in a context of its own: one that failed may hold requests that fail
 * again. Where Excel keeps refusing, it is left undone.
 *
 * @returns whether it was done
 * @throws what is no error of Excel's
 */
export async function tolerantly(
  work: (context: Excel.RequestContext) => Promise<void>
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await Excel.run(work);
      return true;
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
    }
  }
  return false;
}
