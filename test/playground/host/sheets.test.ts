import { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();
const { onSheet, failureOf } = under;

describe("worksheets", () => {
  test("are added at the end, with the first free name, and not activated", async () => {
    await onSheet(async (sheet, context) => {
      const { worksheets } = context.workbook;
      sheet.load("name,position,visibility,id");
      const active = worksheets.getActiveWorksheet().load("name");
      const named = worksheets.add("Report").load("name,position");
      const count = worksheets.getCount();
      const first = worksheets.getFirst().load("name");
      const last = worksheets.getLast().load("name");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Sheet2", 1, "Visible"]);
      expect(active.name).toBe("Sheet1");
      expect([named.name, named.position, count.value]).toEqual(["Report", 2, 3]);
      expect([first.name, last.name]).toEqual(["Sheet1", "Report"]);
    });
  });

  test("are found by name in any case, by id, or are null", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "Найдено";
      sheet.load("id");
      await context.sync();
      const byName = context.workbook.worksheets.getItem("НАЙДЕНО").load("id");
      const byId = context.workbook.worksheets.getItem(sheet.id).load("name");
      const none = context.workbook.worksheets.getItemOrNullObject("Missing");
      none.getRange("A1").values = [["into nothing"]];
      none.delete();
      await context.sync();
      expect(byName.id).toBe(sheet.id);
      expect(byId.name).toBe("Найдено");
      expect(none.isNullObject).toBe(true);
    });
  });

  test.each([
    "",
    "   ",
    "x".repeat(32),
    "a/b",
    "a\\b",
    "a?b",
    "a*b",
    "a[b",
    "a]b",
    "a:b",
    "'a",
    "a'",
    "History",
  ])("cannot be called %p", async (name) => {
    const added = await failureOf(async (_sheet, context) => {
      context.workbook.worksheets.add(name === "" ? " " : name);
      await context.sync();
    });
    const renamed = await failureOf(async (sheet, context) => {
      sheet.name = name;
      await context.sync();
    });
    expect([added.code, renamed.code]).toEqual(["InvalidArgument", "InvalidArgument"]);
  });

  test.each(["x".repeat(31), "It's", "a!b", "100 %", "😀"])("can be called %p", async (name) => {
    await onSheet(async (sheet, context) => {
      sheet.name = name;
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe(name);
    });
  });

  test("have names that are unique in any case", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.name = "Taken";
      context.workbook.worksheets.add("TAKEN");
      await context.sync();
    });
    expect(failure.code).toBe("ItemAlreadyExists");
    expect(failure.debugInfo.errorLocation).toBe("WorksheetCollection.add");
  });

  test("keep the formulas that refer to them when renamed", async () => {
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Source");
      other.getRange("A1").values = [[7]];
      sheet.getRange("A1").formulas = [["=Source!A1*2"]];
      await context.sync();
      other.name = "My source";
      const cell = sheet.getRange("A1").load("formulas,values");
      await context.sync();
      expect(cell.formulas).toEqual([["='My source'!A1*2"]]);
      expect(cell.values).toEqual([[14]]);
    });
  });

  test("are hidden, very hidden and shown; the last visible one stays", async () => {
    await onSheet(async (sheet, context) => {
      sheet.visibility = "VeryHidden";
      const visible = context.workbook.worksheets.getCount(true);
      sheet.load("visibility");
      await context.sync();
      expect([sheet.visibility, visible.value]).toEqual(["VeryHidden", 1]);
    });
    const last = await failureOf(async (sheet, context) => {
      sheet.visibility = "Hidden";
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    expect(last.code).toBe("InvalidOperation");
    const veryHidden = await failureOf(async (sheet, context) => {
      sheet.visibility = "VeryHidden";
      sheet.delete();
      await context.sync();
    });
    expect(veryHidden.code).toBe("InvalidOperation");
    const activated = await failureOf(async (sheet, context) => {
      sheet.visibility = "Hidden";
      sheet.activate();
      await context.sync();
    });
    expect(activated.code).toBe("InvalidOperation");
  });

  test("are drawn after each batch that writes on them, hidden ones when they are shown", async () => {
    const drawn: string[] = [];
    const commands = under.office.univer.__getInjector().get(ICommandService);
    const listener = commands.onCommandExecuted(({ id, params }, options) => {
      if (id !== SetRangeValuesMutation.id || !options?.fromHost) return;
      drawn.push(JSON.stringify((params as { cellValue: object }).cellValue));
    });
    await onSheet(async (sheet, context) => {
      const write = async (address: string) => {
        sheet.getRange(address).values = [[1]];
        await context.sync();
        return drawn.splice(0);
      };
      expect(await write("B2")).toEqual(['{"1":{"1":{}}}']);
      sheet.visibility = "Hidden";
      expect(await write("C3")).toEqual([]);
      expect(await write("D5")).toEqual([]);
      under.office.api.getActiveWorkbook()!.getSheets()[1]!.showSheet(); // as a user does
      expect(drawn.splice(0)).toEqual(['{"2":{"2":{}},"4":{"3":{}}}']);
      expect(await write("A1")).toEqual(['{"0":{"0":{}}}']);
    });
    listener.dispose();
  });

  test("are moved, coloured, shown without gridlines, activated", async () => {
    await onSheet(async (sheet, context) => {
      sheet.position = 0;
      sheet.tabColor = "#217346";
      sheet.showGridlines = false;
      sheet.activate();
      sheet.load("position,tabColor,showGridlines,name");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const next = sheet.getNext().load("name");
      const previous = sheet.getPreviousOrNullObject();
      await context.sync();
      expect([sheet.position, sheet.tabColor, sheet.showGridlines]).toEqual([0, "#217346", false]);
      expect(active.name).toBe(sheet.name);
      expect(next.name).toBe("Sheet1");
      expect(previous.isNullObject).toBe(true);
      sheet.position = 1;
      context.workbook.worksheets.getItem("Sheet1").activate();
      await context.sync();
    });
  });

  test("that are deleted take their tables and names along and make another the active one", async () => {
    await onSheet(async (sheet, context) => {
      const doomed = context.workbook.worksheets.add("Doomed");
      doomed.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      doomed.tables.add("A1:B2", true).name = "DoomedTable";
      doomed.names.add("DoomedName", doomed.getRange("A1"));
      doomed.activate();
      await context.sync();
      doomed.delete();
      const table = context.workbook.tables.getItemOrNullObject("DoomedTable");
      const gone = context.workbook.worksheets.getItemOrNullObject("Doomed");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      sheet.load("name");
      await context.sync();
      expect([table.isNullObject, gone.isNullObject]).toEqual([true, true]);
      expect(active.name).toBe(sheet.name);
    });
  });

  test("freeze rows, columns, or both", async () => {
    await onSheet(async (sheet, context) => {
      const { freezePanes } = sheet;
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeColumns(1);
      const columns = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const both = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.unfreeze();
      const thawed = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect([rows, columns, both].map(({ address }) => address.split("!")[1])).toEqual([
        "1:2",
        "A:A",
        "A1:B3",
      ]);
      expect(thawed.isNullObject).toBe(true);
    });
  });

  test("have custom properties, by key in any case", async () => {
    await onSheet(async (sheet, context) => {
      sheet.customProperties.add("KAM", "clients");
      sheet.customProperties.add("kam", "summary");
      const property = sheet.customProperties.getItem("Kam").load("key,value");
      const count = sheet.customProperties.getCount();
      const none = sheet.customProperties.getItemOrNullObject("other");
      await context.sync();
      expect([property.key, property.value, count.value, none.isNullObject]).toEqual([
        "KAM",
        "summary",
        1,
        true,
      ]);
      property.delete();
      const left = sheet.customProperties.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });
});

describe("protection", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a format", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["a number format", (sheet) => (sheet.getRange("A1").numberFormat = [["0"]])],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["a table", (sheet) => sheet.tables.add("A1:B2", true)],
    ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.add("ColorScale")],
    ["hiding a row", (sheet) => (sheet.getRange("A1").rowHidden = true)],
  ])("of a sheet denies %s", async (_name, write) => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.load("id");
      await context.sync();
      under.office.host.protectSheet(sheet.id);
      write(sheet);
      await context.sync();
    });
    expect(failure.code).toBe("AccessDenied");
  });

  test("is read and set, and denied when it is there already", async () => {
    await onSheet(async (sheet, context) => {
      sheet.protection.protect();
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    const failure = await failureOf(async (sheet, context) => {
      sheet.protection.unprotect();
      await context.sync();
    });
    expect(failure.code).toBe("AccessDenied");
  });

  test("of the workbook's structure denies new sheets", async () => {
    under.office.host.protectStructure();
    const failure = await failureOf(async (_sheet, context) => context.sync());
    const isProtected = await under.office.Excel.run(async (context) => {
      context.workbook.protection.load("protected");
      await context.sync();
      return context.workbook.protection.protected;
    });
    under.office.host.protectStructure(false);
    expect(failure.code).toBe("AccessDenied");
    expect(isProtected).toBe(true);
  });
});

describe("names", () => {
  test("are added for ranges and formulas, in the workbook or on a sheet, and used in formulas", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").values = [[3], [4]];
      const { names } = context.workbook;
      names.add("Total_of", sheet.getRange("A1:A2"), "both");
      sheet.names.add("Local.name", sheet.getRange("A1"));
      names.add("Rate", "=0.5");
      sheet.getRange("C1").formulas = [["=SUM(Total_of)*Rate"]];
      const item = names.getItem("TOTAL_OF").load("name,formula,type,scope,visible,comment");
      const range = item.getRange().load("address");
      const local = sheet.names.getItem("Local.name").load("scope");
      const none = names.getItemOrNullObject("Local.name");
      const rate = names.getItem("Rate").load("type,value");
      const result = sheet.getRange("C1").load("values");
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: "Total_of",
        type: "Range",
        scope: "Workbook",
        visible: true,
        comment: "both",
      });
      expect(item.formula).toBe("=Sheet2!$A$1:$A$2");
      expect(range.address).toBe("Sheet2!A1:A2");
      expect([local.scope, none.isNullObject, rate.type, rate.value]).toEqual([
        "Worksheet",
        true,
        "Double",
        0.5,
      ]);
      expect(result.values).toEqual([[3.5]]);
      sheet.getRange("total_of").load("address");
      await context.sync();
      item.delete();
      names.getItem("Rate").delete();
      const count = names.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test.each(["1abc", "A1", "R1C1", "with space", "a-b", "", "R"])("cannot be %p", async (name) => {
    const failure = await failureOf(async (sheet, context) => {
      context.workbook.names.add(name, sheet.getRange("A1"));
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });
});

describe("settings", () => {
  test("are kept in the workbook, from either interface", async () => {
    const { Excel, Office } = under.office;
    await Excel.run(async (context) => {
      context.workbook.settings.add("KAM.parameters", { aLimit: 0.8, list: [1, "x"] });
      const item = context.workbook.settings.getItem("KAM.parameters").load("key,value");
      const none = context.workbook.settings.getItemOrNullObject("other");
      await context.sync();
      expect(item.value).toEqual({ aLimit: 0.8, list: [1, "x"] });
      expect(none.isNullObject).toBe(true);
    });
    const { settings } = Office.context.document;
    await new Promise((resolve) => settings.refreshAsync(resolve));
    expect(settings.get("KAM.parameters")).toEqual({ aLimit: 0.8, list: [1, "x"] });
    settings.set("KAM.other", [true]);
    settings.remove("KAM.parameters");
    await new Promise((resolve) => settings.saveAsync(resolve));
    await Excel.run(async (context) => {
      const all = context.workbook.settings.load("items/key,items/value");
      await context.sync();
      expect(all.items.map(({ key, value }) => [key, value])).toEqual([["KAM.other", [true]]]);
      all.items[0]!.delete();
      await context.sync();
    });
  });
});
