import fc from "fast-check";
import { ABC_RULES, abc } from "../../src/core/abc";
import { clientHistories } from "../../src/core/clientHistories";
import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import { XYZ_METHODS, xyz } from "../../src/core/xyz";
import { nativeAbc, nativeSegment, nativeShare, nativeXyz } from "../../src/sheet/nativeFormulas";
import { columnLetters } from "../../src/sheet/columnLetters";
import { csvCells, onData } from "../data/csvCells";
import { readLedger } from "../data/readLedger";
import type { BootedOffice } from "./bootOffice";
import { onSheet, putCells, startOffice } from "./officeWorkbook";

/* The formulas run in the embedded workbook's own engine, which knows nothing of KAM. */

let office: BootedOffice;
beforeAll(async () => {
  office = await startOffice();
  await putCells("Live", [["x"]]);
});
afterAll(async () => {
  await office.host.calculated();
  office.dispose();
});

/** Writes numbers from A1 and a formula beside them; what it spills. */
async function answerOf(
  cells: readonly (readonly (number | "")[])[],
  formula: (address: string) => string
): Promise<unknown[]> {
  const [rows, columns] = [cells.length, cells[0]!.length];
  await onSheet("Live", (sheet) => {
    sheet.getRange("A1:AZ1000").clear();
    sheet.getRangeByIndexes(0, 0, rows, columns).values = cells as unknown[][];
  });
  const address = `A1:${columnLetters(columns - 1)}${rows}`;
  await onSheet("Live", (sheet) => {
    sheet.getRangeByIndexes(0, columns + 1, 1, 1).formulas = [[formula(address)]];
  });
  await office.host.calculated();
  const spilled = await onSheet("Live", (sheet) =>
    sheet.getRangeByIndexes(0, columns + 1, rows, 1).load("values")
  );
  return spilled.values.map(([value]) => value as unknown);
}

const amount = fc.oneof(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: -20, max: 100 }),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
  fc.constant(0)
);
const column = fc
  .array(amount, { minLength: 1, maxLength: 40 })
  .filter((values) => values.some((value) => value > 0));

test.each(ABC_RULES)(
  "the formula for ABC, rule %s, answers what KAM.ABC does",
  async (rule) => {
    await fc.assert(
      fc.asyncProperty(
        column,
        fc.constantFrom([0.8, 0.95] as const, [0.5, 0.9] as const, [0.3, 1] as const),
        async (values, [aLimit, bLimit]) => {
          const options = { aLimit, bLimit, rule };
          const cells = values.map((value) => [value]);
          expect(await answerOf(cells, (at) => nativeAbc(at, options))).toEqual(
            abc(values, options)
          );
        }
      ),
      { numRuns: 40 }
    );
  },
  120_000
);

test.each(XYZ_METHODS)(
  "the formula for XYZ, by %s, answers what KAM.XYZ does",
  async (method) => {
    const history = fc.integer({ min: 3, max: 12 }).chain((periods) =>
      fc.array(
        fc.array(
          fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: amount }),
          {
            minLength: periods,
            maxLength: periods,
          }
        ),
        { minLength: 1, maxLength: 15 }
      )
    );
    await fc.assert(
      fc.asyncProperty(history, async (rows) => {
        expect(await answerOf(rows, (at) => nativeXyz(at, { method }))).toEqual(
          xyz(rows, { method })
        );
      }),
      { numRuns: 40 }
    );
  },
  120_000
);

const PUBLISHED = [
  ["AdventureWorks", "adventureworks_dw/reseller_sales_flat.csv.gz", []],
  ["Northwind", "northwind/northwind_flat.csv", ["CustomerID"]],
] as const;

for (const [name, path, texts] of PUBLISHED)
  onData(
    `on ${name} the formulas answer what KAM.ABC and KAM.XYZ do, by every rule and method`,
    async () => {
      const { ledger } = readLedger(csvCells(path, texts));
      const found = segment(ledger, { ...DEFAULT_PARAMETERS, span: "all", period: "month" });
      const values = found.clients.map(({ value }) => value);
      const history = clientHistories(ledger, found.xyz!).map((amounts) => [...amounts]);
      expect([values.length, history[0]!.length].every((size) => size > 20)).toBe(true);
      const column = values.map((value) => [value]);
      for (const rule of ABC_RULES)
        expect(await answerOf(column, (at) => nativeAbc(at, { rule }))).toEqual(
          abc(values, { rule })
        );
      for (const method of XYZ_METHODS)
        expect(await answerOf(history, (at) => nativeXyz(at, { method }))).toEqual(
          xyz(history, { method })
        );
    },
    300_000
  );

test("blanks are nothing, a negative value is C, equal values share a class", async () => {
  const cells = [[80], [""], [-5], [10], [10]] as const;
  expect(await answerOf(cells, (at) => nativeAbc(at))).toEqual(["A", "", "C", "B", "B"]);
});

test("shares and segments", async () => {
  expect(await answerOf([[60], [-10], [""], [40]], nativeShare)).toEqual([0.6, -0.1, "", 0.4]);
  expect(nativeSegment("E5:E6", "F5:F6")).toBe('=IF((E5:E6="")+(F5:F6=""),"",E5:E6&F5:F6)');
});

test("no variable has a name that Excel takes for a row or a column, or for a cell", () => {
  const formulas = [
    ...ABC_RULES.map((rule) => nativeAbc("A1:A9", { rule })),
    ...XYZ_METHODS.map((method) => nativeXyz("A1:C9", { method })),
  ];
  for (const formula of formulas) {
    const names = [...formula.matchAll(/(?:LET\(|LAMBDA\(|,)([a-z]+)(?=,)/g)].map(
      ([, name]) => name
    );
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => !/^[a-z]$/.test(name!) || name === "r" || name === "c")).toEqual(
      []
    );
  }
});
