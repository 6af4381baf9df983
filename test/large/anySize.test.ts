import { DEFAULT_PARAMETERS } from "../../src/core/segmentation";
import type { BootedOffice } from "../excel/bootOffice";
import { startOffice } from "../excel/officeWorkbook";
import { HeadlessPane } from "../hostile/headlessPane";
import { largeLedger } from "./largeLedger";
import { nodeWorkers } from "./nodeWorker";
import { now, watchMainThread } from "./ownTime";

/*
 * As large as a sheet can be, by `npm run test:large`; a tenth of that, without looking at the time, is `tenth.test.ts`. What
 * the workbook and office.js take of the time and of the memory of the main thread is not KAM's, and taken off.
 */
const ROWS = 1_048_576;
const CLIENTS = 200_000;
const MINUTES = 60_000;

/** The add-in's memory, and what of it the long-lived objects of an analysis may take: a thread that needs more fails. */
const MOST_MEGABYTES = 600;
const OBJECT_MEGABYTES = 530;

const ledger = largeLedger(ROWS, CLIENTS);
const figures: Record<string, unknown> = {};
let office: BootedOffice;
let workers: ReturnType<typeof nodeWorkers>;

afterEach(async () => {
  await workers.closeAll();
  await office.host.calculated();
  office.dispose();
});
afterAll(() => process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`));

async function openLedger(messageLimit: number | null): Promise<HeadlessPane> {
  office = await startOffice({ messageLimit });
  workers = nodeWorkers(OBJECT_MEGABYTES);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C:C").numberFormat = "yyyy-mm-dd" as never;
    for (let first = 0; first < ROWS; first += 10_000) {
      const rows = ledger.rowsOf(first, Math.min(10_000, ROWS - first));
      sheet.getRangeByIndexes(first, 0, rows.length, 4).values = rows as unknown[][];
      await context.sync();
    }
  });
  return HeadlessPane.open(undefined, workers.open);
}

/** So that the rows are not those that have been read already. */
async function setAmount(amount: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("D2").values = [[amount]];
    await context.sync();
  });
}

/** Presses the button, and tells the longest task of the pane and its longest silence. */
async function watchedRun(pane: HeadlessPane) {
  const told: { at: number; what: string }[] = [];
  pane.onStep = () => {
    const { job, progress } = pane.state;
    told.push({ at: now(), what: `${job?.kind} ${progress?.stage} ${progress?.done}` });
  };
  const end = await watchMainThread();
  await pane.run();
  const { longestTask, longestIn, hostTime } = await end();
  const waits = told.slice(1).map(({ at, what }, i) => {
    const from = told[i]!;
    return {
      wait: at - from.at - hostTime(from.at, at),
      what: `after ${from.what}, until ${what}`,
    };
  });
  const longestWait = waits.reduce((a, b) => (b.wait > a.wait ? b : a));
  return { longestTask, longestIn, longestWait, steps: told.length };
}

describe.each([
  ["on the web, where a message holds 5 MB", 5 * 1024 * 1024],
  ["on a desktop, where messages have no limit", null],
])("a ledger %s", (where, limit) => {
  test(
    "is segmented to the end, and once more over its report, without holding the pane up",
    async () => {
      const pane = await openLedger(limit);
      expect(pane.state.reading).toMatchObject({ included: ROWS - 1, clientCount: CLIENTS });
      await pane.state.reading!.thread.ask("preview", [DEFAULT_PARAMETERS]); // as the page does
      for (const run of ["first run", "second run"]) {
        if (run === "second run") await setAmount(99.5);
        const found = await watchedRun(pane);
        const megabytes = Math.round(workers.mostMegabytes());
        figures[`${run} ${where}`] = { ...found, megabytes };
        expect(pane.state).toMatchObject({ trouble: null, result: { sheetNames: { length: 4 } } });
        expect(found.longestTask).toBeLessThan(200);
        expect(found.longestWait.wait).toBeLessThan(1000);
        expect(megabytes).toBeLessThan(MOST_MEGABYTES);
      }
    },
    90 * MINUTES
  );
});

test(
  "a cancel takes effect within a second, whatever is under way",
  async () => {
    const pane = await openLedger(null);
    const stages = [
      ["read", "rows"],
      ["read", "steps"],
      ["write", "steps"],
      ["write", "rows"],
    ] as const;
    for (const [i, [kind, stage]] of stages.entries()) {
      await setAmount(100 + i);
      let asked = 0;
      pane.onStep = () => {
        const { job, progress } = pane.state;
        if (asked > 0 || job?.kind !== kind || progress?.stage !== stage) return;
        asked = now();
        pane.dispatch({ type: "cancelRequested" });
      };
      const end = await watchMainThread();
      await pane.run();
      const free = now();
      const { hostTime } = await end();
      const took = free - asked - hostTime(asked, free);
      figures[`cancel while ${kind} ${stage}`] = took;
      expect(pane.state).toMatchObject({ notice: "cancelled", result: null });
      expect(took).toBeLessThan(1000);
    }
  },
  30 * MINUTES
);
