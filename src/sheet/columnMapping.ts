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
 * cost; a history needs its clients and its periods.
 */
export function columnMapping(recognition: Recognition): ColumnMapping {
  const { shape, roles, periods } = recognition;
  const wanted =
    shape === "history"
      ? [roles.code, roles.name, ...periods]
      : [
          roles.code,
          roles.name,
          shape === "ledger" ? roles.date : undefined,
          ...(roles.amount === undefined ? [roles.quantity, roles.unitPrice] : [roles.amount]),
          roles.profit ?? roles.cost,
        ];
  const columns = [...new Set(wanted.filter((column) => column !== undefined))].sort(
    (a, b) => a - b
  );
  return { ...recognition, columns };
}

function pricesGiven({ roles }: Recognition): boolean {
  return roles.quantity !== undefined && roles.unitPrice !== undefined;
}
