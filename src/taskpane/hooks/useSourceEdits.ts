import { useEffect, type Dispatch } from "react";
import { onSourceEdited } from "../../excel/onSourceEdited";
import type { PaneState } from "../state/paneState";
import type { Action } from "../state/reducer";

/** Tells when the data of the last result change, as long as it is shown or put aside. */
export function useSourceEdits(
  { result, aside }: Pick<PaneState, "result" | "aside">,
  dispatch: Dispatch<Action>
): void {
  const shown = result ?? aside?.result ?? null;
  useEffect(() => {
    if (!shown) return;
    let end: (() => Promise<void>) | null = null;
    let ended = false;
    const stop = (each: () => Promise<void>) => void each().catch(() => {}); // the sheet may be gone, and its events with it
    onSourceEdited(shown.source, () => dispatch({ type: "sourceEdited" })).then(
      (found) => {
        if (ended) stop(found);
        else end = found;
      },
      () => dispatch({ type: "sourceEdited" }) // the data are not there any more
    );
    return () => {
      ended = true;
      if (end) stop(end);
    };
  }, [shown, dispatch]);
}
