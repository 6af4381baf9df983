import { readEarlier } from "../../src/excel/readEarlier";
import { recoverReport } from "../../src/excel/recoverReport";
import { writeReport } from "../../src/excel/writeReport";
import type { Disturbance } from "../../src/playground/host/disturbance";
import { ACTION, type Batch } from "../../src/playground/host/wire";
import type { Cell } from "../../src/sheet/cell";
import type { LiveStyle } from "../../src/sheet/liveStyle";
import type { BootedOffice } from "./bootOffice";
import { putCells, startOffice } from "./officeWorkbook";
import { smallLedger, smallReport } from "./smallReport";
import { difference, workbookState } from "./workbookState";

export type Ledger = readonly (readonly Cell[])[];

/** Office's codes; null for Excel that does not answer any more, so that the user cancels. */
const CODES = [
  "GeneralException",
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "ItemNotFound",
  null,
] as const;
const WAYS = ["none", "half", "all"] as const;
const FAULTS = WAYS.flatMap((after) => CODES.map((code): Disturbance => ({ after, code })));
/** `npm test` takes turns, a third of the faults at each sync, each of them at every third; `npm run test:large` has them all. */
const TURNS = process.env["KAM_LARGE"] ? 1 : 3;
const faultsAt = (sync: number) => FAULTS.filter((_, i) => (sync + i) % TURNS === 0);

/** Milliseconds that a cancel waits for Excel, on a clock that runs ahead. */
const PATIENCE = 200;
/** Univer waits 100 ms before it calculates, some thousand times in here. */
const HASTE = 20;

/** Five clients over a year, and one who bought often and then no more. */
export const ONE: Ledger = [
  ...smallLedger(5),
  ...Array.from({ length: 12 }, (_, i): Cell[] => ["Gone", 45_292 + 7 * i, 400]),
];
/** Another ledger: a client goes, others come, and the table of the clients grows. */
export const OTHER: Ledger = [
  ...ONE.filter((row) => row[0] !== "Client 3"),
  ["Newcomer", 45_600, 900],
  ["Another", 45_610, 12],
];

let office: BootedOffice;

/** Boots office.js over a workbook with a ledger, on a clock that runs ahead. */
export async function startHurriedOffice(): Promise<BootedOffice> {
  office = await startOffice();
  await putCells("Sales", ONE);
  const { setTimeout } = globalThis;
  const hurried = (run: () => void, ms = 0) => setTimeout(run, ms / HASTE);
  jest.spyOn(globalThis, "setTimeout").mockImplementation(hurried as typeof setTimeout);
  return office;
}

/** Ends that office, and its clock. */
export async function endHurriedOffice(): Promise<void> {
  jest.restoreAllMocks();
  await office.host.calculated();
  office.dispose();
}

const reports = new Map<string, ReturnType<typeof smallReport>>();

function reportOn(...given: Parameters<typeof smallReport>): ReturnType<typeof smallReport> {
  const key = JSON.stringify(given);
  const report = reports.get(key) ?? smallReport(...given);
  reports.set(key, report);
  return report;
}

/** A run as the pane does it, with live results or without. */
export async function run(
  ledger: Ledger,
  { live = null, signal }: { readonly live?: LiveStyle | null; readonly signal?: AbortSignal } = {}
): Promise<void> {
  const earlier = await readEarlier({ signal, patience: PATIENCE });
  const sheets = reportOn(ledger, earlier, live);
  await writeReport(sheets, { earlier, signal, patience: PATIENCE });
}

/** office.js lets go of objects between the messages of a run, whenever it comes to it. */
function isHousekeeping({ Actions }: Batch): boolean {
  return Actions.every(
    ({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference"
  );
}

/** A run in which one sync goes wrong; answers how many there were, and whether the run said that it succeeded. */
async function disturbedRun(
  ledger: Ledger,
  live: LiveStyle | null,
  at: number | null = null,
  fault: Disturbance = FAULTS[0]!
): Promise<{ readonly syncs: number; readonly isDone: boolean }> {
  const stop = new AbortController();
  let syncs = 0;
  let isHanging = false;
  office.host.disturb = (batch) => {
    if (isHanging) return { after: "none", code: null };
    if (isHousekeeping(batch) || syncs++ !== at) return null;
    if (fault.code === null) {
      isHanging = true;
      setTimeout(() => stop.abort(new Error("cancelled")));
    }
    return fault;
  };
  const isDone = await run(ledger, { live, signal: stop.signal }).then(
    () => true,
    () => false
  );
  office.host.disturb = () => null;
  await office.host.calculated();
  return { syncs, isDone };
}

/**
 * Lets every sync of a run fail in every way, and compares the workbook with what it was and with what it is after a run in
 * which nothing fails.
 *
 * @param restore - what makes the workbook after the run the one before it
 * @param sample - of so many syncs one fails; with live results, or without
 */
export async function failEverySync(
  ledger: Ledger,
  restore: () => Promise<unknown>,
  { every = 1, live = null }: { readonly every?: number; readonly live?: LiveStyle | null } = {}
): Promise<void> {
  const before = await workbookState(office);
  const { syncs } = await disturbedRun(ledger, live);
  const complete = await workbookState(office);
  await restore();
  expect(difference(await workbookState(office), before)).toBeNull();

  const count = { injected: 0, asBefore: 0, complete: 0, recovered: 0 };
  const broken: string[] = [];
  for (let at = 0; at < syncs; at += every) {
    for (const fault of faultsAt(at)) {
      const { isDone } = await disturbedRun(ledger, live, at, fault);
      count.injected++;
      if (fault.code === null && (await recoverReport())) count.recovered++; // as the pane does when it is opened again
      const after = await workbookState(office);
      if (after === before && !isDone) {
        count.asBefore++;
        continue;
      }
      if (after === complete) count.complete++;
      else broken.push(`${at} ${JSON.stringify(fault)}: ${difference(after, complete)}`);
      await restore();
    }
  }
  console.info(`${count.injected} failures injected into ${syncs} syncs:`, count);
  expect(broken).toEqual([]);
  expect(count.injected).toBe((Math.ceil(syncs / every) * FAULTS.length) / TURNS);
  expect(count.asBefore).toBeGreaterThan(0);
  expect(count.complete).toBeGreaterThan(0);
  expect(count.recovered).toBeGreaterThan(0);
}
