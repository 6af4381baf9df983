import type { Words } from "../../locales/words";
import type { ClientFilter } from "./clientFilter";

/**
 * What a list of clients is headed with.
 *
 * @example filterTitle({ kind: "segment", abc: "A", xyz: "X" }, en) //=> "Segment AX"
 */
export function filterTitle(filter: ClientFilter, { pane, report }: Words): string {
  const { lists } = pane.result;
  switch (filter.kind) {
    case "class":
      return lists.class(filter.abc);
    case "status":
      return report.statuses[filter.status];
    case "segment":
      if (filter.abc && filter.xyz) return lists.segment(`${filter.abc}${filter.xyz}`);
      if (filter.abc) return lists.anyXyz(filter.abc);
      return filter.xyz ? lists.anyAbc(filter.xyz) : lists.anySegment;
    default:
      return lists[filter.kind];
  }
}
