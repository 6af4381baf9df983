import type { Cell } from "../../src/sheet/cell";
import type { Sample } from "../../src/sheet/recogniseColumns";

/** What a sheet with these cells shows of itself: dates are where a heading says so. */
export function sampleOf(
  cells: readonly (readonly Cell[])[],
  dateColumns: readonly number[] = dateColumnsOf(cells)
): Sample {
  const head = cells.slice(0, 50);
  return {
    head,
    tail: cells.slice(50).slice(-10),
    formats: head.map((row) =>
      row.map((cell, c) =>
        typeof cell === "number" && dateColumns.includes(c) ? "yyyy-mm-dd" : "General"
      )
    ),
    rows: cells.length,
  };
}

function dateColumnsOf([headings = []]: readonly (readonly Cell[])[]): number[] {
  return headings.flatMap((heading, c) => (/date$/i.test(String(heading)) ? [c] : []));
}
