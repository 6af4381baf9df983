/** The parts of functions.json (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json) the playground reads. */
export interface FunctionsMetadata {
  /** Whether functions see error cells among their arguments, instead of being one themselves. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** The namespace of the manifest: what stands before the point in a formula. */
export const NAMESPACE = "KAM";
