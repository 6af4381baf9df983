import fc from "fast-check";
import { history, type HistoryOptions, type Purchases } from "../../src/core/history";
import { periodIndex, periodLabel, PERIODS, serialOf } from "../../src/core/period";

const JANUARY = serialOf(2024, 1, 1);

/** Rows as [client, date, amount]. */
function purchases(...rows: readonly (readonly [number, number, number])[]): Purchases {
  return {
    client: rows.map(([client]) => client),
    date: rows.map(([, date]) => date),
    amount: rows.map(([, , amount]) => amount),
  };
}

function table(ledger: Purchases, options?: HistoryOptions): Record<string, number[]> {
  const { clients, periods, amounts } = history(ledger, options);
  return Object.fromEntries(
    clients.map((client, row) => [client, [...amounts.slice(row * periods, (row + 1) * periods)]])
  );
}

test("sales and returns of a period that cancel are exactly nothing, be they ever so small beside others", () => {
  const ledger = purchases(
    [0, JANUARY, 0.1],
    [0, JANUARY + 1, 0.2],
    [0, JANUARY + 2, -0.3],
    [1, JANUARY, 3],
    [1, JANUARY, -0.06],
    [1, JANUARY, -2.94],
    [2, JANUARY, 1e9],
    [3, JANUARY, 1e-4],
    [4, JANUARY, 1e308],
    [4, JANUARY, -1e308],
    [4, JANUARY, 7]
  );
  expect(table(ledger)).toEqual({ 0: [0], 1: [0], 2: [1e9], 3: [1e-4], 4: [0] });
});

test("amounts of more decimals than money has cancel out as well, one among money is enough", () => {
  const third = [1 / 3, -0.3, 0.3 - 1 / 3];
  const ledger = purchases(
    ...third.map((amount) => [0, JANUARY, amount] as const),
    ...[0.1, 0.2, -0.3].map((amount) => [1, JANUARY, amount] as const),
    [2, JANUARY, 33.95],
    [2, JANUARY, 64.12]
  );
  const { 0: cancelled, 1: money, 2: sales } = table(ledger);
  expect([cancelled, money]).toEqual([[0], [0]]);
  expect(sales![0]).toBeCloseTo(98.07, 12);
});

test("sums of cents are the decimal they stand for", () => {
  expect(table(purchases([0, JANUARY, 33.95], [0, JANUARY, 64.12]))).toEqual({ 0: [98.07] });
});

test("the sums of cents of random sales and returns are 0 where their cents are", () => {
  const row = fc.tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: -40, max: 40 })
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const sums = table(purchases(...rows.map(([c, day, cents]) => [c, JANUARY + day, cents / 100] as const))); // prettier-ignore
      const cents = table(purchases(...rows.map(([c, day, each]) => [c, JANUARY + day, each] as const))); // prettier-ignore
      const areZero = (of: Record<string, number[]>) => Object.values(of).map((each) => each.map((sum) => sum === 0)); // prettier-ignore
      expect(areZero(sums)).toEqual(areZero(cents));
    })
  );
});

test("adds up each client's amounts by month, 0 where there is none", () => {
  const ledger = purchases(
    [0, JANUARY, 5],
    [1, JANUARY + 31, 7],
    [0, JANUARY + 60, 1],
    [0, JANUARY + 90, 2]
  );
  expect(table(ledger)).toEqual({ 0: [5, 0, 3], 1: [0, 7, 0] });
  expect(history(ledger)).toMatchObject({ first: 2024 * 12, periods: 3 });
});

test("every period between the first and the last is there", () => {
  const ledger = purchases([0, JANUARY, 1], [0, JANUARY + 366, 1]);
  expect(history(ledger, { period: "week" }).periods).toBe(53);
  expect(history(ledger, { period: "month" }).periods).toBe(13);
  expect(history(ledger, { period: "quarter" }).periods).toBe(5);
  expect(history(ledger, { period: "year" }).periods).toBe(2);
});

test("nets returns within client and period", () => {
  expect(table(purchases([0, JANUARY, 10], [0, JANUARY + 1, -4], [0, JANUARY + 40, -1]))).toEqual({
    0: [6, -1],
  });
});

test("the time of day does not matter", () => {
  expect(table(purchases([0, JANUARY + 30.9999, 1], [0, JANUARY + 31, 1]))).toEqual({ 0: [1, 1] });
});

describe("from and to", () => {
  const ledger = purchases(
    [0, JANUARY + 10, 1],
    [1, JANUARY + 40, 2],
    [0, JANUARY + 70, 3],
    [2, JANUARY + 100, 4]
  );

  test("include the periods that contain them; rows outside, and clients only there, are left out", () => {
    expect(table(ledger, { from: JANUARY + 50, to: JANUARY + 61 })).toEqual({
      0: [0, 3],
      1: [2, 0],
    });
  });

  test("open the table to periods without purchases", () => {
    expect(history(ledger, { from: JANUARY - 31, to: JANUARY + 130 }).periods).toBe(6);
  });

  test("may stand alone", () => {
    expect(table(ledger, { from: JANUARY + 61 })).toEqual({ 0: [3, 0], 2: [0, 4] });
    expect(table(ledger, { to: JANUARY })).toEqual({ 0: [1] });
  });

  test("refuse to be the wrong way round", () => {
    expect(() => history(ledger, { from: JANUARY + 1, to: JANUARY })).toThrow(
      expect.objectContaining({
        code: "fromAfterTo",
        facts: { from: "2024-01-02", to: "2024-01-01" },
      })
    );
  });

  test.each([
    { from: JANUARY + 200 },
    { to: JANUARY - 200 },
    { from: JANUARY - 300, to: JANUARY - 200 },
  ])("refuse a span without purchases: %j", (options) => {
    expect(() => history(ledger, options)).toThrow(
      expect.objectContaining({ code: "noPurchases" })
    );
  });

  test("must be dates", () => {
    expect(() => history(ledger, { from: -5 })).toThrow(
      expect.objectContaining({
        code: "notADate",
        facts: { argument: "from", row: null, value: -5 },
      })
    );
  });
});

describe("what it refuses", () => {
  test.each([0, 0.5, -1, 2958466, Infinity])("the date %d, naming its row", (value) => {
    expect(() => history(purchases([0, JANUARY, 1], [0, value, 1]))).toThrow(
      expect.objectContaining({ code: "notADate", facts: { argument: "dates", row: 2, value } })
    );
  });

  test("more than 1,200 periods, naming the earliest and latest date and their rows", () => {
    const ledger = purchases([-1, 5, 1], [0, JANUARY, 1], [0, 2, 1], [0, JANUARY + 1, 1]);
    expect(() => history(ledger)).toThrow(
      expect.objectContaining({
        code: "tooManyPeriods",
        facts: {
          periods: 1489,
          most: 1200,
          earliest: "1900-01-02",
          earliestRow: 3,
          latest: "2024-01-02",
          latestRow: 4,
        },
      })
    );
    expect(history(ledger, { period: "quarter" }).periods).toBe(497);
  });

  test("exactly 1,200 periods are allowed", () => {
    const first = serialOf(1924, 2, 1);
    expect(history(purchases([0, first, 1], [0, JANUARY, 1])).periods).toBe(1200);
  });

  test("a table of more than 5,000,000 cells", () => {
    const clients = 5000;
    const rows = Array.from(
      { length: clients },
      (_, i) => [i, JANUARY + (i % 2) * 30500, 1] as const
    );
    expect(() => history(purchases(...rows))).toThrow(
      expect.objectContaining({
        code: "tooManyCells",
        facts: expect.objectContaining({ most: 5000000 }),
      })
    );
  });

  test("rows without any client, and none at all", () => {
    expect(() => history(purchases([-1, JANUARY, 1]))).toThrow(
      expect.objectContaining({ code: "noPurchases" })
    );
    expect(() => history(purchases())).toThrow(expect.objectContaining({ code: "noPurchases" }));
  });

  test("a sum beyond the largest number", () => {
    expect(() => history(purchases([0, JANUARY, 1.7e308], [0, JANUARY, 1.7e308]))).toThrow(
      expect.objectContaining({ code: "overflow" })
    );
  });
});

test("a purchase of unknown date lists its client, and lies in no period", () => {
  expect(table(purchases([0, JANUARY, 1], [1, NaN, 9]))).toEqual({ 0: [1], 1: [0] });
});

describe("whatever the ledger", () => {
  const row = fc.tuple(
    fc.integer({ min: -1, max: 6 }),
    fc.integer({ min: JANUARY, max: JANUARY + 1200 }),
    fc.integer({ min: -1e7, max: 1e9 }).map((cents) => cents / 100)
  );
  const ledgers = fc
    .array(row, { minLength: 1, maxLength: 80 })
    .filter((rows) => rows.some(([client]) => client >= 0));
  const anyPeriod = fc.constantFrom(...PERIODS);

  test("it is a table of sums over a filter", () => {
    fc.assert(
      fc.property(ledgers, anyPeriod, (rows, period) => {
        const { clients, first, periods, amounts } = history(purchases(...rows), { period });
        const seen = [...new Set(rows.map(([client]) => client))].filter((client) => client >= 0);
        expect([...clients]).toEqual(seen.sort((a, b) => a - b));
        clients.forEach((client, r) => {
          for (let column = 0; column < periods; column++) {
            const label = periodLabel(first + column, period);
            const cents = rows
              .filter(
                ([c, date]) =>
                  c === client && periodLabel(periodIndex(date, period), period) === label
              )
              .reduce((total, [, , amount]) => total + Math.round(amount * 100), 0);
            expect(Math.round(amounts[r * periods + column]! * 100)).toBe(cents);
          }
        });
      })
    );
  });

  test("the total of the table is the total of the ledger, to the cent, and order changes nothing", () => {
    fc.assert(
      fc.property(ledgers, anyPeriod, (rows, period) => {
        const cents = rows
          .filter(([client]) => client >= 0)
          .reduce((all, row) => all + Math.round(row[2] * 100), 0);
        for (const ledger of [purchases(...rows), purchases(...[...rows].reverse())]) {
          const { amounts } = history(ledger, { period });
          const total = [...amounts].reduce((all, x) => all + Math.round(x * 100), 0);
          expect(total).toBe(cents);
        }
      })
    );
  });

  test("splitting a purchase in two of the same day changes nothing", () => {
    fc.assert(
      fc.property(ledgers, anyPeriod, (rows, period) => {
        const halves = rows.flatMap(([client, date, amount]) => [
          [client, date, amount / 2] as const,
          [client, date, amount / 2] as const,
        ]);
        expect(table(purchases(...halves), { period })).toEqual(
          table(purchases(...rows), { period })
        );
      })
    );
  });

  test("the ledger given is left as it was", () => {
    const ledger = {
      client: Object.freeze([0, 1]),
      date: Object.freeze([JANUARY, JANUARY]),
      amount: Object.freeze([1, 2]),
    };
    expect(table(Object.freeze(ledger))).toEqual({ 0: [1], 1: [2] });
  });
});

test("a million rows take less than ten seconds", () => {
  const length = 1e6;
  const ledger = {
    client: Int32Array.from({ length }, (_, i) => i % 5000),
    date: Float64Array.from({ length }, (_, i) => JANUARY + (i % 900)),
    amount: Float64Array.from({ length }, (_, i) => (i % 1000) / 100),
  };
  const start = performance.now();
  expect(history(ledger).amounts).toHaveLength(5000 * 30);
  expect(performance.now() - start).toBeLessThan(10000);
});
