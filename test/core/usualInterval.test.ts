import fc from "fast-check";
import { clientRows } from "../../src/core/clientRows";
import { median } from "../../src/core/median";
import { NetSum } from "../../src/core/netSum";
import { medianUsualInterval } from "../../src/core/usualInterval";

/** Of a client that bought on these days. */
function usualInterval(days: readonly number[]): number | null {
  return medianUsualInterval({
    clients: [{ code: null, name: "A" }],
    client: new Uint32Array(days.length),
    date: Float64Array.from(days),
    amount: new Float64Array(days.length).fill(1),
    profit: null,
  });
}

test("the median is the middle value, or the mean of the two middle ones", () => {
  expect([median([]), median([5]), median([3, 1, 10]), median([3, 1, 10, 2])]).toEqual([
    null,
    5,
    3,
    2.5,
  ]);
});

test("the usual interval is the median of the days between distinct days", () => {
  expect(usualInterval([45_292, 45_299.9, 45_299, 45_313])).toBe(10.5);
  expect(usualInterval([45_292, 45_292.5, 45_299])).toBeNull();
});

test("the usual interval is the median of the gaps, be they of days or of years", () => {
  const gap = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 397, max: 403 }), fc.integer({ min: 1, max: 5000 })); // prettier-ignore
  fc.assert(
    fc.property(fc.array(gap, { minLength: 2, maxLength: 30 }), (gaps) => {
      let day = 40_000;
      const days = [day, ...gaps.map((each) => (day += each))];
      const rising = [...gaps].sort((a, b) => a - b);
      const [below, above] = [rising[(gaps.length - 1) >> 1]!, rising[gaps.length >> 1]!];
      expect(usualInterval(days)).toBe((below + above) / 2);
    })
  );
});

test("the usual interval of a ledger is the median over the clients who bought on three days, returns apart", () => {
  const ledger = {
    clients: ["A", "B", "C"].map((name) => ({ code: null, name })),
    client: Uint32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2),
    date: Float64Array.of(10, 20, 30, 100, 140, 180, 5, 6, 7),
    amount: Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, -1),
    profit: null,
  };
  expect(medianUsualInterval(ledger)).toBe(25);
});

test("the rows of a client keep their order", () => {
  const rows = clientRows({
    clients: ["A", "B", "C"].map((name) => ({ code: null, name })),
    client: Uint32Array.of(2, 0, 2, 0),
  });
  expect([...rows.start]).toEqual([0, 2, 2, 4]);
  expect([...rows.row]).toEqual([1, 3, 0, 2]);
});

test("what cancels out is exactly 0, what remains is not rounded", () => {
  const net = (...terms: number[]) => {
    const sum = new NetSum();
    terms.forEach((term) => sum.add(term));
    return sum.value;
  };
  expect(net(0.1, 0.2, -0.3)).toBe(0);
  expect(net(1e9, 0.01, -1e9)).toBeCloseTo(0.01, 12);
  expect(net()).toBe(0);
});
