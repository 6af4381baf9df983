import type { DimensionRole } from "../core/ledger";
import type { Cell } from "./cell";
import { columnFacts, type ColumnFacts } from "./columnFacts";
import { columnKind, type ColumnKind } from "./columnKind";
import { columnRoles, rowMarks } from "./columnRoles";
import { countsFrom1904 } from "./countsFrom1904";
import { periodHeading } from "./periodHeading";
import { sampleHeadings } from "./sampleHeadings";

export type Role =
  | "code"
  | "name"
  | "date"
  | "amount"
  | "quantity"
  | "unitPrice"
  | "profit"
  | "cost"
  /** Profit per amount, a rate. */
  | "margin"
  | DimensionRole;

/** A row per purchase; clients x periods; client and amount. */
export type Shape = "ledger" | "history" | "totals";

/** The beginning and the end of a source, as the recognition of its columns needs them. */
export interface Sample {
  /** The first rows (about 50), headings included, all columns. */
  readonly head: readonly (readonly Cell[])[];
  /** The last rows (about 10) that are not in `head`. */
  readonly tail: readonly (readonly Cell[])[];
  /** The number formats of `head`, same shape, in the notation of Excel's en-US codes. */
  readonly formats: readonly (readonly string[])[];
  /** What Excel shows in the cells of `head`, same shape: it tells how the workbook counts its days. */
  readonly texts?: readonly (readonly string[])[];
  /** Rows of the whole source, headings included, without blank rows at its end. */
  readonly rows: number;
}

/** What the columns of a source mean; an unsure role is left out, for the user to fill in. */
export interface Recognition {
  readonly shape: Shape;
  readonly headingRows: number;
  /** One text per column; of two heading rows joined; "" where there is none. */
  readonly headings: readonly string[];
  /** Column indexes within the source, from 0. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  /** The columns of a history, oldest first. */
  readonly periods: readonly number[];
  /** What each column holds; where it is not known, any column may hold anything. */
  readonly kinds?: readonly ColumnKind[];
  /** Columns beside the roles that tell one row of a ledger from the next. */
  readonly rowMarks?: readonly number[];
  /** The workbook counts its days from 1904: its serials are 1,462 short of those of the 1900 system. */
  readonly dates1904?: boolean;
}

/** One column as the recognition sees it. */
export interface SampleColumn {
  readonly heading: string;
  readonly facts: ColumnFacts;
}

const LEAST_PERIOD_COLUMNS = 3;

/**
 * What the columns of a source mean, told from their headings (in ten languages) and from their cells.
 *
 * @example recogniseColumns(sampleOf([["Client", "Date", "Amount"], ["Acme", 45292, 5]])).roles
 *   //=> { name: 0, date: 1, amount: 2 }
 */
export function recogniseColumns(sample: Sample): Recognition {
  const headings = sampleHeadings(sample);
  const columns = headings.texts.map((heading, c) => ({
    heading,
    facts: factsOf(sample, headings.rows, c),
  }));
  const periods = periodColumns(sample, columns, headings.rows);
  const roles = columnRoles(columns, periods);
  const hasAmount =
    roles.amount !== undefined || (roles.quantity !== undefined && roles.unitPrice !== undefined);

  const isHistory = periods.length > 0 && !(roles.date !== undefined && hasAmount);
  const shape = isHistory ? "history" : roles.date !== undefined ? "ledger" : "totals";
  return {
    shape,
    headingRows: headings.rows,
    headings: headings.texts,
    roles,
    periods: isHistory ? periods : [],
    kinds: columns.map(({ facts }) => columnKind(facts)),
    rowMarks: shape === "ledger" ? rowMarks(columns, Object.values(roles)) : [],
    dates1904: countsFrom1904(sample),
  };
}

function factsOf(
  { head, tail, formats }: Sample,
  headingRows: number,
  column: number
): ColumnFacts {
  const body = head.slice(headingRows);
  return columnFacts(
    [...body, ...tail].map((row) => row[column] ?? null),
    [...formats.slice(headingRows), ...tail.map(() => formats.at(-1) ?? [])].map(
      (row) => row[column] ?? "General"
    )
  );
}

/** The columns of numbers headed by periods, oldest first; none if there are fewer than three. */
function periodColumns(
  sample: Sample,
  columns: readonly SampleColumn[],
  headingRows: number
): readonly number[] {
  if (headingRows === 0) return [];
  const row = headingRows - 1;
  const found = columns.flatMap(({ facts }, column) => {
    const order = periodHeading(sample.head[row]?.[column] ?? null, sample.formats[row]?.[column]);
    const isText = facts.texts > 0.5 || facts.dates > 0.5;
    return order === null || isText ? [] : [{ column, order }];
  });
  if (found.length < LEAST_PERIOD_COLUMNS) return [];
  return found.sort((a, b) => a.order - b.order || a.column - b.column).map(({ column }) => column);
}
