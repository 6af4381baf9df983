import { WEB_MESSAGE_LIMIT } from "../../../src/playground/host";
import { eventsDelivered, workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();
const { onSheet, failureOf } = under;

describe("what the host does not have", () => {
  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["reading", "Worksheet.standardWidth", (sheet) => sheet.load("standardWidth")],
    ["reading an object", "Worksheet.shapes", (sheet) => sheet.shapes.load("items")],
    ["calling", "Range.getImage", (sheet) => sheet.getRange("A1").getImage()],
    [
      "calling for an object",
      "Worksheet.findAll",
      (sheet) => sheet.findAll("x", {}).load("address"),
    ],
    ["writing", "Range.style", (sheet) => (sheet.getRange("A1").style = "Normal")],
    [
      "writing below",
      "RangeFormat.shrinkToFit",
      (sheet) => (sheet.getRange("A1").format.shrinkToFit = true),
    ],
    [
      "an event",
      "Worksheet.registerFormatChangedEvent",
      (sheet) => sheet.onFormatChanged.add(async () => {}),
    ],
  ])("fails %s by name: %s", async (_kind, member, use) => {
    const failure = await failureOf(async (sheet, context) => {
      use(sheet);
      await context.sync();
    });
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain(member);
    expect(failure.debugInfo.errorLocation).toBe(member);
  });

  test("inner members of the host's classes are out of reach", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.load("book" as "name");
      await context.sync();
    });
    expect(failure.message).toContain("Worksheet.book");
  });
});

describe("requirement sets", () => {
  test("are those of the manifest", () => {
    const { requirements } = under.office.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.3")).toBe(true);
    expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.4")).toBe(false);
  });
});

describe("failures", () => {
  test("keep what ran before them, and say where they happened", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Missing").load("name");
      sheet.getRange("A2").values = [["never"]];
      const failure = await context.sync().then(
        () => null,
        (error: { code: string; debugInfo: { errorLocation: string; statement: string } }) => error
      );
      expect(failure?.code).toBe("ItemNotFound");
      expect(failure?.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
      expect(failure?.debugInfo.statement).toContain("worksheets.getItem");
      const range = sheet.getRange("A1:A2").load("values");
      await context.sync();
      expect(range.values).toEqual([["kept"], [""]]);
    });
  });

  test("of the client itself stay the client's", async () => {
    const failure = await failureOf(async (sheet) => sheet.getRange("A1").values);
    expect(failure.code).toBe("PropertyNotLoaded");
  });
});

describe("tracked objects", () => {
  test("are released after Excel.run", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").load("values");
      await context.sync();
    });
    await eventsDelivered();
    expect(under.office.host.keptObjects).toBe(0);
  });

  test("live on when added, until removed", async () => {
    const { Excel } = under.office;
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [["kept"]];
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    expect(under.office.host.keptObjects).toBe(1);
    await Excel.run(kept, async (context) => {
      kept.load("values");
      await context.sync();
      expect(kept.values).toEqual([["kept"]]);
      context.trackedObjects.remove(kept);
      await context.sync();
    });
    await eventsDelivered();
    expect(under.office.host.keptObjects).toBe(0);
  });
});

describe("while a cell is edited", () => {
  afterEach(() => {
    under.office.host.isEditing = false;
  });

  test("batches fail", async () => {
    under.office.host.isEditing = true;
    const failure = await failureOf(async (_sheet, context) => context.sync());
    under.office.host.isEditing = false;
    expect(failure.code).toBe("InvalidOperationInCellEditMode");
  });

  test("or wait for its end if the add-in asks for that", async () => {
    const { Excel, host } = under.office;
    host.isEditing = true;
    let isDone = false;
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.load("name");
      await context.sync();
      isDone = true;
    });
    await eventsDelivered();
    expect(isDone).toBe(false);
    host.isEditing = false;
    await run;
    expect(isDone).toBe(true);
  });
});

describe("the size of messages", () => {
  beforeAll(() => {
    under.office.host.messageLimit = WEB_MESSAGE_LIMIT;
  });
  afterAll(() => {
    under.office.host.messageLimit = null;
  });

  test("is limited for requests, and nothing of a refused one is done", async () => {
    await onSheet(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      sheet.getRangeByIndexes(0, 0, 2000, 1).values = Array.from({ length: 2000 }, () => [
        "ж".repeat(2000),
      ]);
      const code = await context.sync().then(
        () => null,
        (error: { code: string }) => error.code
      );
      expect(code).toBe("RequestPayloadSizeLimitExceeded");
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("is limited for answers", async () => {
    const failure = await failureOf(async (sheet, context) => {
      for (let part = 0; part < 4; part += 1) {
        sheet.getRangeByIndexes(part * 1000, 0, 1000, 1).values = Array.from(
          { length: 1000 },
          () => ["x".repeat(1500)]
        );
        await context.sync();
      }
      sheet.getRangeByIndexes(0, 0, 4000, 1).load("values");
      await context.sync();
    });
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("the shared runtime", () => {
  test("associates custom functions and keeps its start-up behaviour", async () => {
    const { CustomFunctions, Office } = under.office;
    CustomFunctions.associate("TWICE", (x: number) => 2 * x);
    const table = (
      CustomFunctions as unknown as {
        _association: { mappings: Record<string, (x: number) => number> };
      }
    )._association.mappings;
    expect(table["TWICE"]?.(21)).toBe(42);
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });
});
