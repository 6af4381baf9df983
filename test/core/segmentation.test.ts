import fc from "fast-check";
import type { Ledger } from "../../src/core/ledger";
import { periodIndex, serialOf } from "../../src/core/period";
import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";

/** A purchase: client, day, amount. */
type Purchase = readonly [client: string, date: number, amount: number];

function ledgerOf(purchases: readonly Purchase[], profit: readonly number[] | null = null): Ledger {
  const names = [...new Set(purchases.map(([name]) => name))];
  return {
    clients: names.map((name) => ({ code: null, name })),
    client: Uint32Array.from(purchases, ([name]) => names.indexOf(name)),
    date: Float64Array.from(purchases, ([, date]) => date),
    amount: Float64Array.from(purchases, ([, , amount]) => amount),
    profit: profit && Float64Array.from(profit),
  };
}

function withParameters(parameters: Partial<SegmentationParameters>): SegmentationParameters {
  return { ...DEFAULT_PARAMETERS, ...parameters };
}

const MONTHLY = withParameters({ span: "all", period: "month" });

/** A purchase on the 15th of each month given, 0 = January 2023, and one of another client that ends the ledger well. */
function monthly(name: string, months: readonly number[], amount = 100): Purchase[] {
  return months.map((month) => [
    name,
    serialOf(2023 + Math.floor(month / 12), (month % 12) + 1, 15),
    amount,
  ]);
}
const LAST_DAY: Purchase = ["Steady", serialOf(2023, 12, 31), 1];
const ALL_YEAR = Array.from({ length: 12 }, (_, month) => month);

function patternOf(purchases: readonly Purchase[], name: string, parameters = MONTHLY) {
  const found = segment(ledgerOf(purchases), parameters).clients.find(
    (client) => client.name === name
  )!;
  return [found.xyz, found.activePeriods, found.windowPeriods];
}

test("a client who buys in 9 of 12 months is X, in 6 Y, in 5 Z", () => {
  const base = [LAST_DAY];
  expect(patternOf([...base, ...monthly("Acme", [0, 1, 2, 3, 4, 5, 6, 7, 8])], "Acme")).toEqual([
    "X",
    9,
    12,
  ]);
  expect(patternOf([...base, ...monthly("Acme", [0, 2, 4, 6, 8, 10])], "Acme")).toEqual([
    "Y",
    6,
    12,
  ]);
  expect(patternOf([...base, ...monthly("Acme", [0, 2, 4, 6, 8])], "Acme")).toEqual(["Z", 5, 12]);
});

test("a first purchase in the last two periods is new, in the third last it is not", () => {
  const base = [...monthly("Steady", ALL_YEAR), LAST_DAY];
  expect(patternOf([...base, ...monthly("Acme", [9, 10, 11])], "Acme")).toEqual(["X", 3, 3]);
  expect(patternOf([...base, ...monthly("Acme", [10, 11])], "Acme")).toEqual(["N", 2, 2]);
});

test("a ledger that ends more than 3 days before its last period leaves that out; a client of that period alone is new", () => {
  const purchases: Purchase[] = [
    ...monthly("Steady", ALL_YEAR),
    ["Steady", serialOf(2024, 1, 27), 100],
    ["Acme", serialOf(2024, 1, 20), 100],
  ];
  const result = segment(ledgerOf(purchases), MONTHLY);
  expect(result.xyz).toMatchObject({ leftOut: "2024-01" });
  expect(result.xyz!.labels).toHaveLength(12);
  expect(result.clients.find(({ name }) => name === "Acme")).toMatchObject({
    xyz: "N",
    activePeriods: 0,
  });
  const complete = segment(ledgerOf([...purchases, ["Steady", serialOf(2024, 1, 28), 1]]), MONTHLY);
  expect(complete.xyz).toMatchObject({ leftOut: null });
  expect(complete.xyz!.labels).toHaveLength(13);
});

test("a client from before the span is never new in it: its first purchase is looked up in the whole ledger", () => {
  const purchases = [...monthly("Steady", ALL_YEAR), LAST_DAY, ...monthly("Acme", [0, 11])];
  const lastHalf = withParameters({
    span: { from: serialOf(2023, 7, 1), to: serialOf(2023, 12, 31) },
    period: "month",
  });
  expect(patternOf(purchases, "Acme", lastHalf)).toEqual(["Z", 1, 6]);
});

test("a client without a purchase in the span has no segment, and is listed without rank", () => {
  const purchases = [...monthly("Steady", ALL_YEAR), LAST_DAY, ...monthly("Gone", [0, 1])];
  const result = segment(
    ledgerOf(purchases),
    withParameters({
      span: { from: serialOf(2023, 7, 1), to: serialOf(2023, 12, 31) },
      period: "month",
    })
  );
  const gone = result.clients.at(-1)!;
  expect(gone).toMatchObject({
    name: "Gone",
    rank: null,
    abc: "",
    xyz: "",
    segment: "",
    action: null,
    value: 0,
  });
  expect(gone.last).toBe(serialOf(2023, 2, 15));
  expect(result.withoutSegment).toEqual({ clients: 1, value: 0 });
});

test("returns are netted per period, and what cancels out is no purchase", () => {
  const purchases: Purchase[] = [
    ...monthly("Steady", ALL_YEAR),
    LAST_DAY,
    ...monthly("Acme", [0, 1, 2]),
    ["Acme", serialOf(2023, 4, 3), 0.1],
    ["Acme", serialOf(2023, 4, 5), 0.2],
    ["Acme", serialOf(2023, 4, 7), -0.3],
  ];
  expect(patternOf(purchases, "Acme")).toEqual(["Z", 3, 12]);
  const returned: Purchase[] = [["Acme", serialOf(2023, 4, 3), 0.1], ["Acme", serialOf(2023, 4, 5), 0.2], ["Acme", serialOf(2023, 4, 7), -0.3]]; // prettier-ignore
  const result = segment(
    ledgerOf([...monthly("Steady", ALL_YEAR), LAST_DAY, ...returned]),
    MONTHLY
  );
  expect(result.clients.find(({ name }) => name === "Acme")).toMatchObject({ value: 0, abc: "" });
});

test("equal values share a rank, and the next one counts on", () => {
  const day = serialOf(2023, 12, 31);
  const purchases: Purchase[] = [["D", day, 10], ["B", day, 50], ["C", day, 50], ["A", day, 100], ["E", day, -5]]; // prettier-ignore
  const { clients } = segment(ledgerOf(purchases), MONTHLY);
  expect(clients.map(({ name, rank }) => [name, rank])).toEqual([["A", 1], ["B", 2], ["C", 2], ["D", 4], ["E", 5]]); // prettier-ignore
  expect(clients.at(-1)).toMatchObject({ abc: "C", cumulativeShare: 1 });
  expect(clients.at(-1)!.share).toBeCloseTo(-5 / 210, 12);
});

test("by profit, what loses money is C and is told so among the actions", () => {
  const day = serialOf(2023, 12, 31);
  const ledger = ledgerOf(
    [...monthly("A", ALL_YEAR), ["B", day, 900], ["A", day, 100]],
    [...ALL_YEAR.map(() => 1), -50, 1]
  );
  const byProfit = segment(ledger, { ...MONTHLY, measure: "profit" });
  expect(
    byProfit.clients.map(({ name, abc, value, amount }) => [name, abc, value, amount])
  ).toEqual([
    ["A", "A", 13, 1300],
    ["B", "C", -50, 900],
  ]);
  const byAmount = segment(ledger, MONTHLY);
  expect(byAmount.clients.map(({ action }) => action)).toEqual([
    { code: "AX" },
    { code: "lossMaking" },
  ]);
  expect(byAmount.warnings).toContainEqual({
    code: "lossMaking",
    clients: 1,
    profit: -50,
    names: ["B"],
  });
});

test("profit that is not there cannot be ranked by", () => {
  const attempt = () => segment(ledgerOf([LAST_DAY]), { ...MONTHLY, measure: "profit" });
  expect(attempt).toThrow(expect.objectContaining({ code: "noProfit" }));
});

test("a history has given periods, whole and without days", () => {
  const ledger: Ledger = {
    clients: [{ code: 1, name: "Acme" }, { code: 2, name: "Best" }],
    client: Uint32Array.of(0, 0, 0, 0, 1),
    date: null,
    amount: Float64Array.of(5, 5, 5, 5, 80),
    profit: null,
    history: { labels: ["I", "II", "III", "IV"], period: Uint32Array.of(0, 1, 2, 3, 3) },
  }; // prettier-ignore
  const result = segment(ledger, DEFAULT_PARAMETERS);
  expect(result.xyz).toEqual({
    labels: ["I", "II", "III", "IV"],
    choice: { reason: "given", period: null },
    span: null,
    leftOut: null,
  });
  expect(result.abc).toMatchObject({ span: null, reason: "noDates", total: 100 });
  expect(result.clients.map(({ segment: s, first, last }) => [s, first, last])).toEqual([["AN", 3, 3], ["BX", 0, 3]]); // prettier-ignore
});

test("totals have classes of volume alone", () => {
  const ledger: Ledger = {
    clients: [{ code: null, name: "Acme" }, { code: null, name: "Best" }],
    client: Uint32Array.of(0, 1),
    date: null,
    amount: Float64Array.of(90, 10),
    profit: null,
  }; // prettier-ignore
  const result = segment(ledger, DEFAULT_PARAMETERS);
  expect(result.xyz).toBeNull();
  expect(result.clients.map(({ abc, xyz, segment: s }) => [abc, xyz, s])).toEqual([["A", "", ""], ["B", "", ""]]); // prettier-ignore
  expect(result.matrix.clients.total).toBe(0);
});

test("equal clients stand by code, or by name where they have none: numbers first, case apart", () => {
  const clients = [{ code: "delta", name: "Ann" }, { code: null, name: "Cid" }, { code: 10, name: "Zoe" }, { code: "Bob", name: null }, { code: 9, name: "Zoe" }, { code: "top", name: null }]; // prettier-ignore
  const ledger: Ledger = {
    clients,
    client: Uint32Array.of(0, 1, 2, 3, 4, 5),
    date: null,
    amount: Float64Array.of(5, 5, 5, 5, 5, 6),
    profit: null,
  };
  const result = segment(ledger, DEFAULT_PARAMETERS).clients;
  expect(result.map(({ code, name }) => code ?? name)).toEqual(["top", 9, 10, "Bob", "Cid", "delta"]); // prettier-ignore
  expect(result.map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 2, 2]);
});

test("says where one client holds most, where a class is empty and where XYZ hardly tells clients apart", () => {
  const one = segment(
    ledgerOf([...monthly("Whale", ALL_YEAR, 620), ...monthly("Minnow", ALL_YEAR, 380), LAST_DAY]),
    MONTHLY
  );
  expect(one.warnings).toContainEqual({
    code: "dependence",
    clients: 1,
    share: expect.closeTo(0.62, 3),
    level: "danger",
    names: ["Whale"],
  });
  const even = segment(
    ledgerOf("ABCDEFGHIJKLM".split("").flatMap((name) => monthly(name, [0, 6], 10))),
    MONTHLY
  );
  expect(even.warnings.map(({ code }) => code)).toEqual([
    "emptyClass",
    "emptyClass",
    "dominantClass",
  ]);
  expect(even.warnings.at(-1)).toMatchObject({ xyz: "Z", share: 1, longer: "quarter" });
});

const purchases = fc.array(
  fc.tuple(
    fc.constantFrom(..."ABCDEFGH"),
    fc.integer({ min: serialOf(2022, 1, 1), max: serialOf(2024, 6, 30) }),
    fc.integer({ min: -50_000, max: 100_000 }).map((cents) => cents / 100)
  ),
  { minLength: 1, maxLength: 60 }
);

test("the order of the rows does not matter, down to the last digit", () => {
  fc.assert(
    fc.property(
      purchases,
      fc.integer(),
      fc.constantFrom("auto", "all", "last12"),
      (rows, seed, span) => {
        const shuffled = rows
          .map((row, i) => [(i * 7919 + seed) % 101, row] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, row]) => row);
        const seen = (given: readonly Purchase[]) => {
          try {
            const { clients, xyz, abcCounts, warnings } = segment(
              ledgerOf(given),
              withParameters({ span })
            );
            return {
              clients: clients.map((client) => ({ ...client, client: 0 })),
              xyz,
              abcCounts,
              warnings,
            };
          } catch (problem) {
            return problem;
          }
        };
        expect(seen(shuffled)).toEqual(seen(rows));
      }
    )
  );
});

test("agrees with a slow reference by the month", () => {
  fc.assert(
    fc.property(purchases, (rows) => {
      fc.pre(rows.some(([, , amount]) => amount > 0));
      const reference = slowReference(rows);
      fc.pre([...reference.values()].some(({ cents }) => cents > 0));
      const result = segment(ledgerOf(rows), MONTHLY);
      const found = new Map(
        result.clients.map(({ name, value, abc, xyz }) => [
          name,
          { cents: Math.round(value * 100), abc, xyz },
        ])
      );
      expect(found).toEqual(
        new Map(
          [...reference].sort(
            ([a], [b]) => [...found.keys()].indexOf(a) - [...found.keys()].indexOf(b)
          )
        )
      );
      const total = rows.reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0);
      expect(Math.round(result.abc.total * 100)).toBe(total);
    })
  );
});

test("amounts in thirds, which are no money, and a first day long ago change no pattern", () => {
  const patterns = (
    rows: readonly Purchase[],
    scale: number,
    method: "frequency" | "variation"
  ) => {
    const scaled = rows.map(([name, date, amount]): Purchase => [name, date, amount * scale]);
    const parameters = withParameters({ span: { from: serialOf(2022, 1, 1), to: serialOf(2025, 12, 31) }, period: "month", method }); // prettier-ignore
    return new Map(
      segment(ledgerOf(scaled), parameters).clients.map(
        ({ name, xyz, activePeriods, windowPeriods }) => [name, { xyz, activePeriods, windowPeriods }] // prettier-ignore
      )
    );
  };
  fc.assert(
    fc.property(purchases, fc.constantFrom("frequency", "variation"), (rows, method) => {
      // Many rows to a client and month, so that a table of all of them is smaller than the rows.
      const many = [...rows, ...rows, ...rows, ...ALL_YEAR.flatMap((m) => monthly("Steady", Array(20).fill(m)))]; // prettier-ignore
      const money = patterns(many, 1, method);
      expect(patterns(many, 1 / 3, method)).toEqual(money);

      const wide: Purchase[] = [["Long ago", serialOf(1950, 1, 1), -1]];
      money.set("Long ago", { xyz: "", activePeriods: 0, windowPeriods: 0 });
      expect(patterns([...many, ...wide], 1, method)).toEqual(money);
    })
  );
});

/** The definitions word by word, in whole cents, with no care for speed. */
function slowReference(rows: readonly Purchase[]) {
  const names = [...new Set(rows.map(([name]) => name))];
  const cents = (filter: (row: Purchase) => boolean) =>
    rows.filter(filter).reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0);
  const totals = new Map(names.map((name) => [name, cents((row) => row[0] === name)]));
  const base = [...totals.values()].reduce((sum, total) => sum + Math.max(0, total), 0);
  const last = Math.max(...rows.map(([, date]) => date));
  const monthOf = (date: number) => periodIndex(date, "month");
  const isComplete = monthOf(last + 4) > monthOf(last);
  const lastMonth = isComplete ? monthOf(last) : monthOf(last) - 1;
  return new Map(
    names.map((name) => {
      const own = totals.get(name)!;
      const before = [...totals.values()]
        .filter((total) => total > own)
        .reduce((sum, total) => sum + total, 0);
      const abc =
        own === 0
          ? ""
          : own < 0
            ? "C"
            : before * 5 < base * 4
              ? "A"
              : before * 20 < base * 19
                ? "B"
                : "C";
      const months = [
        ...new Set(rows.filter((row) => row[0] === name).map((row) => monthOf(row[1]))),
      ];
      const bought = months.filter(
        (month) => cents((row) => row[0] === name && monthOf(row[1]) === month) > 0
      );
      const first = Math.min(...bought);
      const window = lastMonth - first + 1;
      const share = bought.filter((month) => month <= lastMonth).length / window;
      const xyz =
        bought.length === 0
          ? ""
          : window < 3
            ? "N"
            : share >= 0.75
              ? "X"
              : share >= 0.5
                ? "Y"
                : "Z";
      return [name, { cents: own, abc, xyz }] as const;
    })
  );
}
