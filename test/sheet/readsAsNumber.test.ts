import { readsAsNumber } from "../../src/sheet/readsAsNumber";

test.each([
  "5",
  "-5",
  "1 234,56",
  "1\u00A0234,56",
  "1\u202F234,56",
  "1,234.56",
  "1.234.567",
  "1’234.50",
  "12,34,567",
  "(500)",
  "500-",
  "€500",
  "500 ₽",
  "$ 1,000.00",
  "12 %",
  "1E5",
  "1.5e+10",
  "١٢٣٫٤",
  "１２３",
  "31.12.2024",
  "2024-01-31",
  "31/12/2024",
  "2024",
  "-",
  "–",
  " ",
])("%j is a number or a date to the eye, or nothing at all", (text) => {
  expect(readsAsNumber(text)).toBe(true);
});

test.each([
  "Sales",
  "Sales 2024",
  "Umsatz in €",
  "Продажи",
  "売上",
  "Q1",
  "A1",
  "Jan",
  "янв.24",
  "№ 5",
  "1E",
  "n/a",
])("%j is not", (text) => {
  expect(readsAsNumber(text)).toBe(false);
});
