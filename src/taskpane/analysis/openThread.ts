import type { AnalysisThread } from "./thread";

/** Makes a place for an analysis to go on. */
export type OpenThread = () => Promise<AnalysisThread>;

/** A thread of the pane's own, for where workers cannot be had; its code is only then loaded. */
export const openLocalThread: OpenThread = async () => {
  const [{ Analysis }, { localThread }, { en }] = await Promise.all([
    import(/* webpackChunkName: "analysis" */ "./analysis"),
    import(/* webpackChunkName: "analysis" */ "./localThread"),
    import("../../locales/en"),
  ]);
  return localThread(new Analysis(en.report));
};
