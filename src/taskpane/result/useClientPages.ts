import { useCallback, useEffect, useRef, useState } from "react";
import type { PortfolioClient } from "../../core/portfolio";
import type { AnalysisThread } from "../analysis/thread";
import type { ClientFilter } from "./clientFilter";
import type { OpenList } from "./resultPlace";
import type { RowRange } from "./visibleRows";

/** A list of clients of which only what was in view is here. */
export interface ClientPages {
  /** Another one for each list and search. */
  readonly key: string;
  /** How many the search finds, of how many in the list; null until it is known. */
  readonly found: number | null;
  readonly of: number | null;
  /** The client at a place of the list; null until it is here. */
  readonly clientAt: (place: number) => PortfolioClient | null;
  /** Asks for the clients at these places. */
  readonly want: (places: RowRange) => void;
}

interface Book {
  readonly thread: AnalysisThread;
  readonly filter: ClientFilter;
  readonly key: string;
  readonly found: number;
  readonly of: number;
  readonly pages: ReadonlyMap<number, readonly PortfolioClient[]>;
}

const PAGE = 200;
/** So many stay at hand; those that came first go first. */
const MOST_PAGES = 20;

/** The clients of an open list, as they are wanted. While a new search goes on, what the one before found stays. */
export function useClientPages(thread: AnalysisThread, list: OpenList | null): ClientPages {
  const [last, setBook] = useState<Book | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const asked = useRef<{ ask: (page: number) => void }>({ ask: () => {} });
  const { filter = null, query = "" } = list ?? {};

  useEffect(() => {
    if (!filter) return;
    const key = JSON.stringify([filter, query]);
    const abort = new AbortController();
    const pages = new Map<number, readonly PortfolioClient[]>();
    const pending = new Set<number>();
    const ask = (page: number) => {
      if (pages.has(page) || pending.has(page)) return;
      pending.add(page);
      thread.ask("page", [filter, query, page * PAGE, PAGE], { signal: abort.signal }).then(
        ({ clients, found, of }) => {
          pending.delete(page);
          pages.set(page, clients);
          for (const old of [...pages.keys()].slice(0, -MOST_PAGES)) pages.delete(old);
          setBook({ thread, filter, key, found, of, pages: new Map(pages) });
        },
        (error: unknown) => {
          if (!abort.signal.aborted) setFault(error);
        }
      );
    };
    asked.current = { ask };
    ask(0);
    return () => abort.abort();
  }, [thread, filter, query]);

  const want = useCallback(({ first, end }: RowRange) => {
    for (let page = Math.floor(first / PAGE); page * PAGE < end; page++) asked.current.ask(page);
  }, []);
  if (fault) throw fault;
  const book = last?.thread === thread && last.filter === filter ? last : null;
  return {
    key: book?.key ?? "",
    found: book?.found ?? null,
    of: book?.of ?? null,
    clientAt: (place) => book?.pages.get(Math.floor(place / PAGE))?.[place % PAGE] ?? null,
    want,
  };
}
