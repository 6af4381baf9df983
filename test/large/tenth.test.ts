import { sum } from "../../src/core/sum";
import { WEB_MESSAGE_LIMIT } from "../../src/playground/host";
import type { BootedOffice } from "../excel/bootOffice";
import { sheetNames, startOffice } from "../excel/officeWorkbook";
import { HeadlessPane } from "../hostile/headlessPane";
import { largeLedger } from "./largeLedger";
import { nodeWorkers } from "./nodeWorker";

/*
 * A tenth of the largest sheet, by `npm test` too: that all of it arrives, in messages that Excel on the web takes. How long it
 * takes is not looked at: the machine may have other work.
 */
const ROWS = 104_858;
const CLIENTS = 20_000;
/** Threads fail that need more for their objects: what the largest sheet is allowed. */
const OBJECT_MEGABYTES = 500;
const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

const ledger = largeLedger(ROWS, CLIENTS);
let office: BootedOffice;
let workers: ReturnType<typeof nodeWorkers>;
let pane: HeadlessPane;
let total = 0;
let messages: ReturnType<typeof watchMessages>;

beforeAll(async () => {
  office = await startOffice();
  workers = nodeWorkers(OBJECT_MEGABYTES);
  const rows = ledger.rowsOf(0, ROWS);
  total = sum(rows.slice(1).map((row) => row[3] as number));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C:C").numberFormat = "yyyy-mm-dd" as never;
    const range = sheet.getRangeByIndexes(0, 0, ROWS, 4);
    range.values = rows;
    sheet.tables.add(range, true).name = "Sales";
    await context.sync();
  });
  office.host.messageLimit = WEB_MESSAGE_LIMIT;
  messages = watchMessages();
}, 60_000);

afterAll(async () => {
  await workers.closeAll();
  await office.host.calculated();
  office.dispose();
});

/** The bytes of the largest message to Excel and from it, and the codes of what it refused, from now on. */
function watchMessages(): { largest: number; readonly refused: string[] } {
  const seen = { largest: 0, refused: [] as string[] };
  const { window } = office as unknown as { window: { _richApiNativeBridge: Bridge } };
  const bridge = window._richApiNativeBridge;
  const [send, receive] = [
    bridge.sendMessageToHost.bind(bridge),
    bridge.onMessageFromHost.bind(bridge),
  ];
  const weigh = (text: string) => (seen.largest = Math.max(seen.largest, Buffer.byteLength(text)));
  bridge.sendMessageToHost = (text) => {
    weigh(text);
    send(text);
  };
  bridge.onMessageFromHost = (text) => {
    weigh(text);
    const code = /"Error":\{"Code":"(\w+)"/.exec(text)?.[1];
    if (code) seen.refused.push(code);
    receive(text);
  };
  return seen;
}

/** The columns of a table, by their headings. */
async function columnsOf(name: string, headings: readonly string[]): Promise<readonly unknown[][]> {
  return Excel.run(async ({ workbook }) => {
    const { columns } = workbook.tables.getItem(name);
    const ranges = headings.map((each) => columns.getItem(each).getDataBodyRange().load("values"));
    await workbook.context.sync();
    return ranges.map(({ values }) => values.flat());
  });
}

test("a cancel while the report is written leaves nothing of it", async () => {
  pane = await HeadlessPane.open("Sales", workers.open);
  expect(pane.state.reading).toMatchObject({ included: ROWS - 1, clientCount: CLIENTS });
  pane.dispatch({ type: "choicesChanged", choices: { span: "all" } });
  let isAsked = false;
  pane.onStep = () => {
    const { job, progress } = pane.state;
    if (isAsked || job?.kind !== "write" || progress?.stage !== "rows") return;
    isAsked = progress.done > 0;
    if (isAsked) pane.dispatch({ type: "cancelRequested" });
  };
  await pane.run();
  expect(isAsked).toBe(true);
  expect(pane.state).toMatchObject({ notice: "cancelled", result: null });
  expect(await sheetNames()).toEqual(["Sheet1"]);
}, 120_000);

test("a ledger of a tenth of the largest sheet is segmented to the end", async () => {
  const steps = new Map<string, number[]>();
  pane.onStep = () => {
    const { job, progress } = pane.state;
    if (!job || !progress) return;
    const at = `${job.kind} ${progress.stage}`;
    steps.set(at, [...(steps.get(at) ?? []), progress.done]);
  };
  await pane.run();
  expect(pane.state).toMatchObject({ trouble: null, result: { sheetNames: RESULTS } });

  const [codes, sales, shares] = await columnsOf("KamClients", ["Code", "Sales", "Share"]);
  expect(new Set(codes).size).toBe(CLIENTS);
  expect(sum(sales as number[])).toBeCloseTo(total, 2);
  const numbers = shares!.filter((share) => typeof share === "number" && share > 0);
  expect(sum(numbers as number[])).toBeCloseTo(1, 9);
  const [inputs] = await columnsOf("KamInputs", ["Code"]);
  expect(new Set(inputs)).toEqual(new Set(codes));

  expect(messages.refused).toEqual([]);
  expect(messages.largest).toBeLessThan(WEB_MESSAGE_LIMIT);
  const rows = steps.get("write rows")!;
  expect(rows.length).toBeGreaterThan(10);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(steps.get("write steps")!.length).toBeGreaterThan(5);
}, 120_000);
