import { useEffect, useState } from "react";
import type { ClientFacts } from "../analysis/facts";
import type { AnalysisThread } from "../analysis/thread";

/** Everything about a client, known by its index in the ledger; null for none, and until it is here. */
export function useClientFacts(thread: AnalysisThread, index: number | null): ClientFacts | null {
  const [last, setLast] = useState<{ thread: AnalysisThread; facts: ClientFacts | null } | null>(
    null
  );
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    if (index === null) return;
    const abort = new AbortController();
    thread.ask("client", [index], { signal: abort.signal }).then(
      (facts) => setLast({ thread, facts }),
      (error: unknown) => {
        if (!abort.signal.aborted) setFault(error);
      }
    );
    return () => abort.abort();
  }, [thread, index]);
  if (fault) throw fault;
  const isNow = last?.thread === thread && last.facts?.client.client === index;
  return isNow ? last.facts : null;
}
