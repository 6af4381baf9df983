import { useDeferredValue, useMemo } from "react";
import { segment, type Segmentation } from "../../core/segmentation";
import { parametersOf } from "../state/choices";
import type { PaneState } from "../state/paneState";
import { troubleOf, type Trouble } from "../state/trouble";

/** What a run would find with the present choices, or why it could not; nothing while the rows are not read. */
export interface Preview {
  readonly segmentation: Segmentation | null;
  readonly trouble: Trouble | null;
}

const NOTHING: Preview = { segmentation: null, trouble: null };

/** The preview of a reading under the choices, behind the typing rather than in its way. */
export function usePreview({ reading, choices }: Pick<PaneState, "reading" | "choices">): Preview {
  const asked = useDeferredValue(choices);
  return useMemo(() => {
    const wanted = parametersOf(asked);
    if (reading === null || reading.included === 0 || !("parameters" in wanted)) return NOTHING;
    if (wanted.parameters.measure === "profit" && reading.ledger.profit === null) return NOTHING;
    try {
      return { segmentation: segment(reading.ledger, wanted.parameters), trouble: null };
    } catch (error) {
      return { segmentation: null, trouble: troubleOf(error) };
    }
  }, [reading, asked]);
}
