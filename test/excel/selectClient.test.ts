import { selectClient } from "../../src/excel/selectClient";
import { writeReport } from "../../src/excel/writeReport";
import type { BootedOffice } from "./bootOffice";
import { onSheet, putCells, startOffice } from "./officeWorkbook";
import { plainClients } from "./plainReport";

const HEADINGS = { code: "Code", client: "Client" };
const ACME = { place: 0, code: "1", name: "Acme" };
const BERG = { place: 1, code: "2", name: "Berg" };
const OTHER_ACME = { place: 2, code: "3", name: "Acme" };

let office: BootedOffice;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.dispose());

const write = () => writeReport([plainClients([["1", "Acme", 90], ["2", "Berg", 10], ["3", "Acme", 5]])]); // prettier-ignore

async function selected(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

test("selects the whole row of a client on KAM Clients", async () => {
  await write();
  await selectClient(BERG, HEADINGS);
  expect(await selected()).toBe("'KAM Clients'!A6:C6");
});

test("finds a client where sorting has put it, and tells clients of one name by their codes", async () => {
  await write();
  await onSheet("KAM Clients", (sheet) =>
    sheet.tables.getItem("KamClients").sort.apply([{ key: 2, ascending: true }])
  );
  await selectClient(ACME, HEADINGS);
  expect(await selected()).toBe("'KAM Clients'!A7:C7");
  await selectClient(OTHER_ACME, HEADINGS);
  expect(await selected()).toBe("'KAM Clients'!A5:C5");
});

test("finds a client by its name alone where the code's column is gone", async () => {
  await write();
  await selectClient(BERG, { code: "No such column", client: "Client" });
  expect(await selected()).toBe("'KAM Clients'!A6:C6");
});

test("a filter that hides the client is cleared, another one stays", async () => {
  await write();
  const filter = (value: string) =>
    onSheet("KAM Clients", (sheet) =>
      sheet.tables.getItem("KamClients").columns.getItem("Client").filter.applyValuesFilter([value])
    );
  const isBergHidden = async () =>
    (await onSheet("KAM Clients", (sheet) => sheet.getRange("A6").load("rowHidden"))).rowHidden;
  await filter("Acme");
  await selectClient(ACME, HEADINGS);
  expect(await isBergHidden()).toBe(true);
  await selectClient(BERG, HEADINGS);
  expect(await isBergHidden()).toBe(false);
});

test("says so where the client, the table or the sheet is not there any more", async () => {
  await putCells("KAM Clients", [
    ["Code", "Client"],
    ["1", "Acme"],
  ]); // the user's own
  await expect(selectClient(ACME, HEADINGS)).rejects.toMatchObject({ code: "sourceGone" });
  await write();
  const nobody = { place: 700, code: "9", name: "Nobody" };
  await expect(selectClient(nobody, HEADINGS)).rejects.toMatchObject({ code: "sourceGone" });
  await expect(selectClient(ACME, { code: "?", client: "?" })).rejects.toMatchObject({ code: "sourceGone" }); // prettier-ignore
  await onSheet("KAM Clients (2)", (sheet) => sheet.tables.getItem("KamClients").convertToRange());
  await expect(selectClient(ACME, HEADINGS)).rejects.toMatchObject({ code: "sourceGone" });
});
