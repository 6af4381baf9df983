import fc from "fast-check";
import { Spellings } from "../../src/sheet/spellings";

test("equal texts have one number, in order of first appearance, as a Map would give them", () => {
  // Few letters, so that texts recur; some outside Latin, some of the same hash ("Aa" and "BB").
  const text = fc.string({ unit: fc.constantFrom("A", "a", "B", "Б", "😀", "0"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 500 }), (texts) => {
      const spellings = new Spellings();
      const known = new Map<string, number>();
      for (const each of texts) {
        if (!known.has(each)) known.set(each, known.size);
        expect(spellings.numberOf(each)).toBe(known.get(each));
      }
    })
  );
});

test("a hundred thousand texts keep their numbers as the table grows", () => {
  const spellings = new Spellings();
  const texts = Array.from({ length: 100_000 }, (_, i) => `Client ${i}`);
  const numbers = texts.map((text) => spellings.numberOf(text));
  expect(numbers).toEqual(texts.map((_, i) => i));
  expect(texts.map((text) => spellings.numberOf(`${text.slice(0, 7)}${text.slice(7)}`))).toEqual(numbers); // prettier-ignore
});

test("texts of one hash are told apart", () => {
  const spellings = new Spellings();
  // Four characters count as their sum in bytes, and "Ł@" (U+0141, U+0040) is then the same as "AA".
  const texts = ["AAAA", "AAŁ@", "Ł@AA", "Ł@Ł@"];
  expect(texts.map((text) => spellings.numberOf(text))).toEqual([0, 1, 2, 3]);
  expect(spellings.numberOf("Ł@AA")).toBe(2);
});
