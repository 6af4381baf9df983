import { eventsDelivered, workbookUnderTest } from "./workbookUnderTest";

const under = workbookUnderTest();

/** What handlers were told since the last look. */
let told: Record<string, unknown>[] = [];
const tell = async (event: object): Promise<void> => void told.push({ ...event });

async function toldSince(act: () => unknown): Promise<Record<string, unknown>[]> {
  await eventsDelivered();
  told = [];
  await act();
  await eventsDelivered();
  return told;
}

function univerSheet(name = "Sheet1") {
  return under.office.api.getActiveWorkbook()!.getSheetByName(name)!;
}

describe("events", () => {
  test("of a sheet tell of changes by the user and by the add-in, with the range", async () => {
    const { Excel } = under.office;
    const handler = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.getItem("Sheet1").onChanged.add(tell);
      await context.sync();
      return result;
    });
    const byUser = await toldSince(() => univerSheet().getRange("B2:C3").setValue(5));
    expect(byUser).toEqual([
      expect.objectContaining({
        type: "WorksheetChanged",
        address: "B2:C3",
        changeType: "RangeEdited",
        source: "Local",
      }),
    ]);
    const byAddin = await toldSince(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("D4").values = [[1]];
        await context.sync();
      })
    );
    expect(byAddin).toEqual([
      expect.objectContaining({ address: "D4", triggerSource: "ThisLocalAddin" }),
    ]);
    await Excel.run(async (context) => {
      const range = (byAddin[0] as unknown as Excel.WorksheetChangedEventArgs)
        .getRange(context)
        .load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!D4");
    });
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(await toldSince(() => univerSheet().getRange("A1").setValue(9))).toEqual([]);
  });

  test("of the workbook tell of sheets added, activated and deleted", async () => {
    const { Excel } = under.office;
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(tell);
      worksheets.onActivated.add(tell);
      worksheets.onDeactivated.add(tell);
      worksheets.onDeleted.add(tell);
      await context.sync();
    });
    const events = await toldSince(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Passing");
        sheet.activate();
        sheet.delete();
        await context.sync();
      })
    );
    expect(events.map(({ type }) => type)).toEqual([
      "WorksheetAdded",
      "WorksheetDeactivated",
      "WorksheetActivated",
      "WorksheetDeactivated",
      "WorksheetActivated",
      "WorksheetDeleted",
    ]);
  });

  test("tell of selections: of the workbook and of a sheet", async () => {
    const { Excel } = under.office;
    await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => tell({ type: "workbook" }));
      context.workbook.worksheets.onSelectionChanged.add(tell);
      await context.sync();
    });
    const events = await toldSince(() => univerSheet().getRange("C5:D6").activate());
    expect(events).toContainEqual({ type: "workbook" });
    expect(events).toContainEqual(
      expect.objectContaining({ type: "WorksheetSelectionChanged", address: "C5:D6" })
    );
  });

  test("tell of tables added, changed and deleted", async () => {
    const { Excel } = under.office;
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.onAdded.add(tell);
      tables.onChanged.add(tell);
      tables.onDeleted.add(tell);
      await context.sync();
    });
    const events = await toldSince(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const table = sheet.tables.add("H1:I3", true);
        sheet.getRange("I2").values = [[5]];
        sheet.getRange("K9").values = [["elsewhere"]];
        table.delete();
        await context.sync();
      })
    );
    expect(events.map(({ type }) => type)).toEqual(["TableAdded", "TableChanged", "TableDeleted"]);
    expect(events[1]).toMatchObject({ address: "I2" });
  });

  test("tell of calculated sheets", async () => {
    const { Excel } = under.office;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(tell);
      await context.sync();
    });
    const events = await toldSince(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("M1:M2").formulas = [[1], ["=M1+1"]];
        await context.sync();
      }).then(() => under.office.host.calculated())
    );
    expect(events).toContainEqual(expect.objectContaining({ type: "WorksheetCalculated" }));
  });
});
