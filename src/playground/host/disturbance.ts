import type { Batch, BatchAnswer } from "./wire";

/** How a batch goes wrong, for tests of what an add-in does then. */
export interface Disturbance {
  /** How many of its actions are carried out all the same. */
  readonly after: "none" | "half" | "all" | number;
  /** Office's code of the error; null where no answer ever comes. */
  readonly code: string | null;
}

/** The batch with the actions that are carried out. */
export function disturbedBatch(batch: Batch, { after }: Disturbance): Batch {
  const { length } = batch.Actions;
  const count =
    typeof after === "number"
      ? after
      : { none: 0, half: Math.floor(length / 2), all: length }[after];
  return { ...batch, Actions: batch.Actions.slice(0, count) };
}

/** The answer to a batch that failed for no reason of its own. */
export function refusal(code: string, message: string): BatchAnswer {
  const error = {
    Code: code,
    Message: message,
    Location: null,
    ActionIndex: 0,
    HttpStatusCode: 400,
  };
  return { Results: [], TraceIds: [], Error: error };
}
