import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import type { Cell } from "../../src/sheet/cell";
import { columnMapping } from "../../src/sheet/columnMapping";
import { currencyOf } from "../../src/sheet/currencyOf";
import { NO_DOUBTS } from "../../src/sheet/doubts";
import { doubtLines } from "../../src/sheet/doubtLines";
import { DistinctValues } from "../../src/sheet/distinctValues";
import { DEFAULT_HANDLING, type Handling } from "../../src/sheet/handling";
import { LedgerReader, type LedgerReading } from "../../src/sheet/ledgerReader";
import { recogniseColumns, type Recognition } from "../../src/sheet/recogniseColumns";
import type { RowFacts } from "../../src/sheet/rowFacts";
import { templateSheet } from "../../src/sheet/templateSheet";
import { en } from "../../src/locales/en";
import { csvCells, onData } from "../data/csvCells";
import { sampleOf } from "../data/sampleOf";
import { readLedger } from "../data/readLedger";

const HEADINGS = ["Client", "Date", "Amount"];
const TODAY = 46347; // 2026-11-21

interface Given {
  readonly handling?: Partial<Handling>;
  readonly facts?: RowFacts;
  readonly recognition?: Recognition;
  readonly headings?: readonly string[];
}

/** The reading of rows below their headings, all in one chunk. */
function reading(
  rows: readonly (readonly Cell[])[],
  { handling, facts, headings = HEADINGS, recognition }: Given = {}
): LedgerReading {
  const cells = [[...headings], ...rows];
  const whole = { ...DEFAULT_HANDLING, ...handling };
  const mapping = columnMapping(recognition ?? recogniseColumns(sampleOf(cells)), whole.leaveOut);
  const reader = new LedgerReader(mapping, { handling: whole, today: TODAY });
  reader.add(
    cells.map((row) => mapping.columns.map((column) => row[column] ?? null)),
    1,
    facts
  );
  const found = reader.finish();
  const left = found.excluded.reduce((sum, { count }) => sum + count, 0);
  expect(found.included + left).toBe(found.rows);
  return found;
}

const excludedRows = ({ excluded }: LedgerReading) =>
  excluded.map(({ reason, examples }) => [reason, ...examples.map(({ row }) => row)]);

const purchases = (count: number, from = 45292): Cell[][] =>
  Array.from({ length: count }, (_, i) => [`Client ${i % 7}`, from + i, 100 + i]);

describe("hidden rows", () => {
  const hidden = [false, false, true, false, true];
  const facts = { hidden, formats: null };

  test("count like all others, and it is said where they are", () => {
    const found = reading(purchases(4), { facts });
    expect(found).toMatchObject({ rows: 4, included: 4, excluded: [] });
    expect(found.doubts.hidden).toEqual({
      count: 2,
      leftOut: false,
      examples: [{ row: 3, text: "" }, { row: 5, text: "" }],
    }); // prettier-ignore
  });

  test("are left out and listed where only the visible ones are wanted", () => {
    const found = reading(purchases(4), { facts, handling: { hidden: "leaveOut" } });
    expect(found).toMatchObject({ rows: 4, included: 2, total: 202 });
    expect(excludedRows(found)).toEqual([["hidden", 3, 5]]);
    expect(found.doubts.hidden).toMatchObject({ count: 2, leftOut: true });
  });
});

describe("rows of totals", () => {
  test.each(["Total", "ИТОГО:", "Totale", "Gesamtergebnis", "합계", "Suma total"])(
    "%s in a ledger is left out, or counted where it is a client",
    (word) => {
      const rows = [...purchases(3), [word, 45300, 303]];
      expect(excludedRows(reading(rows))).toEqual([["totalRow", 5]]);
      const counted = reading(rows, { handling: { totals: "count" } });
      expect(counted).toMatchObject({ included: 4, total: 606 });
      expect(counted.doubts.totals).toMatchObject({ count: 1, leftOut: false });
    }
  );

  test("are named as totals where they have no date either", () => {
    const found = reading([
      ["Acme", 45292, 10],
      ["Total", null, 10],
      ["Bolt", null, 3],
    ]);
    expect(found.included).toBe(1);
    expect(found.excluded).toEqual([
      { reason: "noDate", count: 1, examples: [{ row: 4, text: "" }] },
      { reason: "totalRow", count: 1, examples: [{ row: 3, text: "Total" }] },
    ]);
  });

  test("subtotals beside a client's name are known by what they add up", () => {
    const rows = [
      ["Acme", 45292, 10],
      ["Acme", 45293, 20],
      ["Acme Total", 45293, 30],
      ["Bolt", 45294, 7],
      ["Totale Bolt", 45294, 7],
      ["Total Energies", 45295, 99],
    ];
    const found = reading(rows);
    expect(excludedRows(found)).toEqual([["totalRow", 4, 6]]);
    expect(found.total).toBe(136);
  });
});

describe("repeated rows", () => {
  const rows = [
    ["Acme", 45292, 10],
    ["Bolt", 45292, 10],
    ["Acme", 45292, 10],
    ["Acme", 45292, -0],
    ["Acme", 45292, 0],
    ["Acme", 45292, "10"],
  ];

  test("count, and each is named with the row that it repeats", () => {
    const found = reading(rows);
    expect(found).toMatchObject({ included: 5, total: 30 });
    expect(found.doubts.repeated).toEqual({
      count: 2,
      leftOut: false,
      examples: [{ row: 4, text: "2" }, { row: 6, text: "5" }],
    }); // prettier-ignore
  });

  test("are left out where the user says so", () => {
    const found = reading(rows, { handling: { repeated: "leaveOut" } });
    expect(found).toMatchObject({ included: 3, total: 20 });
    expect(found.excluded.find(({ reason }) => reason === "repeated")?.count).toBe(2);
  });

  test("two lines of one invoice with different products are no repetition", () => {
    const lines = [
      ["R-1", "Acme", 45292, "Bolt M8", 10],
      ["R-1", "Acme", 45292, "Nut M8", 10],
    ];
    const headings = ["Invoice no.", "Client", "Date", "Product", "Amount"];
    expect(reading(lines, { headings }).doubts.repeated).toBeNull();
    expect(reading([...lines, lines[0]!], { headings }).doubts.repeated?.examples).toEqual([
      { row: 4, text: "2" },
    ]);
  });

  test("are found among as many rows as a sheet has, and none that is not", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => [`Client ${i % 977}`, 40_000 + (i % 3_000), i / 7]); // prettier-ignore
    const found = reading([...many, many[17]!, many[99_999]!]);
    expect(found.doubts.repeated).toMatchObject({
      count: 2,
      examples: [{ row: 100_002, text: "19" }, { row: 100_003, text: "100001" }],
    }); // prettier-ignore
  });
});

describe("dates that cannot be", () => {
  test("after today are left out and named, today's own are not", () => {
    const rows = [...purchases(4), ["Acme", TODAY + 0.9, 1], ["Acme", TODAY + 1, 5]];
    const found = reading(rows);
    expect(found).toMatchObject({ included: 5, lastDate: TODAY + 0.9 });
    expect(found.excluded).toEqual([
      { reason: "afterToday", count: 1, examples: [{ row: 7, text: "2026-11-22" }] },
    ]);
    expect(reading(rows, { handling: { afterToday: "count" } })).toMatchObject({
      included: 6,
      doubts: { afterToday: { count: 1, leftOut: false } },
    });
  });

  test("after today for the most part are plans, or the clock is wrong: they count", () => {
    const found = reading(purchases(5, TODAY + 30));
    expect(found).toMatchObject({
      included: 5,
      doubts: { afterToday: { count: 5, leftOut: false } },
    });
  });

  test("centuries away are left out, and the row is named", () => {
    const rows = [...purchases(30), ["Acme", 111_117, 5], ["Bolt", 2, 7]];
    const found = reading(rows);
    expect(found).toMatchObject({ included: 30, firstDate: 45292, lastDate: 45321 });
    expect(found.doubts).toMatchObject({
      afterToday: null,
      farDates: {
        count: 2,
        leftOut: true,
        examples: [{ row: 32, text: "2204-03-23" }, { row: 33, text: "1900-01-02" }],
      },
    }); // prettier-ignore
    const counted = reading(rows, { handling: { farDates: "count" } });
    expect(counted).toMatchObject({ included: 32, doubts: { farDates: { leftOut: false } } });
  });

  test("a client that has no other row goes with them", () => {
    const found = reading([["Typo", 111_117, 5], ...purchases(30)]);
    expect(found.ledger.clients).toHaveLength(7);
    expect(found.ledger.clients[found.ledger.client[0]!]).toEqual({ code: null, name: "Client 0" });
    expect(segment(found.ledger, DEFAULT_PARAMETERS).clients).toHaveLength(7);
  });

  test("a ledger of thirty years has none", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ["Acme", 35_000 + i * 180, 5 + i]);
    expect(reading(rows).doubts.farDates).toBeNull();
  });
});

test("the days of a workbook that counts from 1904 are read as it shows them", () => {
  const cells = [HEADINGS, ...purchases(3, 45292 - 1462)];
  const recognition = { ...recogniseColumns(sampleOf(cells)), dates1904: true };
  const found = reading(cells.slice(1), { recognition });
  expect(found).toMatchObject({ firstDate: 45292, doubts: { dates1904: true } });
});

describe("currencies", () => {
  const formats = ["General", "[$€-407] #,##0.00", "[$€-407] #,##0.00", '"$"#,##0.00', "#,##0.00"];
  const facts = { hidden: null, formats };

  test("that are mixed are counted apart, with where they stand", () => {
    const found = reading(purchases(4), { facts });
    expect(found.included).toBe(4);
    expect(found.doubts.currencies).toEqual([
      { currency: "€", rows: 2, examples: [{ row: 2, text: "" }, { row: 3, text: "" }] },
      { currency: "$", rows: 1, examples: [{ row: 4, text: "" }] },
      { currency: null, rows: 1, examples: [{ row: 5, text: "" }] },
    ]); // prettier-ignore
  });

  test("one of them may be the only one that counts", () => {
    const found = reading(purchases(4), { facts, handling: { currency: "€" } });
    expect(found).toMatchObject({ included: 2, total: 201 });
    expect(excludedRows(found)).toEqual([["otherCurrency", 4, 5]]);
    expect(found.doubts.currencies).toHaveLength(3);
  });

  test("one currency, here and there not shown, is no mixture", () => {
    const one = { hidden: null, formats: formats.map((format) => format.replace('"$"', "€")) };
    expect(reading(purchases(4), { facts: one }).doubts.currencies).toEqual([]);
  });

  test.each([
    ["General", null],
    ["#,##0.00", null],
    ["[$-409]#,##0.00", null],
    ['#,##0" pcs"', null],
    ["$#,##0.00", "$"],
    ['_("$"* #,##0.00_);_("$"* (#,##0.00)', "$"],
    ["[$€-x-euro2] #,##0.00", "€"],
    ["#,##0.00 [$zł-415]", "zł"],
    ['#,##0.00 "USD"', "USD"],
    ["[$CHF] #,##0.00", "CHF"],
    ["#,##0.00\\ ₽", "₽"],
    ['#,##0.00 "руб."', "руб."],
    ["[Red]-£#,##0.00", "£"],
    ["0.00%", null],
  ])("the format %s shows %s", (format, currency) => {
    expect(currencyOf(format)).toBe(currency);
  });
});

describe("rows left out by choice", () => {
  const headings = ["Client", "Date", "Amount", "Kind"];
  const rows = [
    ["Acme", 45292, 10, "Goods"],
    ["Acme", 45293, 3, "freight "],
    ["Bolt", 45294, 5, 7],
    ["Bolt", 45295, 8, ""],
  ];
  const leaving = (...values: string[]) =>
    reading(rows, {
      headings,
      handling: { leaveOut: [{ column: 3, heading: "Kind", values }] },
    });

  test("are those with one of the values, whatever their case, number or text", () => {
    expect(excludedRows(leaving("Freight", "7"))).toEqual([["leftOut", 3, 4]]);
    expect(leaving("Freight", "7").total).toBe(18);
  });

  test("may be those with a blank", () => {
    expect(excludedRows(leaving(""))).toEqual([["leftOut", 5]]);
  });

  test("may be named by several columns", () => {
    const handling = {
      leaveOut: [
        { column: 3, heading: "Kind", values: ["Goods"] },
        { column: 0, heading: "Client", values: ["Bolt"] },
      ],
    };
    expect(excludedRows(reading(rows, { headings, handling }))).toEqual([["leftOut", 2, 4, 5]]);
  });
});

describe("profit from a margin", () => {
  test.each([
    ["as a fraction", [0.25, -0.5]],
    ["in per cent", [25, -50]],
  ])("%s is the amount times the margin", (_, [first, second]) => {
    const found = reading(
      [["Acme", 45292, 200, first!], ["Bolt", 45293, 40, second!], ["Bolt", 45294, 40, ""]],
      { headings: ["Client", "Date", "Amount", "Margin %"] }
    ); // prettier-ignore
    expect([...found.ledger.profit!]).toEqual([50, -20, 0]);
    expect(found).toMatchObject({ totalProfit: 30, withoutProfit: 1 });
  });
});

test("product lines, regions and account managers come as labels, each once in its first spelling", () => {
  const headings = ["Client", "Date", "Amount", "Region", "Account manager"];
  const found = reading(
    [
      ["Acme", 45292, 10, "North", "Ann"],
      ["Bolt", 45293, 3, "NORTH ", ""],
      ["Bolt", 111_117, 3, "Mars", "Zed"],
      ["Cole", 45294, 5, "South", { code: "#N/A" }],
      ...purchases(20).map((row) => [...row, "North", "Ann"]),
    ],
    { headings }
  );
  const { region, accountManager, productLine } = found.ledger.dimensions!;
  expect(productLine).toBeUndefined();
  expect(region?.labels).toEqual(["", "North", "Mars", "South"]);
  expect([...region!.value.slice(0, 4)]).toEqual([1, 1, 3, 1]);
  expect([...accountManager!.value.slice(0, 4)]).toEqual([1, 0, 0, 1]);
  expect(region!.value).toHaveLength(found.included);
});

test("numbers and dates that came as text are told apart from what is no number", () => {
  const found = reading([
    ...purchases(3),
    ["Acme", 45292, "1 234,56 €"],
    ["Acme", "31.01.2024", 5],
    ["Acme", 45292, "n/a"],
    ["Acme", 45292, "-"],
  ]);
  expect(found.doubts.numberTexts).toEqual({
    count: 2,
    leftOut: true,
    examples: [{ row: 5, text: "1 234,56 €" }, { row: 6, text: "31.01.2024" }],
  }); // prettier-ignore
  expect(excludedRows(found)).toEqual([
    ["textDate", 6],
    ["textAmount", 5, 7, 8],
  ]);
});

test("the values of a column are counted, the most frequent first, in their first spelling", () => {
  const values = new DistinctValues();
  ["Goods ", "freight", "goods", null, "", 7, "7", "GOODS"].forEach((cell) => values.add(cell));
  expect(values.list()).toEqual([
    { text: "Goods", rows: 3 },
    { text: "", rows: 2 },
    { text: "7", rows: 2 },
    { text: "freight", rows: 1 },
  ]);
});

test("too many values are not counted", () => {
  const values = new DistinctValues();
  for (let i = 0; i < 6_000; i++) values.add(`Invoice ${i}`);
  expect(values.list()).toBeNull();
});

test("the template is read as the ledger that it shows", () => {
  const { blocks, table } = templateSheet(en.template);
  const cells = blocks.filter(({ row }) => row >= table.row).flatMap(({ values }) => values);
  const { roles } = recogniseColumns(sampleOf(cells));
  expect(roles).toEqual({
    code: 0, name: 1, date: 2, amount: 3, cost: 4, productLine: 5, region: 6, accountManager: 7,
  }); // prettier-ignore
  expect(cells).toHaveLength(table.rows);
});

// Counted with sort and uniq over the columns that are read; 5,225 rows are equal in the description too.
onData.each([
  ["northwind/northwind_flat.csv", 0],
  ["cdnow/cdnow_master.csv.gz", 255],
  ["adventureworks_dw/reseller_sales_flat.csv.gz", 0],
  ["online_retail/online_retail.csv.gz", 5_227],
])("the repeated rows of %s are %i", (path, count) => {
  const { doubts } = readLedger(csvCells(path));
  expect(doubts).toEqual({
    ...NO_DOUBTS,
    repeated: count === 0 ? null : { count, leftOut: false, examples: expect.anything() },
  });
});

test("the report names what counts though it gave cause to ask, and not what was left out", () => {
  const formats = ["", "€0", "€0", "$0", "€0", "€0", "€0", "€0"];
  const hidden = formats.map((_, i) => i === 1);
  const rows = [...purchases(4), ["Client 0", 45292, 100], ["Total", 45293, 7], [5, 45294, 1], ["5", 45295, 1]]; // prettier-ignore
  const found = reading(rows, { facts: { hidden, formats } });
  expect(doubtLines(found, en.report)).toEqual([
    "Hidden rows that count all the same: 1 (rows 2)",
    "Rows that count though they say the same as an earlier one: 1 (rows 6)",
    "Amounts in several currencies, added up as if they were one (rows: € 5, $ 1)",
    "Clients that stand there as numbers and as text, and count apart: 1 (5 / 5)",
  ]);
  expect(doubtLines(reading(purchases(3)), en.report)).toEqual([]);
});
