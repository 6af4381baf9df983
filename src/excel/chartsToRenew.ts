import type { SheetPlan } from "./reportPlan";
import type { SheetBefore } from "./sheetBefore";

/** KAM's charts on a sheet. */
export interface ChartsToRenew {
  /** The charts that the report goes on with, by name: the series they have, and those of them that are drawn. */
  readonly renewed: ReadonlyMap<string, { readonly series: number; readonly drawn: number }>;
  /** Charts that the report does not have, or that an attempt to write it left unfinished. */
  readonly obsolete: readonly Excel.Chart[];
  /** The series of every chart on the sheet, by the chart's name. */
  readonly found: Readonly<Record<string, number>>;
}

/** Every chart KAM makes has a name that begins so; the user's own charts are told from it by that. */
export const CHART_PREFIX = "KAM ";

/**
 * Finds KAM's charts of an earlier report, wherever the user moved them on their sheet.
 *
 * @param before - where a commit is repeated: what there was at first
 */
export async function chartsToRenew(
  context: Excel.RequestContext,
  plans: readonly Pick<SheetPlan, "existing" | "report">[],
  before: readonly SheetBefore[] | null
): Promise<readonly ChartsToRenew[]> {
  const lists = plans.map(({ existing }) => existing?.sheet.charts.load("items/name"));
  await context.sync();
  const counts = lists.map((list) => list?.items.map(({ series }) => series.getCount()) ?? []);
  if (counts.some((each) => each.length > 0)) await context.sync();
  return plans.map(({ report }, i) => {
    const items = lists[i]?.items ?? [];
    const found = Object.fromEntries(items.map(({ name }, c) => [name, counts[i]![c]!.value]));
    const atFirst = new Map(Object.entries(before?.[i]?.charts ?? found));
    const wanted = report.charts.map(({ name }) => name);
    const renewed = wanted.filter((name) => name in found && atFirst.has(name));
    // A chart has the name Excel gave it as long as Excel has not come to naming it.
    const isUnfinished = wanted.some((name) => !(name in found));
    const isObsolete = (name: string) =>
      name.startsWith(CHART_PREFIX) ? !renewed.includes(name) : isUnfinished && !atFirst.has(name);
    return {
      renewed: new Map(
        renewed.map((name) => [name, { series: found[name]!, drawn: atFirst.get(name)! }])
      ),
      obsolete: items.filter(({ name }) => isObsolete(name)),
      found,
    };
  });
}
