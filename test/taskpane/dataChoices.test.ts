import { columnsFor } from "../../src/taskpane/state/columnOptions";
import { withValues } from "../../src/taskpane/state/conditions";

describe("columns offered for a role", () => {
  const recognition = {
    headings: ["Code", "Client", "Date", "Amount", "Margin", "Note"],
    kinds: ["numbers", "texts", "dates", "numbers", "fractions", "blank"] as const,
  };

  test("are those that hold what it needs", () => {
    expect(columnsFor("numbers", recognition, undefined)).toEqual([0, 3, 4]);
    expect(columnsFor("dates", recognition, undefined)).toEqual([0, 2, 3]);
    expect(columnsFor("names", recognition, undefined)).toEqual([0, 1, 3]);
  });

  test("are also the one that has it now, whatever it holds", () => {
    expect(columnsFor("numbers", recognition, 1)).toEqual([0, 1, 3, 4]);
  });

  test("are all of them where nothing is known", () => {
    expect(columnsFor("dates", { headings: ["A", "B"] }, undefined)).toEqual([0, 1]);
  });
});

describe("conditions", () => {
  const kind = { column: 3, heading: "Kind", values: ["Freight"] };
  const region = { column: 4, heading: "Region", values: ["North"] };

  test("change in their place, and new ones come last", () => {
    expect(withValues([kind, region], 3, "Kind", ["Freight", ""])).toEqual([
      { ...kind, values: ["Freight", ""] },
      region,
    ]);
    expect(withValues([kind], 4, "Region", ["North"])).toEqual([kind, region]);
  });

  test("without values are none", () => {
    expect(withValues([kind, region], 3, "Kind", [])).toEqual([region]);
  });
});
