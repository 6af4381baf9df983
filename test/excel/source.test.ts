import { listSources, onSourcesChanged } from "../../src/excel/source";
import { writeReport } from "../../src/excel/writeReport";
import type { BootedOffice } from "./bootOffice";
import { onSheet, putCells, startOffice } from "./officeWorkbook";
import { smallReport } from "./smallReport";

let office: BootedOffice;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.dispose());

const LEDGER = [["Client", "Amount"], ["Acme", 5], ["Best", 7], ["Cole", 9]]; // prettier-ignore

async function select(sheetName: string, address: string): Promise<void> {
  await onSheet(sheetName, (sheet) => {
    sheet.activate();
    sheet.getRange(address).select();
  });
}

test("an empty workbook has no sources", async () => {
  expect(await listSources()).toEqual({ sources: [], preselected: null });
});

test("lists tables and sheets with data; a table that is all of a sheet stands for it", async () => {
  await putCells("Whole", LEDGER);
  await putCells("Part", LEDGER, 2, 1);
  await putCells("Part", [["beside the table"]], 0, 5);
  await putCells("Plain", LEDGER);
  await onSheet("Whole", (sheet) => (sheet.tables.add("A1:B4", true).name = "Orders"));
  await onSheet("Part", (sheet) => (sheet.tables.add("B3:C6", true).name = "Deals"));
  const { sources } = await listSources();
  expect(
    sources.map(({ kind, name, sheet, address, rows, columns }) => [
      kind,
      name,
      sheet,
      address,
      rows,
      columns,
    ])
  ).toEqual([
    ["table", "Orders", "Whole", "A1:B4", 4, 2],
    ["table", "Deals", "Part", "B3:C6", 4, 2],
    ["sheet", "Part", "Part", "B1:F6", 6, 5],
    ["sheet", "Plain", "Plain", "A1:B4", 4, 2],
  ]);
});

test("preselects the table or the sheet under the cell, or the block that is selected", async () => {
  await putCells("Plain", [
    ["Client", "Amount", "Tax"],
    ["Acme", 5, 1],
    ["Best", 7, 2],
  ]);
  await putCells("Whole", LEDGER);
  await onSheet("Whole", (sheet) => (sheet.tables.add("A1:B4", true).name = "Orders"));
  await select("Whole", "B3");
  expect((await listSources()).preselected).toMatchObject({ kind: "table", name: "Orders" });
  await select("Plain", "F20");
  expect((await listSources()).preselected).toMatchObject({ kind: "sheet", name: "Plain" });
  await select("Plain", "A1:B3");
  const { sources, preselected } = await listSources();
  expect(preselected).toMatchObject({
    kind: "selection",
    sheet: "Plain",
    address: "A1:B3",
    rows: 3,
    columns: 2,
  });
  expect(sources[0]).toEqual(preselected);
  await select("Plain", "A:C");
  expect((await listSources()).preselected).toMatchObject({ kind: "sheet", name: "Plain" });
});

test("offers the ledger before what lies beside it, and no sheet of one column", async () => {
  await putCells("Cover", [["Quarterly review"], ["Prepared by Ann"], ["Draft"]]);
  await putCells("Scratch", [
    ["Call Acme", "Monday"],
    ["Call Bolt", "Tuesday"],
    ["Call Cole", "Friday"],
  ]);
  await putCells("Data", [
    ["Client", "Order date", "Amount"],
    ["Acme", 45292, 5],
    ["Best", 45293, 7],
  ]);
  await putCells("Plain", LEDGER);
  await select("Cover", "A1");
  const { sources, preselected } = await listSources();
  expect(sources.map(({ name }) => name)).toEqual(["Data", "Plain", "Scratch"]);
  expect(preselected?.name).toBe("Data");
  await select("Scratch", "B2");
  expect((await listSources()).preselected?.name).toBe("Data");
  await select("Scratch", "A1:B2");
  expect((await listSources()).preselected?.name).toBe("Data");
  await select("Plain", "B2");
  expect((await listSources()).preselected?.name).toBe("Plain");
});

test("a sheet that looks like nothing known is taken where it is all there is", async () => {
  await putCells("Scratch", [
    ["Call Acme", "Monday"],
    ["Call Bolt", "Tuesday"],
  ]);
  expect((await listSources()).preselected?.name).toBe("Scratch");
});

test("never lists a sheet that KAM made, whatever its name", async () => {
  await putCells("Plain", LEDGER);
  await writeReport(smallReport());
  await onSheet("KAM Clients", (sheet) => (sheet.name = "Mine"));
  expect((await listSources()).sources.map(({ name }) => name)).toEqual(["Plain"]);
  await select("Mine", "B5:C6");
  expect((await listSources()).preselected).toMatchObject({ name: "Plain" });
});

test("tells when the selection moves and when sheets come and go, until it is ended", async () => {
  await putCells("Plain", LEDGER);
  let calls = 0;
  let heard = () => {};
  const called = () => new Promise<void>((resolve) => (heard = resolve));
  const end = await onSourcesChanged(() => {
    calls++;
    heard();
  });
  let next = called();
  await select("Plain", "B2");
  await next;
  next = called();
  await putCells("Another", LEDGER);
  await next;
  await end();
  const before = calls;
  await select("Plain", "A1");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(calls).toBe(before);
});
