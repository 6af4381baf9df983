import type { ClientFilter } from "./clientFilter";

/** A list of clients that is open, or that the client at hand was chosen from. */
export interface OpenList {
  readonly filter: ClientFilter;
  readonly query: string;
  /** The row the keyboard is at. */
  readonly row: number;
  /** How often the search box was asked for: it has the focus first, not the list. */
  readonly searches: number;
}

/** Where in a result the user is: at the overview, in a list of clients or at one client, each with the way back. */
export interface ResultPlace {
  readonly list: OpenList | null;
  /** The client at hand, by its index in the ledger. */
  readonly client: number | null;
  /** The list that was left last: the overview gives the focus back to what had opened it. */
  readonly left: ClientFilter | null;
}

export type ResultStep =
  | { readonly type: "listOpened"; readonly filter: ClientFilter }
  | { readonly type: "searchWanted" }
  | { readonly type: "searched"; readonly query: string }
  | { readonly type: "rowReached"; readonly row: number }
  | { readonly type: "clientOpened"; readonly client: number }
  | { readonly type: "back" | "renewed" };

export const OVERVIEW: ResultPlace = { list: null, client: null, left: null };

/** Where a step leads. Back goes from a client to its list, with its search and row, and from a list to the overview. */
export function afterStep(place: ResultPlace, step: ResultStep): ResultPlace {
  const { list } = place;
  switch (step.type) {
    case "listOpened":
      return { ...OVERVIEW, list: { filter: step.filter, query: "", row: 0, searches: 0 } };
    case "searchWanted":
      return list
        ? { ...place, list: { ...list, searches: list.searches + 1 } }
        : { ...OVERVIEW, list: { filter: { kind: "all" }, query: "", row: 0, searches: 1 } };
    case "searched":
      return list ? { ...place, list: { ...list, query: step.query, row: 0 } } : place;
    case "rowReached":
      return list ? { ...place, list: { ...list, row: step.row } } : place;
    case "clientOpened":
      return list ? { ...place, list: { ...list, searches: 0 }, client: step.client } : place;
    case "renewed":
      return OVERVIEW;
    case "back":
      if (place.client !== null) return { ...place, client: null };
      return list ? { ...OVERVIEW, left: list.filter } : place;
  }
}
