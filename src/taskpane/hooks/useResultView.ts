import { useCallback, useEffect, useState } from "react";
import type { ResultView } from "../result/ResultView";

type View = typeof ResultView;

/** What shows results is a script of its own: nobody waits for it to see the first view. */
const load = (): Promise<View> =>
  import(/* webpackChunkName: "result" */ "../result/ResultView").then(
    ({ ResultView }) => ResultView
  );

/**
 * What shows results, once it is `wanted` and there; null until then. `failed` where its script could not be had, until
 * `retry`.
 */
export function useResultView(wanted: boolean): {
  readonly View: View | null;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const [state, setState] = useState<{ readonly View: View | null; readonly failed: boolean }>({
    View: null,
    failed: false,
  });
  const { View, failed } = state;
  useEffect(() => {
    if (!wanted || View || failed) return;
    let ended = false;
    load().then(
      (loaded) => !ended && setState({ View: loaded, failed: false }),
      () => !ended && setState({ View: null, failed: true })
    );
    return () => {
      ended = true;
    };
  }, [wanted, View, failed]);
  const retry = useCallback(() => setState({ View: null, failed: false }), []);
  return { View, failed, retry };
}
