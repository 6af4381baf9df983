import { keptOf, type Kept } from "./keptCells";
import type { MarkedSheet } from "./marks";
import type { SheetPlan } from "./reportPlan";
import type { ReportTablePlace } from "./reportTables";
import type { Room } from "./roomFor";

/**
 * What there was of a result sheet before a commit began. A commit that is repeated goes by this, and not by what the
 * attempt before has left of it.
 */
export interface SheetBefore {
  readonly isThere: boolean;
  readonly area: MarkedSheet["area"];
  readonly table: Omit<ReportTablePlace, "table"> | null;
  readonly room: Room;
  /** What of it is kept on a hidden sheet. */
  readonly kept: Kept | null;
  /** The series of every chart on the sheet, by the chart's name. */
  readonly charts: Readonly<Record<string, number>>;
}

/** What a plan found, as plain data. */
export function sheetBefore(plan: SheetPlan): SheetBefore {
  const { existing, table, room, charts } = plan;
  return {
    isThere: existing !== null,
    area: existing?.area ?? null,
    table: table && placeOf(table),
    room,
    kept: keptOf(plan),
    charts: charts.found,
  };
}

function placeOf(table: ReportTablePlace): Omit<ReportTablePlace, "table"> {
  const { name, row, column, bodyRows, headings, showTotals, showHeaders, filters } = table;
  return { name, row, column, bodyRows, headings, showTotals, showHeaders, filters };
}
