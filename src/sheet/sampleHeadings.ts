import { dateLabel } from "../core/period";
import { isBlank, type Cell } from "./cell";
import { isDateFormat } from "./columnFacts";
import { saysKind } from "./headingText";
import { WORD_KINDS } from "./headingWords";
import { periodHeading } from "./periodHeading";
import { readsAsNumber } from "./readsAsNumber";
import type { Sample } from "./recogniseColumns";

export interface SampleHeadings {
  readonly rows: 0 | 1 | 2;
  /** One text per column, "" without a heading. */
  readonly texts: readonly string[];
}

const MOSTLY = 0.6;

/**
 * The heading rows of a sample: rows of texts (or of periods) above columns of numbers. A second row counts where the first
 * is a title or names groups of columns; groups are joined with what stands below them.
 *
 * @example sampleHeadings({ head: [["Client", "Amount"], ["Acme", 5]], ... }) //=> { rows: 1, texts: ["Client", "Amount"] }
 */
export function sampleHeadings({ head, formats }: Sample): SampleHeadings {
  const [first = [], second = []] = head;
  const numeric = numericColumns(head);
  if (!isHeadingRow(first, formats[0] ?? [], numeric))
    return { rows: 0, texts: first.map(() => "") };

  const named = first.filter((cell) => !isBlank(cell)).length;
  const hasGaps = named < second.filter((cell) => !isBlank(cell)).length;
  if (!hasGaps || !isHeadingRow(second, formats[1] ?? [], numeric)) {
    return { rows: 1, texts: first.map((cell, c) => textOf(cell, formats[0]?.[c])) };
  }
  const below = second.map((cell, c) => textOf(cell, formats[1]?.[c]));
  if (named === 1) return { rows: 2, texts: below };
  let group = "";
  const texts = below.map((text, c) => {
    const own = textOf(first[c] ?? null, formats[0]?.[c]);
    if (own !== "") group = own;
    return text === "" ? own : `${group} ${text}`.trim();
  });
  return { rows: 2, texts };
}

/** The columns that hold numbers below the first two rows (or below the first, where there are but two). */
function numericColumns(head: readonly (readonly Cell[])[]): readonly boolean[] {
  const body = head.length > 2 ? head.slice(2) : head.slice(1);
  return (head[0] ?? []).map((_, c) => {
    const cells = body.map((row) => row[c] ?? null).filter((cell) => !isBlank(cell));
    return (
      cells.length > 0 &&
      cells.filter((cell) => typeof cell === "number").length / cells.length >= MOSTLY
    );
  });
}

function isHeadingRow(
  row: readonly Cell[],
  formats: readonly string[],
  numeric: readonly boolean[]
): boolean {
  const texts = row.filter((cell) => typeof cell === "string" && cell !== "") as string[];
  if (texts.length === 0) return false;
  const numbers = row.filter((cell, c) => numeric[c] && typeof cell === "number");
  const periods = row.filter(
    (cell, c) => numeric[c] && typeof cell === "number" && periodHeading(cell, formats[c]) !== null
  );
  if (numbers.length > 0) {
    // A year among words is a heading; a word among numbers is a row with a gap.
    const words = row.filter(
      (cell, c) => numeric[c] && typeof cell === "string" && cell !== "" && !readsAsNumber(cell)
    );
    const arePeriods = periods.length === numbers.length && periods.length >= 3;
    return arePeriods || words.length > numbers.length;
  }
  return (
    numeric.includes(true) ||
    texts.some((text) => WORD_KINDS.some((kind) => saysKind(text, kind) === 3))
  );
}

function textOf(cell: Cell, format = "General"): string {
  if (typeof cell === "number" && isDateFormat(format)) return dateLabel(cell);
  return isBlank(cell) || typeof cell === "object" ? "" : String(cell).trim();
}
