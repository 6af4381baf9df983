import fs from "fs";
import path from "path";
import zlib from "zlib";
import { serialOf } from "../../src/core/period";
import { ABC, HISTORY, XYZ } from "../../src/functions/functions";
import { csv } from "../csv";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const onData = process.env.KAM_DATA ? test : test.skip;
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const JANUARY = serialOf(2024, 1, 1);
const DATES = column(JANUARY + 3, JANUARY + 40, JANUARY + 70, JANUARY + 71);
const CLIENTS = column("Bolt", "Acme", " ACME ", "Bolt");
const AMOUNTS = column(5, 7, 2, -1);

test("makes a table: a row per client in order of first appearance, a column per month", () => {
  expect(HISTORY(CLIENTS, DATES, AMOUNTS)).toEqual([
    ["Client", "2024-01", "2024-02", "2024-03"],
    ["Bolt", 5, 0, -1],
    ["Acme", 0, 7, 2],
  ]);
});

test.each([
  ["week", ["2024-W01", "2024-W02"]],
  ["quarter", ["2024-Q1"]],
  ["Year", ["2024"]],
])("by %s its headings are %j", (period, labels) => {
  const [headings] = HISTORY(
    column("Bolt", "Bolt"),
    column(JANUARY, JANUARY + 7),
    column(1, 1),
    period
  );
  expect(headings).toEqual(["Client", ...labels]);
});

test("a heading row is passed over", () => {
  expect(HISTORY([["Client"], ...CLIENTS], [["Date"], ...DATES], [["Amount"], ...AMOUNTS])).toEqual(
    HISTORY(CLIENTS, DATES, AMOUNTS)
  );
});

test("a row without client, date or amount is left out, blank and 0 alike", () => {
  const expected = HISTORY(CLIENTS, DATES, AMOUNTS);
  for (const blank of [null, "", 0]) {
    expect(
      HISTORY(
        [...CLIENTS, [blank], ["Bolt"], ["Bolt"]],
        [...DATES, [JANUARY], [blank], [JANUARY]],
        [...AMOUNTS, [99], [99], [blank]]
      )
    ).toEqual(expected);
  }
});

test("from and to keep the periods that contain them", () => {
  expect(HISTORY(CLIENTS, DATES, AMOUNTS, "month", JANUARY + 50, JANUARY + 60)).toEqual([
    ["Client", "2024-02", "2024-03"],
    ["Bolt", 0, -1],
    ["Acme", 7, 2],
  ]);
});

test("the number 123 and the text 123 are two clients, codes are what they are", () => {
  const names = HISTORY(
    column(123, "123", "0123", "A*", "Ab"),
    column(...new Array(5).fill(JANUARY)),
    column(1, 1, 1, 1, 1)
  ).map(([name]) => name);
  expect(names).toEqual(["Client", 123, "123", "0123", "A*", "Ab"]);
});

describe("errors in the ledger", () => {
  const error = cellError("#N/A");

  test("of an amount stand in its cell, and count for nobody", () => {
    expect(HISTORY([...CLIENTS, ["Acme"]], [...DATES, [JANUARY]], [...AMOUNTS, [error]])).toEqual([
      ["Client", "2024-01", "2024-02", "2024-03"],
      ["Bolt", 5, 0, -1],
      ["Acme", error, 7, 2],
    ]);
  });

  test("of a date stand in all cells of the client", () => {
    expect(HISTORY([...CLIENTS, ["Acme"]], [...DATES, [error]], [...AMOUNTS, [9]])[2]).toEqual([
      "Acme",
      error,
      error,
      error,
    ]);
  });

  test("of a client make a row of their own", () => {
    expect(HISTORY([...CLIENTS, [error]], [...DATES, [JANUARY]], [...AMOUNTS, [9]])).toEqual([
      ...HISTORY(CLIENTS, DATES, AMOUNTS),
      [error, error, error, error],
    ]);
  });

  test("outside the periods asked for do not matter", () => {
    const some = HISTORY(CLIENTS, DATES, AMOUNTS, "month", JANUARY + 31);
    expect(
      HISTORY(
        [...CLIENTS, ["Acme"]],
        [...DATES, [JANUARY]],
        [...AMOUNTS, [error]],
        "month",
        JANUARY + 31
      )
    ).toEqual(some);
  });
});

test("KAM.XYZ takes it as it is, row by row", () => {
  const rows = HISTORY(
    column(7, 7, 7, 8),
    column(JANUARY, JANUARY + 31, JANUARY + 60, JANUARY),
    column(1, 1, 1, 1)
  );
  expect(XYZ(rows)).toEqual([[""], ["X"], ["Z"]]);
});

test.each([
  [
    "a text date",
    () => HISTORY(CLIENTS, column(JANUARY, "31.01.2024", JANUARY, JANUARY), AMOUNTS),
    'dates, row 2: "31.01.2024" is text, not a date.',
  ],
  [
    "a number that is no date",
    () => HISTORY(CLIENTS, column(JANUARY, -1, JANUARY, JANUARY), AMOUNTS),
    "dates, row 2: -1 is not a date between 1900 and 9999.",
  ],
  [
    "a text for from",
    () => HISTORY(CLIENTS, DATES, AMOUNTS, "month", "31.01.2024"),
    'from: "31.01.2024" is text, not a date.',
  ],
  [
    "from after to",
    () => HISTORY(CLIENTS, DATES, AMOUNTS, "month", JANUARY + 1, JANUARY),
    "from (2024-01-02) must not be after to (2024-01-01).",
  ],
  [
    "too many periods",
    () => HISTORY(CLIENTS, column(JANUARY, 2, JANUARY, JANUARY), AMOUNTS),
    "That makes 1489 periods, more than 1200: from 1900-01-02 (row 2) to 2024-01-01 (row 1). Check these dates, or choose a longer period.",
  ],
  [
    "columns of unequal length",
    () => HISTORY(CLIENTS, DATES, column(1)),
    "clients and amounts must be of equal length; here they have 4 and 1 rows.",
  ],
  [
    "an unknown period",
    () => HISTORY(CLIENTS, DATES, AMOUNTS, "day"),
    'period is "day"; it must be "week", "month", "quarter" or "year".',
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("no purchase at all is #N/A", () => {
  expect(failure(() => HISTORY(column(null), column(null), column(null)))).toEqual({
    code: "#N/A",
    message: "There are no rows with client, date and amount in these periods.",
  });
});

onData(
  "AdventureWorks, 60,855 sales to 635 resellers: the total to the cent, and 186, 125, 324 of A, B, C",
  () => {
    const file = path.join(
      process.env.KAM_DATA!,
      "data/adventureworks_dw/reseller_sales_flat.csv.gz"
    );
    const sales = csv(zlib.gunzipSync(fs.readFileSync(file)).toString("utf8"));
    expect(sales).toHaveLength(60855);
    const serial = (date: string) =>
      serialOf(...(date.slice(0, 10).split("-").map(Number) as [number, number, number]));

    const [headings, ...rows] = HISTORY(
      sales.map((row) => [Number(row.ResellerKey)]),
      sales.map((row) => [serial(row.OrderDate!)]),
      sales.map((row) => [Number(row.SalesAmount)])
    );
    expect(headings).toHaveLength(1 + 36);
    expect([headings![1], headings!.at(-1)]).toEqual(["2010-12", "2013-11"]);
    expect(rows).toHaveLength(635);

    const totals = rows.map((row) =>
      (row.slice(1) as number[]).reduce((all, amount) => all + amount, 0)
    );
    expect(totals.reduce((all, total) => all + total, 0).toFixed(2)).toBe("80450596.98");
    const letters = ABC(totals.map((total) => [total])).flat();
    const count = (letter: string) => letters.filter((other) => other === letter).length;
    expect([count("A"), count("B"), count("C")]).toEqual([186, 125, 324]);

    // Of the clients with at least three months since their first purchase, the limits of stock items find all unsteady.
    const variation = XYZ([headings!, ...rows], "variation", 0.1, 0.25)
      .slice(1)
      .flat();
    const judged = variation.filter((letter) => letter !== "N");
    expect(judged).toHaveLength(632);
    expect(new Set(judged)).toEqual(new Set(["Z"]));
  }
);
