import fc from "fast-check";
import { lastCompletePeriod } from "../../src/core/lastCompletePeriod";
import { periodIndex, serialOf } from "../../src/core/period";
import { CADENCE, HISTORY, PARETO, SEGMENT, XYZ } from "../../src/functions/functions";
import { csvCells, onData } from "../data/csvCells";
import { cellError, customFunctions, failure } from "./customFunctions";

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const HEADINGS = [
  "Client",
  "Amount",
  "Share",
  "Cumulative share",
  "ABC",
  "XYZ",
  "Segment",
  "Last purchase",
  "Status",
];
const DAY = serialOf(2024, 1, 1);
const CLIENTS = column("Acme", "Acme", "Acme ", "ACME", "Bolt", "Cobb", "Cobb");
const DATES = column(DAY, DAY + 31, DAY + 60, DAY + 91, DAY + 2, DAY + 5, DAY + 120);
const AMOUNTS = column(20, 20, 20, 20, 15, 3, 2);

test("makes the whole table, the largest client first", () => {
  expect(SEGMENT(CLIENTS, DATES, AMOUNTS, null, null, "month")).toEqual([
    HEADINGS,
    ["Acme", 80, 0.8, 0.8, "A", "X", "AX", DAY + 91, "Active"],
    ["Bolt", 15, 0.15, 0.95, "B", "Z", "BZ", DAY + 2, "One-off"],
    ["Cobb", 5, 0.05, 1, "C", "Y", "CY", DAY + 120, "Active"],
  ]);
});

test("passes over a heading row, and rows without client, date or amount", () => {
  const plain = SEGMENT(CLIENTS, DATES, AMOUNTS);
  expect(SEGMENT([["Client"], ...CLIENTS], [["Date"], ...DATES], [["Amount"], ...AMOUNTS])).toEqual(
    plain
  );
  for (const blank of [null, "", 0]) {
    expect(
      SEGMENT(
        [...CLIENTS, [blank], ["Acme"], ["Acme"]],
        [...DATES, [DAY + 500], [blank], [DAY + 500]],
        [...AMOUNTS, [9], [9], [blank]]
      )
    ).toEqual(plain);
  }
});

test("from and to are the days that count, the last purchase and the status those of the whole ledger", () => {
  const rows = SEGMENT(CLIENTS, DATES, AMOUNTS, DAY + 1, DAY + 31.5, "month");
  expect(rows.slice(1).map(([client, amount]) => [client, amount])).toEqual([
    ["Acme", 20],
    ["Bolt", 15],
    ["Cobb", 3],
  ]);
  expect(rows[3]!.slice(-2)).toEqual([DAY + 120, "Active"]);
});

test("with one of the two the ledger's own first or last day is the other", () => {
  const span = (from: unknown, to: unknown) => SEGMENT(CLIENTS, DATES, AMOUNTS, from, to, "month");
  expect(span(DAY + 31, null)).toEqual(span(DAY + 31, DAY + 120));
  expect(span(null, DAY + 31)).toEqual(span(DAY, DAY + 31));
});

test("looks at the last 12 complete months of a ledger of more than 15", () => {
  const [, old, now] = SEGMENT(
    column("Old", "New", "New"),
    column(serialOf(2022, 1, 5), serialOf(2023, 12, 30), serialOf(2023, 1, 1)),
    column(1000, 5, 5)
  );
  expect(old!.slice(0, 5)).toEqual(["New", 10, 1, 1, "A"]);
  expect(now!.slice(0, 5)).toEqual(["Old", 0, 0, 1, ""]);
});

test("returns are netted; a client with more of them stands last", () => {
  const rows = SEGMENT(column("Acme", "Acme", "Bolt"), column(DAY, DAY + 9, DAY), column(5, -9, 8));
  expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ["Bolt", 8, 1, 1, "A"],
    ["Acme", -4, -0.5, 1, "C"],
  ]);
});

describe("a client with an error in a row", () => {
  const error = cellError("#N/A");
  const plain = SEGMENT.bind(null, CLIENTS, DATES, AMOUNTS);

  test.each([
    ["its amount", ["Dent", DAY, error]],
    ["its date", ["Dent", error, 7]],
  ])("in %s stands last, and counts nowhere", (_, [client, date, amount]) => {
    expect(
      SEGMENT(
        [...CLIENTS, [client], ["dent"]],
        [...DATES, [date], [DAY]],
        [...AMOUNTS, [amount], [999]]
      )
    ).toEqual([...plain(), ["Dent", ...new Array(8).fill(error)]]);
  });

  test("in its name is a row of errors", () => {
    expect(SEGMENT([...CLIENTS, [error]], [...DATES, [DAY]], [...AMOUNTS, [999]])).toEqual([
      ...plain(),
      new Array(9).fill(error),
    ]);
  });
});

test("a month in which more was returned than bought counts as it is, as in KAM.XYZ", () => {
  const months = [DAY, DAY + 31, DAY + 90, DAY + 120]; // January, February, March 31, April 30
  const clients = column("Cid", "Cid", "Cid", "Ann");
  const result = SEGMENT(clients, column(...months), column(1, 1, -1, 5), null, null, "month", "variation"); // prettier-ignore
  expect(result.find(([client]) => client === "Cid")![5]).toBe("Z"); // 1, 1, -1, 0: with 0 for March it would be Y
  expect(XYZ([[1, 1, -1, 0], [1, 1, 0, 0]], "variation")).toEqual([["Z"], ["Y"]]); // prettier-ignore
});

test("is what PARETO, XYZ, HISTORY and CADENCE say one by one", () => {
  const purchase = fc.record({
    client: fc.constantFrom("Ann", "Bob", "Cid", "Dora", 7),
    day: fc.integer({ min: DAY, max: DAY + 420 }),
    amount: fc.integer({ min: -5, max: 40 }).filter((amount) => amount !== 0),
  });
  const method = fc.constantFrom("frequency", "variation");
  fc.assert(
    fc.property(fc.array(purchase, { minLength: 1, maxLength: 40 }), method, (ledger, how) => {
      const clients = ledger.map(({ client }) => [client]);
      const dates = ledger.map(({ day }) => [day]);
      const amounts = ledger.map(({ amount }) => [amount]);
      const days = ledger.map(({ day }) => day);
      const [first, last] = [Math.min(...days), Math.max(...days)];
      const names = [...new Set(ledger.map(({ client }) => client))];
      const totals = names.map((name) =>
        ledger.reduce((all, { client, amount }) => all + (client === name ? amount : 0), 0)
      );
      fc.pre(totals.some((total) => total > 0));

      const result = SEGMENT(clients, dates, amounts, first, last, "month", how).slice(1);
      const pareto = PARETO(column(...names), column(...totals)).slice(1);
      expect(result.map((row) => row.slice(0, 5))).toEqual(pareto);

      const rhythm = new Map(CADENCE(clients, dates, amounts).map((row) => [row[0], row]));
      expect(result.map((row) => row.slice(-2))).toEqual(
        result.map(([name]) => [rhythm.get(name)![3], rhythm.get(name)![7]])
      );

      const incomplete = periodIndex(last, "month") > lastCompletePeriod(last, "month");
      const history = HISTORY(clients, dates, amounts);
      const periods = history.map((row) => row.slice(1));
      const isEnough = periods[0]!.length - (incomplete ? 1 : 0) >= 3;
      const whole = periods.map((row) => (incomplete ? row.slice(0, -1) : row));
      const letters = isEnough ? XYZ(whole, how).flat() : whole.map(() => "");
      history.slice(1).forEach(([name], i) => {
        const bought = periods[i + 1]!.some((amount) => Number(amount) > 0);
        const found = result.find(([client]) => client === name)!;
        expect([name, found[5]]).toEqual([name, bought ? letters[i + 1] || "N" : ""]);
      });
      for (const [, , , , abc, xyz, segment] of result) {
        expect(segment).toBe(abc && xyz ? `${String(abc)}${String(xyz)}` : "");
      }
    }),
    { numRuns: 1000 }
  );
});

test.each([
  [
    "unequal lengths",
    () => SEGMENT(CLIENTS, DATES, column(1)),
    "clients and amounts must be of equal length; here they have 7 and 1 rows.",
  ],
  [
    "text for a date",
    () => SEGMENT(column("a", "b"), column(DAY, "31.01.2024"), column(1, 2)),
    'dates, row 2: "31.01.2024" is text, not a date.',
  ],
  [
    "a number that is no date",
    () => SEGMENT(column("a", "b"), column(DAY, -1), column(1, 2)),
    "dates, row 2: -1 is not a date between 1900 and 9999.",
  ],
  [
    "text for an amount",
    () => SEGMENT(column("a", "b"), column(DAY, DAY), column(1, "x")),
    'amounts, row 2: "x" is text, not a number.',
  ],
  [
    "from after to",
    () => SEGMENT(CLIENTS, DATES, AMOUNTS, DAY + 1, DAY),
    "from (2024-01-02) must not be after to (2024-01-01).",
  ],
  [
    "from that is no date",
    () => SEGMENT(CLIENTS, DATES, AMOUNTS, -5),
    "from: -5 is not a date between 1900 and 9999.",
  ],
  [
    "an unknown period",
    () => SEGMENT(CLIENTS, DATES, AMOUNTS, null, null, "day"),
    'period is "day"; it must be "auto", "week", "month", "quarter" or "year".',
  ],
  [
    "a row of clients",
    () => SEGMENT([["a", "b"]], DATES, AMOUNTS),
    "clients must be one column; here it is 1 row by 2 columns.",
  ],
])("%s is #VALUE!", (_, call, message) => {
  expect(failure(call)).toEqual({ code: "#VALUE!", message });
});

test("nothing to look at, or nothing sold, is #N/A", () => {
  expect(failure(() => SEGMENT(column(null), column(null), column(null))).code).toBe("#N/A");
  expect(failure(() => SEGMENT(column("a"), column(DAY), column(-1))).code).toBe("#N/A");
});

// The counts are those of method.md, the totals those of SOURCE.md beside the data.
onData("AdventureWorks, the whole ledger: 186/125/324 by volume, 401/119/107/8 by quarters", () => {
  const [headings, ...rows] = csvCells("adventureworks_dw/reseller_sales_flat.csv.gz");
  const pick = (name: string) => {
    const place = headings!.indexOf(name);
    return rows.map((row) => [row[place]]);
  };
  const [, ...clients] = SEGMENT(
    pick("ResellerKey"),
    pick("OrderDate"),
    pick("SalesAmount"),
    serialOf(2010, 12, 29),
    serialOf(2013, 11, 29)
  );
  const count = (place: number, letter: string) =>
    clients.filter((row) => row[place] === letter).length;
  expect(clients).toHaveLength(635);
  expect(clients[0]![0]).toBe(697);
  expect(clients[0]![1]).toBeCloseTo(877_107.19, 2);
  expect([..."ABC"].map((letter) => count(4, letter))).toEqual([186, 125, 324]);
  expect([..."XYZN"].map((letter) => count(5, letter))).toEqual([401, 119, 107, 8]);
});
