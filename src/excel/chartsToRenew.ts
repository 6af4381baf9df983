import type { SheetPlan } from "./reportPlan";

/** KAM's charts on a sheet. */
export interface ChartsToRenew {
  /** The number of series of each chart that the report goes on with, by name. */
  readonly series: ReadonlyMap<string, number>;
  /** Charts of an earlier report that this one does not have. */
  readonly obsolete: readonly Excel.Chart[];
}

/** Every chart KAM makes has a name that begins so; the user's own charts are told from it by that. */
export const CHART_PREFIX = "KAM ";

/** Finds KAM's charts of an earlier report, wherever the user moved them on their sheet. */
export async function chartsToRenew(
  context: Excel.RequestContext,
  plans: readonly Pick<SheetPlan, "existing" | "report">[]
): Promise<readonly ChartsToRenew[]> {
  const lists = plans.map(({ existing }) => existing?.sheet.charts.load("items/name"));
  await context.sync();
  const found = plans.map(({ report }, i) => {
    const own = lists[i]?.items.filter(({ name }) => name.startsWith(CHART_PREFIX)) ?? [];
    const wanted = new Set(report.charts.map(({ name }) => name));
    return {
      counts: own
        .filter(({ name }) => wanted.has(name))
        .map((chart) => ({ name: chart.name, count: chart.series.getCount() })),
      obsolete: own.filter(({ name }) => !wanted.has(name)),
    };
  });
  await context.sync();
  return found.map(({ counts, obsolete }) => ({
    series: new Map(counts.map(({ name, count }) => [name, count.value])),
    obsolete,
  }));
}
