import { apiSets } from "../../../scripts/apiSets";
import committed from "../../../src/playground/host/apiSets.json";
import { Requirements } from "../../../src/playground/host/requirements";

describe("the requirement sets of members", () => {
  test("are those of the installed @types/office-js (else run node scripts/apiSets.js)", () => {
    expect(committed).toEqual(apiSets());
  });

  test("know a member's set, also where writing came later than reading", () => {
    const oldest = new Requirements({ ExcelApi: "1.1" });
    expect(oldest.allows("Range", "values")).toBe(true);
    expect(oldest.allows("Range", "getUsedRangeOrNullObject")).toBe(false);
    expect(oldest.allows("Application", "calculationMode")).toBe(true);
    expect(() => oldest.demand("Application", "calculationMode", true)).toThrow("ExcelApi 1.8");
    expect(oldest.allows("Worksheet", "namedSheetViews")).toBe(false);
  });

  test("compare numbers, not texts", () => {
    expect(new Requirements({ ExcelApi: "1.10" }).allows("Range", "getUsedRangeOrNullObject")).toBe(
      true
    );
    expect(new Requirements({ ExcelApi: "1.9" }).allows("Table", "resize")).toBe(false);
  });
});
