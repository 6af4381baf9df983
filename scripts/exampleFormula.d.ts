/** The tree of a formula, opaque to its users. */
export interface Formula {
  readonly call: string;
}
export function parsed(formula: string): Formula;
export function isSelfContained(formula: Formula): boolean;
export function valueOf(
  formula: Formula,
  functions: Readonly<Record<string, (...values: never[]) => unknown>>,
  metadata: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string; readonly dimensionality?: string }[];
  }[]
): unknown;
