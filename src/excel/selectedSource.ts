import { localAddress, placeOf } from "./address";
import type { MarkedSheet } from "./marks";
import type { Source } from "./source";

/**
 * What the selection means: a source of its own where it is a block of at least two rows and columns with data that is not
 * already listed; else the listed table or sheet it lies in. Neither where a chart is selected, or several areas.
 */
export async function selectedSource(
  context: Excel.RequestContext,
  listed: readonly Source[],
  sheets: readonly MarkedSheet[]
): Promise<{ readonly selection: Source | null; readonly under: Source | null }> {
  const active = await selectedCells(context);
  const home = active && sheets.find(({ id }) => id === active.sheetId);
  if (!home) return { selection: null, under: null };

  const table = listed.find(({ id }) => id === active.table);
  const sheet = listed.find(({ kind, name }) => kind === "sheet" && name === home.name);
  const onSheet = listed.find((source) => source.sheet === home.name);
  const under = table ?? sheet ?? onSheet ?? null;
  const { used } = active;
  if (!used || used.rows < 2 || used.columns < 2) return { selection: null, under };

  const selection: Source = {
    id: `selection:${home.id}:${used.address}`,
    kind: "selection",
    name: used.address,
    sheet: home.name,
    ...used,
  };
  const same = listed.find((source) => placeOf(source) === placeOf(selection));
  return same ? { selection: null, under: same } : { selection, under };
}

interface SelectedCells {
  readonly sheetId: string;
  /** The part of the selection that holds values. */
  readonly used: {
    readonly address: string;
    readonly rows: number;
    readonly columns: number;
  } | null;
  readonly table: string | null;
}

/** What Excel answers where a chart, a picture or several areas are selected. */
const NO_SELECTION = [
  "InvalidSelection",
  "InvalidReference",
  "InvalidOperation",
  "GeneralException",
];

/** Null where what is selected is not one block of cells. */
async function selectedCells(context: Excel.RequestContext): Promise<SelectedCells | null> {
  try {
    const range = context.workbook.getSelectedRange();
    const sheet = range.worksheet.load("id");
    const used = range.getUsedRangeOrNullObject(true).load("address,rowCount,columnCount");
    const tables = range.getTables(false).load("items/id");
    await context.sync();
    const first = tables.items[0];
    return {
      sheetId: sheet.id,
      used: used.isNullObject
        ? null
        : { address: localAddress(used.address), rows: used.rowCount, columns: used.columnCount },
      table: first ? `table:${first.id}` : null,
    };
  } catch (error) {
    if (error instanceof OfficeExtension.Error && NO_SELECTION.includes(error.code)) return null;
    throw error;
  }
}
