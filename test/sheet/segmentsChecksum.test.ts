import * as fc from "fast-check";
import { segmentsChecksum } from "../../src/sheet/segmentsChecksum";
import { textHash } from "../../src/sheet/textHash";

// http://www.isthe.com/chongo/src/fnv/test_fnv.c, FNV-1a of 32 bits
test.each([
  ["", "811c9dc5"],
  ["a", "e40c292c"],
  ["foobar", "bf9cf968"],
])("the hash of %j is the published %s", (text, hash) => {
  expect(textHash(text)).toBe(hash);
});

const pair = fc.tuple(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom("AX", "BY", "CZ", "")
);
const pairs = fc.uniqueArray(pair, { minLength: 1, maxLength: 20, selector: ([key]) => key });

test("the order of the pairs does not matter", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      expect(segmentsChecksum([...given].reverse())).toBe(segmentsChecksum(given));
    })
  );
});

test("a changed segment, another client, a pair more or less does", () => {
  fc.assert(
    fc.property(pairs, fc.nat(), (given, at) => {
      const place = at % given.length;
      const [key, segment] = given[place]!;
      const changed = (to: readonly [string, string]) => given.map((each, i) => (i === place ? to : each)); // prettier-ignore
      const before = segmentsChecksum(given);
      expect(segmentsChecksum(changed([key, segment === "AX" ? "AY" : "AX"]))).not.toBe(before);
      expect(segmentsChecksum(changed([`${key}!`, segment]))).not.toBe(before);
      expect(segmentsChecksum(given.filter((_, i) => i !== place))).not.toBe(before);
      expect(segmentsChecksum([...given, ["one more", "AX"]])).not.toBe(before);
    })
  );
});

test("clients that exchange their segments make another checksum", () => {
  fc.assert(
    fc.property(pairs, fc.nat(), fc.nat(), (given, i, j) => {
      const [a, b] = [i % given.length, j % given.length];
      fc.pre(given[a]![1] !== given[b]![1]);
      const exchanged = given.map(([key, segment], place): [string, string] => [
        key,
        place === a ? given[b]![1] : place === b ? given[a]![1] : segment,
      ]);
      expect(segmentsChecksum(exchanged)).not.toBe(segmentsChecksum(given));
    }),
    { numRuns: 500, examples: [[[["'a", "AX"], ["'b", "BY"]], 0, 1]] } // prettier-ignore
  );
});
