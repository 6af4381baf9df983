import fc from "fast-check";
import type { Cell } from "../../src/sheet/cell";
import { columnMapping } from "../../src/sheet/columnMapping";
import type { Recognition } from "../../src/sheet/recogniseColumns";
import { readLedger } from "../data/readLedger";

const LEDGER: Recognition = {
  shape: "ledger",
  headingRows: 1,
  headings: ["Code", "Name", "Date", "Amount", "Cost"],
  roles: { code: 0, name: 1, date: 2, amount: 3, cost: 4 },
  periods: [],
};
const HEADINGS: Cell[] = [...LEDGER.headings];

const reasons = (rows: readonly (readonly Cell[])[], recognition = LEDGER) =>
  readLedger([HEADINGS, ...rows], recognition).excluded.map(({ reason, count, examples }) => [
    reason,
    count,
    examples,
  ]);

test("adds up the included rows, with profit as amount less cost", () => {
  const reading = readLedger(
    [HEADINGS, [1, "Acme", 45292, 0.1, 0.05], [1, "ACME", 45300.5, 0.2, 0.1], [2, "Best", 45295, -0.3, 0]],
    LEDGER
  ); // prettier-ignore
  expect(reading).toMatchObject({
    rows: 3,
    included: 3,
    excluded: [],
    firstDate: 45292,
    lastDate: 45300.5,
  });
  expect(reading.total).toBeCloseTo(0, 15);
  expect(reading.totalProfit).toBeCloseTo(-0.15, 15);
  expect(reading.negative).toEqual({ count: 1, total: -0.3 });
  expect(reading.ledger.clients).toEqual([{ code: 1, name: "Acme" }, { code: 2, name: "Best" }]); // prettier-ignore
  expect([...reading.ledger.client]).toEqual([0, 0, 1]);
});

test("leaves out, counts and lists what has no client, date or number", () => {
  const rows: Cell[][] = [
    ["", " ", 45292, 5, 1],
    [0, null, 45292, 5, 1],
    [1, "Acme", "", 5, 1],
    [1, "Acme", 0, 5, 1],
    [1, "Acme", "31.02.2024", 5, 1],
    [1, "Acme", -5, 5, 1],
    [1, "Acme", 2_958_466, 5, 1],
    [1, "Acme", 45292, "", 1],
    [1, "Acme", 45292, "1 234,56", 1],
    [1, "Acme", 45292, true, 1],
    [1, "Acme", 45292, { code: "#DIV/0!" }, 1],
    [{ code: "#N/A" }, "Acme", 45292, 5, 1],
  ];
  expect(reasons(rows)).toEqual([
    ["noClient", 2, [{ row: 2, text: " " }, { row: 3, text: "" }]],
    ["noDate", 2, [{ row: 4, text: "" }, { row: 5, text: "0" }]],
    ["textDate", 1, [{ row: 6, text: "31.02.2024" }]],
    ["notADate", 2, [{ row: 7, text: "-5" }, { row: 8, text: "2958466" }]],
    ["noAmount", 1, [{ row: 9, text: "" }]],
    ["textAmount", 2, [{ row: 10, text: "1 234,56" }, { row: 11, text: "TRUE" }]],
    ["errorCell", 2, [{ row: 12, text: "#DIV/0!" }, { row: 13, text: "#N/A" }]],
  ]); // prettier-ignore
});

test("a row in which every cell read is blank is no row, wherever it stands", () => {
  const reading = readLedger(
    [HEADINGS, ["", "", "", "", ""], [1, "Acme", 45292, 5, 1], [null, "", null, "", null]],
    LEDGER
  );
  expect(reading).toMatchObject({ rows: 1, included: 1, excluded: [] });
});

test("a cost that is not a number leaves the profit at 0, and is counted", () => {
  const reading = readLedger(
    [HEADINGS, [1, "A", 45292, 5, "?"], [1, "A", 45292, 7, ""], [1, "A", 45292, 9, 4]],
    LEDGER
  );
  expect(reading).toMatchObject({ included: 3, withoutProfit: 2, totalProfit: 5 });
});

test("multiplies quantity and unit price where there is no amount", () => {
  const recognition: Recognition = {
    ...LEDGER,
    headings: ["Client", "Date", "Qty", "Price"],
    roles: { name: 0, date: 1, quantity: 2, unitPrice: 3 },
  };
  const reading = readLedger(
    [
      recognition.headings,
      ["Acme", 45292, 3, 2.5],
      ["Acme", 45292, "", 2.5],
      ["Acme", 45292, 3, "free"],
    ],
    recognition
  );
  expect(reading.total).toBe(7.5);
  expect(reading.excluded.map(({ reason, count }) => [reason, count])).toEqual([["noAmount", 1], ["textAmount", 1]]); // prettier-ignore
});

test("clients are one by code, or by name where a row has no code", () => {
  const { ledger } = readLedger(
    [
      HEADINGS,
      ["k1", "Acme", 45292, 1, 0],
      ["K1 ", "Acme again", 45292, 1, 0],
      ["", "Acme", 45292, 1, 0],
      [null, "ACME\u00A0", 45292, 1, 0],
      [123, "", 45292, 1, 0],
      ["123", "late name", 45292, 1, 0],
      ["__proto__", "x", 45292, 1, 0],
    ],
    LEDGER
  );
  expect(ledger.clients).toEqual([
    { code: "k1", name: "Acme" },
    { code: null, name: "Acme" },
    { code: 123, name: null },
    { code: "123", name: "late name" },
    { code: "__proto__", name: "x" },
  ]);
  expect([...ledger.client]).toEqual([0, 0, 1, 1, 2, 3, 4]);
});

test("reports one name under two codes, and clients that look alike", () => {
  const reading = readLedger(
    [HEADINGS, [1, "Acme", 45292, 1, 0], [2, "ACME ", 45292, 1, 0], ["1", "Best Ltd", 45292, 1, 0], [4, "Best", 45292, 1, 0]],
    LEDGER
  ); // prettier-ignore
  expect(reading.duplicateNames).toEqual({
    count: 1,
    examples: [["Acme", "1", "2"]],
    rows: [[2, 3]],
  });
  expect(reading.lookAlikes).toEqual({ count: 1, examples: [["Best Ltd", "Best"]], rows: [[4, 5]] }); // prettier-ignore
  expect(reading.numberAndText).toEqual({ count: 1, examples: [["1", "1"]], rows: [[2, 4]] });
});

test("a history has a row per client and filled period; a text among its periods excludes the client", () => {
  const recognition: Recognition = {
    shape: "history",
    headingRows: 1,
    headings: ["Client", "Jan", "Feb", "Mar"],
    roles: { name: 0 },
    periods: [1, 2, 3],
  };
  const reading = readLedger(
    [recognition.headings, ["Acme", 5, "", 7], ["Best", 0, 0, 0], ["Cole", 1, "?", 3], ["", 1, 2, 3], ["Total", 5, 0, 7]],
    recognition
  ); // prettier-ignore
  expect(reading).toMatchObject({ rows: 5, included: 2, total: 12, firstDate: null });
  expect(reading.excluded.map(({ reason, examples }) => [reason, examples[0]])).toEqual([
    ["noClient", { row: 5, text: "" }],
    ["textAmount", { row: 4, text: "?" }],
    ["totalRow", { row: 6, text: "Total" }],
  ]);
  const { ledger } = reading;
  expect(ledger.date).toBeNull();
  expect(ledger.history?.labels).toEqual(["Jan", "Feb", "Mar"]);
  expect([[...ledger.client], [...ledger.history!.period], [...ledger.amount]]).toEqual([[0, 0, 1], [0, 2, 0], [5, 7, 0]]); // prettier-ignore
});

test("a row that calls itself a total is left out, whether it adds up the others or not, and told", () => {
  const recognition: Recognition = {
    shape: "totals",
    headingRows: 1,
    headings: ["Client", "Amount"],
    roles: { name: 0, amount: 1 },
    periods: [],
  };
  const total = (amount: number) =>
    readLedger(
      [
        ["Client", "Amount"],
        ["Acme", 10],
        ["Best", 20.5],
        ["Итого:", amount],
      ],
      recognition
    );
  expect(total(30.5)).toMatchObject({
    included: 2,
    total: 30.5,
    excluded: [{ reason: "totalRow", count: 1 }],
  });
  expect(total(30)).toMatchObject({
    included: 2,
    doubts: { totals: { count: 1, leftOut: true, examples: [{ row: 4, text: "Итого:" }] } },
  });
});

test("included and excluded rows are all rows, in chunks of any size, and the source is not changed", () => {
  const cell = fc.oneof(
    fc.constantFrom<Cell>("", null, "x", 0, -3, 45292, true, { code: "#N/A" }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 })
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 5, maxLength: 5 })),
      fc.integer({ min: 1, max: 7 }),
      (rows, chunk) => {
        const cells = [HEADINGS, ...rows];
        const before = structuredClone(cells);
        const { ledger, ...reading } = readLedger(cells, LEDGER, chunk);
        expect(cells).toEqual(before);
        expect(reading.included + reading.excluded.reduce((sum, { count }) => sum + count, 0)).toBe(
          reading.rows
        );
        expect(reading.rows).toBe(
          rows.filter((row) => row.some((each) => each !== "" && each !== null)).length
        );
        expect(ledger.amount).toHaveLength(reading.included);
        const { ledger: whole, ...rest } = readLedger(cells, LEDGER);
        expect(reading).toEqual(rest);
        expect(ledger).toEqual(whole);
      }
    )
  );
});

test("only the columns needed are read", () => {
  const roles = {
    code: 9,
    name: 2,
    date: 4,
    amount: 7,
    quantity: 1,
    unitPrice: 3,
    cost: 5,
    profit: 6,
  };
  expect(columnMapping({ ...LEDGER, roles }).columns).toEqual([2, 4, 6, 7, 9]);
  expect(
    columnMapping({ ...LEDGER, roles: { name: 2, date: 4, quantity: 5, unitPrice: 1 } }).columns
  ).toEqual([1, 2, 4, 5]);
  expect(columnMapping({ ...LEDGER, shape: "history", roles, periods: [3, 2, 8] }).columns).toEqual(
    [2, 3, 8, 9]
  );
});
