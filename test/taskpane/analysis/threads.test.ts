import { MessageChannel } from "node:worker_threads";
import { DEFAULT_PARAMETERS } from "../../../src/core/segmentation";
import { en } from "../../../src/locales/en";
import { columnMapping } from "../../../src/sheet/columnMapping";
import { packRows } from "../../../src/sheet/packedRows";
import { answersSoon } from "../../../src/taskpane/analysis/answersSoon";
import { Analysis } from "../../../src/taskpane/analysis/analysis";
import { localThread } from "../../../src/taskpane/analysis/localThread";
import type { Line } from "../../../src/taskpane/analysis/messages";
import { remoteThread } from "../../../src/taskpane/analysis/remoteThread";
import { serve } from "../../../src/taskpane/analysis/serve";
import type { AnalysisThread } from "../../../src/taskpane/analysis/thread";

const MAPPING = columnMapping({ shape: "ledger", headingRows: 1, headings: ["Client", "Date", "Amount"], roles: { name: 0, date: 1, amount: 2 }, periods: [] }); // prettier-ignore
const ROWS = [
  ["Client", "Date", "Amount"],
  ...Array.from({ length: 12 }, (_, i) => ["Acme", 45_296 + 30 * i, 800]),
  ...Array.from({ length: 12 }, (_, i) => ["Bolt", 45_297 + 30 * i, 150]),
  ["Crux", 45_300, 600],
  ["Dust", 45_301, "much"],
];
const NO_FACTS = { hidden: null, formats: null };
const NOTHING_EARLIER = { inputs: null, winback: null, clients: null, record: null };
const RUN = { date: 45_700.5, version: "1.2.3", source: "Sales!A1:C27", parameters: DEFAULT_PARAMETERS, roles: MAPPING }; // prettier-ignore

const channels: MessageChannel[] = [];
afterEach(() => channels.splice(0).forEach(({ port1 }) => port1.close()));

/** As over the line to a worker: nothing passes but messages. */
function remote(): AnalysisThread {
  const channel = new MessageChannel();
  channels.push(channel);
  const { port1, port2 } = channel as unknown as { port1: Line; port2: Line };
  serve(new Analysis(en.report), port2);
  return remoteThread(port1, () => channel.port1.close());
}
const local = (): AnalysisThread => localThread(new Analysis(en.report));

async function read(thread: AnalysisThread) {
  await thread.ask("begin", [MAPPING, { today: 46_000 }]);
  await thread.ask("add", [packRows(ROWS.slice(0, 9)), 1, NO_FACTS]);
  await thread.ask("add", [packRows(ROWS.slice(9)), 10, NO_FACTS]);
  return thread.ask("finish", []);
}

async function readAndRun(thread: AnalysisThread) {
  await read(thread);
  await thread.ask("earlier", [NOTHING_EARLIER]);
  return thread.ask("run", [{ run: RUN, lostDays: null }]);
}

describe.each([
  ["on another thread", remote],
  ["on the pane's own", local],
])("an analysis %s", (_, open) => {
  test("answers with what it read, without its rows", async () => {
    const facts = await read(open());
    expect(facts).toMatchObject({ rows: 26, included: 25, total: 12_000, clientCount: 3, hasProfit: false }); // prettier-ignore
    expect(facts).not.toHaveProperty("ledger");
    expect(facts.excluded).toEqual([
      { reason: "textAmount", count: 1, examples: [{ row: 27, text: "much" }] },
    ]);
  });

  test("reads anew, and holds what it read before until that is complete", async () => {
    const thread = open();
    await readAndRun(thread);
    const seen = async () => (await thread.ask("preview", [DEFAULT_PARAMETERS])).segmentation.clientCount; // prettier-ignore
    await thread.ask("begin", [MAPPING, { today: 46_000 }]);
    await thread.ask("add", [packRows(ROWS.slice(0, 9)), 1, NO_FACTS]);
    expect(await seen()).toBe(3);
    await thread.ask("begin", [MAPPING, { today: 46_000 }]); // that one was given up
    await thread.ask("add", [packRows(ROWS.slice(0, 9)), 1, NO_FACTS]);
    expect(await thread.ask("finish", [])).toMatchObject({ rows: 8, clientCount: 1 });
    expect(await seen()).toBe(1);
  });

  test("says that it is there, until it is closed", async () => {
    const thread = open();
    expect(await answersSoon(thread)).toBe(true);
    thread.close();
    expect(await answersSoon(thread)).toBe(false);
    const silent = remoteThread({ onmessage: null, postMessage: () => {} }, () => {});
    expect(await answersSoon(silent, 10)).toBe(false);
  });

  test("shows beforehand what a run would find", async () => {
    const thread = open();
    await read(thread);
    const { segmentation, fullClasses } = await thread.ask("preview", [DEFAULT_PARAMETERS]);
    expect(segmentation).toMatchObject({ clientCount: 3, abcCounts: { A: 1, B: 1, C: 1 } });
    expect(fullClasses).toBeNull();
  });

  test("hands clients over by list, search and place, and everything about one of them", async () => {
    const thread = open();
    const { portfolio } = await readAndRun(thread);
    expect(portfolio.classes.map(({ abc, clients, value }) => [abc, clients, value])).toEqual([
      ["A", 1, 9600],
      ["B", 1, 1800],
      ["C", 1, 600],
    ]);
    const page = await thread.ask("page", [{ kind: "all" }, "", 1, 5]);
    expect(page).toMatchObject({ first: 1, found: 3, of: 3 });
    expect(page.clients.map(({ name }) => name)).toEqual(["Bolt", "Crux"]);
    const searched = await thread.ask("page", [{ kind: "class", abc: "C" }, "crux", 0, 5]);
    expect(searched).toMatchObject({ found: 1, of: 1, clients: [{ name: "Crux" }] });
    expect(await thread.ask("page", [{ kind: "class", abc: "C" }, "acme", 0, 5])).toMatchObject({ found: 0, of: 1 }); // prettier-ignore

    const facts = (await thread.ask("client", [1]))!;
    expect(facts).toMatchObject({ place: 1, client: { name: "Bolt" }, reason: { letter: "B", rank: 2 } }); // prettier-ignore
    expect([...facts.history!.amounts].reduce((sum, each) => sum + each)).toBe(1800);
    expect(await thread.ask("client", [99])).toBeNull();
  });

  test("hands the rows of the report over a few at a time, until it is written", async () => {
    const thread = open();
    const { sheets } = await readAndRun(thread);
    const at = sheets.findIndex(({ sheet }) => sheet.kind === "clients");
    const body = sheets[at]!.blocks.length - 1;
    const [bolt] = await thread.ask("rows", [at, body, 1, 1]);
    expect(bolt!.slice(0, 4)).toEqual([2, "", "Bolt", 1800]);
    await thread.ask("written", []);
    await expect(thread.ask("rows", [at, body, 1, 1])).rejects.toThrow();
  });

  test.each([
    ["a run", []],
    ["a run that a preview has shown", [DEFAULT_PARAMETERS]],
    ["a run with choices made since the preview", [{ ...DEFAULT_PARAMETERS, aLimit: 0.7 }]],
  ])("tells how far %s has come, one step after the other up to the last", async (_, shown) => {
    const thread = open();
    await read(thread);
    for (const parameters of shown) await thread.ask("preview", [parameters]);
    await read(thread); // once more: nothing has changed
    await thread.ask("earlier", [NOTHING_EARLIER]);
    const told: (readonly [number, number])[] = [];
    await thread.ask("run", [{ run: RUN, lostDays: null }], {
      onProgress: ({ done, of }) => told.push([done, of]),
    });
    const of = told[0]![1];
    expect(told).toEqual(Array.from({ length: of }, (_, i) => [i + 1, of]));
  });

  test("a problem arrives as that problem, and the next question is answered", async () => {
    const thread = open();
    await read(thread);
    const byProfit = { ...DEFAULT_PARAMETERS, measure: "profit" } as const;
    await expect(thread.ask("preview", [byProfit])).rejects.toMatchObject({ name: "Problem", code: "noProfit" }); // prettier-ignore
    await expect(thread.ask("preview", [DEFAULT_PARAMETERS])).resolves.toBeDefined();
  });

  test("who gives a question up is free at once, and the next one is answered", async () => {
    const thread = open();
    await readAndRun(thread);
    const reason = new Error("enough");
    const abort = new AbortController();
    const run = thread.ask("run", [{ run: RUN, lostDays: null }], { signal: abort.signal });
    abort.abort(reason);
    await expect(run).rejects.toBe(reason);
    await expect(thread.ask("preview", [DEFAULT_PARAMETERS])).resolves.toBeDefined();
    const late = thread.ask("preview", [DEFAULT_PARAMETERS], { signal: abort.signal });
    await expect(late).rejects.toBe(reason);
  });

  test("is asked nothing any more once it is closed", async () => {
    const thread = open();
    await read(thread);
    const asked = thread.ask("preview", [DEFAULT_PARAMETERS]);
    thread.close();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    await expect(thread.ask("preview", [DEFAULT_PARAMETERS])).rejects.toMatchObject({ name: "AbortError" }); // prettier-ignore
  });
});

test("a run that was given up before its turn is never begun", async () => {
  const thread = remote();
  await read(thread);
  await thread.ask("earlier", [NOTHING_EARLIER]);
  const abort = new AbortController();
  const before = thread.ask("preview", [DEFAULT_PARAMETERS]);
  const run = thread.ask("run", [{ run: RUN, lostDays: null }], { signal: abort.signal });
  abort.abort();
  await before;
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
  // Without a run there is no portfolio to take clients from.
  await expect(thread.ask("page", [{ kind: "all" }, "", 0, 1])).rejects.toThrow();
});

test("numbers are handed over, not copied", async () => {
  const thread = remote();
  await thread.ask("begin", [MAPPING, {}]);
  const rows = packRows(ROWS);
  await thread.ask("add", [rows, 1, NO_FACTS]);
  expect(rows.numbers.byteLength).toBe(0);
});
