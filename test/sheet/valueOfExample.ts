import { parsed, valueOf } from "../../scripts/exampleFormula";
import type { ExamplesSheet, Formula } from "../../src/sheet/examplesSheet";
import { builtFunctions } from "../excel/registeredFunctions";

const { functions, metadata } = builtFunctions();

/** What a formula of the sheet gives, by calling the built functions with the cells it names. */
export function valueOfExample({ text }: Formula, sheet: ExamplesSheet): (string | number)[][] {
  const cells = new Map<string, string | number>();
  for (const { row, column, values } of sheet.blocks) {
    values.forEach((line, r) =>
      line.forEach((value, c) => cells.set(`${column + c},${row + r}`, value))
    );
  }
  const literal = text.replace(
    /([A-Z])(\d+):([A-Z])(\d+)/g,
    (_, from: string, first: string, to: string, last: string) => {
      const rows: string[] = [];
      for (let row = Number(first) - 1; row < Number(last); row++) {
        const line: string[] = [];
        for (let column = indexOf(from); column <= indexOf(to); column++)
          line.push(JSON.stringify(cells.get(`${column},${row}`)));
        rows.push(line.join(","));
      }
      return `{${rows.join(";")}}`;
    }
  );
  return valueOf(parsed(literal), functions, metadata.functions) as (string | number)[][];
}

function indexOf(letter: string): number {
  return letter.charCodeAt(0) - 65;
}
