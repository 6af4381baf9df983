import fc from "fast-check";
import { finished } from "../../../src/core/finished";
import type { Cell } from "../../../src/sheet/cell";
import { columnMapping } from "../../../src/sheet/columnMapping";
import { LedgerReader } from "../../../src/sheet/ledgerReader";
import { packRows } from "../../../src/sheet/packedRows";
import {
  MOST_COMPARED,
  PackedReader,
  type PackedReading,
} from "../../../src/taskpane/analysis/packedReader";

const MAPPING = columnMapping({ shape: "ledger", headingRows: 1, headings: ["Client", "Date", "Amount"], roles: { name: 0, date: 1, amount: 2 }, periods: [] }); // prettier-ignore
const OPTIONS = { today: 46_000 };

interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly hidden: readonly boolean[];
}

const HEADINGS = ["Client", "Date", "Amount"];
const row = fc.tuple(
  fc.constantFrom<Cell>("Acme", "Bolt", 12, "", true),
  fc.oneof(fc.integer({ min: 45_000, max: 45_900 }), fc.constant("soon")),
  fc.oneof(fc.integer({ min: -500, max: 5_000 }), fc.constant<Cell>({ code: "#N/A" } as never))
);
const sheets: fc.Arbitrary<Sheet> = fc
  .array(fc.tuple(row, fc.boolean()), { minLength: 1, maxLength: 20 })
  .map((lines) => ({
    rows: [HEADINGS, ...lines.map(([cells]) => cells)],
    hidden: [false, ...lines.map(([, hidden]) => hidden)],
  }));

/** Reads a sheet in pieces of some rows. */
function read(
  { rows, hidden }: Sheet,
  before: PackedReading | null,
  { piece = 7, firstRow = 1, options = OPTIONS } = {}
): PackedReading {
  const reader = new PackedReader(MAPPING, options, before);
  for (let first = 0; first < rows.length; first += piece) {
    const end = first + piece;
    const facts = { hidden: hidden.slice(first, end), formats: null };
    reader.add(packRows(rows.slice(first, end)), firstRow + first, facts);
  }
  return finished(reader.finishing());
}

/** The reading of a sheet as a whole, without any before. */
function plainly({ rows, hidden }: Sheet, firstRow = 1, options = OPTIONS) {
  const reader = new LedgerReader(MAPPING, options);
  reader.add(rows, firstRow, { hidden, formats: null });
  return reader.finish();
}

test("the same rows are the very reading of before, in whatever pieces they come", () => {
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 25 }), (sheet, piece) => {
      const before = read(sheet, null);
      expect(before.reading).toEqual(plainly(sheet));
      expect(read(sheet, before, { piece }).reading).toBe(before.reading);
    })
  );
});

test("other rows are read as if nothing had been read before", () => {
  fc.assert(
    fc.property(sheets, sheets, (one, other) => {
      const before = read(one, null);
      expect(read(other, before).reading).toEqual(plainly(other));
    })
  );
});

test("one cell, one hidden row, another place or another day, and the rows are read anew", () => {
  fc.assert(
    fc.property(sheets, fc.nat(), fc.nat(2), (sheet, seed, column) => {
      const place = 1 + (seed % (sheet.rows.length - 1));
      const before = read(sheet, null);
      const replaced = (cells: readonly Cell[]) =>
        cells.map((cell, c) => (c === column ? 7 : cell));
      const changed = { ...sheet, rows: sheet.rows.map((cells, i) => (i === place ? replaced(cells) : cells)) }; // prettier-ignore
      const shown = { ...sheet, hidden: sheet.hidden.map((is, i) => (i === place ? !is : is)) };
      const tomorrow = { today: OPTIONS.today + 1 };
      const anew = [
        [read(changed, before), plainly(changed)],
        [read(shown, before), plainly(shown)],
        [read(sheet, before, { firstRow: 3 }), plainly(sheet, 3)],
        [read(sheet, before, { options: tomorrow }), plainly(sheet, 1, tomorrow)],
      ] as const;
      for (const [{ reading }, wanted] of anew) {
        expect(reading).not.toBe(before.reading);
        expect(reading).toEqual(wanted);
      }
    })
  );
});

test("very many rows are read anew at once, and not kept", () => {
  const rows = Array.from({ length: MOST_COMPARED + 1 }, (_, i) => ["Acme", 45_300, i]);
  const hidden: boolean[] = [];
  for (const length of [MOST_COMPARED, MOST_COMPARED + 1]) {
    const sheet = { rows: [HEADINGS, ...rows.slice(0, length)], hidden };
    const before = read(sheet, null, { piece: 50_000 });
    const again = read(sheet, before, { piece: 50_000 });
    expect(again.reading === before.reading).toBe(length === MOST_COMPARED);
    expect(again.reading.total).toBe((length * (length - 1)) / 2);
  }
});

test("tells how far it has come with rows it has kept", () => {
  const sheet = { rows: [HEADINGS, ...Array.from({ length: 30 }, () => ["Acme", 45_300, 5])], hidden: [] }; // prettier-ignore
  const before = read({ ...sheet, rows: sheet.rows.slice(0, 9) }, null);
  const reader = new PackedReader(MAPPING, OPTIONS, before);
  for (let i = 0; i < 31; i += 4)
    reader.add(packRows(sheet.rows.slice(i, i + 4)), i + 1, { hidden: null, formats: null });
  const told = [...reader.finishing()];
  expect(told.length).toBeGreaterThan(8);
  told.forEach(({ done, of }, i) => expect([done, of]).toEqual([Math.min(i + 1, of), 15]));
});
