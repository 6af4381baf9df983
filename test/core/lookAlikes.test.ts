import { lookAlikes, skeleton } from "../../src/core/lookAlikes";

test.each([
  ["case and accents", "Zoë Électricité", "ZOE ELECTRICITE"],
  ["punctuation and spaces", "J. Smith & Sons", "J Smith  Sons"],
  ["a missing legal form", "Acme Ltd.", "Acme"],
  ["a legal form with dots", "Rossi S.r.l.", "ROSSI SRL"],
  ["a legal form in front", "ООО «Ромашка»", "Ромашка"],
  ["Cyrillic letters for Latin ones", "АСМЕ", "ACME"],
  ["Greek letters for Latin ones", "ΝΑΤΟ", "NATO"],
  ["a number and a text", 123, "123"],
  ["leading zeros", "00123", 123],
  ["full-width letters", "ＡＣＭＥ", "acme"],
  ["a soft hyphen", "Ac\u00ADme", "Acme"],
])("%s looks alike", (_, a, b) => {
  expect(skeleton(a)).toBe(skeleton(b));
});

test.each([
  ["1-2", "12"],
  ["Acme 1", "Acme 11"],
  ["GmbH", "AG"],
  ["ВОЛГА", "BOLT"],
  ["é", "f"],
])("%s and %s are apart", (a, b) => {
  expect(skeleton(a)).not.toBe(skeleton(b));
});

test("groups spellings in order of appearance, equal ones once, and those of marks alone never", () => {
  expect(lookAlikes(["Acme", "Bolt", "ACME Ltd", "Acme", "–", "…", "A.C.M.E."])).toEqual([
    ["Acme", "ACME Ltd", "A.C.M.E."],
  ]);
  expect(lookAlikes(["__proto__", "constructor"])).toEqual([]);
});
