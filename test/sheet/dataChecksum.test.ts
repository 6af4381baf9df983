import fc from "fast-check";
import type { Cell } from "../../src/sheet/cell";
import { DataChecksum } from "../../src/sheet/dataChecksum";

function checksumOf(...chunks: readonly (readonly (readonly Cell[])[])[]): string {
  const checksum = new DataChecksum();
  chunks.forEach((rows) => checksum.add(rows));
  return checksum.text;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constant(null)
);
const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 });

test("the example of the documentation", () => {
  expect(checksumOf([["Acme", 5]])).toBe("1-ebd89f88");
});

test("the same cells have the same checksum, however they are cut into chunks", () => {
  fc.assert(
    fc.property(rows, fc.nat(30), (cells, cut) => {
      expect(checksumOf(cells.slice(0, cut), cells.slice(cut))).toBe(checksumOf(cells));
    })
  );
});

test("one changed cell, an exchanged pair or a missing row is noticed", () => {
  fc.assert(
    fc.property(rows, fc.nat(), cell, (cells, at, other) => {
      const row = at % cells.length;
      const before = cells[row]!;
      const isSame =
        Object.is(before[0], other) ||
        (before[0] === 0 && other === 0) ||
        (before[0] === "" && other === null) ||
        (before[0] === null && other === "");
      const changed = cells.map((each, i) => (i === row ? [other, each[1]] : each));
      expect(checksumOf(changed) === checksumOf(cells)).toBe(isSame);
    })
  );
  expect(checksumOf([["a", 1], ["b", 2]])).not.toBe(checksumOf([["b", 2], ["a", 1]])); // prettier-ignore
  expect(checksumOf([["a", 1]])).not.toBe(checksumOf([["a", 1], ["", ""]])); // prettier-ignore
});

test.each([
  [1, "1"],
  [true, "true"],
  ["#N/A", { code: "#N/A" }],
  [0, null],
] as const)("%p is not %p", (a, b) => {
  expect(checksumOf([[a]])).not.toBe(checksumOf([[b]]));
});
