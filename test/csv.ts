import papa from "papaparse";

/** The rows of a comma-separated text, by column. */
export function csv(text: string): Record<string, string>[] {
  return papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
