import type { Segmentation, SegmentedClient } from "../core/segmentation";
import { NetSum, netSum } from "../core/netSum";

/** A column of a Pareto chart: a client or, of many, a group of clients next to each other in rank. */
export interface ParetoColumn {
  /** Null for a group. */
  readonly client: SegmentedClient | null;
  readonly clients: number;
  readonly value: number;
  /** Of the base, through this column. */
  readonly cumulativeShare: number;
  /** The part of the clients through this column, 0..1. */
  readonly part: number;
}

/** Above so many clients names are no longer read, and groups of 5 % of the clients tell more. */
export const MOST_CLIENTS = 30;
const GROUPS = 20;

/**
 * The columns of a Pareto chart, over the clients with a positive value, largest first: each client or, above 30, twenty
 * groups as equal in number as may be.
 *
 * @example paretoColumns(segmentation)[0]?.part //=> 0.05, of 180 clients
 */
export function paretoColumns({ clients, abc }: Segmentation): readonly ParetoColumn[] {
  const positive = clients.filter(({ value }) => value > 0);
  const columns = positive.length > MOST_CLIENTS ? GROUPS : positive.length;
  const endOf = (column: number) => Math.floor((column * positive.length) / columns);
  const through = new NetSum();
  return Array.from({ length: columns }, (_, i) => {
    const inside = positive.slice(endOf(i), endOf(i + 1));
    inside.forEach(({ value }) => through.add(value));
    return {
      client: columns === positive.length ? inside[0]! : null,
      clients: inside.length,
      value: netSum(inside.map(({ value }) => value)),
      cumulativeShare: Math.min(1, through.value / abc.base),
      part: (i + 1) / columns,
    };
  });
}
