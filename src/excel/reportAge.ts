import { DataChecksum } from "../sheet/dataChecksum";
import { originIn, type DataOrigin } from "./dataOrigin";
import { originOf, type MarkedSheet } from "./marks";
import { readColumns, type ReadOptions } from "./readColumns";
import type { Source } from "./source";

/**
 * How a report stands to its data: none - there is no report; unknown - it does not say where they are; sourceGone - they are
 * not there any more; older - they have changed since.
 */
export type ReportAge = "none" | "unknown" | "sourceGone" | "older" | "current";

/** The age of a report, with the names of its summary, of its source, and of a sheet of live results that is of another run. */
export interface AgeOfReport {
  readonly age: ReportAge;
  readonly sheet: string | null;
  readonly source: string | null;
  readonly liveOfOtherRun: string | null;
}

/**
 * Reads the data of the report again, the same columns, and compares what they add up to.
 *
 * @throws the reason of an aborted signal; what Excel throws
 */
export async function reportAge(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  options: Pick<ReadOptions, "onProgress" | "signal">
): Promise<AgeOfReport> {
  const summary = sheets.find(({ mark }) => mark === "summary");
  if (!summary) return { age: "none", sheet: null, source: null, liveOfOtherRun: null };
  const live = sheets.find(({ mark }) => mark === "live");
  const texts = [originOf(summary.sheet), live ? originOf(live.sheet) : () => null];
  await context.sync();
  const [text, liveText] = texts.map((read) => read());
  const origin = originIn(text);
  const known = {
    sheet: summary.name,
    source: origin && nameOf(origin),
    liveOfOtherRun: live && text !== liveText ? live.name : null,
  };
  if (!origin) return { ...known, age: "unknown" };
  const source = await sourceNow(context, origin);
  if (!source) return { ...known, age: "sourceGone" };
  const checksum = await checksumNow(source, origin.columns, options);
  return { ...known, age: checksum === origin.checksum ? "current" : "older" };
}

async function checksumNow(
  source: Source,
  columns: readonly number[],
  options: Pick<ReadOptions, "onProgress" | "signal">
): Promise<string> {
  const checksum = new DataChecksum();
  await readColumns(source, columns, { ...options, onRows: (rows) => checksum.add(rows) });
  return checksum.text;
}

function nameOf({ source: { kind, name, sheet } }: DataOrigin): string {
  return kind === "selection" ? `${sheet}!${name}` : name;
}

/** The source as it is called now: by its name, since a saved workbook may number its parts anew; renamed, by its number. */
async function sourceNow(
  context: Excel.RequestContext,
  { source }: DataOrigin
): Promise<Source | null> {
  const [, itemId = ""] = source.id.split(":");
  const named = source.kind === "selection" ? source.sheet : source.name;
  const { tables, worksheets } = context.workbook;
  const found =
    source.kind === "table"
      ? [tables.getItemOrNullObject(named), tables.getItemOrNullObject(itemId)]
      : [worksheets.getItemOrNullObject(named), worksheets.getItemOrNullObject(itemId)];
  found.forEach((each) => each.load("id,name"));
  await context.sync();
  const item = found.find(({ isNullObject }) => !isNullObject);
  if (!item) return null;
  return { ...source, id: `${source.kind}:${item.id}`, name: item.name, rows: 0, columns: 0 };
}
