import type { CellMessages, CellPlace } from "./cellMessages";
import { excelArgument, firstError } from "./excelArgument";
import { errorCode, gridResult, type GridResult } from "./gridResult";
import type { FunctionMetadata } from "./metadata";

/** The window of an add-in, as far as custom functions go: what office.js keeps of CustomFunctions.associate. */
export interface FunctionsWindow {
  readonly CustomFunctions?: {
    readonly Error: new (code: string) => unknown;
    /** Comes, with Error, in a second script: until then functions are associated but cannot answer. */
    readonly ErrorCode?: object;
    readonly _association?: {
      readonly mappings: Readonly<Record<string, (...values: unknown[]) => unknown>>;
    };
  };
}

/** What a cell shows while its function is not there yet; it is calculated as soon as it is. */
export const WAITING = "#GETTING_DATA";

/**
 * Calls the function that a window has associated, the way Excel would: with null for each argument left out, errors as
 * objects where the metadata allows them (else the first of them is the answer), and what it throws as the cell's error,
 * its message kept. Never throws: an exception would stop the engine for good.
 */
export function callFunction(
  { id, parameters }: FunctionMetadata,
  allowErrors: boolean,
  window: FunctionsWindow | null,
  values: readonly unknown[],
  place: CellPlace,
  messages: CellMessages
): GridResult {
  const { CustomFunctions } = window ?? {};
  const associated = CustomFunctions?._association?.mappings[id.toUpperCase()];
  if (!CustomFunctions?.ErrorCode || !associated) return WAITING;
  const error = allowErrors ? null : firstError(values);
  if (error !== null) return error;
  const given = parameters.map((parameter, i) =>
    excelArgument(values[i], parameter, (code) => new CustomFunctions.Error(code))
  );
  try {
    if (values.length > parameters.length)
      throw new Error(`At most ${parameters.length} arguments.`);
    const answer = associated(...given);
    if (answer instanceof Promise) throw new Error("The playground calls functions synchronously.");
    messages.delete(place);
    return gridResult(answer);
  } catch (thrown) {
    const message = (thrown as { readonly message?: unknown }).message;
    if (message) messages.set(place, String(message));
    return gridResult({ code: errorCode(thrown) ?? "#VALUE!" });
  }
}
