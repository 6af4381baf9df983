import { workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();
const { onSheet, failureOf } = under;

describe("a range leads to others", () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (r) => r.getCell(1, 2), "D3"],
    ["getRow", (r) => r.getRow(1), "B3:D3"],
    ["getColumn", (r) => r.getColumn(0), "B2:B4"],
    ["getOffsetRange", (r) => r.getOffsetRange(1, -1), "A3:C5"],
    ["getResizedRange", (r) => r.getResizedRange(-2, 1), "B2:E2"],
    ["getAbsoluteResizedRange", (r) => r.getAbsoluteResizedRange(1, 1), "B2"],
    ["getRowsBelow", (r) => r.getRowsBelow(2), "B5:D6"],
    ["getRowsAbove", (r) => r.getRowsAbove(1), "B1:D1"],
    ["getColumnsAfter", (r) => r.getColumnsAfter(1), "E2:E4"],
    ["getColumnsBefore", (r) => r.getColumnsBefore(1), "A2:A4"],
    ["getEntireRow", (r) => r.getEntireRow(), "2:4"],
    ["getEntireColumn", (r) => r.getEntireColumn(), "B:D"],
    ["getLastCell", (r) => r.getLastCell(), "D4"],
    ["getLastRow", (r) => r.getLastRow(), "B4:D4"],
    ["getLastColumn", (r) => r.getLastColumn(), "D2:D4"],
    ["getBoundingRect", (r) => r.getBoundingRect("F1"), "B1:F4"],
    ["getIntersection", (r) => r.getIntersection("C1:C9"), "C2:C4"],
    ["getUsedRange", (r) => r.getUsedRange(true), "C3"],
  ])("%s", async (_name, reach, address) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C3").values = [[1]];
      const reached = reach(sheet.getRange("B2:D4")).load("address");
      await context.sync();
      expect(reached.address.split("!")[1]).toBe(address);
    });
  });

  test("no intersection is a null object, and its children are too", async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
      const below = none.getRow(0);
      below.load("values");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(below.isNullObject).toBe(true);
    });
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A1:B2").getIntersection("D4").load("address");
      await context.sync();
    });
    expect(failure.code).toBe("ItemNotFound");
  });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["left of column A", (sheet) => sheet.getRange("A1").getOffsetRange(0, -1)],
    ["below the last row", (sheet) => sheet.getCell(1_048_576, 0)],
    ["no rows", (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
    ["no address", (sheet) => sheet.getRange("nowhere!")],
    ["a row outside the range", (sheet) => sheet.getRange("A1:A2").getRow(2)],
  ])("%s is InvalidArgument", async (_name, reach) => {
    const failure = await failureOf(async (sheet, context) => {
      reach(sheet).load("address");
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("addresses quote the sheet's name where it needs quotes", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "It's 2024";
      const range = sheet.getRange("'It''s 2024'!A1:B2").load("address,rowCount,columnIndex");
      await context.sync();
      expect(range.address).toBe("'It''s 2024'!A1:B2");
      expect(range.rowCount).toBe(2);
    });
  });

  test("the used range follows whatever changes cells", async () => {
    await onSheet(async (sheet, context) => {
      const used = async () => {
        const [values, all] = [true, false].map((valuesOnly) =>
          sheet.getUsedRangeOrNullObject(valuesOnly).load("address")
        );
        await context.sync();
        return [values!, all!].map((each) => (each.isNullObject ? null : each.address.split("!")[1])); // prettier-ignore
      };
      const after = async (change: () => void) => {
        expect(await used()).toEqual(await used());
        change();
        return used();
      };
      const cell = (address: string) => sheet.getRange(address);
      expect(await after(() => void (cell("B2:C3").values = [[1, 2], [3, 4]]))).toEqual(["B2:C3", "B2:C3"]); // prettier-ignore
      expect(await after(() => void (cell("E5").format.fill.color = "#FF0000"))).toEqual(["B2:C3", "B2:E5"]); // prettier-ignore
      expect(await after(() => cell("A7").copyFrom("B2"))).toEqual(["A2:C7", "A2:E7"]);
      expect(await after(() => void cell("1:1").insert("Down"))).toEqual(["A3:C8", "A3:E8"]);
      expect(await after(() => cell("3:3").delete("Up"))).toEqual(["A3:C7", "A3:E7"]);
      expect(await after(() => cell("A1:C9").clear("Contents"))).toEqual([null, "E5"]);
      expect(await after(() => void (cell("C2").formulas = [["=SEQUENCE(3)"]]))).toEqual(["C2:C4", "C2:E5"]); // prettier-ignore
      expect(await after(() => cell("A1:E9").clear())).toEqual([null, null]);
    });
  });

  test("the used range counts formats unless only values are asked", async () => {
    await onSheet(async (sheet, context) => {
      const empty = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(empty.isNullObject).toBe(true);
      sheet.getRange("B2:C3").values = [
        [1, ""],
        ["", "x"],
      ];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange().load("address");
      await context.sync();
      expect(values.address).toMatch(/!B2:C3$/);
      expect(all.address).toMatch(/!B2:F9$/);
    });
  });
});

describe("a range's contents", () => {
  test("clear takes contents, formats or both", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      range.load("values");
      const first = sheet.getRange("A1").load("format/font/bold");
      const second = sheet.getRange("B1").load("format/font/bold");
      await context.sync();
      expect(range.values).toEqual([["", 2]]);
      expect([first.format.font.bold, second.format.font.bold]).toEqual([true, false]);
    });
  });

  test("copyFrom copies values, formulas that move along, formats, or all; repeated to fill", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[2, "=A1*10"]];
      sheet.getRange("A1").format.fill.color = "#FFFF00";
      sheet.getRange("A3").copyFrom("A1:B1");
      sheet.getRange("A5:B6").copyFrom(sheet.getRange("A1:B1"), "Values");
      sheet.getRange("D1").copyFrom("A1", "Formats");
      sheet.getRange("E1").copyFrom("A1:B1", "Values", false, true);
      const all = sheet.getRange("A3:B3").load("formulas,values,format/fill/color");
      const values = sheet.getRange("A5:B6").load("formulas");
      const format = sheet.getRange("D1").load("values,format/fill/color");
      const transposed = sheet.getRange("E1:E2").load("values");
      await context.sync();
      expect(all.formulas).toEqual([[2, "=A3*10"]]);
      expect(all.values).toEqual([[2, 20]]);
      expect(values.formulas).toEqual([
        [2, 20],
        [2, 20],
      ]);
      expect(format.values).toEqual([[""]]);
      expect(format.format.fill.color).toBe("#FFFF00");
      expect(transposed.values).toEqual([[2], [20]]);
    });
  });

  test("whole rows and columns are inserted and deleted, and kept ranges move with their cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=A1+A2"]];
      const total = sheet.getRange("A3");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      total.load("address,values,formulas");
      await context.sync();
      expect(total.address).toMatch(/!A4$/);
      expect(total.formulas).toEqual([["=A1+A3"]]);
      sheet.getRange("2:2").delete("Up");
      total.load("address,values");
      await context.sync();
      expect(total.address).toMatch(/!A3$/);
      expect(total.values).toEqual([[3]]);
    });
  });

  test("rows are sorted by a column, blanks last", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["b", 1],
        ["", 2],
        [5, 3],
        ["A", 4],
      ];
      range.sort.apply([{ key: 0, ascending: true }]);
      range.load("values");
      await context.sync();
      expect(range.values.map(([key]) => key)).toEqual([5, "A", "b", ""]);
    });
  });

  test("hidden rows are read, and left out of the visible view", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[1], [2], [3]];
      sheet.getRange("A2").rowHidden = true;
      range.load("values,rowHidden");
      const view = range.getVisibleView().load("values,rowCount");
      const hidden = sheet.getRange("A2").load("rowHidden,columnHidden");
      await context.sync();
      expect(range.values).toEqual([[1], [2], [3]]);
      expect(range.rowHidden).toBeNull();
      expect(view.values).toEqual([[1], [3]]);
      expect(view.rowCount).toBe(2);
      expect([hidden.rowHidden, hidden.columnHidden]).toEqual([true, false]);
    });
  });

  test("validation and page layout keep what is set", async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = { list: { inCellDropDown: true, source: "A,B,C" } };
      dataValidation.load("rule");
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.load("orientation,zoom");
      await context.sync();
      expect(dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: "A,B,C" } });
      expect(sheet.pageLayout.orientation).toBe("Landscape");
    });
  });

  test("cells merge, as a block or row by row, and part again", async () => {
    const name = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:B2").unmerge();
      sheet.getRange("C1:D2").merge(true);
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    const merged = univerSheet(name)
      ?.getMergeData()
      .map((range) => range.getA1Notation());
    expect(merged).toEqual(["C1:D1", "C2:D2"]);
  });
});

describe("selection", () => {
  test("is what was selected last", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect(selected.address).toMatch(/!B2:C3$/);
      expect(active.address).toMatch(/!B2$/);
    });
  });
});

describe("formats", () => {
  test("are read as set, and as null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      const { format } = range;
      format.font.name = "Arial";
      format.font.size = 14;
      format.font.italic = true;
      format.font.color = "#00FF00";
      format.font.underline = "Single";
      format.horizontalAlignment = "Right";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.protection.locked = false;
      sheet.getRange("A1").format.fill.color = "#123456";
      format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight"
      );
      format.font.load();
      format.fill.load("color");
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: "Right",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        columnWidth: 90,
        rowHeight: 30,
        font: {
          name: "Arial",
          size: 14,
          italic: true,
          bold: false,
          color: "#00FF00",
          underline: "Single",
        },
      });
      expect(format.fill.color).toBeNull();
    });
  });

  test("borders have a style, a colour and a weight on each side", async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange("A1:B3").format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Double";
      bottom.color = "#FF0000";
      borders.getItem("InsideHorizontal").style = "Continuous";
      bottom.load("style,color,sideIndex");
      const above = sheet.getRange("A2").format.borders.getItem("EdgeTop").load("style");
      const none = sheet.getRange("A1").format.borders.getItem("EdgeLeft").load("style");
      await context.sync();
      expect([bottom.style, bottom.color, bottom.sideIndex]).toEqual([
        "Double",
        "#FF0000",
        "EdgeBottom",
      ]);
      expect(above.style).toBe("Continuous");
      expect(none.style).toBe("None");
    });
  });

  test("a number format goes to a column, to each cell, and leaves cells where it is null", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.numberFormat = "0.00" as unknown as string[][];
      range.numberFormat = [["@"], [null], ["0%"]] as string[][];
      range.load("numberFormat");
      sheet.getRange("C:C").numberFormat = "yyyy-mm-dd" as unknown as string[][];
      sheet.getRange("C5").values = [[45292]];
      const date = sheet.getRange("C5").load("text");
      await context.sync();
      expect(range.numberFormat).toEqual([["@"], ["0.00"], ["0%"]]);
      expect(date.text).toEqual([["2024-01-01"]]);
    });
  });

  test("columns fit their longest text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["x".repeat(60), "x"]];
      sheet.getRange("A:B").format.autofitColumns();
      const wide = sheet.getRange("A1").load("format/columnWidth");
      const narrow = sheet.getRange("B1").load("format/columnWidth");
      await context.sync();
      expect(wide.format.columnWidth).toBeGreaterThan(300);
      expect(narrow.format.columnWidth).toBeLessThan(30);
    });
  });

  test("an unknown colour or alignment is InvalidArgument", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "#12345";
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  test("a colour scale, a cell value, a text and a formula reach the workbook", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      range.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#00B050" },
      };
      const value = range.conditionalFormats.add("CellValue").cellValue;
      value.format.font.color = "#C00000";
      value.rule = { formula1: "=0", operator: "LessThan" };
      const text = range.conditionalFormats.add("ContainsText").textComparison;
      text.format.fill.color = "#FFC7CE";
      text.rule = { operator: "Contains", text: "A" };
      const custom = range.conditionalFormats.add("Custom").custom;
      custom.format.font.bold = true;
      custom.rule.formula = "=A1>1";
      const formats = sheet.getRange("A5").conditionalFormats.load("items/type");
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual([
        "Custom",
        "ContainsText",
        "CellValue",
        "ColorScale",
      ]);
      sheet.getRange("A1:A4").conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      const gone = sheet.getRange("A2").conditionalFormats.getCount();
      await context.sync();
      expect([left.value, gone.value]).toEqual([4, 0]);
    });
  });

  test("Univer draws them", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2:B5").conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
        maximum: { type: "Number", formula: "=10", color: "#00B050" },
      };
      sheet.load("name");
      await context.sync();
      return sheet.name;
    }).then((name) => {
      const rules = univerRules(name);
      expect(rules).toHaveLength(1);
      expect(rules[0]).toMatchObject({
        ranges: [{ startRow: 1, endRow: 4, startColumn: 1, endColumn: 1 }],
        rule: {
          type: "colorScale",
          config: [
            { color: "#FFFFFF", value: { type: "min" } },
            { color: "#FFFF00", value: { type: "percentile", value: 50 } },
            { color: "#00B050", value: { type: "num", value: 10 } },
          ],
        },
      });
    });
  });

  test("a kind the workbook cannot draw is refused by name", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("IconSet");
      await context.sync();
    });
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain("IconSet");
  });
});

function univerSheet(name: string) {
  return under.office.api.getActiveWorkbook()?.getSheetByName(name);
}

function univerRules(sheetName: string) {
  return univerSheet(sheetName)?.getConditionalFormattingRules() ?? [];
}
