import type { Disturbance } from "../../src/playground/host/disturbance";
import type { Batch } from "../../src/playground/host/wire";
import type { BootedOffice } from "./bootOffice";

/** Whether a batch is one that changes what is not staging. */
export function isCommit({ Actions }: Batch): boolean {
  return Actions.some(({ Name }) => Name === "SuspendScreenUpdatingUntilNextSync");
}

/** The actions of a commit that come before the first one that may change cells. */
export function actionsBeforeCells({ Actions, ObjectPaths }: Batch): number {
  return Actions.findIndex(
    ({ ObjectPathId }) => ObjectPaths[ObjectPathId]?.ArgumentInfo?.Arguments?.[1] === "cells"
  );
}

/** The actions of a commit up to the last one that copies cells. */
export function actionsWithCells({ Actions }: Batch): number {
  return Actions.findLastIndex(({ Name }) => Name === "CopyFrom") + 1;
}

/**
 * Has a run in whose commit Excel stops answering, after so many of its actions, so that the user cancels.
 *
 * @returns how long the user waited then, in milliseconds
 */
export async function hangInCommit(
  { host }: BootedOffice,
  after: Disturbance["after"] | ((commit: Batch) => number),
  run: (signal: AbortSignal) => Promise<unknown>
): Promise<number> {
  const stop = new AbortController();
  let isHanging = false;
  let cancelled = 0;
  host.disturb = (batch) => {
    if (isHanging) return { after: "none", code: null };
    if (!isCommit(batch)) return null;
    isHanging = true;
    setTimeout(() => {
      cancelled = performance.now();
      stop.abort(new Error("cancelled"));
    }, 10);
    return { after: typeof after === "function" ? after(batch) : after, code: null };
  };
  await expect(run(stop.signal)).rejects.toThrow("cancelled");
  const waited = performance.now() - cancelled;
  host.disturb = () => null;
  return waited;
}
