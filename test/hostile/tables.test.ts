import type { Cell } from "../../src/sheet/cell";
import { withAmount } from "../../src/taskpane/state/columns";
import { faultsOf } from "../../src/taskpane/state/faults";
import { onSheet, putCells, sheetNames, usedCells } from "../excel/officeWorkbook";
import { smallLedger } from "../excel/smallReport";
import { HeadlessPane } from "./headlessPane";
import { CLIENTS_OF_YEAR, eachInWorkbook, putTable, shownClients, YEAR } from "./workbook";

/*
 * Hostile tables, by number: the pane's whole run by Microsoft's office.js over the embedded workbook.
 *
 * | 61 | a row of totals                         | left out: of a table by its row of totals, of a sheet by its word            |
 * | 62 | filtered, sorted, sliced                | all rows count, hidden ones are told and can be left out; order is nothing   |
 * | 63 | headings with [ ] # ' @ and line breaks | columns are known by their place: roles and report as ever                   |
 * | 64 | calculated columns with errors          | rows whose date or amount is an error are left out and listed                |
 * | 65 | =KAM.ABC inside a table                 | #SPILL!, Excel's own rule: docs/excel-checklist.md                           |
 * | 66 | tables side by side, no room            | each is a source of its own; below a table of KAM's room is made             |
 * | 67 | pivot, query, linked, loading           | Excel alone has them: docs/excel-checklist.md                                |
 * | 68 | a table in the sheet's last corner      | read like any other                                                          |
 * | 69 | subtotal rows, hidden groups            | subtotals are left out, hidden rows told                                     |
 * | 70 | double, blank and numeric headings      | of two of one name the pane asks; without a heading the cells tell           |
 * | 71 | renamed, resized, deleted meanwhile     | found by its id, read anew; deleted: said, nothing written                   |
 * | 72 | 1500 to 1502 rows, the last value empty | every cell arrives; whether Excel still loses some: docs/excel-checklist.md  |
 */

const workbook = eachInWorkbook();

describe("D61: a row of totals", () => {
  test("of a table is no client", async () => {
    await putTable("Sales", "Orders");
    await onSheet("Sales", (sheet) => (sheet.tables.getItem("Orders").showTotals = true));
    expect((await usedCells("Sales")).values.at(-1)).toEqual(["Total", "", 12000]);
    const pane = await (await HeadlessPane.open("Orders")).run();
    expect(pane.state.result!.reading).toMatchObject({ included: 36, excluded: [], total: 12000 });
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("typed below the rows of a sheet is left out, and said", async () => {
    await putCells("Sales", [...YEAR, ["Total", "", 12000]]);
    const pane = await (await HeadlessPane.open("Sales")).run();
    const { reading } = pane.state.result!;
    expect(reading).toMatchObject({ included: 36, total: 12000 });
    expect(reading.excluded.map(({ examples }) => examples)).toEqual([[{ row: 38, text: expect.anything() }]]);
  }); // prettier-ignore
});

describe("D62", () => {
  test("filtered rows count, are told, and are left out where the user says so", async () => {
    await putTable("Sales", "Orders");
    await onSheet("Sales", (sheet) =>
      sheet.tables.getItem("Orders").columns.getItem("Client").filter.applyValuesFilter(["Acme", "Crux"])
    ); // prettier-ignore
    await workbook.office.host.calculated();
    const pane = await HeadlessPane.open("Orders");
    expect(pane.state.reading).toMatchObject({ included: 36, doubts: { hidden: { count: 12, leftOut: false } } });
    pane.dispatch({ type: "handlingChanged", handling: { hidden: "leaveOut" } });
    await pane.idle();
    await pane.run();
    expect(pane.state.result!.reading).toMatchObject({ included: 24, doubts: { hidden: { leftOut: true } } });
    expect((await shownClients()).map(([client]) => client)).toEqual(["Acme", "Crux"]);
  }); // prettier-ignore

  test("the order of rows changes nothing", async () => {
    const [headings, ...rows] = YEAR;
    await putTable("Sales", "Orders", [headings!, ...rows.toReversed()]);
    await (await HeadlessPane.open("Orders")).run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });
});

describe("D63: headings that formulas would have to escape", () => {
  const HEADINGS = ["Client\n[name]", "Invoice 'date'", "Amount [@ €]", "Region [#All]"];
  const cells = [HEADINGS, ...YEAR.slice(1).map((row) => [...row, "north"])];

  test("are headings, and the report says them as they are", async () => {
    await putTable("Sales", "Orders", cells);
    const pane = await (await HeadlessPane.open("Orders")).run();
    expect(pane.says).toBeNull();
    expect(pane.state.result!.reading.included).toBe(36);
    expect(pane.state.columns!.recognition.roles).toEqual({ name: 0, date: 1, amount: 2, region: 3 });
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  }); // prettier-ignore

  test("of a column the user added to KAM Inputs stay over it from run to run", async () => {
    await putTable("Sales", "Orders", cells);
    const pane = await (await HeadlessPane.open("Orders")).run();
    const { headings } = await addColumn("KAM Inputs", "KamInputs", "My [#1] '@\nnote");
    await pane.run();
    expect(pane.says).toBeNull();
    const table = await valuesOf("KAM Inputs", "KamInputs");
    expect(table[0]).toEqual([...headings, "My [#1] '@\nnote"]);
    expect(table[1]!.at(-1)).toBe("mine");
  });
});

test("D64: a calculated column with errors: those rows are left out and listed, the others count", async () => {
  await putTable("Sales", "Orders", [
    ["Client", "Order date", "Quantity", "Price", "Amount"],
    ...YEAR.slice(1).map(([client, date, amount]) => [client!, date!, amount!, 1, ""]),
  ]);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("D6").values = [[0]];
    sheet.getRange("E2:E37").formulas = YEAR.slice(1).map((_, i) => [`=C${i + 2}/D${i + 2}`]);
  });
  await workbook.office.host.calculated();
  const pane = await (await HeadlessPane.open("Orders")).run();
  expect(pane.state.result!.reading).toMatchObject({
    included: 35,
    excluded: [{ reason: "errorCell", count: 1, examples: [{ row: 6, text: "#DIV/0!" }] }],
  });
  expect((await shownClients()).map(([, amount]) => amount)).toEqual([9600, 1650, 600]);
});

describe("D66", () => {
  test("of two tables side by side each is a source of its own", async () => {
    await putTable("Sales", "Orders", YEAR);
    const half = YEAR.map(([client, date, amount], i) => [client!, date!, i === 0 ? amount! : Number(amount) / 2]);
    await putTable("Sales", "Plans", half, 0, 3);
    await (await HeadlessPane.open("Orders")).run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
    const pane = await (await HeadlessPane.open("Plans")).run();
    expect(pane.state.result!.reading.total).toBe(6000);
    expect((await usedCells("Sales")).values[1]).toEqual(["Acme", 45296, 800, "Acme", 45296, 400]);
  }); // prettier-ignore

  test("a table the user put right below the clients makes way for more of them", async () => {
    await putCells("Sales", smallLedger(3));
    const pane = await (await HeadlessPane.open("Sales")).run();
    const own = [["Region", "Manager"], ["north", "Ann"], ["south", "Bob"]]; // prettier-ignore
    await putTable("KAM Clients", "Managers", own, 7, 0);
    await putCells("Sales", smallLedger(9));
    await pane.run();
    expect(pane.says).toBeNull();
    expect(await shownClients()).toHaveLength(9);
    expect(await valuesOf("KAM Clients", "Managers")).toEqual(own);
  });
});

test.each([
  ["the last row", 1_048_576 - YEAR.length, 0],
  ["the last column", 0, 16_384 - 3],
  ["the last corner", 1_048_576 - YEAR.length, 16_384 - 3],
])("D68: a table that ends at %s of the sheet is read like any other", async (_, row, column) => {
  await putTable("Sales", "Orders", YEAR, row, column);
  const pane = await (await HeadlessPane.open("Orders")).run();
  expect(pane.says).toBeNull();
  expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
});

test("D69: subtotals among the rows are left out, hidden groups are told", async () => {
  const [headings, ...rows] = YEAR;
  const groups = ["Acme", "Bolt", "Crux"].flatMap((client): Cell[][] => {
    const own = rows.filter(([name]) => name === client).map((row) => [...row]);
    const total = own.reduce((sum, [, , amount]) => sum + Number(amount), 0);
    return [...own, [`${client} Total`, "", total]];
  });
  await putCells("Sales", [headings!, ...groups, ["Grand Total", "", 12000]]);
  await onSheet("Sales", (sheet) => (sheet.getRange("2:13").rowHidden = true));
  const pane = await (await HeadlessPane.open("Sales")).run();
  const { reading } = pane.state.result!;
  expect(reading).toMatchObject({ included: 36, total: 12000, doubts: { hidden: { count: 12, leftOut: false } } });
  expect(reading.excluded.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
}); // prettier-ignore

test("D69: a subtotal with a date of its own is known by its word and its sum", async () => {
  const [headings, ...rows] = YEAR;
  const acme = rows.filter(([name]) => name === "Acme");
  const others = rows.filter(([name]) => name !== "Acme");
  await putCells("Sales", [headings!, ...acme, ["Acme Total", 45700, 9600], ...others]);
  const pane = await HeadlessPane.open("Sales");
  expect(pane.state.reading!.excluded).toEqual([{ reason: "totalRow", count: 1, examples: [{ row: 14, text: "Acme Total" }] }]);
}); // prettier-ignore

describe("D70: headings", () => {
  const withHeadings = (headings: readonly Cell[]) => [
    headings,
    ...YEAR.slice(1).map((row) => [...row, 1]),
  ];

  test("the same twice: the pane asks which of them is meant", async () => {
    await putCells("Sales", withHeadings(["Client", "Order date", "Amount", "Amount"]));
    const pane = await HeadlessPane.open("Sales");
    expect(faultsOf(pane.state)).toEqual(["amount"]);
    const columns = withAmount(pane.state.columns!, 2);
    pane.dispatch({ type: "columnsCorrected", columns });
    await pane.idle();
    await pane.run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("blank ones: the cells below tell, or the pane asks", async () => {
    await putCells("Sales", withHeadings(["Client", "", "Amount", ""]));
    await onSheet("Sales", (sheet) => {
      sheet.getRange("B2:B37").numberFormat = Array.from({ length: 36 }, () => ["yyyy-mm-dd"]);
    });
    const pane = await (await HeadlessPane.open("Sales")).run();
    expect(pane.state.columns!.recognition.roles).toMatchObject({ name: 0, date: 1, amount: 2 });
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("a number beside words: a heading like any other, also as Excel's tables make a text of it", async () => {
    await putCells("Sales", withHeadings(["Client", "Order date", "Amount", 2024]));
    const plain = await (await HeadlessPane.open("Sales")).run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
    expect(plain.state.result!.reading.included).toBe(36);
    await putTable("Others", "Orders", withHeadings(["Client", "Order date", "Amount", "2024"]));
    await (await HeadlessPane.open("Orders")).run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });
});

describe("D71: between the preview and the run", () => {
  const inTable = async (change: (table: Excel.Table, sheet: Excel.Worksheet) => void) => {
    await putTable("Sales", "Orders");
    const pane = await HeadlessPane.open("Orders");
    await onSheet("Sales", (sheet) => change(sheet.tables.getItem("Orders"), sheet));
    return pane.run();
  };

  test("a table renamed is the same table", async () => {
    const pane = await inTable((table) => (table.name = "Purchases"));
    expect(pane.says).toBeNull();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });

  test("a table made smaller is read as it is now", async () => {
    const pane = await inTable((table) => table.resize("A1:C31"));
    expect(pane.state.result!.reading.included).toBe(30);
  });

  test("a table grown is read as it is now", async () => {
    const pane = await inTable((table, sheet) => {
      sheet.getRange("A38:C38").values = [["Dahl", 45700, 100]];
      table.resize("A1:C38");
    });
    expect(pane.state.result!.reading).toMatchObject({ included: 37, total: 12100 });
  });

  test("a table deleted, or made a plain range, is said, and nothing is written", async () => {
    for (const gone of ["delete", "convertToRange"] as const) {
      const pane = await inTable((table) => void table[gone]());
      expect(pane.says).toBe("The data are no longer where they were. Choose them again under Data."); // prettier-ignore
      expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
      await onSheet("Sales", (sheet) => sheet.delete());
    }
  });

  test("a column put into the table: its columns are looked at anew before anything is written", async () => {
    const pane = await inTable((table, sheet) => {
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("A1:A37").values = YEAR.map((_, i) => [i === 0 ? "Invoice no." : i]);
      table.resize("A1:D37");
    });
    expect(await sheetNames()).toEqual(["Sheet1", "Sales"]);
    expect(pane.state.columns!.recognition.roles).toMatchObject({ name: 1, date: 2, amount: 3 });
    await pane.run();
    expect(await shownClients()).toEqual(CLIENTS_OF_YEAR);
  });
});

test.each([1500, 1501, 1502])(
  "D72: a table of %d rows whose last value is empty is read and written whole",
  async (rows) => {
    const cells: Cell[][] = [
      ["Client", "Order date", "Amount", "Account manager"],
      ...Array.from({ length: rows - 1 }, (_, i): Cell[] => [
        `Client ${i}`,
        45292 + (i % 300),
        rows - i,
        i === rows - 2 ? "" : "Ann",
      ]),
    ];
    await putTable("Sales", "Orders", cells);
    const pane = await (await HeadlessPane.open("Orders")).run();
    expect(pane.says).toBeNull();
    const shown = await shownClients();
    expect(shown.map(([client, amount]) => [client, amount])).toEqual(
      cells.slice(1).map(([client, , amount]) => [client, amount])
    );
  }
);

async function valuesOf(sheetName: string, table: string): Promise<Cell[][]> {
  const range = await onSheet(sheetName, (sheet) => sheet.tables.getItem(table).getRange().load("values")); // prettier-ignore
  return range.values as Cell[][];
}

/** Puts a column of the user's beside a table, with "mine" in its first row. */
async function addColumn(sheetName: string, table: string, heading: string) {
  const values = await valuesOf(sheetName, table);
  const { rowIndex, columnIndex } = await onSheet(sheetName, (sheet) =>
    sheet.tables.getItem(table).getRange().load("rowIndex,columnIndex")
  );
  const headings = values[0]!;
  await onSheet(sheetName, (sheet) => {
    const at = columnIndex + headings.length;
    sheet.getRangeByIndexes(rowIndex, at, 2, 1).values = [[heading], ["mine"]];
    sheet.tables
      .getItem(table)
      .resize(sheet.getRangeByIndexes(rowIndex, columnIndex, values.length, headings.length + 1));
  });
  return { headings };
}
