import fc from "fast-check";
import fs from "fs";
import path from "path";
import { cadence, type CadenceOptions, type ClientCadence } from "../../src/core/cadence";
import type { Purchases } from "../../src/core/history";
import { serialOf } from "../../src/core/period";
import { csv } from "../csv";
import { slowCadence, slowGaps, slowPurchaseDays, type Sale } from "../reference/slowCadence";
import { onData } from "../data/csvCells";

const JANUARY = serialOf(2024, 1, 1);

/** Rows as [client, day counted from 1 January 2024, amount]. */
function purchases(...rows: readonly Sale[]): Purchases {
  return {
    client: rows.map(([client]) => client),
    date: rows.map(([, day]) => JANUARY + day),
    amount: rows.map(([, , amount]) => amount),
  };
}

/** A client that buys 5 on these days. */
function buying(client: number, ...days: readonly number[]): Sale[] {
  return days.map((day) => [client, day, 5] as const);
}

function first(rows: readonly Sale[], options?: CadenceOptions): ClientCadence {
  return cadence(purchases(...rows), options).clients[0]!;
}

/** The status of client 0 so many days after 1 January. */
function statusAt(day: number, rows: readonly Sale[], lostDays?: number): string {
  return first(rows, { asOf: JANUARY + day, lostDays }).status;
}

describe("the rhythm of a client", () => {
  test("purchases are distinct days with an amount above 0, times of day cut off", () => {
    const rows: Sale[] = [
      [0, 0.2, 5],
      [0, 0.9, 7],
      [0, 30, 5],
      [0, 40, -5],
    ];
    expect(first(rows)).toMatchObject({ purchases: 2, first: JANUARY, last: JANUARY + 30 });
  });

  test("usual days are the median of its own intervals from three purchase days on", () => {
    expect(first(buying(0, 0, 20, 120)).usualDays).toBe(60);
    expect(first(buying(0, 0, 20, 50, 150)).usualDays).toBe(30);
  });

  test("with fewer than three purchase days, the median of the medians of the clients that have", () => {
    const others = [
      ...buying(1, 0, 20, 40),
      ...buying(2, 0, 30, 60),
      ...buying(3, 0, 100, 200),
      ...buying(4, 0, 300),
    ];
    expect(first([...buying(0, 0, 7), ...others]).usualDays).toBe(30);
    expect(first([...buying(0, 0), ...others]).usualDays).toBe(30);
  });

  test("60 where no client has three", () => {
    expect(first(buying(0, 0, 7)).usualDays).toBe(60);
  });

  test("never below 10", () => {
    expect(first(buying(0, 0, 1, 2, 3)).usualDays).toBe(10);
    expect(first([...buying(0, 0), ...buying(1, 0, 1, 2)]).usualDays).toBe(10);
  });

  test("the longest gap is the longest between two purchases, not the silence since", () => {
    expect(first(buying(0, 0, 20, 120), { asOf: JANUARY + 900 }).longestGap).toBe(100);
    expect(first(buying(0, 0)).longestGap).toBeNull();
  });

  test("leap days count: February 2024 has 29, February 2023 has 28", () => {
    const gap = (year: number) =>
      cadence({
        client: [0, 0],
        date: [serialOf(year, 2, 1), serialOf(year, 3, 1)],
        amount: [1, 1],
      }).clients[0]!.longestGap;
    expect([gap(2024), gap(2023), gap(2000), gap(2100)]).toEqual([29, 28, 29, 28]);
  });

  test("a client that only returned is listed, without rhythm or status", () => {
    expect(first([[0, 3, -5], ...buying(1, 0, 9)])).toMatchObject({
      purchases: 0,
      first: null,
      last: null,
      longestGap: null,
      daysSince: null,
      status: "",
    });
  });
});

describe("the day it is seen from", () => {
  test("is the last date given, that of a return included", () => {
    expect(cadence(purchases([0, 0, 5], [1, 44.6, -5])).asOf).toBe(JANUARY + 44);
    expect(first([...buying(0, 0), [1, 44.6, -5]]).daysSince).toBe(44);
  });

  test("or as asked; later rows are as if they were not there", () => {
    const rows = [...buying(0, 0, 30, 60, 200), ...buying(1, 190)];
    expect(cadence(purchases(...rows), { asOf: JANUARY + 100.5 })).toEqual({
      asOf: JANUARY + 100,
      clients: [first(buying(0, 0, 30, 60), { asOf: JANUARY + 100 }), null],
    });
  });

  test("a row of that very day counts, whatever its time", () => {
    expect(first(buying(0, 0, 10.9), { asOf: JANUARY + 10 }).purchases).toBe(2);
  });

  test("a typing error of 300 years makes it that day, and every other client silent for so long", () => {
    const rows = [...buying(0, 0, 30, 60), ...buying(1, 109572)];
    const { asOf, clients } = cadence(purchases(...rows));
    expect(asOf).toBe(serialOf(2324, 1, 1));
    expect(clients.map((client) => client!.status)).toEqual(["Lost", "Active"]);
  });
});

describe("status", () => {
  const monthly = buying(0, 0, 30, 60);

  test.each([
    [90, "Active"],
    [91, "Order due"],
    [120, "Order due"],
    [121, "At risk"],
    [150, "At risk"],
    [151, "Lost"],
  ])("of a client that bought each 30 days until day 60: on day %d %s", (day, expected) => {
    expect(statusAt(day, monthly)).toBe(expected);
  });

  test("one and a half of the longest own gap counts where that is more than 3 usual intervals", () => {
    const once = buying(0, 0, 30, 60, 90, 210); // usual 30, longest gap 120: limit 180
    expect(statusAt(210 + 180, once)).toBe("At risk");
    expect(statusAt(210 + 181, once)).toBe("Lost");
  });

  test("or the days given as the limit, for every client", () => {
    expect(statusAt(60 + 65, monthly, 65)).toBe("At risk");
    expect(statusAt(60 + 66, monthly, 65)).toBe("Lost");
    expect(statusAt(60 + 400, monthly, 400)).toBe("At risk");
  });

  test("within twice the usual interval nobody is lost, however few days are given", () => {
    expect(statusAt(60 + 30, monthly, 5)).toBe("Active");
    expect(statusAt(60 + 60, monthly, 5)).toBe("Order due");
    expect(statusAt(60 + 61, monthly, 5)).toBe("Lost");
  });

  test("a single purchase day is One-off once it is older than the usual interval", () => {
    expect(statusAt(60, buying(0, 0))).toBe("Active");
    expect(statusAt(61, buying(0, 0))).toBe("One-off");
    expect(statusAt(4000, buying(0, 0), 90)).toBe("One-off");
  });
});

describe("what it refuses", () => {
  test.each([0.5, -1, 2958466, Infinity])("the date %d, naming its row", (value) => {
    expect(() =>
      cadence({ client: [-1, 0, 0], date: [-7, JANUARY, value], amount: [1, 1, 1] })
    ).toThrow(
      expect.objectContaining({ code: "notADate", facts: { argument: "dates", row: 3, value } })
    );
  });

  test("a day to look from that is no date, and days of silence that are none", () => {
    expect(() => first(buying(0, 0), { asOf: -3 })).toThrow(
      expect.objectContaining({
        code: "notADate",
        facts: { argument: "as_of", row: null, value: -3 },
      })
    );
    expect(() => first(buying(0, 0), { lostDays: -90 })).toThrow(
      expect.objectContaining({
        code: "notPositive",
        facts: { argument: "lost_days", row: null, value: -90 },
      })
    );
  });

  test("a ledger without rows, or with none up to the day", () => {
    const noRows = expect.objectContaining({ code: "noRows" });
    expect(() => cadence(purchases())).toThrow(noRows);
    expect(() => cadence(purchases([-1, 0, 5]))).toThrow(noRows);
    expect(() => cadence(purchases([0, 0, 0]))).toThrow(noRows);
    expect(() => cadence({ client: [0], date: [NaN], amount: [5] })).toThrow(noRows);
    expect(() => first(buying(0, 5), { asOf: JANUARY })).toThrow(noRows);
  });
});

describe("whatever the ledger", () => {
  const sale = fc.tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.oneof(
      fc.integer({ min: JANUARY, max: JANUARY + 60 }),
      fc.integer({ min: JANUARY, max: JANUARY + 900 }),
      fc.integer({ min: 4 * JANUARY, max: 4 * JANUARY + 900 }).map((quarters) => quarters / 4)
    ),
    fc.integer({ min: -2, max: 9 })
  );
  const sales = fc
    .array(sale, { minLength: 1, maxLength: 50 })
    .filter((all) => all.some(([, , amount]) => amount !== 0));
  const lost = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined });

  const columns = (rows: readonly Sale[]): Purchases => ({
    client: Int32Array.from(rows, ([client]) => client),
    date: Float64Array.from(rows, ([, date]) => date),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  });
  const byClient = (rows: readonly Sale[], options: CadenceOptions) => {
    const { clients } = cadence(columns(rows), options);
    return Array.from({ length: 6 }, (_, client) => clients[client] ?? null);
  };

  test("it is its definition", () => {
    fc.assert(
      fc.property(sales, lost, fc.nat(1000), (rows, lostDays, day) => {
        const dated = rows.filter(([, , amount]) => amount !== 0);
        const asOf = Math.max(JANUARY + day, Math.min(...dated.map(([, date]) => Math.floor(date)))); // prettier-ignore
        const expected = Array.from({ length: 6 }, (_, client) =>
          slowCadence(rows, client, asOf, lostDays)
        );
        expect(byClient(rows, { asOf, lostDays })).toEqual(expected);
      }),
      { numRuns: 3000 }
    );
  });

  test("seen from the last day, it is the same as seen from that day named", () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const { asOf } = cadence(columns(rows));
        expect(byClient(rows, { asOf })).toEqual(byClient(rows, {}));
      })
    );
  });

  test("the order of rows changes nothing, nor does a purchase split in two on one day", () => {
    fc.assert(
      fc.property(sales, lost, (rows, lostDays) => {
        const expected = byClient(rows, { lostDays });
        const halves = rows.flatMap(([client, date, amount]): Sale[] => [
          [client, date, amount / 2],
          [client, Math.floor(date) + 0.5, amount / 2],
        ]);
        expect(byClient([...rows].reverse(), { lostDays })).toEqual(expected);
        expect(byClient(halves, { lostDays })).toEqual(expected);
      })
    );
  });

  test("amounts matter only by their sign; without amounts every row is a purchase", () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const bought = rows.map(([client, date]): Sale => [client, date, 1e-9]);
        const { client, date } = columns(rows);
        expect(cadence({ client, date })).toEqual(cadence(columns(bought)));
      })
    );
  });

  test("rows without a client, and blank amounts, change nothing", () => {
    fc.assert(
      fc.property(sales, (rows) => {
        const more: Sale[] = [[-1, JANUARY + 5000, 5], ...rows, [0, JANUARY + 5000, 0]];
        expect(byClient(more, {})).toEqual(byClient(rows, {}));
      })
    );
  });

  test("the ledger given is left as it was", () => {
    const ledger = Object.freeze({
      client: Object.freeze([0, 1]),
      date: Object.freeze([JANUARY + 9, JANUARY]),
      amount: Object.freeze([1, 2]),
    });
    expect(cadence(ledger).clients).toHaveLength(2);
  });
});

onData("grocery, 1,525 buyers (BTYDplus): purchases and mean intervals as published", () => {
  const oracle = (file: string) =>
    csv(fs.readFileSync(path.join(process.env.KAM_DATA!, "oracles", file), "utf8"));
  const log = oracle("btydplus_grocery_elog_input.csv");
  const expected = oracle("btydplus_grocery_intervals_expected.csv");
  const rows = log.map(({ cust, date }): Sale => {
    const [year, month, day] = date!.split("-").map(Number);
    return [Number(cust) - 1, serialOf(year!, month!, day!), 1];
  });
  const { clients } = cadence({
    client: rows.map(([client]) => client),
    date: rows.map(([, date]) => date),
  });
  expect(expected).toHaveLength(1525);
  for (const { cust, n_purchases, mean_itt } of expected) {
    const { purchases, first, last, longestGap } = clients[Number(cust) - 1]!;
    expect([cust, purchases]).toEqual([cust, Number(n_purchases)]);
    if (mean_itt === "NA") expect(longestGap).toBeNull();
    else expect((last! - first!) / (purchases - 1)).toBeCloseTo(Number(mean_itt), 8);
  }
  const gaps = slowGaps(slowPurchaseDays(rows.filter(([client]) => client === 1)));
  expect(clients[1]!.longestGap).toBe(Math.max(...gaps));
});
