import { clientRows } from "../../src/core/clientRows";
import { median } from "../../src/core/median";
import { NetSum } from "../../src/core/netSum";
import { medianUsualInterval, usualInterval } from "../../src/core/usualInterval";

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
