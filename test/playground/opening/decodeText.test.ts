import { decodeText } from "../../../src/playground/opening/decodeText";

const RUSSIAN = "Клиент;Сумма\nООО «Ромашка»;1500,50\nЗАО Северный ветер;2300,00\n";

/** Text in a single-byte encoding, by looking each letter up in the decoder's own table. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte])
  );
  return Uint8Array.from([...text].map((letter) => table.get(letter) ?? 63));
}

test("reads UTF-8 with and without a mark, which is not part of the text", () => {
  const bytes = new TextEncoder().encode(RUSSIAN);
  expect(decodeText(bytes)).toEqual({ text: RUSSIAN, encoding: "utf-8" });
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual({
    text: RUSSIAN,
    encoding: "utf-8",
  });
});

test("reads UTF-16 by its mark, and Latin text in UTF-16 without one", () => {
  const bytes = new Uint8Array(Buffer.from(RUSSIAN, "utf16le"));
  expect(decodeText(Uint8Array.of(0xff, 0xfe, ...bytes))).toEqual({
    text: RUSSIAN,
    encoding: "utf-16le",
  });
  const latin = "client;amount\nAcme;1,5\n";
  expect(decodeText(new Uint8Array(Buffer.from(latin, "utf16le"))).text).toBe(latin);
});

test("recognises windows-1251, although most of a ledger is figures", () => {
  const ledger = RUSSIAN + "2024-01-05;100,00\n".repeat(500);
  expect(decodeText(encode(ledger, "windows-1251"))).toEqual({
    text: ledger,
    encoding: "windows-1251",
  });
});

test.each([
  [
    "windows-1252",
    "Kunde;Betrag\nMüller & Söhne Großhandel;1500,50\nCafé Frédéric à Besançon;20\n",
  ],
  [
    "windows-1250",
    "Klient;Kwota\nŁódzkie Zakłady Włókiennicze;1500\nPrzędzalnia Źródło;20\nŚwięty Wojciech;3\n",
  ],
])("recognises %s", (encoding, text) => {
  expect(decodeText(encode(text, encoding)).text).toBe(text);
});

test.each([
  ["windows-1251", "Клиент;Дата\nРомашка;31.01.2024\nЗаря;15.03.2024\n"],
  ["windows-1251", "Клиент\nРомашка\n"],
  ["windows-1252", "Kunde;Betrag\nMüller;1\n"],
])("takes even a few lines for what they are: %s", (encoding, text) => {
  expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
});
