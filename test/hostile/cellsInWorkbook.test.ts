import { listSources } from "../../src/excel/source";
import type { Cell } from "../../src/sheet/cell";
import { onSheet, putCells, usedCells } from "../excel/officeWorkbook";
import { HeadlessPane } from "./headlessPane";
import { CLIENTS_OF_YEAR, eachInWorkbook, shownClients, YEAR } from "./workbook";

/*
 * Hostile cells, shapes and sizes of which a function sees nothing, by number: what the pane reads of a workbook by
 * Microsoft's office.js. The others are in cellValues.test.ts, shapes.test.ts and sizes.test.ts.
 *
 * | 8  | an apostrophe cell ('=x)              | the text =x, read and written as such                                  |
 * | 31 | formats of two currencies             | added up, and told; one of them alone, if the user says so             |
 * | 39 | whole columns, rows, the whole sheet  | selected: the data they hold                                           |
 * | 91 | used by formats only, a lone far cell | formats do not count; a value does, and blank rows between are no rows |
 */

const workbook = eachInWorkbook();

test("A8: an apostrophe cell is a text, in the ledger and in the report", async () => {
  await putCells("Sales", YEAR);
  await onSheet("Sales", (sheet) => (sheet.getRange("A2").values = [["'=1+1"]]));
  expect((await usedCells("Sales")).values[1]![0]).toBe("=1+1");
  await (await HeadlessPane.open("Sales")).run();
  const { values, formulas } = await usedCells("KAM Clients");
  const cell = values.findIndex((row) => row[2] === "=1+1");
  expect(values[cell]!.slice(2, 4)).toEqual(["=1+1", 800]);
  expect(formulas[cell]![2]).toBe("=1+1");
}); // prettier-ignore

test("A31: amounts of two currencies are added up, and told; one alone counts if the user says so", async () => {
  await putCells("Sales", YEAR);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("C2:C37").numberFormat = YEAR.slice(1).map(([client]) => [
      client === "Bolt" ? "[$$-409]#,##0.00" : "#,##0.00 [$€-407]",
    ]);
  });
  const pane = await HeadlessPane.open("Sales");
  expect(pane.state.reading).toMatchObject({
    included: 36,
    doubts: { currencies: [{ currency: "€", rows: 24 }, { currency: "$", rows: 12 }], onlyCurrency: null },
  });
  pane.dispatch({ type: "handlingChanged", handling: { currency: "€" } });
  await pane.idle();
  await pane.run();
  expect((await shownClients()).map(([client]) => client)).toEqual(["Acme", "Crux"]);
}); // prettier-ignore

describe("B39: selected", () => {
  test.each(["A:C", "1:37", "A1:XFD1048576", "A:XFD", "C:C", "5:5"])(
    "%s means the ledger it holds or lies in",
    async (address) => {
      await putCells("Sales", YEAR);
      await onSheet("Sales", (sheet) => {
        sheet.activate();
        sheet.getRange(address).select();
      });
      const { preselected } = await listSources();
      expect(preselected).toMatchObject({ sheet: "Sales", address: "A1:C37", rows: 37, columns: 3 });
    }
  ); // prettier-ignore
});

describe("F91: a used range beyond the data", () => {
  test("by formats alone is none", async () => {
    await putCells("Sales", YEAR);
    await onSheet("Sales", (sheet) => {
      sheet.getRange("XFD1048576").format.fill.color = "#FFFF00";
      sheet.getRange("E1:Z3000").numberFormat = Array.from({ length: 3000 }, () =>
        Array.from({ length: 22 }, () => "0.00")
      );
    });
    const pane = await (await HeadlessPane.open("Sales")).run();
    expect(pane.state.result!.source).toMatchObject({ rows: 37, columns: 3 });
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test.each([
    ["far below", "A60000"],
    ["far to the right", "XFD1"],
    ["in the last cell of the sheet", "XFD1048576"],
  ])(
    "by a lone value %s: the ledger is read, the blanks between are no rows",
    async (_, address) => {
      await putCells("Sales", YEAR);
      await onSheet("Sales", (sheet) => (sheet.getRange(address).values = [["here"]]));
      workbook.office.host.messageLimit = 5 * 1024 * 1024; // as on the web
      const pane = await (await HeadlessPane.open("Sales")).run();
      expect(pane.says).toBeNull();
      const { included, rows } = pane.state.result!.reading;
      expect(included).toBe(36);
      expect(rows).toBeLessThanOrEqual(37);
      expect(await shownClients()).toEqual(CLIENTS_OF_YEAR as Cell[][]);
    }
  );
});
