/**
 * Which Office this is, as Office tells it: for whoever is asked for help.
 *
 * @example hostFacts() //=> "Excel, OfficeOnline, 16.0.14326.20000"
 */
export function hostFacts(): string {
  const { host, platform, version } = diagnostics() ?? {};
  return [host, platform, version].map((fact) => fact ?? "?").join(", ");
}

function diagnostics(): Partial<Office.ContextInformation> | null {
  try {
    return Office.context.diagnostics ?? null;
  } catch {
    return null; // Office itself is not there: that is a fact too
  }
}
