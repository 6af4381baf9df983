import { serialOf } from "../../src/core/period";
import { CHURN } from "../../src/functions/functions";
import { csvCells, onData } from "../data/csvCells";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const JANUARY = serialOf(2024, 1, 1);
const HEADINGS = ["Period", "Active at start", "New", "Went silent", "Came back", "Active at end", "Loss rate"]; // prettier-ignore
// Acme buys monthly until March; Bolt buys on 1 January and, much later, on 1 August.
const CLIENTS = column("Acme", "Acme", "Acme", "Bolt", "bolt");
const DATES = column(JANUARY, JANUARY + 30, JANUARY + 60, JANUARY, JANUARY + 213);
const TABLE = [
  HEADINGS,
  ["2024-Q1", 0, 2, 0, 0, 2, ""],
  ["2024-Q2", 2, 0, 2, 0, 0, 1],
  ["2024-Q3*", 0, 0, 0, 1, 1, ""],
];

test("makes a table of the comings and goings by quarter, an incomplete last one marked", () => {
  expect(CHURN(CLIENTS, DATES)).toEqual(TABLE);
});

test.each([
  ["week", "2024-W01", "2024-W31", 31],
  ["month", "2024-01", "2024-08*", 8],
  ["Year", "2024*", "2024*", 1],
])("by %s it runs from %s to %s", (period, first, last, periods) => {
  const [, ...rows] = CHURN(CLIENTS, DATES, undefined, period);
  expect([rows[0]![0], rows.at(-1)![0], rows.length]).toEqual([first, last, periods]);
});

test("the week 53 of 2020 is one of its own, and the last day of a year ends it", () => {
  const dates = column(serialOf(2020, 12, 20), serialOf(2020, 12, 31), serialOf(2021, 1, 10));
  const clients = column("a", "a", "a");
  const labels = (period: string) =>
    CHURN(clients, dates, undefined, period).map(([label]) => label);
  expect(labels("week")).toEqual(["Period", "2020-W51", "2020-W52", "2020-W53", "2021-W01"]);
  expect(labels("year")).toEqual(["Period", "2020", "2021*"]);
});

test("lost_days sets the limit", () => {
  expect(CHURN(CLIENTS, DATES, undefined, null, 200)).toEqual([
    HEADINGS,
    ["2024-Q1", 0, 2, 0, 0, 2, ""],
    ["2024-Q2", 2, 0, 0, 0, 2, 0],
    ["2024-Q3*", 2, 0, 1, 1, 2, 0.5],
  ]);
});

test("a row without client, date or amount, with an error, or of a client that is an error is left out", () => {
  const error = cellError("#N/A");
  const far = JANUARY + 900;
  expect(
    CHURN(
      [...CLIENTS, [null], ["Acme"], ["Acme"], ["Acme"], ["Acme"], [error]],
      [...DATES, [far], [null], [far], [error], [far], [far]],
      [[1], [1], [1], [1], [1], [5], [5], [0], [5], [error], [5]]
    )
  ).toEqual(TABLE);
});

test("a heading row is passed over", () => {
  expect(CHURN([["Client"], ...CLIENTS], [["Date"], ...DATES])).toEqual(TABLE);
});

test.each([
  [
    "a typing error of 300 years",
    () => CHURN(column("a", "b"), column(JANUARY, JANUARY + 109572)),
    "That makes 1201 periods, more than 1200: from 2024-01-01 (row 1) to 2324-01-01 (row 2). Check these dates, or choose a longer period.",
  ],
  [
    "an unknown period",
    () => CHURN(CLIENTS, DATES, undefined, "day"),
    'period is "day"; it must be "week", "month", "quarter" or "year".',
  ],
  [
    "columns of unequal length",
    () => CHURN(CLIENTS, column(JANUARY)),
    "clients and dates must be of equal length; here they have 5 and 1 rows.",
  ],
  [
    "negative lost_days",
    () => CHURN(CLIENTS, DATES, undefined, null, -1),
    "lost_days: -1 is not above 0.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("no row at all is #N/A", () => {
  expect(failure(() => CHURN(column(null), column(null))).code).toBe("#N/A");
});

onData("AdventureWorks: 635 resellers come over twelve quarters, and the books balance", () => {
  const cells = csvCells("adventureworks_dw/reseller_sales_flat.csv.gz");
  const at = (heading: string) => cells.map((row) => [row[cells[0]!.indexOf(heading)]]);
  const [, ...rows] = CHURN(at("ResellerKey"), at("OrderDate"), at("SalesAmount")) as number[][];
  expect([rows[0]![0], rows.at(-1)![0]]).toEqual(["2010-Q4", "2013-Q4*"]);
  expect(rows.reduce((all, row) => all + row[2]!, 0)).toBe(635);
  for (const [, start, fresh, silent, back, end] of rows) {
    expect(start! + fresh! + back! - silent!).toBe(end);
  }
});
