import type { EarlierCells, EarlierTable } from "../../src/sheet/earlierCells";
import {
  earlierHeads,
  earlierPieces,
  earlierRowCount,
  earlierWhole,
} from "../../src/sheet/earlierPieces";

const table = (rows: number): EarlierTable => ({
  row: 3,
  column: 0,
  headings: ["Client", "Note"],
  values: Array.from({ length: rows }, (_, r) => [`Client ${r}`, r]),
  formulas: Array.from({ length: rows }, (_, r) => [`Client ${r}`, "=ROW()"]),
  formats: Array.from({ length: rows }, () => ["@", "General"]),
});
const CELLS: EarlierCells = {
  inputs: { name: "KAM Inputs", table: table(7) },
  winback: { name: "KAM Win-back", table: null },
  clients: { name: "KAM Clients", table: table(2) },
  record: { run: "80/95", segments: "2-1" },
};

test("cells in pieces are put together as they were", () => {
  const pieces = [...earlierPieces(CELLS, 6)];
  expect(pieces.map(({ kind, rows }) => [kind, rows.values.length])).toEqual([
    ["inputs", 3],
    ["inputs", 3],
    ["inputs", 1],
    ["clients", 2],
  ]);
  expect(pieces.reduce((rows, piece) => rows + piece.rows.values.length, 0)).toBe(earlierRowCount(CELLS)); // prettier-ignore
  expect(earlierWhole(earlierHeads(CELLS), pieces)).toEqual(CELLS);
});

test("a row wider than a piece goes by itself", () => {
  expect([...earlierPieces(CELLS, 1)]).toHaveLength(9);
});

test("the heads alone hold no rows, and nothing where there was nothing", () => {
  expect(earlierHeads(CELLS).inputs!.table).toMatchObject({ headings: ["Client", "Note"], values: [] }); // prettier-ignore
  const nothing = { inputs: null, winback: null, clients: null, record: null };
  expect(earlierHeads(nothing)).toEqual(nothing);
  expect([...earlierPieces(nothing, 6)]).toEqual([]);
});
