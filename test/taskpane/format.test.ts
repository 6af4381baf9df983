import { formatOf } from "../../src/taskpane/format";

test("numbers and dates read as in the user's locale", () => {
  const english = formatOf("en-US");
  expect(english.count(60855)).toBe("60,855");
  expect(english.amount(80450596.98)).toBe("80,450,596.98");
  expect(english.shortAmount(80450596.98)).toBe("80.5M");
  expect(english.share(0.62)).toBe("62%");
  expect(english.share(0.79996, 3)).toBe("79.996%");
  expect(english.change(0.077)).toBe("+7.7%");
  expect(english.change(-0.41)).toBe("-41%");
  expect(english.change(0)).toBe("0%");
  expect(english.number(31.714)).toBe("31.71");
  expect(english.columnShare(0.62)).toBe("62.0%");
  expect(english.day(45292)).toBe("Jan 1, 2024");
  expect(english.month(40513)).toBe("Dec 2010");
  const german = formatOf("de-DE");
  expect(german.amount(80450596.98)).toBe("80.450.596,98");
  expect(german.day(45292)).toBe("01.01.2024");
});

test("a locale nobody knows falls back to the machine's own", () => {
  const own = new Intl.NumberFormat(undefined).format(1234);
  expect(formatOf("not a locale").count(1234)).toBe(own);
  expect(formatOf(null).count(1234)).toBe(own);
});

test.each(["th-TH", "fa-IR", "ar-SA"])(
  "a day in %s is of the year that the report says",
  (locale) => {
    const shown = formatOf(locale).day(45296);
    expect(digitsOf(shown)).toMatch(/2024/);
  }
);

/** Decimal digits of any script as 0 to 9. */
function digitsOf(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0)!;
      if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
      if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
      return letter;
    })
    .join("");
}
