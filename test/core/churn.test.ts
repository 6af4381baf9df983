import fc from "fast-check";
import { cadence } from "../../src/core/cadence";
import { churn, type ChurnOptions, type ChurnPeriod } from "../../src/core/churn";
import type { Purchases } from "../../src/core/history";
import { periodLabel, PERIODS, serialOf } from "../../src/core/period";
import { silenceLimit } from "../../src/core/status";
import { csvCells, onData } from "../data/csvCells";
import { slowChurn } from "../reference/slowChurn";
import { slowGaps, slowPurchaseDays, type Sale } from "../reference/slowCadence";

const JANUARY = serialOf(2024, 1, 1);

function columns(rows: readonly Sale[]): Purchases {
  return {
    client: Int32Array.from(rows, ([client]) => client),
    date: Float64Array.from(rows, ([, date]) => date),
    amount: Float64Array.from(rows, ([, , amount]) => amount),
  };
}

/** A client that buys 5 on these days, counted from 1 January 2024. */
function buying(client: number, ...days: readonly number[]): Sale[] {
  return days.map((day) => [client, JANUARY + day, 5] as const);
}

/** Per period: start + new + came back - went silent = end, and the rate. */
function books(rows: readonly Sale[], options?: ChurnOptions): string[] {
  const { first, periods } = churn(columns(rows), options);
  const label = (i: number) => periodLabel(first + i, options?.period ?? "quarter");
  return periods.map(
    (of, i) =>
      `${label(i)}: ${of.activeAtStart} + ${of.new} + ${of.cameBack} - ${of.wentSilent} = ${of.activeAtEnd}, ${of.lossRate}`
  );
}

test("a client comes with its first purchase and stays active while its silence is within the limit", () => {
  expect(books([...buying(0, 0), ...buying(1, 100, 170, 240)])).toEqual([
    "2024-Q1: 0 + 1 + 0 - 0 = 1, null",
    "2024-Q2: 1 + 1 + 0 - 0 = 2, 0",
    "2024-Q3: 2 + 0 + 0 - 1 = 1, 0.5",
  ]);
});

test("it goes silent on the first day beyond the limit and comes back with its next purchase, perhaps that very day", () => {
  // Usual interval 30 of client 1 for both, so that the limit of client 0 is 90 days.
  const rhythm = buying(1, 0, 30, 60, 90, 120, 150, 180);
  expect(books([...buying(0, 0, 91), ...rhythm], { period: "month" }).slice(3, 4)).toEqual([
    "2024-04: 2 + 0 + 1 - 1 = 2, 0.5",
  ]);
  expect(books([...buying(0, 0, 90), ...rhythm], { period: "month" }).slice(3, 4)).toEqual([
    "2024-04: 2 + 0 + 0 - 0 = 2, 0",
  ]);
});

test("the limit knows the gaps up to then, not those to come", () => {
  // Usual interval 40; after the gap of 200 days the limit is 300, before it 120.
  const rows = [...buying(0, 0, 40, 80, 280, 320, 360), ...buying(1, 700)];
  expect(books(rows, { period: "year" })).toEqual([
    "2024: 0 + 1 + 1 - 1 = 1, null",
    "2025: 1 + 1 + 0 - 1 = 1, 1",
  ]);
});

test("or the limit is the days given", () => {
  const rows = [...buying(0, 0, 40, 80), ...buying(1, 180)];
  expect(books(rows, { period: "year", lostDays: 99 })).toEqual(["2024: 0 + 2 + 0 - 1 = 1, null"]);
  expect(books(rows, { period: "year", lostDays: 100 })).toEqual(["2024: 0 + 2 + 0 - 0 = 2, null"]);
});

test("a client new and silent in one period counts in both, and not in the rate", () => {
  expect(books([...buying(0, 0), ...buying(1, 200)], { period: "year", lostDays: 30 })).toEqual([
    "2024: 0 + 2 + 0 - 1 = 1, null",
  ]);
});

test("a client may go silent twice in a period; the rate counts it once", () => {
  const rows = [...buying(0, -10, 100, 300), ...buying(1, -10, 0, 10)];
  expect(books(rows, { period: "year", lostDays: 20 })).toEqual([
    "2023: 0 + 2 + 0 - 0 = 2, null",
    "2024: 2 + 0 + 2 - 3 = 1, 1",
  ]);
});

test("returns make no client active, but the ledger reaches as far as they do", () => {
  expect(books([...buying(0, 10), [0, JANUARY + 200, -5], [1, JANUARY - 100, -5]])).toEqual([
    "2023-Q3: 0 + 0 + 0 - 0 = 0, null",
    "2023-Q4: 0 + 0 + 0 - 0 = 0, null",
    "2024-Q1: 0 + 1 + 0 - 0 = 1, null",
    "2024-Q2: 1 + 0 + 0 - 0 = 1, 0",
    "2024-Q3: 1 + 0 + 0 - 1 = 0, 1",
  ]);
});

test("the last period is incomplete when the ledger ends more than three days before it", () => {
  const endsOn = (day: number, month: number) =>
    churn(columns([[0, serialOf(2024, month, day), 5]])).isLastIncomplete;
  expect(endsOn(27, 3)).toBe(true);
  expect(endsOn(28, 3)).toBe(false);
  expect(endsOn(31, 12)).toBe(false);
});

describe("what it refuses", () => {
  test("a typing error of 300 years, naming the rows", () => {
    const rows = [...buying(0, 0), ...buying(0, 109572), [0, JANUARY + 5, 5] as Sale];
    expect(() => churn(columns(rows))).toThrow(
      expect.objectContaining({
        code: "tooManyPeriods",
        facts: {
          periods: 1201,
          most: 1200,
          earliest: "2024-01-01",
          earliestRow: 1,
          latest: "2324-01-01",
          latestRow: 2,
        },
      })
    );
    expect(churn(columns(rows), { period: "year" }).periods).toHaveLength(301);
  });

  test("a ledger without rows, and days of silence that are none", () => {
    expect(() => churn(columns([]))).toThrow(expect.objectContaining({ code: "noRows" }));
    expect(() => churn(columns(buying(0, 0)), { lostDays: -1 })).toThrow(
      expect.objectContaining({ code: "notPositive" })
    );
  });
});

describe("whatever the ledger", () => {
  const sale = fc.tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.oneof(
      fc.integer({ min: JANUARY - 20, max: JANUARY + 40 }),
      fc.integer({ min: JANUARY - 100, max: JANUARY + 300 })
    ),
    fc.integer({ min: -1, max: 9 })
  );
  const sales = fc
    .array(sale, { minLength: 1, maxLength: 25 })
    .filter((all) => all.some(([, , amount]) => amount !== 0));
  const options = fc.record({
    period: fc.constantFrom(...PERIODS),
    lostDays: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
  });

  test("it is what a look at each client on each day counts", () => {
    fc.assert(
      fc.property(sales, options, (rows, { period, lostDays }) => {
        const { first, periods } = churn(columns(rows), { period, lostDays });
        expect({ first, periods }).toEqual(slowChurn(rows, period, lostDays));
      }),
      { numRuns: 500 }
    );
  });

  test("at the end of the ledger those are active whose silence is within the limit of their status", () => {
    fc.assert(
      fc.property(sales, options, (rows, { period, lostDays }) => {
        const { asOf, clients } = cadence(columns(rows));
        const active = clients.filter((client) => {
          if (client?.last == null) return false;
          const limit = silenceLimit(client.usualDays, client.longestGap ?? 0, lostDays);
          return asOf - client.last <= limit;
        });
        const { periods } = churn(columns(rows), { period, lostDays });
        expect(periods.at(-1)!.activeAtEnd).toBe(active.length);
      })
    );
  });

  test("the books balance, and each period begins as the one before ended", () => {
    fc.assert(
      fc.property(sales, options, (rows, chosen) => {
        const { periods } = churn(columns(rows), chosen);
        let before: Pick<ChurnPeriod, "activeAtEnd"> = { activeAtEnd: 0 };
        for (const each of periods) {
          expect(each.activeAtStart).toBe(before.activeAtEnd);
          expect(each.activeAtStart + each.new + each.cameBack - each.wentSilent).toBe(
            each.activeAtEnd
          );
          expect(each.lossRate ?? 0).toBeLessThanOrEqual(1);
          before = each;
        }
        const clients = new Set(rows.filter(([, , amount]) => amount > 0).map(([who]) => who));
        expect(periods.reduce((all, each) => all + each.new, 0)).toBe(clients.size);
      })
    );
  });

  test("the order of rows changes nothing, nor does a purchase split in two on one day", () => {
    fc.assert(
      fc.property(sales, options, (rows, chosen) => {
        const halves = rows.flatMap(([client, date, amount]): Sale[] => [
          [client, date, amount / 2],
          [client, date + 0.5, amount / 2],
        ]);
        const expected = churn(columns(rows), chosen);
        expect(churn(columns([...rows].reverse()), chosen)).toEqual(expected);
        expect(churn(columns(halves), chosen)).toEqual(expected);
      })
    );
  });
});

onData(
  "northwind: without the longest-gap part 99 of 106 lost clients would have come back; with it fewer are given up",
  () => {
    const cells = csvCells("northwind/northwind_flat.csv", ["CustomerID"]).slice(1);
    const names = [...new Set(cells.map(([, , name]) => name))];
    const sales = cells.map((row): Sale => [
      names.indexOf(row[2]!),
      row[1] as number,
      row[9] as number,
    ]);
    const { clients } = cadence(columns(sales));
    const byOwnRhythmAlone = clients.flatMap((client, number) => {
      const gaps = slowGaps(slowPurchaseDays(sales.filter(([who]) => who === number)));
      const cameBack = gaps.filter((gap) => gap > 3 * client!.usualDays).map(() => "came back");
      const isLost = client!.purchases > 1 && client!.daysSince! > 3 * client!.usualDays;
      return isLost ? [...cameBack, "lost"] : cameBack;
    });
    expect(byOwnRhythmAlone).toHaveLength(106);
    expect(byOwnRhythmAlone.filter((fate) => fate === "came back")).toHaveLength(99);

    const { periods } = churn(columns(sales));
    const total = (of: "wentSilent" | "cameBack") =>
      periods.reduce((all, each) => all + each[of], 0);
    expect(total("wentSilent")).toBeLessThan(70);
    expect(total("wentSilent") - total("cameBack")).toBe(
      periods.reduce((all, each) => all + each.new, 0) - periods.at(-1)!.activeAtEnd
    );
  }
);
