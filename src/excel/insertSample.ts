import { ACCENT, type Style } from "../sheet/reportSheet";
import type { SampleData } from "../sheet/sample";
import { insertSheet } from "./insertSheet";

/** Characters of the standard font; long enough for a name or a date. */
const LEAST_WIDTH = 11;
const MOST_WIDTH = 34;
const LOOKED_AT = 200;

/**
 * Adds a sheet with a sample ledger as a table, to try KAM on, and answers its name.
 *
 * @throws those of `insertSheet`
 */
export async function insertSample(
  { cells, formats }: Pick<SampleData, "cells" | "formats">,
  names: { readonly sheet: string; readonly table: string },
  signal?: AbortSignal
): Promise<string> {
  const [headings = [], ...rows] = cells() as (string | number)[][];
  const columns = headings.length;
  const right = formats.flatMap((format, column): Style[] =>
    format === "General" ? [] : [{ row: 0, column, rows: 1, columns: 1, align: "Right" }]
  );
  return insertSheet(
    {
      name: names.sheet,
      blocks: [
        { row: 0, column: 0, values: [headings], formats: headings.map(() => "@") },
        { row: 1, column: 0, values: rows, formats: formatsOf(rows, formats) },
      ],
      styles: right,
      table: {
        row: 0,
        column: 0,
        rows: rows.length + 1,
        columns,
        name: names.table,
        style: "TableStyleLight1",
      },
      widths: headings.map((heading, c) =>
        widthOf([heading, ...rows.slice(0, LOOKED_AT).map((row) => row[c])])
      ),
      freeze: { rows: 1, columns: 0 },
      gridlines: true,
      tabColor: ACCENT,
    },
    signal
  );
}

/** Texts that could be taken for something else arrive as texts. */
function formatsOf(
  rows: readonly (readonly (string | number)[])[],
  formats: readonly string[]
): readonly (string | readonly string[])[] {
  return formats.map((format, c) => {
    const each = rows.map((row) => (typeof row[c] === "string" ? "@" : format));
    return each.every((one) => one === each[0]) ? (each[0] ?? format) : each;
  });
}

function widthOf(values: readonly unknown[]): number {
  const longest = Math.max(...values.map((value) => String(value ?? "").length));
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, longest + 3));
}
