import { fromR1C1, toR1C1 } from "../../../src/playground/host/r1c1";
import { workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();
const { onSheet, failureOf } = under;

describe("data validation", () => {
  test("gives cells a drop-down, which other cells do not have", async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B5");
      dataValidation.ignoreBlanks = false;
      dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
      dataValidation.errorAlert = {
        message: "Yes or No",
        showAlert: true,
        style: "Stop",
        title: "",
      };
      const inside = sheet.getRange("B3").dataValidation.load();
      const outside = sheet.getRange("C3").dataValidation.load("type,rule");
      const mixed = sheet.getRange("B5:B6").dataValidation.load("type,rule");
      await context.sync();
      expect(inside.type).toBe("List");
      expect(inside.rule.list).toEqual({ inCellDropDown: true, source: "Yes,No" });
      expect(inside.ignoreBlanks).toBe(false);
      expect(inside.errorAlert.message).toBe("Yes or No");
      expect(outside.type).toBe("None");
      expect(mixed.type).toBe("Inconsistent");
      expect(mixed.rule).toBeNull();
    });
  });

  test("a later one holds for its cells alone; clearing takes it away", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      sheet.getRange("A4").dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 9, operator: "Between" },
      };
      sheet.getRange("A8:A9").dataValidation.clear();
      const types = ["A3", "A4", "A5", "A9"].map((cell) =>
        sheet.getRange(cell).dataValidation.load("type,rule")
      );
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["List", "WholeNumber", "List", "None"]);
      expect(types[1]!.rule.wholeNumber).toMatchObject({ formula1: "=1", formula2: "=9" });
    });
  });

  test("a list that is typed has at most 255 characters", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x".repeat(256) },
      };
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("moves with rows that are inserted above it", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("2:2").insert("Down");
      const types = ["A3", "A4"].map((cell) => sheet.getRange(cell).dataValidation.load("type"));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(["None", "List"]);
    });
  });
});

describe("a table's filter", () => {
  const rows = [
    ["Client", "Shown", "Amount"],
    ["ACME", "now", 10],
    ["Bolt", "later", 20],
    ["Core", "now", 30],
    ["Dune", "", 10],
  ];

  async function filtered(
    run: (
      table: Excel.Table,
      sheet: Excel.Worksheet,
      context: Excel.RequestContext
    ) => Promise<void>
  ): Promise<void> {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C5");
      range.values = rows;
      sheet.getRange("C2:C5").numberFormat = "0.00" as unknown as string[][];
      await run(sheet.tables.add(range, true), sheet, context);
    });
  }

  const visible = async (sheet: Excel.Worksheet, context: Excel.RequestContext) => {
    const view = sheet.getRange("A2:A5").getVisibleView().load("values,rowCount");
    await context.sync();
    return view.values.map(([client]) => client);
  };

  test("hides the other rows, which a visible view and hidden rows tell", async () => {
    await filtered(async (table, sheet, context) => {
      table.columns.getItem("Shown").filter.applyValuesFilter(["now"]);
      const third = sheet.getRange("A3").load("rowHidden");
      const all = sheet.getRange("A2:A5").load("rowHidden");
      const shown = sheet.getRange("A1:C5").getSpecialCellsOrNullObject("Visible").load("address");
      await context.sync();
      expect(await visible(sheet, context)).toEqual(["ACME", "Core"]);
      expect(third.rowHidden).toBe(true);
      expect(all.rowHidden).toBeNull();
      expect(shown.address.replace(/[^,]*!/g, "")).toBe("A1:C2,A4:C4");
      const filter = table.columns.getItem("Shown").filter.load("criteria");
      await context.sync();
      expect(filter.criteria).toMatchObject({ filterOn: "Values", values: ["now"] });
    });
  });

  test("compares the texts that cells show, and knows blanks", async () => {
    await filtered(async (table, sheet, context) => {
      const amount = table.columns.getItem("Amount").filter;
      amount.applyValuesFilter(["10.00"]);
      await context.sync();
      expect(await visible(sheet, context)).toEqual(["ACME", "Dune"]);
      table.columns.getItem("Shown").filter.applyValuesFilter([""]);
      await context.sync();
      expect(await visible(sheet, context)).toEqual(["Dune"]);
      table.clearFilters();
      await context.sync();
      expect(await visible(sheet, context)).toHaveLength(4);
    });
  });

  test("looks again when asked to, not by itself", async () => {
    await filtered(async (table, sheet, context) => {
      table.columns.getItem("Shown").filter.applyValuesFilter(["now"]);
      sheet.getRange("B3").values = [["now"]];
      await context.sync();
      expect(await visible(sheet, context)).toEqual(["ACME", "Core"]);
      table.reapplyFilters();
      await context.sync();
      expect(await visible(sheet, context)).toEqual(["ACME", "Bolt", "Core"]);
    });
  });
});

describe("totals of a table", () => {
  test("come back as they were below a body that has grown", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["Client", "Amount"],
        ["ACME", 1],
        ["Bolt", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "WithTotals";
      table.showTotals = true;
      table.getTotalRowRange().formulas = [["Sum of all", "=SUBTOTAL(104,[Amount])"]];
      await context.sync();
      table.showTotals = false;
      table.resize("A1:B4");
      sheet.getRange("A4:B4").values = [["Core", 5]];
      table.showTotals = true;
      const totals = table.getTotalRowRange().load("address,formulas");
      await context.sync();
      expect(totals.address).toMatch(/A5:B5$/);
      expect(totals.formulas).toEqual([["Sum of all", "=SUBTOTAL(104,[Amount])"]]);
    });
  });
});

describe("printing", () => {
  test("page set-up, headers and breaks are kept", async () => {
    await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.headersFooters.defaultForAllPages.leftHeader = "&A";
      pageLayout.headersFooters.defaultForAllPages.rightHeader = "Page &P of &N";
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Inches", { top: 0.5 });
      sheet.horizontalPageBreaks.add("A41");
      sheet.horizontalPageBreaks.add(sheet.getRange("A21"));
      const layout = sheet.pageLayout.load("orientation,zoom,topMargin");
      const header = sheet.pageLayout.headersFooters.defaultForAllPages.load("leftHeader");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(layout).toMatchObject({ orientation: "Landscape", topMargin: 36 });
      expect(layout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
      expect(header.leftHeader).toBe("&A");
      expect(titles.address).toMatch(/!1:2$/);
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20, 40]);
      sheet.horizontalPageBreaks.removePageBreaks();
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe("formulas in R1C1 notation", () => {
  test.each([
    ["=A1*$B$2", 0, 2, "=RC[-2]*R2C2"],
    ["=SUM(A$1:B3)+LOG10(A1)", 3, 0, "=SUM(R1C:R[-1]C[1])+LOG10(R[-3]C)"],
    ['=IF(A1="B2","A1",Sales[B2])', 0, 0, '=IF(RC="B2","A1",Sales[B2])'],
    ["='A1 b'!C3+Sheet2!C3", 2, 2, "='A1 b'!RC+Sheet2!RC"],
    ["=SUM(A:A,$2:3)", 0, 1, "=SUM(C[-1],R2:R[2])"],
    ["=2E5+[@Amount]+T1.x", 0, 0, "=2E5+[@Amount]+T1.x"],
  ])("%s at row %i, column %i is %s, and back", (a1, row, column, r1c1) => {
    expect(toR1C1(a1, row, column)).toBe(r1c1);
    expect(fromR1C1(r1c1, row, column)).toBe(a1);
  });

  test("move with the cell they are written into; texts stay texts", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=A1*10"]];
      const range = sheet.getRange("B1").load("formulasR1C1");
      await context.sync();
      sheet.getRange("C1").numberFormat = "@" as unknown as string[][];
      sheet.getRange("C1").formulasR1C1 = [["=RC[-1]"]];
      sheet.getRange("B2").formulasR1C1 = range.formulasR1C1;
      const moved = sheet.getRange("B2:B2").load("formulas,values");
      const text = sheet.getRange("C1").load("values,formulas");
      await context.sync();
      expect(moved.formulas).toEqual([["=A2*10"]]);
      expect(moved.values).toEqual([[20]]);
      expect(text.values).toEqual([["=RC[-1]"]]);
    });
  });
});

test("a chart outlives the sheet of its data, with nothing to show", async () => {
  await onSheet(async (sheet, context) => {
    const data = context.workbook.worksheets.add();
    data.getRange("A1:B2").values = [["a", "b"], [1, 2]]; // prettier-ignore
    sheet.charts.add("Line", data.getRange("A1:B2"), "Columns").name = "Lonely";
    await context.sync();
    data.delete();
    const chart = sheet.charts.getItemOrNullObject("Lonely").load("name");
    await context.sync();
    expect(chart.isNullObject).toBe(false);
    const model = under.office.host.charts.find(({ name }) => name === "Lonely");
    expect(model?.series.map(({ values }) => values)).toEqual([null, null]);
  });
});

test("a workbook has no pivot tables", async () => {
  await onSheet(async (sheet, context) => {
    const tables = context.workbook.pivotTables.load("items/name");
    const here = sheet.pivotTables.load("items/name");
    await context.sync();
    expect([...tables.items, ...here.items]).toEqual([]);
  });
});
