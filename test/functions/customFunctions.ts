/** Stands in for Excel's `CustomFunctions`: the parts of it that functions use, with Excel's own error codes. */
export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string
  ) {
    super(message);
  }
}

/** What Excel calls by id, filled by `associate`. */
export function customFunctions() {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  return {
    functions,
    Error: CustomFunctionsError,
    ErrorCode,
    associate(id: string, f: (...args: unknown[]) => unknown) {
      functions.set(id, f);
    },
  };
}

/** The error of a cell, as Excel hands it to a function. */
export function cellError(code: string): CustomFunctionsError {
  return new CustomFunctionsError(code);
}

/** What the cell shows for a call that fails: the error and its message. */
export function failure(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof CustomFunctionsError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("It did not fail.");
}
