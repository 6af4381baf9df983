import { missingRoles, type MissingRole } from "../../sheet/columnMapping";
import type { Recognition, Role, Shape } from "../../sheet/recogniseColumns";

/** The columns as recognised and corrected. */
export interface Columns {
  readonly recognition: Recognition;
  /** The amount is quantity x unit price. */
  readonly byPrice: boolean;
  /** The user changed something: a repeated recognition must not undo it. */
  readonly corrected: boolean;
}

/** Where profit comes from: a column of its own, the amount less costs, the amount times a margin, or nowhere. */
export type ProfitSource = {
  readonly role: "profit" | "cost" | "margin";
  readonly column: number;
} | null;

/** The columns of a fresh recognition. */
export function columnsOf(recognition: Recognition): Columns {
  const { amount, quantity, unitPrice } = recognition.roles;
  const byPrice = amount === undefined && (quantity !== undefined || unitPrice !== undefined);
  return { recognition, byPrice, corrected: false };
}

/** With another column for a role, or none. */
export function withRole(columns: Columns, role: Role, column: number | null): Columns {
  return withRoles(columns, { [role]: column ?? undefined });
}

/** With the data read as another shape. */
export function withShape(columns: Columns, shape: Shape): Columns {
  return { ...columns, corrected: true, recognition: { ...columns.recognition, shape } };
}

/** With the amount from a column of its own, or from quantity x unit price. */
export function withAmount(columns: Columns, amount: number | "byPrice" | null): Columns {
  const column = typeof amount === "number" ? amount : undefined;
  return { ...withRoles(columns, { amount: column }), byPrice: amount === "byPrice" };
}

/** With profit from another source. */
export function withProfit(columns: Columns, profit: ProfitSource): Columns {
  return withRoles(columns, {
    profit: undefined,
    cost: undefined,
    margin: undefined,
    ...(profit && { [profit.role]: profit.column }),
  });
}

/** Where the profit of these columns comes from. */
export function profitOf({ recognition: { roles } }: Columns): ProfitSource {
  if (roles.profit !== undefined) return { role: "profit", column: roles.profit };
  if (roles.cost !== undefined) return { role: "cost", column: roles.cost };
  if (roles.margin !== undefined) return { role: "margin", column: roles.margin };
  return null;
}

/** What must still be chosen before these columns can be read. */
export function missingIn(columns: Columns): readonly MissingRole[] {
  return missingRoles(columns.recognition);
}

/** A later recognition of the same source, under the corrections made to the earlier one if its headings are the same. */
export function recognisedAgain(earlier: Columns | null, recognition: Recognition): Columns {
  const { headings } = recognition;
  const same =
    earlier?.corrected &&
    earlier.recognition.headings.length === headings.length &&
    earlier.recognition.headings.every((heading, i) => heading === headings[i]);
  if (!same) return columnsOf(recognition);
  const { roles, shape } = earlier.recognition;
  return { ...earlier, recognition: { ...recognition, roles, shape } };
}

function withRoles(columns: Columns, changes: Partial<Record<Role, number | undefined>>): Columns {
  const merged = { ...columns.recognition.roles, ...changes };
  const roles = Object.fromEntries(
    Object.entries(merged).filter(([, column]) => column !== undefined)
  );
  return { ...columns, corrected: true, recognition: { ...columns.recognition, roles } };
}
