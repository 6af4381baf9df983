import { earlierColumns, fold, type Heading } from "./earlierColumns";
import type { EarlierTable } from "./earlierCells";

export type Value = string | number;

/** A column of a table of the report: its heading, its cells, and the format they share or each have. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly heading: string;
  /** What earlier reports had for a heading. */
  readonly formerly?: string;
  /** Characters; leaves room for a filter button beside each word of the heading. */
  readonly width: number;
  readonly align?: "Center" | "Right";
  readonly format: string | ((value: Value) => string);
  /** A column that is filled where it is there, but not added. */
  readonly onlyIfThere?: boolean;
  /** What KAM says of a row; a column without it is for people to fill. */
  readonly valueFor?: (row: Row) => Value;
}

/** A column where it stands in the table. */
export interface PlacedColumn<Row> {
  readonly heading: string;
  readonly width: number;
  readonly align?: "Center" | "Right";
  /** Null for one of the user's own, and for one that KAM cannot fill from these data. */
  readonly column: TableColumn<Row> | null;
  /** Where it stands in the earlier table, if its cells come from there. */
  readonly earlier: number | null;
}

const OWN_WIDTH = 18;

/**
 * The columns of a table in their order: at first as KAM has them; later as the earlier table has them, with the user's own
 * among them, and new ones at the end. So a formula that refers to a column goes on to. A column of KAM's that these data
 * cannot fill stays too, empty.
 *
 * @param idle - headings of KAM's that these data cannot fill
 * @example placedColumns(columns, [], table).map(({ heading }) => heading) //=> ["Code", "My own", "Client", "Status"]
 */
export function placedColumns<Row>(
  columns: readonly TableColumn<Row>[],
  idle: readonly string[],
  earlier: EarlierTable | null
): readonly PlacedColumn<Row>[] {
  const usual = columns.filter(({ onlyIfThere }) => !onlyIfThere);
  const rare = columns.filter(({ onlyIfThere }) => onlyIfThere);
  const headings = earlier?.headings ?? [];
  const others = [...idle, ...rare.map(({ heading }) => heading)];
  const places = new Map([
    ...earlierColumns(headings, headingsOf(rare), headings),
    ...earlierColumns(headings, headingsOf(usual), others),
  ]);
  const byPlace = new Map(
    columns.flatMap((column) => {
      const place = places.get(column.id);
      return place === undefined ? [] : [[place, column] as const];
    })
  );
  const idles = new Set(idle.map(fold));
  const staying = headings.map((heading, place): PlacedColumn<Row> => {
    const column = byPlace.get(place) ?? null;
    const isTyped = column ? !column.valueFor : !idles.has(fold(heading));
    return { width: OWN_WIDTH, ...column, heading, column, earlier: isTyped ? place : null };
  });
  const added = usual.filter(({ id }) => !places.has(id));
  return [
    ...staying,
    ...added.map((column): PlacedColumn<Row> => ({ ...column, column, earlier: null })),
  ];
}

/** The headings of columns by their ids, in their order. */
export function headingsOf(
  columns: readonly Pick<TableColumn<never>, "id" | "heading" | "formerly">[]
): Readonly<Record<string, Heading>> {
  return Object.fromEntries(
    columns.map(({ id, heading, formerly }): [string, Heading] => [
      id,
      formerly === undefined ? heading : [heading, formerly],
    ])
  );
}
