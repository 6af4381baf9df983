import { isError, type Cell } from "../../src/sheet/cell";
import { CustomFunctionsError } from "../functions/customFunctions";
import type { SampleCall } from "./calls";

/** What a call comes to: cells, or an error with its message. */
export type Outcome =
  | { readonly cells: readonly (readonly unknown[])[] }
  | { readonly code: string; readonly message: string };

/**
 * Calls a function twice, with arguments that nobody can change, and checks what holds for every answer: it comes at
 * once, the same each time, as a rectangle of cells that Excel can show; or as an error it knows, with words of ours.
 */
export function outcomeOf({ id, answer, isPerRow }: SampleCall, args: readonly unknown[]): Outcome {
  const given = deeplyFrozen(structured(args));
  const outcome = settled(() => answer(...given));
  expect(settled(() => answer(...given))).toEqual(outcome);
  if ("code" in outcome) {
    expect(outcome.message).not.toMatch(/fault is its own|undefined|NaN|\[object/);
    const ofOptions = given.map(singleError).filter((code) => code !== undefined);
    if (!ofOptions.includes(outcome.code)) {
      expect(["#VALUE!", "#N/A"]).toContain(outcome.code);
      expect(outcome.message).toMatch(/\.$/);
    }
    return outcome;
  }
  const { cells } = outcome;
  expect(cells.length).toBeGreaterThan(0);
  expect(cells[0]!.length).toBeGreaterThan(0);
  for (const row of cells) {
    expect(row.length).toBe(cells[0]!.length);
    for (const cell of row) if (!isShown(cell)) throw new Error(`${id} gives ${String(cell)}`);
  }
  const isOneOfWhy = id === "WHY" && singleOf(given[1]) !== undefined;
  if (isPerRow && !isOneOfWhy) expect(cells.length).toBe(rowsOf(given[0]));
  return outcome;
}

function settled(call: () => unknown): Outcome {
  let result: unknown;
  try {
    result = call();
  } catch (thrown) {
    if (!(thrown instanceof CustomFunctionsError)) throw thrown;
    return { code: thrown.code, message: thrown.message };
  }
  if (!Array.isArray(result)) throw new Error(`Not cells: ${String(result)}`);
  return { cells: result as unknown[][] };
}

/** Text, a number, TRUE or FALSE, or an error: null would show as 0, and what is not finite as #NUM! without words. */
function isShown(cell: unknown): boolean {
  return (
    typeof cell === "string" ||
    typeof cell === "boolean" ||
    (typeof cell === "number" && Number.isFinite(cell)) ||
    isError(cell as Cell)
  );
}

function rowsOf(argument: unknown): number {
  return Array.isArray(argument) ? argument.length : 1;
}

function singleOf(argument: unknown): unknown {
  const cell: unknown = Array.isArray(argument) ? argument[0]?.[0] : argument;
  return cell === null || cell === "" || cell === 0 ? undefined : cell;
}

function singleError(argument: unknown): string | undefined {
  const cells = (Array.isArray(argument) ? argument.flat() : [argument]) as Cell[];
  return cells.find(isError)?.code;
}

/** Rows of their own, so that no two calls share one. */
function structured(args: readonly unknown[]): unknown[] {
  return args.map((argument) =>
    Array.isArray(argument) ? argument.map((row: readonly unknown[]) => [...row]) : argument
  );
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deeplyFrozen);
  }
  return value;
}
