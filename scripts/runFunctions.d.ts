export type FunctionsById = Readonly<Record<string, (...values: unknown[]) => unknown>>;
export function runFunctions(script: string): FunctionsById;
