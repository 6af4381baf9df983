import fc from "fast-check";
import { sum, Sum, Sums } from "../../src/core/sum";

test("keeps what plain addition loses (Neumaier's own example)", () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
});

test("adds tenths exactly", () => {
  expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
});

test("is 0 for nothing", () => {
  expect(sum([])).toBe(0);
});

test("gives the cents of a shuffled ledger, whatever the order", () => {
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 500 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const exact = amounts.reduce((total, cent) => total + cent, 0);
      const forwards = sum(amounts.map((cent) => cent / 100));
      const backwards = sum(amounts.map((cent) => cent / 100).reverse());
      expect(Math.round(forwards * 100)).toBe(exact);
      expect(Math.round(backwards * 100)).toBe(exact);
      expect(backwards).toBeCloseTo(forwards, 9);
    })
  );
});

test("is not finite beyond the largest number", () => {
  expect(Number.isFinite(sum([1.7e308, 1.7e308]))).toBe(false);
});

test("many sums side by side are what each is alone", () => {
  const terms = fc.array(fc.tuple(fc.nat(4), fc.double({ min: -1e9, max: 1e9, noNaN: true })));
  fc.assert(
    fc.property(terms, (added) => {
      const many = new Sums(5);
      const alone = Array.from({ length: 5 }, () => new Sum());
      for (const [index, term] of added) {
        many.add(index, term);
        alone[index]!.add(term);
      }
      expect([...many.values()]).toEqual(alone.map((running) => running.value));
    })
  );
});
