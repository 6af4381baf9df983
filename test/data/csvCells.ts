import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { serialOf } from "../../src/core/period";
import type { Cell } from "../../src/sheet/cell";

/** The folder of published data sets, or undefined: tests that need it are then skipped, visibly. */
const folder = process.env["KAM_DATA"];

/** A test on published data. */
export const onData = folder ? test : test.skip;

/** A .csv or .csv.gz of the data folder as Excel would open it: numbers, dates as serials, text where the column asks for it. */
export function csvCells(path: string, textColumns: readonly string[] = []): Cell[][] {
  const bytes = readFileSync(join(folder!, "data", path));
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  const [headings, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const asText = headings!.map((heading) => textColumns.includes(heading));
  return [
    headings!,
    ...rows.map((row) => row.map((field, c) => (asText[c] ? field : cellOf(field)))),
  ];
}

function cellOf(field: string): Cell {
  const date = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d))?$/.exec(field);
  if (date) {
    const [year, month, day, hours = 0, minutes = 0, seconds = 0] = date
      .slice(1)
      .map((part) => Number(part ?? 0));
    return serialOf(year!, month!, day!) + (hours * 3600 + minutes * 60 + seconds) / 86400;
  }
  return field !== "" && /^-?\d+(\.\d+)?$/.test(field) ? Number(field) : field;
}
