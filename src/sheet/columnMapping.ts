import { DIMENSION_ROLES } from "../core/ledger";
import type { Condition } from "./handling";
import type { Recognition } from "./recogniseColumns";

/** A recognition, confirmed or corrected, with the columns of the source to read, ascending, each once. */
export interface ColumnMapping extends Recognition {
  readonly columns: readonly number[];
}

export type MissingRole = "client" | "date" | "amount" | "periods";

/** What a recognition still lacks for an analysis: nothing, or the roles to choose. */
export function missingRoles(recognition: Recognition): readonly MissingRole[] {
  const { shape, roles, periods } = recognition;
  const missing: MissingRole[] = [];
  if (roles.code === undefined && roles.name === undefined) missing.push("client");
  if (shape === "ledger" && roles.date === undefined) missing.push("date");
  if (shape === "history" && periods.length === 0) missing.push("periods");
  if (shape !== "history" && roles.amount === undefined && !pricesGiven(recognition))
    missing.push("amount");
  return missing;
}

/**
 * The columns that must be read for a recognition. An amount makes quantity and unit price unnecessary, a profit the
 * cost and the margin; a history needs its clients and its periods; conditions need the columns they look at.
 */
export function columnMapping(
  recognition: Recognition,
  conditions: readonly Condition[] = []
): ColumnMapping {
  const { shape, roles, periods, rowMarks = [] } = recognition;
  const wanted =
    shape === "history"
      ? [roles.code, roles.name, ...periods]
      : [
          roles.code,
          roles.name,
          shape === "ledger" ? roles.date : undefined,
          ...(roles.amount === undefined ? [roles.quantity, roles.unitPrice] : [roles.amount]),
          roles.profit ?? roles.cost ?? roles.margin,
          ...DIMENSION_ROLES.map((role) => roles[role]),
          ...rowMarks,
        ];
  const asked = [...wanted, ...conditions.map(({ column }) => column)];
  const columns = [...new Set(asked.filter((column) => column !== undefined))].sort(
    (a, b) => a - b
  );
  return { ...recognition, columns };
}

/** The column whose number format tells the currency: that of the amount or of the unit price; null where there is none. */
export function moneyColumn({ shape, roles }: Recognition): number | null {
  return shape === "history" ? null : (roles.amount ?? roles.unitPrice ?? null);
}

function pricesGiven({ roles }: Recognition): boolean {
  return roles.quantity !== undefined && roles.unitPrice !== undefined;
}
