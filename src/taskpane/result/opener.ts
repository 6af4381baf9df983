import type { ClientFilter } from "./clientFilter";

/** What makes an element open a list of clients, and be found again when that list is closed. */
export interface Opener {
  readonly onClick: () => void;
  readonly "data-opens": string;
}

export type Opens = (filter: ClientFilter) => Opener;

/**
 * The name under which the element that opens a list is found.
 *
 * @example openerName({ kind: "segment", abc: "A", xyz: null }) //=> "segment,A,*"
 */
export function openerName(filter: ClientFilter): string {
  switch (filter.kind) {
    case "class":
      return `class,${filter.abc}`;
    case "segment":
      return `segment,${filter.abc ?? "*"},${filter.xyz ?? "*"}`;
    case "status":
      return `status,${filter.status}`;
    default:
      return filter.kind;
  }
}
