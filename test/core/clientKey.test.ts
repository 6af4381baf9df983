import fc from "fast-check";
import { clientKey } from "../../src/core/clientKey";

test.each([
  ["case", "Acme", "ACME"],
  ["spaces around", "Acme", "  Acme "],
  ["runs of spaces", "Acme Ltd", "Acme    Ltd"],
  ["no-break spaces", "Acme Ltd", "Acme\u00A0Ltd\u00A0"],
  ["line breaks and tabs", "Acme Ltd", "Acme\r\n\tLtd"],
  ["zero-width spaces", "Acme", "Ac\u200Bme\uFEFF"],
  ["soft hyphens", "Acme", "Ac\u00ADme"],
  ["marks of writing direction", "Acme", "\u200EAcme\u202C"],
  ["composed and decomposed accents", "Caf\u00E9", "Cafe\u0301"],
  ["full-width letters", "ACME 1", "\uFF21\uFF23\uFF2D\uFF25\u3000\uFF11"],
  ["ligatures", "Office", "O\uFB03ce"],
  ["sharp s and SS", "Stra\u00DFe", "STRASSE"],
  ["sigma at the end and elsewhere", "\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C2"],
  ["Cyrillic case", "\u0420\u043E\u0433\u0430", "\u0420\u041E\u0413\u0410"],
  ["letters whose accents come apart", "\u0390", "\u03AA\u0301"],
])("does not mind %s", (_, one, other) => {
  expect(clientKey(other)).toBe(clientKey(one));
});

test.each([
  ["the number 123 and the text", 123, "123"],
  ["01 and 1", "01", "1"],
  ["a star and anything", "A*", "Ab"],
  ["a question mark and a letter", "A?", "Ab"],
  ["numbers of 18 digits", "123456789012345678", "123456789012345679"],
  ["Latin and Cyrillic A", "A", "\u0410"],
  ["punctuation", "Acme, Ltd.", "Acme Ltd"],
  ["TRUE and the text", true, "TRUE"],
  ["a number and the text of its key", 5, "#5"],
])("keeps apart %s", (_, one, other) => {
  expect(clientKey(other)).not.toBe(clientKey(one));
});

test.each([[null], [""], [0], [-0], ["   "], ["\u00A0\u200B"]])("%j is no client", (cell) => {
  expect(clientKey(cell)).toBe("");
});

test.each([["__proto__"], ["constructor"], ["=HYPERLINK(1)"], ["\uD800"], ["0"]])(
  "%j is a client like any other",
  (name) => {
    expect(clientKey(name)).not.toBe("");
  }
);

test("spellings that differ in case, form and spaces always agree", () => {
  const words = fc.array(fc.constantFrom("Müller", "Ñandú", "Ελλάς", "Завод", "Öst", "ﬀ", "x"), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const name = parts.join(" ");
      const other = ` ${parts.join(" \u00A0")} `.toUpperCase().normalize("NFD");
      expect(clientKey(other)).toBe(clientKey(name));
    })
  );
});
