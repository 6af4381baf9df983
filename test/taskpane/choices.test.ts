import fc from "fast-check";
import { DEFAULT_PARAMETERS } from "../../src/core/segmentation";
import {
  choicesFrom,
  DEFAULT_CHOICES,
  isoDayOf,
  parametersOf,
  serialOfIsoDay,
} from "../../src/taskpane/state/choices";

test("the pane's defaults are those of the method", () => {
  expect(parametersOf(DEFAULT_CHOICES)).toEqual({ parameters: DEFAULT_PARAMETERS });
});

test("dates become serials, both days included", () => {
  const chosen = {
    ...DEFAULT_CHOICES,
    span: "dates",
    from: "2024-01-01",
    to: "2024-12-31",
  } as const;
  expect(parametersOf(chosen)).toMatchObject({ parameters: { span: { from: 45292, to: 45657 } } });
});

test.each([
  ["0", "95"],
  ["95", "95"],
  ["96", "95"],
  ["80", "101"],
  ["", "95"],
  ["80", ""],
  ["abc", "95"],
])("limits %s and %s are refused", (aLimit, bLimit) => {
  expect(parametersOf({ ...DEFAULT_CHOICES, aLimit, bLimit })).toEqual({ faults: ["limits"] });
});

test.each([
  ["", "2024-12-31", "noDates"],
  ["2024-02-30", "2024-12-31", "noDates"],
  ["2024-12-31", "2024-01-01", "fromAfterTo"],
])("the dates %s to %s are refused", (from, to, fault) => {
  expect(parametersOf({ ...DEFAULT_CHOICES, span: "dates", from, to })).toEqual({
    faults: [fault],
  });
});

test("half typed dates do not matter while no dates are asked for", () => {
  expect(parametersOf({ ...DEFAULT_CHOICES, from: "2024-12-31", to: "2024-01-01" })).toEqual({
    parameters: DEFAULT_PARAMETERS,
  });
});

test("a day and its serial are two ways to write one", () => {
  expect(serialOfIsoDay("2024-01-01")).toBe(45292);
  expect(serialOfIsoDay("1899-12-31")).toBeNull();
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2958465 }),
      (serial) => serialOfIsoDay(isoDayOf(serial)) === serial
    )
  );
});

test.each(["0", "-5", "1.5", "soon"])("%s days are no limit of silence", (lostDays) => {
  expect(parametersOf({ ...DEFAULT_CHOICES, lostDays })).toEqual({ faults: ["lostDays"] });
});

test("parameters kept in a workbook come back as they stood in the fields", () => {
  expect(choicesFrom(DEFAULT_PARAMETERS, null)).toEqual(DEFAULT_CHOICES);
  const chosen = {
    ...DEFAULT_CHOICES,
    measure: "profit",
    span: "dates",
    from: "2024-02-01",
    to: "2024-12-31",
    aLimit: "55.5",
    bLimit: "57",
    period: "year",
    lostDays: "180",
  } as const;
  const asked = parametersOf(chosen);
  expect("parameters" in asked && choicesFrom(asked.parameters, 180)).toEqual(chosen);
});
