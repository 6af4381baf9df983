import { serialOf } from "../../../src/core/period";
import { workbookUnderTest } from "./workbookUnderTest";

const workbook = workbookUnderTest();
const { onSheet, failureOf, written } = workbook;

describe("values written to cells are read as if typed", () => {
  const YEAR = new Date().getFullYear();
  test.each([
    ["00123", 123, "General"],
    ["1E5", 100000, "0.00E+00"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["(500)", -500, "General"],
    ["-5", -5, "General"],
    ["+5", 5, "General"],
    ["TRUE", true, "General"],
    ["false", false, "General"],
    ["2024-01-05", serialOf(2024, 1, 5), "yyyy-mm-dd"],
    ["2024-01-05 12:00", serialOf(2024, 1, 5) + 0.5, "yyyy-mm-dd hh:mm"],
    ["3-4", serialOf(YEAR, 3, 4), "m-d"],
    ["MARCH1", serialOf(YEAR, 3, 1), "d-mmm"],
    ["10:30", 0.4375, "hh:mm"],
  ])("%s becomes %p", async (text, value, format) => {
    const range = await written("A1", [[text]]);
    expect(range.values).toEqual([[value]]);
    expect(range.numberFormat).toEqual([[format]]);
  });

  test.each([
    "plain",
    "1 2",
    "31/12/2024",
    "+",
    "-",
    ".",
    "e",
    "1.2.3",
    "ACME 5%",
    "Apple",
    "May be",
    "1e",
    "5 apples",
  ])("%p stays text", async (text) => {
    const range = await written("A1", [[text]]);
    expect(range.values).toEqual([[text]]);
    expect(range.valueTypes).toEqual([["String"]]);
  });

  test.each(["=1+1", "00123", "1E5", "3-4", "TRUE", "+7 495", "#N/A", "-5"])(
    "%p stays that very text in a cell with the number format @",
    async (text) => {
      const range = await written("A1", [[text]], "@");
      expect(range.values).toEqual([[text]]);
      expect(range.text).toEqual([[text]]);
      expect(range.formulas).toEqual([[text]]);
      expect(range.valueTypes).toEqual([["String"]]);
    }
  );

  test("an apostrophe makes literal text and is not part of it", async () => {
    const range = await written("A1:B1", [["'=1+1", "'00123"]]);
    expect(range.values).toEqual([["=1+1", "00123"]]);
    expect(range.valueTypes).toEqual([["String", "String"]]);
  });

  test("text that begins with = becomes a formula, and with + or - too unless it is a number", async () => {
    const range = await written("A1:C1", [["=1+1", "+A1", "-A1"]]);
    expect(range.values).toEqual([[2, 2, -2]]);
    expect(range.formulas).toEqual([["=1+1", "=+A1", "=-A1"]]);
  });

  test("null leaves a cell as it is, an empty string clears it", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 4]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[1, "", 4]]);
      expect(range.valueTypes).toEqual([["Double", "Empty", "Double"]]);
    });
  });

  test("errors are told from texts that look like them", async () => {
    const range = await written("A1:D1", [["#N/A", "'#N/A", "=1/0", "#n/a"]]);
    expect(range.values).toEqual([["#N/A", "#N/A", "#DIV/0!", "#N/A"]]);
    expect(range.valueTypes).toEqual([["Error", "String", "Error", "Error"]]);
  });

  test("a number keeps the format its cell has", async () => {
    const range = await written("A1:B1", [[0.5, "12%"]], "0.000");
    expect(range.text).toEqual([["0.500", "0.120"]]);
  });

  test("values are raw, dates are serials, text is formatted", async () => {
    const range = await written("A1:B1", [[45292.25, 1234.5]], "#,##0.00");
    expect(range.values).toEqual([[45292.25, 1234.5]]);
    expect(range.text).toEqual([["45,292.25", "1,234.50"]]);
  });

  test("a text of 32,767 characters fits, a longer one does not", async () => {
    const range = await written("A1", [["x".repeat(32_767)]]);
    expect(range.values[0]![0]).toHaveLength(32_767);
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A1").values = [["x".repeat(32_768)]];
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });
});

describe("the shape of what is written", () => {
  test("a single value goes into every cell", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    });
  });

  test.each([[[[1, 2, 3]]], [[[1], [2], [3]]], [[[1, 2], [3]]]])(
    "%j does not fit two by two",
    async (values) => {
      const failure = await failureOf(async (sheet, context) => {
        sheet.getRange("A1:B2").values = values;
        await context.sync();
      });
      expect(failure.code).toBe("InvalidArgument");
      expect(failure.message).toContain("doesn't match the size");
    }
  );

  test("a large array is refused in whole if its shape is wrong", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A1:A2001").values = Array.from({ length: 2000 }, (_, i) => [i]);
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test.each([1500, 1501, 1502, 4000])("%d rows arrive, the last one blank", async (rows) => {
    await onSheet(async (sheet, context) => {
      const values = Array.from({ length: rows }, (_, i) => [i === rows - 1 ? "" : i]);
      const range = sheet.getRangeByIndexes(2, 1, rows, 1);
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
  });

  test("60,000 rows of 15 columns arrive", async () => {
    const values = Array.from({ length: 60_000 }, (_, r) =>
      Array.from({ length: 15 }, (_, c) => (c % 3 === 0 ? `text ${r}` : r * c))
    );
    await onSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, 60_000, 15);
      range.values = values;
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values[59_999]).toEqual(values[59_999]);
      expect(range.values).toHaveLength(60_000);
    });
  });

  test("whole columns read as null and cannot be written", async () => {
    await onSheet(async (sheet, context) => {
      const column = sheet.getRange("A:A").load("values,isEntireColumn,address,cellCount");
      await context.sync();
      expect(column.values).toBeNull();
      expect(column.isEntireColumn).toBe(true);
      expect(column.cellCount).toBe(1_048_576);
    });
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRange("A:A").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(failure.code).toBe("InvalidArgument");
  });

  test("more than 5,000,000 cells are not read", async () => {
    const failure = await failureOf(async (sheet, context) => {
      sheet.getRangeByIndexes(0, 0, 1_000_001, 5).load("values");
      await context.sync();
    });
    expect(failure.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("formulas", () => {
  test("are calculated before an action of the same batch reads them, and again when an input changes", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
      const total = sheet.getRange("A3").load("values");
      await context.sync();
      expect(total.values).toEqual([[3]]);
      sheet.getRange("A1").values = [[40]];
      total.load("values");
      await context.sync();
      expect(total.values).toEqual([[42]]);
    });
  });

  test("spill, and their spilled values are read like any others", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(2,2)"]];
      const range = sheet.getRange("B2:C3").load("values,formulas,hasSpill,valueTypes");
      const spill = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address");
      const parent = sheet.getRange("C3").getSpillParent().load("address");
      const used = sheet.getUsedRange(true).load("address");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(range.formulas).toEqual([
        ["=SEQUENCE(2,2)", 2],
        [3, 4],
      ]);
      expect(range.hasSpill).toBe(true);
      expect(spill.address).toMatch(/!B2:C3$/);
      expect(parent.address).toMatch(/!B2$/);
      expect(used.address).toMatch(/!B2:C3$/);
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a spill goes when its formula is overwritten and is blocked by a value in its way", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      sheet.getRange("A2").values = [["in the way"]];
      const range = sheet.getRange("A1:A3").load("values");
      await context.sync();
      expect(range.values).toEqual([["#SPILL!"], ["in the way"], [""]]);
      sheet.getRange("A1").values = [["plain"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["plain"], ["in the way"], [""]]);
    });
  });

  test("wait under manual calculation until application.calculate", async () => {
    await onSheet(async (sheet, context) => {
      const { application } = context.workbook;
      sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
      await context.sync();
      application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      const result = sheet.getRange("B1").load("values");
      await context.sync();
      expect(result.values).toEqual([[2]]);
      application.calculate("Recalculate");
      result.load("values");
      await context.sync();
      expect(result.values).toEqual([[10]]);
      application.calculationMode = "Automatic";
      application.load("calculationMode,calculationState,decimalSeparator");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberGroupSeparator");
      await context.sync();
      expect(application.calculationMode).toBe("Automatic");
      expect(application.calculationState).toBe("Done");
      expect(application.cultureInfo.name).toBe("en-US");
      expect(application.cultureInfo.numberFormat.numberGroupSeparator).toBe(",");
    });
  });

  test("many writes in one batch are calculated once, also when calculation and drawing are suspended", async () => {
    await onSheet(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (let i = 1; i <= 50; i += 1) sheet.getRange(`A${i}`).values = [[i]];
      sheet.getRange("B1").values = [["=SUM(A1:A50)"]];
      const sum = sheet.getRange("B1").load("values");
      await context.sync();
      expect(sum.values).toEqual([[1275]]);
    });
  });
});
