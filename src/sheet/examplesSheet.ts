import type { Words } from "../locales/words";
import { columnLetters } from "./columnLetters";
import { DATE, FUNCTION_EXAMPLES, TEXT, type FunctionExample } from "./functionExamples";
import { ACCENT, LINE, MUTED, type Block, type ReportSheet, type Style } from "./reportSheet";

/** A formula and the rectangle that its result fills; formats are those of the result's columns. */
export interface Formula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly rows: number;
  readonly formats: readonly string[];
}

/** The sheet with every function at work, told without Excel. */
export interface ExamplesSheet extends Pick<
  ReportSheet,
  "name" | "blocks" | "styles" | "widths" | "freeze" | "gridlines" | "tabColor"
> {
  readonly formulas: readonly Formula[];
}

const COLUMNS = 19;
/** Results that begin with a longer text begin in D and, of KAM.BONDS, in J. */
const WIDTHS = Array.from({ length: COLUMNS }, (_, column) =>
  column === 3 || column === 9 ? 25 : column === 0 ? 16 : column < 3 ? 14 : 17
);
/** Two lines, points. */
const HEADINGS_HEIGHT = 32;

type Part = Pick<ExamplesSheet, "blocks" | "styles" | "formulas">;

/**
 * Lays out an example of every function, one below the other: what it answers, small data, and beside them the formula as
 * text over its live result, with room for it.
 *
 * @example examplesSheet(en.examples).formulas[0]?.text //=> "=KAM.ABC(B8:B12)"
 */
export function examplesSheet(words: Words["examples"]): ExamplesSheet {
  const parts: Part[] = [titlePart(words)];
  let row = 3;
  for (const { group, examples } of FUNCTION_EXAMPLES) {
    parts.push(headingPart(words.groups[group], row));
    row += 2;
    for (const example of examples) {
      const { part, end } = examplePart(example, row, words);
      parts.push(part);
      row = end + 1;
    }
    row += 1;
  }
  return {
    name: words.sheet,
    blocks: parts.flatMap(({ blocks }) => blocks),
    styles: parts.flatMap(({ styles }) => styles),
    formulas: parts.flatMap(({ formulas }) => formulas),
    widths: WIDTHS,
    freeze: { rows: 2, columns: 0 },
    gridlines: false,
    tabColor: ACCENT,
  };
}

function titlePart({ title, subtitle }: Words["examples"]): Part {
  return {
    blocks: [textAt(0, 0, title), textAt(1, 0, subtitle)],
    styles: [
      { row: 0, column: 0, rows: 1, columns: 1, bold: true, size: 16, color: ACCENT, height: 26 },
      { row: 1, column: 0, rows: 1, columns: 1, color: MUTED },
    ],
    formulas: [],
  };
}

function headingPart(text: string, row: number): Part {
  const band = { bold: true, size: 13, color: "#FFFFFF", fill: ACCENT, height: 22 };
  return {
    blocks: [textAt(row, 0, text)],
    styles: [{ row, column: 0, rows: 1, columns: COLUMNS, ...band }],
    formulas: [],
  };
}

function examplePart(
  example: FunctionExample,
  row: number,
  { answers, headings }: Words["examples"]
): { readonly part: Part; readonly end: number } {
  const columns = Object.entries(example.data) as [keyof typeof headings, (string | number)[]][];
  const cells = columns.map(([, values]) => values);
  const length = cells[0]!.length;
  const first = row + 3; // below title, answer and headings
  const beside = columns.length + 1;
  const names = columns.map(([name]) => name);
  const text = `=${example.formula.replace(/\[(\w+)(?::(\w+))?\]/g, (_, from: string, to = from) =>
    addressOf(names.indexOf(from as never), names.indexOf(to as never), first, length)
  )}`;
  const rows = example.tableRows ?? length;
  const isHeaded = rows > 1 && example.tableRows !== undefined;

  const blocks: Block[] = [
    textAt(row, 0, `KAM.${example.id}`),
    textAt(row + 1, 0, answers[example.id]),
    textAt(row + 2, beside, text),
    {
      row: row + 2,
      column: 0,
      values: [names.map((name) => headings[name])],
      formats: names.map(() => "@"),
    },
    {
      row: first,
      column: 0,
      values: cells[0]!.map((_, r) => cells.map((values) => values[r]!)),
      formats: columns.map(([name, values]) => formatOf(name, values)),
    },
  ];
  const styles: Style[] = [
    { row, column: 0, rows: 1, columns: 1, bold: true, size: 12, color: ACCENT },
    { row: row + 1, column: 0, rows: 1, columns: 1, color: MUTED },
    { row: row + 2, column: beside, rows: 1, columns: 1, italic: true, color: MUTED },
    { row: row + 2, column: 0, rows: 1, columns: names.length, bold: true, line: ACCENT },
    { row: first, column: 0, rows: length, columns: names.length, line: LINE },
    { row: first, column: beside, rows, columns: example.formats.length, line: LINE },
    ...columns.slice(1).map(([, values], i): Style => {
      const align = values.some((value) => typeof value === "number") ? "Right" : "Center";
      return { row: row + 2, column: i + 1, rows: length + 1, columns: 1, align };
    }),
  ];
  if (isHeaded) {
    const heading = { row: first, column: beside, rows: 1, columns: example.formats.length };
    styles.push({ ...heading, bold: true, wrap: true, height: HEADINGS_HEIGHT, line: ACCENT });
    example.formats.forEach((format, c) => {
      if (format === TEXT) return;
      styles.push({ ...heading, column: beside + c, columns: 1, align: "Right" });
    });
  }
  const formula = { row: first, column: beside, text, rows, formats: example.formats };
  return {
    part: { blocks, styles, formulas: [formula] },
    end: first + Math.max(length, rows),
  };
}

function textAt(row: number, column: number, text: string): Block {
  return { row, column, values: [[text]], formats: ["@"] };
}

function formatOf(name: string, values: readonly (string | number)[]): string {
  if (name === "date" || name === "last") return DATE;
  return values.every((value) => typeof value === "string") ? "@" : TEXT;
}

function addressOf(from: number, to: number, row: number, rows: number): string {
  return `${columnLetters(from)}${row + 1}:${columnLetters(to)}${row + rows}`;
}
