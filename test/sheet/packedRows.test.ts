import fc from "fast-check";
import type { Cell } from "../../src/sheet/cell";
import { packRows, unpackRows } from "../../src/sheet/packedRows";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ code: "#N/A" })
);

test("numbers go apart from everything else", () => {
  expect(packRows([["Acme", 5], [null, -0.5]])).toEqual({ rows: 2, columns: 2, numbers: Float64Array.of(NaN, 5, NaN, -0.5), others: ["Acme", null] }); // prettier-ignore
});

test("whatever rows hold comes out again as it was, on another thread too", () => {
  const rows = fc
    .integer({ min: 0, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 9 })
    );
  fc.assert(
    fc.property(rows, (given) => {
      expect(unpackRows(structuredClone(packRows(given)))).toEqual(given);
    })
  );
});
