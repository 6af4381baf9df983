import fc from "fast-check";
import { clientKey } from "../../src/core/clientKey";
import { largestFirst } from "../../src/core/largestFirst";

test("equal values are in the order of names, whatever the case and the spaces", () => {
  expect([...largestFirst([5, 8, 8, 8], ["Ann", "cid", "Bob", " ACE "])]).toEqual([3, 2, 1, 0]);
});

test("numbers stand before texts, by size; the same names in the order of their rows", () => {
  expect([...largestFirst([1, 1, 1, 1, 1], ["10", 10, 9, "x", "X"])]).toEqual([2, 1, 0, 3, 4]);
});

test("within a tolerance values are equal to the largest of them, not one to the next", () => {
  const names = ["d", "c", "b", "a"];
  expect([...largestFirst([7, 7 - 0.9, 7 - 1.8, 7 - 2.7], names, 1)]).toEqual([1, 0, 3, 2]);
});

test("is a sort by value, then by the normal form of the name, then by row", () => {
  const name = fc.oneof(
    fc.constantFrom("Ann", "ANN ", "Émile", "bob", "Bob & Co", "b  ob"),
    fc.string()
  );
  const client = fc.record({ value: fc.integer({ min: 0, max: 3 }), name });
  fc.assert(
    fc.property(fc.array(client, { maxLength: 40 }), (clients) => {
      const slow = clients
        .map(({ value, name: own }, row) => ({ value, key: clientKey(own), row }))
        .sort(
          (a, b) => b.value - a.value || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row)
        );
      const order = largestFirst(
        clients.map(({ value }) => value),
        clients.map(({ name: own }) => own)
      );
      expect([...order]).toEqual(slow.map(({ row }) => row));
    }),
    { numRuns: 1000 }
  );
});

test("names that begin alike for long, differ late, in case or by a sign, are in the order of their normal forms", () => {
  const part = fc.constantFrom("Client ", "client ", "CLIENT", "0000000", "1", "9", "a", "Z", "~", "!", "é", "  ", "Ω"); // prettier-ignore
  const name = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const slow = names
        .map((own, row) => ({ key: clientKey(own), row }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row));
      const order = largestFirst(new Array(names.length).fill(1), names);
      expect([...order]).toEqual(slow.map(({ row }) => row));
    }),
    { numRuns: 1000 }
  );
});
