import type { AbcClass } from "../../core/abc";
import type { Segmentation } from "../../core/segmentation";
import { netSum } from "../../core/netSum";

const ABC_CLASSES = ["A", "B", "C"] as const satisfies readonly AbcClass[];

/** The clients of one class: how many, the sum of the measure over them, and of their shares. */
export interface ClassTotal {
  readonly abc: AbcClass;
  readonly clients: number;
  readonly value: number;
  readonly share: number;
}

/**
 * A, B and C with their clients, values and shares.
 *
 * @example classTotals(segmentation)[0] //=> { abc: "A", clients: 186, value: 64341521.4, share: 0.7998 }
 */
export function classTotals({ clients }: Pick<Segmentation, "clients">): readonly ClassTotal[] {
  return ABC_CLASSES.map((abc) => {
    const members = clients.filter((client) => client.abc === abc);
    return {
      abc,
      clients: members.length,
      value: netSum(members.map(({ value }) => value)),
      share: netSum(members.map(({ share }) => share)),
    };
  });
}
