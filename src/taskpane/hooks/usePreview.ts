import { useEffect, useMemo, useState } from "react";
import type { SegmentationParameters } from "../../core/segmentation";
import type { PreviewFacts } from "../analysis/facts";
import { parametersOf, type Choices } from "../state/choices";
import type { PaneState, Reading } from "../state/paneState";
import { troubleOf, type Trouble } from "../state/trouble";

/** What a run would find with the present choices, or why it could not; nothing while the rows are not read. */
export interface Preview {
  readonly facts: PreviewFacts | null;
  readonly trouble: Trouble | null;
}

const NOTHING: Preview = { facts: null, trouble: null };

/**
 * The preview of a reading under the choices. While a new one is worked out the earlier one of the same rows stays; newer
 * choices make it superfluous.
 */
export function usePreview({ reading, choices }: Pick<PaneState, "reading" | "choices">): Preview {
  const [shown, setShown] = useState({ reading, preview: NOTHING });
  const asked = useMemo(() => reading && wantedOf(reading, choices), [reading, choices]);
  useEffect(() => {
    if (!reading || !asked) return;
    const abort = new AbortController();
    const show = (preview: Preview) => {
      if (!abort.signal.aborted) setShown({ reading, preview });
    };
    reading.thread.ask("preview", [asked], { signal: abort.signal }).then(
      (facts) => show({ facts, trouble: null }),
      (error: unknown) => show({ facts: null, trouble: troubleOf(error) })
    );
    return () => abort.abort();
  }, [reading, asked]);
  return asked && shown.reading === reading ? shown.preview : NOTHING;
}

function wantedOf(reading: Reading, choices: Choices): SegmentationParameters | null {
  const wanted = parametersOf(choices);
  if (reading.included === 0 || !("parameters" in wanted)) return null;
  const { parameters } = wanted;
  return parameters.measure === "profit" && !reading.hasProfit ? null : parameters;
}
