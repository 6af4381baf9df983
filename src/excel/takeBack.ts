import { CHART_PREFIX } from "./chartsToRenew";
import { halfMadeAmong, stagedAmong } from "./commitReport";
import type { JournalEntry } from "./journal";
import { copyKept } from "./keptCells";
import { sheetsWithMarks, type MarkedSheet } from "./marks";
import { undoRoom } from "./undoRoom";

/** Whether all that a commit changes is kept, so that it can be taken back. */
export function isKept(entries: readonly JournalEntry[], sheets: readonly MarkedSheet[]): boolean {
  const { kept } = stagedAmong(sheets);
  return entries.every(
    ({ report: { kind }, before }) =>
      !before.isThere || kept.has(kind) || !sheets.some(({ mark }) => mark === kind)
  );
}

/**
 * Puts everything that a commit changed back: tables get their size, cells what they held, and sheets and charts that were
 * not there go. Charts that were there show the cells that were put back.
 *
 * @throws what Excel throws; it may then be done again
 */
export async function takeBack(entries: readonly JournalEntry[]): Promise<void> {
  await undoMade(entries);
  const wanted = entries.map(({ report: { kind }, before }) => ({ kind, before }));
  await undoRoom(wanted, (sheets) => {
    const { kept } = stagedAmong(sheets);
    for (const { kind, before } of wanted) {
      const there = sheets.find(({ mark }) => mark === kind)?.sheet;
      const from = kept.get(kind);
      if (!there || !from) continue;
      copyKept(from, there, before);
      if (!before.table) continue;
      const { row, column, headings } = before.table;
      // Excel renames the columns of a table by what is written into its headings, not by what is copied there.
      there.getRangeByIndexes(row, column, 1, headings.length).values = [[...headings]];
    }
  });
}

/** Takes away the sheets, the tables and the charts that were not there before. */
async function undoMade(entries: readonly JournalEntry[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const found = entries.flatMap(({ report, before }) => {
      const sheet = sheets.find(({ mark }) => mark === report.kind)?.sheet;
      return sheet ? [{ sheet, report, before }] : [];
    });
    const stays = found.filter(({ before }) => before.isThere);
    const charts = stays.map(({ sheet }) => sheet.charts.load("items/name"));
    const tables = stays.map(({ sheet }) => sheet.tables.load("items/name"));
    await context.sync();
    stays.forEach(({ before, report }, i) => {
      charts[i]!.items.filter(
        ({ name }) => name.startsWith(CHART_PREFIX) && !(name in before.charts)
      ).forEach((chart) => chart.delete());
      const wanted = before.table ? undefined : report.table?.name;
      if (wanted)
        tables[i]!.items.filter(({ name }) => name.startsWith(wanted)).forEach((table) =>
          table.convertToRange()
        );
    });
    found.filter(({ before }) => !before.isThere).forEach(({ sheet }) => sheet.delete());
    halfMadeAmong(sheets).forEach(({ sheet }) => sheet.delete());
    await context.sync();
  });
}
