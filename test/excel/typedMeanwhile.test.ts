import { readEarlier } from "../../src/excel/readEarlier";
import { recoverReport } from "../../src/excel/recoverReport";
import { writeReport } from "../../src/excel/writeReport";
import type { Batch } from "../../src/playground/host/wire";
import type { Cell } from "../../src/sheet/cell";
import { actionsBeforeCells, actionsWithCells, hangInCommit } from "./commitFaults";
import { eachInOffice, onSheet, sheetNames, startOffice, usedCells } from "./officeWorkbook";
import { smallLedger, smallReport } from "./smallReport";

/*
 * What people type between a run that Excel stopped in the middle and the next opening of the pane is not lost, wherever Excel
 * stopped: it comes with the report that is finished, or with the one before.
 */
const RESULTS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

/** A client who bought every week and then no more, for an amount a week. */
const silent = (name: string, amount: number): Cell[][] =>
  Array.from({ length: 12 }, (_, i) => [name, 45_292 + 7 * i, amount]);

const ONE = [...smallLedger(5), ...silent("Moss & Co", 400), ...silent("Birch", 300)];
/** Others are silent, and the clients of KAM Win-back stand in other rows. */
const OTHER = [...ONE, ...silent("Early", 9_000), ...silent("Newcomer", 350)];

const open = eachInOffice();

async function run(ledger: readonly (readonly Cell[])[], signal?: AbortSignal): Promise<void> {
  const earlier = await readEarlier({ signal, patience: 50 });
  await writeReport(smallReport(ledger, earlier), { earlier, signal, patience: 50 });
}

interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

async function tableOf(sheetName: string, table: string): Promise<Table> {
  const range = await onSheet(sheetName, (sheet) =>
    sheet.tables.getItem(table).getRange().load("values")
  );
  const [headings, ...rows] = range.values as Cell[][];
  return { headings: headings as string[], rows };
}

/** Types into a cell of a row, and answers whose row it is. */
async function type(table: string, row: number, heading: string, text: string): Promise<Cell> {
  return Excel.run(async ({ workbook }) => {
    const range = workbook.tables.getItem(table).getRange().load("values");
    await workbook.context.sync();
    const headings = range.values[0] as string[];
    range.getCell(row + 1, headings.indexOf(heading)).values = [[text]];
    await workbook.context.sync();
    return range.values[row + 1]![headings.indexOf("Client")] as Cell;
  });
}

/** What stands in a column in the row of a client. */
async function typedFor(
  sheet: string,
  table: string,
  client: Cell,
  heading: string
): Promise<Cell | undefined> {
  const { headings, rows } = await tableOf(sheet, table);
  const row = rows.find((each) => each[headings.indexOf("Client")] === client);
  return row?.[headings.indexOf(heading)];
}

async function reopen() {
  const { Excel, OfficeExtension } = await open.office.openPane();
  Object.assign(globalThis, { Excel, OfficeExtension });
  return recoverReport();
}

const justBegun = (batch: Batch) => actionsBeforeCells(batch) + 1;

test("where the cells of before still stand, it stays with them and the report is taken back", async () => {
  await run(ONE);
  const before = await Promise.all(RESULTS.map((name) => usedCells(name)));
  await hangInCommit(open.office, justBegun, (signal) => run(OTHER, signal));
  const client = await type("KamWinback", 1, "Next step", "call Ann");
  const { headings } = await tableOf("KAM Win-back", "KamWinback");
  expect(await reopen()).toBe("takenBack");
  expect(await typedFor("KAM Win-back", "KamWinback", client, "Next step")).toBe("call Ann");
  const after = await Promise.all(RESULTS.map((name) => usedCells(name)));
  const row = before[3]!.values.findIndex((line) => line.includes(client));
  before[3]!.values[row]![headings.indexOf("Next step")] = "call Ann";
  expect(after.map(({ values }) => values)).toEqual(before.map(({ values }) => values));
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
});

test("where the new cells stand already, it comes with the report, also in rows and sheets that are new", async () => {
  await run(ONE);
  await hangInCommit(open.office, actionsWithCells, (signal) => run(OTHER, signal));
  const client = await type("KamWinback", 0, "Owner", "Ann");
  const { rows } = await tableOf("KAM Inputs", "KamInputs");
  const added = await type("KamInputs", rows.length - 1, "Note", "met at the fair");
  expect(await reopen()).toBe("finished");
  expect(await typedFor("KAM Win-back", "KamWinback", client, "Owner")).toBe("Ann");
  expect(await typedFor("KAM Inputs", "KamInputs", added, "Note")).toBe("met at the fair");
  expect((await tableOf("KAM Clients", "KamClients")).rows).toHaveLength(9);
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS]);
});

test("what was typed before the run stays beside it", async () => {
  await run(ONE);
  const friend = await type("KamWinback", 0, "Owner", "Bea");
  await hangInCommit(open.office, actionsWithCells, (signal) => run(OTHER, signal));
  const client = await type("KamWinback", 0, "Next step", "write");
  expect(client).not.toBe(friend);
  expect(await reopen()).toBe("finished");
  expect(await typedFor("KAM Win-back", "KamWinback", friend, "Owner")).toBe("Bea");
  expect(await typedFor("KAM Win-back", "KamWinback", client, "Next step")).toBe("write");
});

test("what stands beside the table, where the report goes, is kept on a numbered copy of its sheet", async () => {
  await run(ONE);
  await hangInCommit(open.office, actionsWithCells, (signal) => run(OTHER, signal));
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem("KAM Win-back").getRange("B1").values = [["my note"]];
    await workbook.context.sync();
  });
  expect(await reopen()).toBe("finished");
  expect(await sheetNames()).toEqual(["Sheet1", ...RESULTS, "KAM Win-back (2)"]);
  expect((await usedCells("KAM Win-back (2)")).values.flat()).toContain("my note");
  await run(ONE);
  expect(await sheetNames()).toContain("KAM Win-back (2)");
});

test("what was typed into a new row, before any cell has changed, stays below the table that is taken back", async () => {
  await run(ONE);
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem("KAM Inputs").getRange("A12").values = [["below"]];
    await workbook.context.sync();
  });
  await hangInCommit(open.office, actionsBeforeCells, (signal) => run(OTHER, signal));
  await type("KamInputs", 7, "Note", "met at the fair");
  expect(await reopen()).toBe("takenBack");
  expect((await tableOf("KAM Inputs", "KamInputs")).rows).toHaveLength(7);
  const cells = (await usedCells("KAM Inputs")).values.flat();
  expect(cells).toEqual(expect.arrayContaining(["met at the fair", "below"]));
});

test("wherever Excel stops in a first or a second run, nothing typed is lost", async () => {
  let places = 0;
  for (const share of [0.05, 0.3, 0.5, 0.7, 0.9, 0.97])
    for (const isFirst of [true, false]) {
      open.office.dispose();
      open.office = await startOffice();
      if (!isFirst) await run(ONE);
      const at = (batch: Batch) => {
        const begun = justBegun(batch);
        return begun + Math.floor(share * (batch.Actions.length - begun));
      };
      await hangInCommit(open.office, at, (signal) => run(OTHER, signal));
      const tables = await Excel.run(async ({ workbook }) => {
        workbook.tables.load("items/name");
        await workbook.context.sync();
        return workbook.tables.items.map(({ name }) => name);
      });
      const notes: [string, Cell, string, string][] = [];
      for (const [table, sheet, heading] of [
        ["KamWinback", "KAM Win-back", "Next step"],
        ["KamInputs", "KAM Inputs", "Note"],
      ] as const) {
        if (!tables.includes(table)) continue;
        const { rows, headings } = await tableOf(sheet, table);
        const named = rows.filter((row) => row[headings.indexOf("Client")] !== "").length;
        for (const row of [0, named - 1]) {
          const text = `typed ${row}`;
          notes.push([sheet, await type(table, row, heading, text), heading, text]);
        }
      }
      places += notes.length;
      await reopen();
      for (const [sheet, client, heading, text] of notes) {
        const table = sheet === "KAM Inputs" ? "KamInputs" : "KamWinback";
        const found = await typedFor(sheet, table, client, heading).catch(() => undefined);
        const copies = (await sheetNames()).filter((name) => name.startsWith(`${sheet} (`));
        const kept = await Promise.all(copies.map((name) => usedCells(name)));
        const isCopied = kept.some(({ values }) =>
          values.some((line) => line.includes(client) && line.includes(text))
        );
        expect([share, isFirst, client, found === text || isCopied]).toEqual([
          share,
          isFirst,
          client,
          true,
        ]);
      }
      expect((await sheetNames()).some((name) => name.startsWith("KAM staging"))).toBe(false);
    }
  expect(places).toBeGreaterThan(24);
}, 240_000);
