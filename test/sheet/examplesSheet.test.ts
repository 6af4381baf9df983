import { examples as words } from "../../src/locales/en";
import { examplesSheet } from "../../src/sheet/examplesSheet";
import { rectangleOf, type Rectangle } from "../../src/sheet/reportSheet";
import { builtFunctions } from "../excel/registeredFunctions";
import { valueOfExample } from "./valueOfExample";

const sheet = examplesSheet(words);
const { metadata } = builtFunctions();

const placeOf = ({ row, column, rows, formats }: (typeof sheet.formulas)[number]): Rectangle => ({
  row,
  column,
  rows,
  columns: formats.length,
});

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

test("has an example of every function, in the order of the help page", () => {
  const used = sheet.formulas.map(({ text }) => /^=KAM\.(\w+)\(/.exec(text)![1]);
  expect(used).toEqual(metadata.functions.map(({ id }) => id));
});

test("says of every function what it answers", () => {
  const texts = new Set(sheet.blocks.flatMap(({ values }) => values.flat()));
  for (const { id } of metadata.functions) {
    expect(texts).toContain(`KAM.${id}`);
    expect(texts).toContain(words.answers[id as keyof typeof words.answers]);
  }
  for (const { text } of sheet.formulas) expect(texts).toContain(text);
});

test("a result fills exactly the room it was given, with something in every column", () => {
  for (const formula of sheet.formulas) {
    const value = valueOfExample(formula, sheet);
    expect([formula.text, value.length, value[0]!.length]).toEqual([
      formula.text,
      formula.rows,
      formula.formats.length,
    ]);
    for (let column = 0; column < formula.formats.length; column++)
      expect(value.some((row) => row[column] !== "")).toBe(true);
  }
});

test("nothing stands where a result spills, or on other cells", () => {
  const places = [...sheet.blocks.map(rectangleOf), ...sheet.formulas.map(placeOf)];
  places.forEach((one, i) =>
    places.slice(i + 1).forEach((other) => expect(overlap(one, other)).toBe(false))
  );
});
