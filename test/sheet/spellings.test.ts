import fc from "fast-check";
import { Spellings } from "../../src/sheet/spellings";

/** Spellings numbered from 0 in order of first appearance. */
function counted(): Spellings {
  let count = 0;
  return new Spellings(() => count++);
}

test("equal texts have one number, in order of first appearance, as a Map would give them", () => {
  // Few letters, so that texts recur; some outside Latin, some of the same hash ("Aa" and "BB").
  const text = fc.string({ unit: fc.constantFrom("A", "a", "B", "Б", "😀", "0"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 500 }), (texts) => {
      const spellings = counted();
      const known = new Map<string, number>();
      for (const each of texts) {
        if (!known.has(each)) known.set(each, known.size);
        expect(spellings.numberOf(each)).toBe(known.get(each));
      }
    })
  );
});

test("a hundred thousand texts keep their numbers as the table grows", () => {
  const spellings = counted();
  const texts = Array.from({ length: 100_000 }, (_, i) => `Client ${i}`);
  const numbers = texts.map((text) => spellings.numberOf(text));
  expect(numbers).toEqual(texts.map((_, i) => i));
  expect(texts.map((text) => spellings.numberOf(`${text.slice(0, 7)}${text.slice(7)}`))).toEqual(numbers); // prettier-ignore
});

test("texts of letters of one byte and of two are told apart", () => {
  const spellings = counted();
  // Where four characters count as their sum in bytes, "Ł@" (U+0141, U+0040) is the same as "AA".
  const texts = ["AAAA", "AAŁ@", "Ł@AA", "Ł@Ł@"];
  expect(texts.map((text) => spellings.numberOf(text))).toEqual([0, 1, 2, 3]);
  expect(spellings.numberOf("Ł@AA")).toBe(2);
});

test("texts that are packed into the same words are told apart", () => {
  const spellings = counted();
  // Four characters of a byte each make a word, or two of two bytes: "Ł@" is U+0141, U+0040.
  const texts = ["A\u0001@\u0000", "Ł@", "Ł", "A\u0001", "ab", "ab\u0000", "\u0000ab", ""];
  const numbers = texts.map((text) => spellings.numberOf(text));
  expect(numbers).toEqual(texts.map((_, i) => i));
  expect(texts.map((text) => spellings.numberOf(text))).toEqual(numbers);
});

test("a text as long as a cell can hold needs more room than there is at first", () => {
  const spellings = counted();
  const longest = ["a", "Б"].map((letter) => letter.repeat(32767));
  expect(longest.map((text) => spellings.numberOf(text))).toEqual([0, 1]);
  expect(longest.map((text) => spellings.numberOf(`${text.slice(1)}${text[0]}`))).toEqual([0, 1]);
});
