import fc from "fast-check";
import { serialOf } from "../../src/core/period";
import { CADENCE, STATUS } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const TODAY = serialOf(2024, 12, 31);

test("compares the days since the last purchase with 1, 2 and 3 usual intervals", () => {
  const silences = [0, 30, 31, 60, 61, 90, 91];
  expect(
    STATUS(column(...silences.map((days) => TODAY - days)), column(...silences.map(() => 30)))
  ).toEqual(column("Active", "Active", "Order due", "Order due", "At risk", "At risk", "Lost"));
});

test("is seen from the latest of the dates, or from as_of", () => {
  const last = column(TODAY - 40, TODAY);
  const usual = column(30, 30);
  expect(STATUS(last, usual)).toEqual(column("Order due", "Active"));
  expect(STATUS(last, usual, TODAY + 60)).toEqual(column("Lost", "Order due"));
  expect(STATUS(last, usual, TODAY - 40)).toEqual(column("Active", "Active"));
});

test("lost_days takes the place of three usual intervals", () => {
  const last = column(TODAY - 100, TODAY);
  expect(STATUS(last, column(30, 30), null, 100)).toEqual(column("At risk", "Active"));
  expect(STATUS(last, column(30, 30), null, 99)).toEqual(column("Lost", "Active"));
});

test("times of day do not matter", () => {
  expect(STATUS(column(TODAY - 30 + 0.1, TODAY + 0.9), column(30, 30))).toEqual(
    column("Active", "Active")
  );
});

test("a blank or 0 on either side has no status; a heading row neither", () => {
  for (const blank of [null, "", 0]) {
    expect(STATUS(column(blank, TODAY), column(30, blank))).toEqual(column("", ""));
  }
  expect(STATUS(column("Last", TODAY), column("Usual days", 30))).toEqual(column("", "Active"));
});

test("an error stands in its row, and its date is not the latest", () => {
  const [na, ref] = [cellError("#N/A"), cellError("#REF!")];
  expect(STATUS(column(TODAY, na, TODAY + 900), column(30, 30, ref))).toEqual(
    column("Active", na, ref)
  );
});

test("over the columns of KAM.CADENCE it agrees with it, where no long gap speaks for the client", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat(300)), { minLength: 1, maxLength: 40 }), // prettier-ignore
      (rows) => {
        const table = CADENCE(
          rows.map(([client]) => [`Client ${client}`]),
          rows.map(([, day]) => [TODAY + day])
        ).slice(1);
        const asOf = TODAY + Math.max(...rows.map(([, day]) => day));
        const statuses = STATUS(
          table.map((row) => [row[3]]),
          table.map((row) => [row[4]]),
          asOf
        );
        table.forEach(([, purchases, , , usual, gap, , status], i) => {
          const same = purchases !== 1 && 1.5 * (gap as number) <= 3 * (usual as number);
          if (same) expect(statuses[i]).toEqual([status]);
        });
      }
    )
  );
});

test.each([
  [
    "a text date",
    () => STATUS(column(TODAY, "x"), column(1, 1)),
    'last, row 2: "x" is text, not a date.',
  ],
  [
    "a negative date",
    () => STATUS(column(TODAY, -5), column(1, 1)),
    "last, row 2: -5 is not a date between 1900 and 9999.",
  ],
  [
    "negative usual days",
    () => STATUS(column(TODAY, TODAY), column(1, -7)),
    "usual_days, row 2: -7 is not above 0.",
  ],
  [
    "columns of unequal length",
    () => STATUS(column(TODAY, TODAY), column(30)),
    "last and usual_days must be of equal length; here they have 2 and 1 rows.",
  ],
  [
    "an as_of that is no date",
    () => STATUS(column(TODAY), column(30), 2958466),
    "as_of: 2958466 is not a date between 1900 and 9999.",
  ],
  [
    "negative lost_days",
    () => STATUS(column(TODAY), column(30), null, -1),
    "lost_days: -1 is not above 0.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});
