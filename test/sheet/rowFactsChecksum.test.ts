import fc from "fast-check";
import type { RowFacts } from "../../src/sheet/rowFacts";
import { RowFactsChecksum } from "../../src/sheet/rowFactsChecksum";

interface Rows {
  readonly hidden: readonly boolean[];
  readonly formats: readonly string[];
}

const NUMBER = "#,##0.00";
const EURO = "€#,##0.00";
const rowsOf = (most: number) =>
  fc
    .array(fc.tuple(fc.boolean(), fc.constantFrom(NUMBER, EURO)), { maxLength: most })
    .map((rows): Rows => ({ hidden: rows.map(([is]) => is), formats: rows.map(([, is]) => is) }));

/** The checksum of rows that come in chunks of one size; a chunk without hidden rows says so with null, as Excel's does. */
function checksum({ hidden, formats }: Rows, chunk = 1000, firstRow = 1): string {
  const sum = new RowFactsChecksum();
  for (let first = 0; first < hidden.length; first += chunk) {
    const end = first + chunk;
    const isAnyHidden = hidden.slice(first, end).includes(true);
    const facts: RowFacts = {
      hidden: isAnyHidden ? hidden.slice(first, end) : null,
      formats: formats.slice(first, end),
    };
    sum.add(firstRow + first, Math.min(end, hidden.length) - first, facts);
  }
  return sum.text;
}

test("does not depend on the chunks in which rows come", () => {
  fc.assert(
    fc.property(rowsOf(30), fc.integer({ min: 1, max: 40 }), (rows, chunk) => {
      expect(checksum(rows, chunk)).toBe(checksum(rows));
    })
  );
});

test("tells a row that was hidden, a format that was changed, and rows that stand elsewhere", () => {
  fc.assert(
    fc.property(rowsOf(30), fc.nat(29), (rows, place) => {
      fc.pre(place < rows.hidden.length);
      const hidden = rows.hidden.map((is, i) => is !== (i === place));
      const formats = rows.formats.map((is, i) => (i === place ? "0" : is));
      const known = checksum(rows);
      expect(checksum({ ...rows, hidden })).not.toBe(known);
      expect(checksum({ ...rows, formats })).not.toBe(known);
      expect(checksum(rows, 1000, 2)).not.toBe(known);
    })
  );
});

test("rows of which nothing is said are told apart by where they begin", () => {
  const at = (firstRow: number) => {
    const sum = new RowFactsChecksum();
    sum.add(firstRow, 2, { hidden: null, formats: null });
    return sum.text;
  };
  expect(at(2)).toBe(at(2));
  expect(at(2)).not.toBe(at(3));
});
