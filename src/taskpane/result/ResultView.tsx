import { makeStyles } from "@fluentui/react-components";
import {
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { ShownClient } from "../../excel/selectClient";
import type { Result } from "../state/paneState";
import { ClientDetail } from "./ClientDetail";
import { ClientList } from "./ClientList";
import { openerName, type Opens } from "./opener";
import { Overview } from "./Overview";
import { afterStep, OVERVIEW } from "./resultPlace";
import { useClientFacts } from "./useClientFacts";
import { useClientPages } from "./useClientPages";

const useStyles = makeStyles({
  view: { minHeight: "100%", height: "100%" },
});

/** What a run found: the overview, from there lists of clients, and from these each client. Escape leads back. */
export function ResultView(props: {
  readonly result: Result;
  /** The data have been changed since. */
  readonly isStale: boolean;
  readonly disabled: boolean;
  /** What stands below the overview. */
  readonly below: ReactNode;
  readonly onBack: () => void;
  readonly onOpenSheet: () => void;
  readonly onSelect: (client: ShownClient) => void;
}) {
  const { result } = props;
  const styles = useStyles();
  const [place, step] = useReducer(afterStep, OVERVIEW);
  const [shown, setShown] = useState(result);
  if (shown !== result) {
    setShown(result);
    step({ type: "renewed" });
  }
  const { portfolio: found } = result;
  const { list } = place;
  const { thread } = result.reading;
  const pages = useClientPages(thread, list);
  const facts = useClientFacts(thread, place.client);
  const client = facts?.client.client ?? null;

  const view = useRef<HTMLDivElement>(null);
  const opened = list?.filter ?? null;
  useLayoutEffect(() => {
    // Each view begins at its head, however far the one before was scrolled.
    view.current?.closest("main")?.scrollTo(0, 0);
  }, [opened, client]);
  const { left } = place;
  useEffect(() => {
    if (left)
      view.current?.querySelector<HTMLElement>(`[data-opens="${openerName(left)}"]`)?.focus();
  }, [left]);

  const opens: Opens = (filter) => ({
    "data-opens": openerName(filter),
    onClick: () => step({ type: "listOpened", filter }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && list && !event.defaultPrevented) {
      event.preventDefault();
      step({ type: "back" });
    }
    if (event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey) && !facts) {
      event.preventDefault();
      step({ type: "searchWanted" });
    }
  };

  return (
    <div ref={view} className={styles.view} onKeyDown={onKeyDown}>
      {facts ? (
        <ClientDetail
          key={client}
          facts={facts}
          result={result}
          disabled={props.disabled}
          onBack={() => step({ type: "back" })}
          onSelect={() => props.onSelect({ ...facts.client, place: facts.place })}
        />
      ) : list ? (
        <ClientList pages={pages} list={list} measure={found.segmentation.measure} onStep={step} />
      ) : (
        <Overview
          result={result}
          portfolio={found}
          isStale={props.isStale}
          disabled={props.disabled}
          restored={left !== null}
          opens={opens}
          below={props.below}
          onFind={() => step({ type: "searchWanted" })}
          onBack={props.onBack}
          onOpenSheet={props.onOpenSheet}
        />
      )}
    </div>
  );
}
