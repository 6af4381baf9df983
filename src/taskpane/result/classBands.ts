import { ABC_CLASSES, type AbcClass } from "../../core/abc";
import type { Portfolio } from "../../core/portfolio";

/** Where a class begins and ends along the clients with a positive value, as shares of them. */
export interface ClassBand {
  readonly abc: AbcClass;
  readonly from: number;
  readonly to: number;
}

/**
 * A, B and C along the clients with a positive value, largest first.
 *
 * @example classBands(portfolio)[0] //=> { abc: "A", from: 0, to: 0.2 }
 */
export function classBands({ clients }: Pick<Portfolio, "clients">): readonly ClassBand[] {
  const positive = clients.filter(({ value }) => value > 0);
  let from = 0;
  return ABC_CLASSES.map((abc) => {
    const to = from + positive.filter((client) => client.abc === abc).length / positive.length;
    const band = { abc, from, to };
    from = to;
    return band;
  });
}
