import { workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();
const { onSheet, failureOf } = under;

const STOCK = [
  ["Item", "Qty"],
  ["apple", 2],
  ["pear", 3],
];

/** A table of three rows at A1 with a formula beside it. */
async function withTable<T>(
  run: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  return onSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = STOCK;
    const table = sheet.tables.add("A1:B3", true);
    await context.sync();
    return run(table, sheet, context);
  });
}

describe("a table", () => {
  test("has a name, an id, a style and parts", async () => {
    await withTable(async (table, sheet, context) => {
      table.name = "Stock";
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.load();
      table.columns.load("items/name,items/index,count");
      const header = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("values,address");
      const range = table.getRange().load("address");
      table.worksheet.load("name");
      sheet.load("name");
      const byName = context.workbook.tables.getItem("stock").load("id");
      await context.sync();
      expect(table.toJSON()).toMatchObject({
        name: "Stock",
        style: "TableStyleLight9",
        showBandedRows: false,
        showFilterButton: false,
        showHeaders: true,
        showTotals: false,
      });
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Item", "Qty"]);
      expect(header.values).toEqual([STOCK[0]]);
      expect(body.values).toEqual(STOCK.slice(1));
      expect(range.address).toMatch(/!A1:B3$/);
      expect(table.worksheet.name).toBe(sheet.name);
      expect(byName.id).toBe(table.id);
    });
  });

  test("gets the next free name, a heading for each blank or repeated one, and text for each number", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D2").values = [
        ["x", "", "X", 2024],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add("A1:D2", true).load("name");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(table.name).toMatch(/^Table\d+$/);
      expect(header.values).toEqual([["x", "Column2", "X2", "2024"]]);
    });
  });

  test("without headings gets a row for them; the data move down", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange().load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ]);
    });
  });

  test.each(["T1", "R1C1", "with space", "1st", "", "a-b"])("cannot be called %p", async (name) => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.tables.add("A1:B3", true).name = name;
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("has a name no other table and no defined name has, in any case", async () => {
    const other = await failureOf(async (sheet, context) => {
      sheet.tables.add("A1:B3", true).name = "Taken";
      sheet.tables.add("D1:E3", true).name = "TAKEN";
      await context.sync();
    });
    expect(other.code).toBe("ItemAlreadyExists");
    const named = await failureOf(async (sheet, context) => {
      sheet.names.add("Other", sheet.getRange("A1"));
      context.workbook.names.add("Given", sheet.getRange("A1"));
      sheet.tables.add("A1:B3", true).name = "given";
      await context.sync();
    });
    expect(named.code).toBe("ItemAlreadyExists");
  });

  test("does not overlap another", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.tables.add("A1:B3", true);
      sheet.tables.add("B3:C5", true);
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
    expect(failure.message).toContain("overlap");
  });

  test("keeps the formulas that refer to it when it or a column is renamed", async () => {
    await withTable(async (table, sheet, context) => {
      table.name = "Before";
      sheet.getRange("D1").formulas = [['=SUM(Before[Qty])&"Before[Qty]"']];
      const cell = sheet.getRange("D1").load("values");
      await context.sync();
      expect(cell.values).toEqual([["5Before[Qty]"]]);
      table.name = "After";
      table.columns.getItem("Qty").name = "Amount";
      cell.load("values,formulas");
      await context.sync();
      expect(cell.formulas).toEqual([['=SUM(After[Amount])&"Before[Qty]"']]);
      expect(cell.values).toEqual([["5Before[Qty]"]]);
      sheet.getRange("B1").values = [["Pieces"]];
      sheet.getRange("B2").values = [[40]];
      cell.load("values,formulas");
      await context.sync();
      expect(cell.formulas).toEqual([['=SUM(After[Pieces])&"Before[Qty]"']]);
      expect(cell.values).toEqual([["43Before[Qty]"]]);
    });
  });

  test("is resized, and formulas see its new rows", async () => {
    await withTable(async (table, sheet, context) => {
      table.name = "Grown";
      sheet.getRange("D1").formulas = [["=SUM(Grown[Qty])"]];
      sheet.getRange("A4:B4").values = [["plum", 10]];
      await context.sync();
      table.resize("A1:B4");
      const cell = sheet.getRange("D1").load("values");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect(cell.values).toEqual([[15]]);
      expect(body.address).toMatch(/!A2:B4$/);
      table.resize(sheet.getRange("A1:B2"));
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
    });
    const moved = await failureOf(async (sheet, context) => {
      sheet.tables.add("A1:B3", true).resize("A2:B5");
      await context.sync();
    });
    expect(moved.code).toBe("InvalidArgument");
  });

  test("is resized and filled in one batch, and formulas of other sheets see all of it, also afterwards", async () => {
    await withTable(async (table, sheet, context) => {
      table.name = "Renewed";
      const other = context.workbook.worksheets.add();
      other.getRange("A1").formulas = [["=SUM(Renewed[Qty])"]];
      await context.sync();
      table.resize("A1:B5");
      sheet.getRange("H1:I4").values = [["a", 1], ["b", 2], ["c", 3], ["d", 4]]; // prettier-ignore
      sheet.getRange("A2:B5").copyFrom("H1:I4");
      const cell = other.getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[10]]);
      sheet.getRange("B5").values = [[40]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[46]]);
    });
  });

  test("takes rows and columns at its end", async () => {
    await withTable(async (table, _sheet, context) => {
      table.rows.add(undefined, [["plum", 10]]);
      const column = table.columns.add(undefined, [["Price"], [1], [2], [3]]).load("name,index");
      const range = table.getRange().load("values");
      const prices = table.columns.getItem("Price").getDataBodyRange().load("values");
      table.rows.load("count");
      await context.sync();
      expect([column.name, column.index, table.rows.count]).toEqual(["Price", 2, 3]);
      expect(range.values[3]).toEqual(["plum", 10, 3]);
      expect(prices.values).toEqual([[1], [2], [3]]);
    });
  });

  test("shows totals in a row of its own", async () => {
    await withTable(async (table, sheet, context) => {
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("values");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      expect(totals.values).toEqual([["Total", 5]]);
      expect(body.address).toMatch(/!A2:B3$/);
      table.showTotals = false;
      const below = sheet.getRange("A4:B4").load("values");
      await context.sync();
      expect(below.values).toEqual([["", ""]]);
    });
  });

  test("is sorted and filtered", async () => {
    await withTable(async (table, _sheet, context) => {
      table.sort.apply([{ key: 1, ascending: false }]);
      const body = table.getDataBodyRange().load("values");
      table.columns.getItem("Item").filter.applyValuesFilter(["apple"]);
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      expect(body.values).toEqual([
        ["pear", 3],
        ["apple", 2],
      ]);
      expect(view.values).toEqual([["apple", 2]]);
      table.clearFilters();
      const all = table.getDataBodyRange().getVisibleView().load("rowCount");
      await context.sync();
      expect(all.rowCount).toBe(2);
    });
  });

  test("is deleted with its cells, or becomes a range", async () => {
    await withTable(async (table, sheet, context) => {
      const range = table.convertToRange().load("values");
      const count = sheet.tables.getCount();
      await context.sync();
      expect(range.values).toEqual(STOCK);
      expect(count.value).toBe(0);
      const again = sheet.tables.add("A1:B3", true);
      again.delete();
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("is found under a range that touches it, or that contains it", async () => {
    await withTable(async (table, sheet, context) => {
      table.load("id");
      const touched = sheet.getRange("B2:D9").getTables().load("items/id");
      const contained = sheet.getRange("B2:D9").getTables(true).getCount();
      const whole = sheet.getRange("A1:D9").getTables(true).getCount();
      const none = context.workbook.tables.getItemOrNullObject("Nowhere");
      await context.sync();
      expect(touched.items.map(({ id }) => id)).toEqual([table.id]);
      expect([contained.value, whole.value, none.isNullObject]).toEqual([0, 1, true]);
    });
  });
});
