import { serialOf } from "../../src/core/period";
import { NEXT } from "../../src/functions/functions";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const JANUARY = serialOf(2024, 1, 1);
const HEADINGS = ["Client", "Expected next purchase", "Days overdue", "Overdue in usual intervals"];
// Acme buys after 20 and 25 days: usually after 22.5. Bolt bought once, on day 90.
const CLIENTS = column("Acme", "Acme", "Acme", "Bolt");
const DATES = column(JANUARY, JANUARY + 20, JANUARY + 45, JANUARY + 90);

test("expects the next purchase the usual days after the last, rounded up, and says how late it is", () => {
  expect(NEXT(CLIENTS, DATES)).toEqual([
    HEADINGS,
    ["Acme", JANUARY + 68, 22, 22 / 22.5],
    ["Bolt", JANUARY + 113, 0, 0],
  ]);
});

test("as_of sets the day; amounts decide what is a purchase", () => {
  expect(NEXT(CLIENTS, DATES, column(1, 1, 1, -1), JANUARY + 113)).toEqual([
    HEADINGS,
    ["Acme", JANUARY + 68, 45, 2],
    ["Bolt", "", "", ""],
  ]);
});

test("an error stands in all cells of its client", () => {
  const error = cellError("#N/A");
  expect(NEXT(CLIENTS, DATES, column(1, 1, error, 1))).toEqual([
    HEADINGS,
    ["Acme", error, error, error],
    ["Bolt", JANUARY + 150, 0, 0],
  ]);
});

test.each([
  [
    "dates of another length",
    () => NEXT(CLIENTS, column(JANUARY)),
    "#VALUE!",
    "clients and dates must be of equal length; here they have 4 and 1 rows.",
  ],
  [
    "an as_of that is text",
    () => NEXT(CLIENTS, DATES, undefined, "x"),
    "#VALUE!",
    'as_of: "x" is text, not a date.',
  ],
  [
    "no row at all",
    () => NEXT(column(null), column(null)),
    "#N/A",
    "There are no rows with client, date and amount to look at.",
  ],
])("%s is an error with words", (_, call, code, message) => {
  expect(failure(call)).toEqual({ code, message });
});
