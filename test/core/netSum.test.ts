import fc from "fast-check";
import { NetSum, sumPass } from "../../src/core/netSum";

function netSum(terms: readonly number[]): number {
  const net = new NetSum();
  terms.forEach((term) => net.add(term));
  return net.value;
}

test("what cancels out is exactly nothing", () => {
  expect(netSum([0.1, 0.2, -0.3])).toBe(0);
  expect(netSum([3, -0.06, -2.94])).toBe(0);
});

test("terms near the largest number there is do not hide what is left of them", () => {
  expect(netSum([9e307, -9e307, 9e307])).toBe(9e307);
});

test("a sum of cents is that number of cents, in whatever pieces and order they come", () => {
  const pieces = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 30 });
  fc.assert(
    fc.property(pieces, (cents) => {
      const total = cents.reduce((sum, cent) => sum + cent, 0) / 100;
      expect(netSum(cents.map((cent) => cent / 100))).toBeCloseTo(total, 9);
      expect(netSum(cents.map((cent) => cent / 100)) - total).toBe(0);
    }),
    { examples: [[[3395, 6412]]] }
  );
});

test("prices of many decimals add up to the nearest of fifteen digits", () => {
  expect(netSum([2024.994, 0.0001, 6074.982])).toBe(8099.9761);
});

test("the sums of rows are those of their cells, up to a row that holds something else", () => {
  const sums = new Float64Array(4);
  const rows = [["Ann", 33.95, 64.12], ["Bob", 1, ""], ["Cid", null, 2], ["Dot", 4, "x"]]; // prettier-ignore
  expect(sumPass(sums, 1, 2)(rows, 0, 4, 0)).toBe(3);
  expect([...sums]).toEqual([98.07, 1, 2, 0]);
});
