import fc from "fast-check";
import { serialOf } from "../../src/core/period";
import {
  ABC,
  ABCXYZ,
  CONCENTRATION,
  HISTORY,
  MATRIX,
  PARETO,
  SEGMENT,
  SHARE,
  TOPSHARE,
  WHY,
  XYZ,
} from "../../src/functions/functions";
import { customFunctions } from "../functions/customFunctions";
import { column } from "./calls";

// The method once more, read out in whole numbers: amounts are cents, as BigInt, so that nothing is rounded and a share that
// lies exactly on a limit does so here. The functions see the same amounts as decimal fractions.

beforeAll(() => Object.assign(globalThis, { CustomFunctions: customFunctions() }));

const money = (cents: readonly number[]) => column(...cents.map((cent) => cent / 100));
const total = (cents: readonly number[]) => cents.reduce((sum, cent) => sum + BigInt(cent), 0n);
const positive = (cents: readonly number[]) => cents.filter((cent) => cent > 0);

/** Sums of different decimal fractions that are equal in cents may differ in their last digit: they are kept apart here. */
const areDistinct = (values: readonly number[]) => new Set(values).size === values.length;

/** Small whole parts of 20 or 100, so that limits are met exactly again and again. */
const parts = fc.array(fc.integer({ min: -4, max: 20 }), { minLength: 1, maxLength: 12 });
const scaled = fc
  .tuple(parts, fc.constantFrom(1, 7, 10, 33, 12345))
  .map(([values, unit]) => values.map((value) => value * unit));
const anyCents = fc.array(fc.integer({ min: -1e4, max: 1e7 }), { minLength: 1, maxLength: 20 });
const cents = fc.oneof(scaled, anyCents).filter((values) => positive(values).length > 0);
const limits = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 100 }))
  .filter(([a, b]) => a < b);

function classOf(
  value: number,
  all: readonly number[],
  [a, b]: readonly [number, number],
  rule: string
): string {
  if (value === 0) return "";
  if (value < 0) return "C";
  const base = total(positive(all));
  const before = total(all.filter((each) => each > value));
  const through = total(positive(all).filter((each) => each >= value));
  if (rule === "within" && value === Math.max(...all)) return "A";
  const isInside = (limit: number) =>
    rule === "reach"
      ? before * 100n < BigInt(limit) * base
      : through * 100n <= BigInt(limit) * base;
  return isInside(a) ? "A" : isInside(b) ? "B" : "C";
}

function rhythmOf(row: readonly number[], method: string): string {
  const window = row.slice(row.findIndex((cent) => cent > 0));
  if (positive(row).length === 0) return "";
  if (window.length < 3) return "N";
  const n = BigInt(window.length);
  if (method === "frequency") {
    const active = positive(window).length * 4;
    return active >= 3 * window.length ? "X" : active >= 2 * window.length ? "Y" : "Z";
  }
  const sum = total(window);
  if (sum <= 0n) return "Z";
  // (deviation / mean)^2 = n * sum of squares / sum^2 - 1, against 1/4 and 1.
  const squares = window.reduce((all, cent) => all + BigInt(cent) ** 2n, 0n) * n - sum ** 2n;
  return 4n * squares <= sum ** 2n ? "X" : squares <= sum ** 2n ? "Y" : "Z";
}

const rule = fc.constantFrom("reach", "within");
const method = fc.constantFrom("frequency", "variation");

test("ABC, WHY and PARETO give the class of the definition, also exactly on a limit", () => {
  fc.assert(
    fc.property(cents, limits, rule, (values, [a, b], chosen) => {
      const expected = values.map((value) => classOf(value, values, [a, b], chosen));
      // In per cent only where both are above 1.
      const given = a === 1 ? [a / 100, b / 100] : [a, b];
      expect(ABC(money(values), ...given, chosen)).toEqual(column(...expected));
      const reasons = WHY(money(values), null, ...given, chosen).flat() as string[];
      const names = (reason: string, letter: string) =>
        letter === ""
          ? reason === ""
          : reason.includes(`so ${reason.includes("the largest is always A") ? "" : letter}`);
      expect(reasons.filter((reason, row) => !names(reason, expected[row]!))).toEqual([]);
      const table = PARETO(column(...values.map((_, i) => i + 1)), money(values), ...given, chosen);
      const ranked = table.slice(1);
      expect(ranked.map(([, , , , letter]) => letter)).toEqual(
        ranked.map(([client]) => expected[Number(client) - 1])
      );
    }),
    { numRuns: 3000 }
  );
});

const history = fc.integer({ min: 3, max: 8 }).chain((periods) =>
  fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -300, max: 3000 }), fc.constantFrom(100, 200, 300)), { minLength: periods, maxLength: periods }),
    { minLength: 1, maxLength: 8 }
  )
); // prettier-ignore

test("XYZ and ABCXYZ give the class of the definition, also exactly on a limit", () => {
  fc.assert(
    fc.property(history, method, rule, (rows, how, chosen) => {
      const decimals = rows.map((row) => row.map((cent) => cent / 100));
      const rhythms = rows.map((row) => rhythmOf(row, how));
      expect(XYZ(decimals, how)).toEqual(column(...rhythms));
      const sums = rows.map((row) => Number(total(row)));
      fc.pre(positive(sums).length > 0 && areDistinct(positive(sums)));
      const segments = sums.map((value, row) => {
        const letter = classOf(value, sums, [80, 95], chosen);
        return letter && rhythms[row] ? `${letter}${rhythms[row]}` : "";
      });
      expect(ABCXYZ(decimals, undefined, how, chosen)).toEqual(column(...segments));
      expect(ABCXYZ(decimals, money(sums), how, chosen)).toEqual(column(...segments));
      const matrix = MATRIX(ABC(money(sums)), XYZ(decimals), money(sums));
      const counted = sums.filter((value, row) => value !== 0 && rhythmOf(rows[row]!, "frequency") !== ""); // prettier-ignore
      expect(matrix.at(-1)!.at(-1)).toBeCloseTo(Number(total(counted)) / 100, 9);
    }),
    { numRuns: 3000 }
  );
});

test("shares, cumulative shares and the top fifth are those of whole numbers, and never above 1", () => {
  fc.assert(
    fc.property(cents, (values) => {
      const base = Number(total(positive(values)));
      expect(SHARE(money(values)).flat()).toEqual(
        values.map((value) => (value === 0 ? "" : expect.closeTo(value / base, 12)))
      );
      const names = column(...values.map((_, i) => i + 1));
      const pareto = PARETO(names, money(values)).slice(1);
      let through = 0;
      for (const [client, value, share, cumulative] of pareto) {
        const own = values[Number(client) - 1]!;
        through += Math.max(0, own);
        expect([value, share, cumulative]).toEqual([own / 100, expect.closeTo(own / base, 12), expect.closeTo(through / base, 12)]); // prettier-ignore
        expect(Number(cumulative)).toBeLessThanOrEqual(1);
      }
      const descending = positive(values).sort((a, b) => b - a);
      const hhi = descending.reduce((sum, value) => sum + (value / base) ** 2, 0);
      expect(CONCENTRATION(money(values))[8]).toEqual(["HHI", expect.closeTo(hhi, 12)]);
      if (descending.length >= 5) {
        const count = descending.length / 5;
        const held = descending.reduce((sum, value, i) => sum + value * Math.max(0, Math.min(1, count - i)), 0); // prettier-ignore
        expect(TOPSHARE(money(values))[0]![0]).toBeCloseTo(held / base, 10);
      }
    }),
    { numRuns: 1000 }
  );
});

test("HISTORY and SEGMENT add up to the cent, whatever the order of sales and returns", () => {
  const purchase = fc.record({
    client: fc.constantFrom("a", "b", "c"),
    month: fc.integer({ min: 1, max: 6 }),
    day: fc.integer({ min: 1, max: 28 }),
    cents: fc.integer({ min: -999, max: 9999 }).filter((cent) => cent !== 0),
  });
  fc.assert(
    fc.property(fc.array(purchase, { minLength: 1, maxLength: 30 }), (ledger) => {
      const of = (name: string, month?: number) =>
        Number(
          total(
            ledger
              .filter((row) => row.client === name && (month ?? row.month) === row.month)
              .map((row) => row.cents)
          )
        );
      const columns = [
        column(...ledger.map(({ client }) => client)),
        column(...ledger.map(({ month, day }) => serialOf(2024, month, day))),
        column(...ledger.map((row) => row.cents / 100)),
      ] as const;
      const [[, ...labels] = [], ...rows] = HISTORY(...columns);
      for (const [name, ...amounts] of rows) {
        expect(amounts).toEqual(
          labels.map((label) =>
            expect.closeTo(of(String(name), Number(String(label).slice(5))) / 100, 9)
          )
        );
      }
      const names = [...new Set(ledger.map(({ client }) => client))];
      const totals = names.map((name) => of(name));
      fc.pre(positive(totals).length > 0 && areDistinct(positive(totals)));
      const expected = names
        .map((name, i) => ({ name, sum: totals[i]! }))
        .sort((a, b) => b.sum - a.sum || (a.name < b.name ? -1 : 1))
        .map(({ name, sum }) => [name, expect.closeTo(sum / 100, 9), classOf(sum, totals, [80, 95], "reach")]); // prettier-ignore
      const segments = SEGMENT(...columns).slice(1);
      expect(segments.map(([name, amount, , , letter]) => [name, amount, letter])).toEqual(
        expected
      );
    }),
    { numRuns: 1000 }
  );
});
