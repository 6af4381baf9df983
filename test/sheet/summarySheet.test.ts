import fc from "fast-check";
import type { NoMovement } from "../../src/core/movement";
import { portfolio } from "../../src/core/portfolio";
import { Problem } from "../../src/core/problem";
import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { columnPoints } from "../../src/sheet/columnWidths";
import type { EarlierReport } from "../../src/sheet/earlierReport";
import { figureWidth } from "../../src/sheet/figureWidth";
import {
  extentOf,
  MARGINS,
  rectangleOf,
  type Rectangle,
  type ReportSheet,
} from "../../src/sheet/reportSheet";
import type { ParameterName } from "../../src/sheet/parametersText";
import { monoClientSample, salesLedgerSample } from "../../src/sheet/sample";
import { summarySheet } from "../../src/sheet/summarySheet";
import { recogniseColumns, type Recognition } from "../../src/sheet/recogniseColumns";
import { csvCells, onData } from "../data/csvCells";
import { sampleOf } from "../data/sampleOf";
import { readLedger } from "../data/readLedger";
import { closeTo, inputsOf, keyOfCode, rhythmOf } from "../reference/portfolioFigures";
import { salesIn } from "../reference/salesIn";
import { slowPortfolio, units, type SlowOptions, type SlowSale } from "../reference/slowPortfolio";
import { slowTrend } from "../reference/slowTrend";
import { gridOf, SheetText, type Value } from "./readSummary";

const { summary } = words;
const NO_EARLIER: EarlierReport = {
  inputs: new Map(),
  inputKeys: null,
  winbackKeys: null,
  causes: new Map(),
  segments: "firstRun",
  changed: [],
  cells: { record: null, clients: null, inputs: null, winback: null },
  findings: [],
};
const ABC = ["A", "B", "C"] as const;
const XYZ = ["X", "Y", "Z", "N"] as const;
const SEGMENTS = ABC.flatMap((abc) => XYZ.map((xyz) => abc + xyz));
const SERIAL_OF_1970 = 25_569;

type Choices = Omit<SlowOptions, "xyz" | "labels" | "period">;

/** The summary of cells, and what it is made of. */
function summaryOf(
  cells: readonly (readonly Cell[])[],
  parameters: SegmentationParameters = DEFAULT_PARAMETERS,
  { inputs = {}, earlier }: Choices = {},
  recognition = recogniseColumns(sampleOf(cells))
) {
  const reading = readLedger(cells, recognition);
  const segmentation = segment(reading.ledger, parameters);
  const found = portfolio(reading.ledger, segmentation, {
    inputs: inputsOf(inputs),
    ...(earlier && {
      earlier: {
        of: new Map(Object.entries(earlier).map(([code, was]) => [keyOfCode(code), was.segment])),
        amounts: new Map(Object.entries(earlier).map(([code, was]) => [keyOfCode(code), was.value])), // prettier-ignore
      },
    }),
  });
  const run = { date: 45_700.5, version: "1.2.3", source: "Sales!A1:I9", parameters };
  return { found, sheet: summarySheet(found, reading, run, "Subtitle", null, words) };
}

/** Sales as a ledger on a sheet; codes that are numbers are numbers there. */
function cellsOf(sales: readonly SlowSale[]): Cell[][] {
  const hasProfit = sales.some(({ profit }) => profit !== undefined);
  return [
    ["Client code", "Date", "Amount", ...(hasProfit ? ["Profit"] : [])],
    ...sales.map(({ client, day, amount, profit = 0 }): Cell[] => [
      /^\d+$/.test(client) ? Number(client) : client,
      day + SERIAL_OF_1970,
      amount,
      ...(hasProfit ? [profit] : []),
    ]),
  ];
}

/** What the columns of these cells are; what a few small profits look like is not the question here. */
function columnsOf(sales: readonly SlowSale[]): Recognition {
  const hasProfit = sales.some(({ profit }) => profit !== undefined);
  return {
    shape: "ledger",
    headingRows: 1,
    headings: cellsOf(sales)[0]!.map(String),
    roles: { code: 0, date: 1, amount: 2, ...(hasProfit ? { profit: 3 } : {}) },
    periods: [],
  };
}

/** Money as the reference counts it, shares as precisely as two ways of dividing agree. */
const inUnits = (value: Value | undefined): Value | undefined =>
  typeof value === "number" ? units(value) : value;
const close = (value: Value | null | undefined): Value | null | undefined =>
  typeof value === "number" ? closeTo(value) : value;
const orDash = (value: number | null): Value => value ?? "–";
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Every figure of a summary beside that of the slow reference. */
function expectFigures(sales: readonly SlowSale[], choices: Choices = {}): void {
  const { measure = "amount", span = "auto" } = choices;
  const parameters = { ...DEFAULT_PARAMETERS, measure, span };
  const { found, sheet } = summaryOf(cellsOf(sales), parameters, choices, columnsOf(sales));
  const slow = slowPortfolio(sales, { ...choices, ...rhythmOf(found) });
  const text = new SheetText(sheet);
  expectHeadline(text, slow);
  expectLists(text, slow, measure);
  expectClasses(text, slow, measure);
  expectConcentration(text, slow);
  expectMovement(text, slow, measure);
  expectCharts(sheet, slow);
}

type Slow = ReturnType<typeof slowPortfolio>;

function expectHeadline(text: SheetText, { headline, clients, concentration, keyGroup }: Slow) {
  const { last12, previous12 } = headline;
  const profits = clients.map(({ profit }) => profit);
  const hasChange = last12 !== null && previous12 !== null;
  const change = hasChange && previous12 > 0 ? (last12 - previous12) / previous12 : null;
  expect({
    clients: text.headline(summary.clients),
    sales: inUnits(text.headline(summary.sales)),
    last12: inUnits(text.headline("Last 12 months")),
    previous12: inUnits(text.headline("Previous 12 months")),
    change: close(text.headline(summary.change)),
    profit: inUnits(text.headline("Profit")),
    topFifth: close(text.headline(summary.topFifthHolds)),
    key: close(text.headline(summary.keyGroupHolds)),
  }).toEqual({
    clients: headline.clients,
    sales: headline.sales,
    last12: last12 ?? undefined,
    previous12: previous12 ?? undefined,
    change: hasChange ? (change === null ? "–" : close(change)) : undefined,
    profit: profits[0] === null ? undefined : total(profits.map((profit) => profit!)),
    topFifth: close(concentration.topFifth) ?? undefined,
    key: close(keyGroup.share),
  });
}

function expectLists(
  text: SheetText,
  { clients, drifting, headline }: Slow,
  measure: "amount" | "profit"
) {
  const share = measure === "amount" ? "Share of sales" : "Share of profit";
  const base = total(clients.map(({ value }) => Math.max(0, value)));
  const hasTrend = headline.last12 !== null && headline.previous12 !== null;
  const common = (client: (typeof clients)[number]) => ({
    Client: client.code,
    Segment:
      client.segment || (client.abc === "" && client.weight ? `${client.weight} before` : "–"),
    Status: client.status || "–",
    ...(headline.last12 === null ? {} : { "Last 12 months": client.last12 }),
    ...(hasTrend
      ? {
          "Previous 12 months": client.previous12,
          Change: orDash(close(client.changeShare) as number | null),
          Trend: slowTrend(client.last12, client.previous12),
        }
      : {}),
  });
  const seen = (line: Record<string, Value>) =>
    Object.fromEntries(
      Object.entries(line)
        .filter(([heading]) => heading !== "Rank")
        .map(([heading, value]) => {
          if (heading === "Client") return [heading, String(value)];
          const isMoney = ![share, "Change", "Usual days", "Days overdue"].includes(heading);
          return [heading, isMoney ? inUnits(value) : close(value)];
        })
    );

  const top = text.find("Rank");
  expect(text.table(top.row, top.column).map(seen)).toEqual(
    clients.slice(0, 20).map((client) => ({
      ...common(client),
      Sales: client.amount,
      [share]: close(client.value / base),
      ...(client.profit === null
        ? { "Days overdue": orDash(client.overdueDays) }
        : { Profit: client.profit }),
    }))
  );
  if (drifting.length === 0) {
    expect(text.has(hasTrend ? summary.nobodyDrifts : summary.nobodySilent)).toBe(true);
    return;
  }
  const title = text.find(`${summary.drifting(drifting.length)}`);
  const listed = drifting.slice(0, 8).map((code) => clients.find((each) => each.code === code)!);
  expect(text.table(title.row + 1, title.column).map(seen)).toEqual(
    listed.map((client) => ({
      ...common(client),
      "At stake": client.atStake,
      "Usual days": client.usualDays === null ? "–" : Math.round(client.usualDays),
      "Days overdue": orDash(client.overdueDays),
    }))
  );
  expect(text.has(summary.moreDrifting(drifting.length - 8))).toBe(drifting.length > 8);
}

function expectClasses(
  text: SheetText,
  { clients, abcCross, lossMakingA }: Slow,
  measure: "amount" | "profit"
) {
  const inside = (abc: string, xyz: string) =>
    clients.filter((client) => client.segment !== "" && client.abc === abc && client.xyz === xyz);
  const title = text.find("ABC-XYZ");
  const counts = ABC.map((abc) => XYZ.map((xyz) => inside(abc, xyz).length));
  const values = ABC.map((abc) =>
    XYZ.map((xyz) => total(inside(abc, xyz).map(({ value }) => value)))
  );
  expect(text.grid[title.row + 6]![title.column]).toBe(measure === "amount" ? "Sales" : "Profit");
  [counts, values].forEach((cells, i) => {
    const shown = text
      .figures(title.row + 1 + 5 * i, title.column, 4, 5)
      .map((line) => (i === 0 ? line : line.map(inUnits)));
    const totals = XYZ.map((_, c) => total(cells.map((line) => line[c]!)));
    expect(shown).toEqual([
      ...cells.map((line) => [...line, total(line)]),
      [...totals, total(totals)],
    ]);
  });
  expect(text.has(summary.cross)).toBe(abcCross !== null);
  if (!abcCross || !lossMakingA) return;
  const cross = text.find(summary.cross);
  [abcCross.clients, abcCross.values].forEach((cells, i) => {
    const shown = text
      .figures(cross.row + 1 + 4 * i, cross.column, 3, 4)
      .map((line) => (i === 0 ? line : line.map(inUnits)));
    expect(shown).toEqual(cells.map((line) => [...line, total(line)]));
  });
  expect(text.has(summary.lossMakingA(lossMakingA.clients))).toBe(true);
  if (lossMakingA.clients > 0)
    expect(inUnits(text.beside("A clients by sales that lose money"))).toBe(lossMakingA.profit);
}

function expectConcentration(text: SheetText, { clients, concentration, keyGroup }: Slow) {
  const { largest, threeLargest, topFifth, hhi, makeHalf } = concentration;
  const positive = clients.map(({ value }) => value).filter((value) => value > 0);
  const through = (count: number) => total(positive.slice(0, count)) / total(positive);
  const make80 = positive.findIndex((_, i) => through(i + 1) >= 0.8 - 1e-9) + 1;
  expect({
    largest: close(text.beside(summary.largest)),
    three: close(text.beside(summary.threeLargest)),
    ten: close(text.beside(summary.tenLargest)),
    half: text.beside(summary.makeHalf),
    most: text.beside(summary.make80),
    equals: close(text.beside(summary.equals)),
    key: close(text.beside("Key group's share of sales (")),
  }).toEqual({
    largest: close(largest),
    three: close(threeLargest),
    ten: close(through(10)),
    half: makeHalf,
    most: make80,
    equals: close(1 / hhi),
    key: close(keyGroup.share),
  });
  expect(text.has(summary.topFifth)).toBe(topFifth !== null);
  if (topFifth !== null) expect(close(text.beside(summary.topFifth))).toBe(close(topFifth));

  const level =
    largest > 0.5 + 1e-9
      ? "Danger: one client holds"
      : largest > 0.25 + 1e-9
        ? "Watch: one client holds"
        : threeLargest > 0.5 + 1e-9
          ? "Watch: three clients hold"
          : "Low: ";
  expect(text.has(level)).toBe(true);
  expect(text.headline(summary.dependence)).toBe(level.split(":")[0]);
  const { row, column } = text.find(summary.largest);
  expect(String(text.grid[row]![column + 1])).toBe(clients[0]!.code);
  const proposal = `${keyGroup.proposed === 1 ? "1 client" : `${keyGroup.proposed} clients`}, `;
  expect(
    text.has(`Proposed: ${proposal}`) || text.has(`With your choices in KAM Inputs; proposed: ${proposal}`) // prettier-ignore
  ).toBe(true);
}

function expectMovement(text: SheetText, { movement }: Slow, measure: "amount" | "profit") {
  if (!movement) {
    expect(text.has(summary.noMovement.firstRun())).toBe(true);
    return;
  }
  const { clients, values, entered, gone, moved } = movement;
  const counts = {
    cells: clients,
    entered: entered.map((each) => each.clients),
    gone: gone.map((each) => each.clients),
  };
  const sums = {
    cells: values,
    entered: entered.map(({ value }) => value),
    gone: gone.map(({ value }) => value),
  };
  if ([moved, ...entered, ...gone].every((each) => each.clients === 0)) {
    expect(text.has("All ")).toBe(true);
    return;
  }
  const shown = [
    [summary.movedClients, counts, (value: Value) => value],
    [summary.movedValues[measure], sums, inUnits],
  ] as const;
  for (const [title, expected, scale] of shown) {
    const { row, column } = text.find(title);
    const now = SEGMENTS.map((_, c) =>
      total([...expected.cells.map((line) => line[c]!), expected.entered[c]!])
    );
    expect(text.figures(row, column, 14, 14).map((line) => line.map(scale))).toEqual([
      ...expected.cells.map((line, r) => [...line, total(line), expected.gone[r]]),
      [...expected.entered, total(expected.entered), "–"],
      [...now, total(now), total(expected.gone)],
    ]);
  }
  const value = words.amountText(moved.value / 10_000);
  const what = measure === "amount" ? "sales of" : "a profit of";
  const who = moved.clients === 1 ? "1 client" : `${moved.clients} clients`;
  expect(text.has(`${who} with ${what} ${value} moved to another segment`)).toBe(true);
}

/** The charts are read by their own references to the cells. */
function expectCharts(sheet: ReportSheet, { clients, byPeriodAndClass, byStatus }: Slow) {
  const text = new SheetText(sheet);
  const drawn = (name: string) => {
    const chart = sheet.charts.find((each) => each.name === name);
    return {
      names: chart && text.cells(chart.categories),
      figures: chart?.series.map(({ values }) => text.cells(values)) ?? [],
    };
  };
  const positive = clients.filter(({ value }) => value > 0);
  const base = total(positive.map(({ value }) => value));
  const pareto = drawn("KAM Pareto");
  const columns = positive.length > 30 ? 20 : positive.length;
  const ends = Array.from({ length: columns + 1 }, (_, i) => Math.floor((i * positive.length) / columns)); // prettier-ignore
  const partOf = (from: number, to: number) =>
    total(positive.slice(from, to).map(({ value }) => value));
  expect(pareto.figures[0]!.map(inUnits)).toEqual(
    ends.slice(1).map((end, i) => partOf(ends[i]!, end))
  );
  expect(pareto.figures[1]!.map(close)).toEqual(
    ends.slice(1).map((end) => close(partOf(0, end) / base))
  );
  expect(pareto.names!.map(String)).toEqual(
    columns === 20 && positive.length > 30
      ? Array.from({ length: 20 }, (_, i) => `${5 * (i + 1)} %`)
      : positive.map(({ code }) => code)
  );

  const byPeriod = drawn("KAM sales by period").figures;
  const withoutClass = byPeriodAndClass.some((line) => line[3] !== 0);
  expect(byPeriod.map((line) => line.map(inUnits))).toEqual(
    byPeriodAndClass.length === 0
      ? []
      : [0, 1, 2, ...(withoutClass ? [3] : [])].map((c) => byPeriodAndClass.map((line) => line[c]))
  );
  const status = drawn("KAM clients by status");
  expect(status.names).toEqual(Object.keys(byStatus));
  expect(status.figures[0]).toEqual(Object.values(byStatus).map((each) => each.clients));
}

const FIRST_DAY = Date.UTC(2021, 10, 20) / 86_400_000;
const CODES = ["7", "12", "Acme", "Bolt", "cid", "Dora", "Emil", "Fay"] as const;
const money = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((cents) => cents / 100);
const salesOf = (codes: readonly string[], most: number) =>
  fc.tuple(fc.boolean(), fc.constantFrom(10, 100_000)).chain(([hasProfit, largest]) =>
    fc.array(
      fc.record({
        client: fc.constantFrom(...codes),
        day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1200 }),
        amount: fc.oneof({ weight: 5, arbitrary: money(1, largest) }, money(-largest / 2, -1)),
        ...(hasProfit ? { profit: money(-largest / 2, largest / 2) } : {}),
      }),
      { minLength: 3, maxLength: most }
    )
  );
const choices: fc.Arbitrary<Choices> = fc.record(
  {
    measure: fc.constantFrom("amount" as const, "profit" as const),
    span: fc.constantFrom("auto" as const, "all" as const),
    inputs: fc.dictionary(
      fc.constantFrom(...CODES),
      fc.record({ key: fc.constantFrom(true, false, null) })
    ),
    earlier: fc.dictionary(
      fc.constantFrom(...CODES, "Gone Ltd"),
      fc.record({
        segment: fc.constantFrom("AX", "AN", "BZ", "CY", "CX", ""),
        value: money(-1000, 100_000),
      })
    ),
  },
  { requiredKeys: [] }
);

/** Whether there is anything to rank. */
function canRank(sales: readonly SlowSale[], { measure = "amount", span = "auto" }: Choices) {
  try {
    summaryOf(cellsOf(sales), { ...DEFAULT_PARAMETERS, measure, span }, {}, columnsOf(sales));
    return true;
  } catch (error) {
    if (error instanceof Problem && ["noPositiveValues", "noProfit"].includes(error.code))
      return false;
    throw error;
  }
}

test("every figure agrees with the slow reference on any ledger", () => {
  fc.assert(
    fc.property(salesOf(CODES, 90), choices, (sales, chosen) => {
      fc.pre(canRank(sales, chosen));
      expectFigures(sales, chosen);
    }),
    { numRuns: 150 }
  );
}, 120_000);

test.each([
  {
    what: "sales",
    sums: [0.18, -0.19, 0.01, 0.01, 0.01, -0.02],
    profits: [0.02, 0.02, 0.02, 0.02, 0.02, 0.02],
  },
  {
    what: "profits",
    sums: [10.24, 10.24, 10.24, 10.24, 10.24, 10.24],
    profits: [225.28, 71.68, 10.24, -276.48, -30.72, 0],
  },
])("what cancels out within all $what is exactly 0", ({ sums, profits }) => {
  const clients = ["7", "7", "cid", "Emil", "Fay", "Dora"] as const;
  const sales = clients.map((client, i) => ({
    client,
    day: FIRST_DAY + i,
    amount: sums[i]!,
    profit: profits[i]!,
  }));
  for (const measure of ["amount", "profit"] as const)
    expectFigures(sales, { measure, earlier: { 7: { segment: "AX", value: 0 } } });
});

test("every figure agrees where there are more clients than lists and charts name", () => {
  const codes = Array.from({ length: 60 }, (_, i) => `Client ${i}`);
  fc.assert(
    fc.property(salesOf(codes, 300), (sales) => {
      fc.pre(canRank(sales, {}));
      expectFigures(sales);
    }),
    { numRuns: 15 }
  );
}, 120_000);

test.each([
  ["the sales ledger", salesLedgerSample],
  ["one large client", monoClientSample],
])("every figure agrees on the sample of %s", (_, cells) => {
  const columns = { client: "Client code", date: "Date", profit: "Profit" };
  const sales = salesIn(cells(), columns, (cell) => cell("Amount"));
  const codes = [...new Set(sales.map(({ client }) => client))];
  const earlier = Object.fromEntries(
    codes.slice(3).map((code, i) => [code, { segment: SEGMENTS[i % 12]!, value: 100 * i }])
  );
  for (const measure of ["amount", "profit"] as const) expectFigures(sales, { measure, earlier });
}, 120_000); // prettier-ignore

const PUBLISHED = [
  [
    "AdventureWorks",
    "adventureworks_dw/reseller_sales_flat.csv.gz",
    { client: "ResellerKey", date: "OrderDate", profit: "Profit" },
    (cell: (heading: string) => Cell) => cell("SalesAmount"),
  ],
  [
    "Northwind",
    "northwind/northwind_flat.csv",
    { client: "CustomerID", date: "OrderDate" },
    (cell: (heading: string) => Cell) => cell("Amount"),
  ],
  [
    "Online Retail, quantity x price",
    "online_retail/online_retail.csv.gz",
    { client: "CustomerID", date: "InvoiceDate" },
    (cell: (heading: string) => Cell) => Number(cell("Quantity")) * Number(cell("UnitPrice")),
  ],
] as const;
for (const [name, path, columns, amountOf] of PUBLISHED) {
  onData(
    `every figure agrees on ${name}`,
    () => expectFigures(salesIn(csvCells(path), columns, amountOf)),
    600_000
  );
}

// Layout

const TOTALS: Cell[][] = [["Client", "Turnover"], ["Acme", 80], ["Best", 15], ["Cole", 5]]; // prettier-ignore
const HISTORY: Cell[][] = [["Client", "Q1 2024", "Q2 2024", "Q3 2024"], ["Acme", 5, 0, 7], ["Best", 0, 2, 0]]; // prettier-ignore
const LARGE: Cell[][] = salesLedgerSample().map((row, r) =>
  r === 0
    ? row
    : row.map(
        (cell, c) =>
        typeof cell === "number" && c >= 6 ? cell * 1000 : typeof cell === "string" && c === 2 ? `${cell} ${"x".repeat(90)}` : cell // prettier-ignore
      )
);
const LAYOUTS: readonly (readonly [string, () => ReportSheet])[] = [
  ["a ledger", () => summaryOf(salesLedgerSample()).sheet],
  ["a ledger with large amounts and long names", () => summaryOf(LARGE).sheet],
  ["one large client", () => summaryOf(monoClientSample()).sheet],
  ["a ledger and an earlier run", () => summaryOf(salesLedgerSample(), DEFAULT_PARAMETERS, { earlier: { "AT-1001": { segment: "AX", value: 5 } } }).sheet], // prettier-ignore
  ["a history", () => summaryOf(HISTORY).sheet],
  ["totals", () => summaryOf(TOTALS).sheet],
];

describe.each(LAYOUTS)("the page of %s", (_, make) => {
  const sheet = make();
  const cells = sheet.blocks.flatMap((block) => cellsIn(rectangleOf(block)));

  test("has no cell that is written twice", () => {
    expect(new Set(cells).size).toBe(cells.length);
  });

  test("has no chart over a cell or another chart, and all charts on the first page", () => {
    const covered = sheet.charts.flatMap(({ place }) => cellsIn(place));
    expect(new Set([...covered, ...cells]).size).toBe(covered.length + cells.length);
    for (const { place } of sheet.charts)
      expect(place.row + place.rows - 1).toBe(sheet.page.breakAfterRow);
  });

  test("has charts that draw as many figures as names, all of them cells with values", () => {
    const grid = gridOf(sheet);
    for (const { categories, series, alt, title } of sheet.charts) {
      expect([alt, title].every((text) => text.length > 10)).toBe(true);
      for (const { values } of series) {
        expect([values.rows, values.row]).toEqual([categories.rows, categories.row]);
        for (let row = values.row; row < values.row + values.rows; row++) {
          expect(typeof grid[row]![values.column]).toBe("number");
          expect(grid[row]![categories.column]).not.toBe("");
        }
      }
    }
  });

  test("has columns wide enough for every number", () => {
    expect(sheet.widths).toHaveLength(extentOf(sheet.blocks).columns);
    for (const { row, column, values, formats } of sheet.blocks) {
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          if (typeof value !== "number") return;
          const given = formats[c]!;
          const format = typeof given === "string" ? given : given[r]!;
          const size = row === 3 ? 14 / 11 : 1;
          expect([row + r, column + c, sheet.widths[column + c]! >= figureWidth(value, format) * size]).toEqual([row + r, column + c, true]); // prettier-ignore
        })
      );
    }
  });

  test("fits its first rows on one landscape page of A4 that is as wide as all columns", () => {
    const [width, height] = [842 - MARGINS.left - MARGINS.right, 595 - MARGINS.top - MARGINS.bottom]; // prettier-ignore
    const scale = width / total(sheet.widths.map(columnPoints));
    const rows = sheet.page.breakAfterRow! + 1;
    const heights = Array<number>(rows).fill(NaN);
    for (const style of sheet.styles) {
      if (style.height !== undefined)
        heights.fill(style.height, style.row, Math.min(rows, style.row + style.rows));
    }
    expect(total(heights) * scale).toBeLessThanOrEqual(height + 1e-6);
    expect(total(heights) * scale).toBeGreaterThan(height * 0.8);
    expect(scale).toBeGreaterThan(0.5);
  });

  test("has text in the format for text, and numbers in one for numbers", () => {
    for (const { values, formats } of sheet.blocks) {
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          const given = formats[c]!;
          const format = typeof given === "string" ? given : given[r]!;
          expect([value, format === "@"]).toEqual([value, typeof value === "string"]);
        })
      );
    }
  });
});

function cellsIn({ row, column, rows, columns }: Rectangle): string[] {
  return Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`); // prettier-ignore
}

test("without days nothing is said of trend, status and silence", () => {
  for (const cells of [TOTALS, HISTORY]) {
    const text = new SheetText(summaryOf(cells).sheet);
    for (const absent of ["Last 12 months", "Trend", "Status", "A and B clients silent"]) {
      expect([absent, text.has(absent)]).toEqual([absent, false]);
    }
  }
});

test("totals have classes in place of the matrix", () => {
  const text = new SheetText(summaryOf(TOTALS).sheet);
  const { row, column } = text.find(summary.classes.amount);
  expect(text.grid.slice(row + 1, row + 6).map((line) => line.slice(column, column + 4))).toEqual([
    ["ABC", "Clients", "Sales", "Share"],
    ["A  large", 1, 80, 0.8],
    ["B  medium", 1, 15, 0.15],
    ["C  small", 1, 5, 0.05],
    ["Total", 3, 100, 1],
  ]);
});

test("the charts stand where they stood, and the page ends there, however many clients a later run lists", () => {
  const [headings, ...rows] = salesLedgerSample();
  const code = headings!.indexOf("Client code");
  const codes = [...new Set(rows.map((row) => row[code]))];
  const few = new Set(codes.slice(0, 12));
  const places = [rows, rows.filter((row) => few.has(row[code]!))].map((some) => {
    const { charts, page } = summaryOf([headings!, ...some]).sheet;
    return [charts.map(({ place }) => place), page.breakAfterRow];
  });
  expect(places[1]).toEqual(places[0]);
});

test("says why no movement is claimed", () => {
  const { found } = summaryOf(salesLedgerSample());
  const reading = readLedger(salesLedgerSample());
  const run = { date: 45_700.5, version: "1", source: "S", parameters: DEFAULT_PARAMETERS };
  const saying = (movement: NoMovement, changed: readonly ParameterName[] = []) => {
    const earlier = { ...NO_EARLIER, changed };
    return new SheetText(summarySheet({ ...found, movement }, reading, run, "", earlier, words));
  };
  expect(saying("firstRun").has("This is the first run")).toBe(true);
  expect(saying("tableAltered").has("No movement is claimed: the table of KAM Clients is not as the last run left it")).toBe(true); // prettier-ignore
  expect(saying("parametersChanged").has("No movement is claimed: the last run was made otherwise")).toBe(true); // prettier-ignore
  expect(
    saying("parametersChanged", ["a", "period"]).has(
      "No movement is claimed: since the last run other choices were made (the limit of A, the periods of XYZ)"
    )
  ).toBe(true);
});

test("proposes the key group, with what the literature expects, until a person decides", () => {
  const cells = salesLedgerSample();
  const proposed = new SheetText(summaryOf(cells).sheet);
  expect(proposed.has("Proposed: 19 clients, 50.8 % of sales. Confirm in KAM Inputs.")).toBe(true);
  expect(proposed.has("The literature expects a key group to hold 30 % to 55 %.")).toBe(true);
  const first = String(cells[1]![cells[0]!.indexOf("Client code")]);
  const decided = summaryOf(cells, DEFAULT_PARAMETERS, { inputs: { [first]: { key: true } } });
  expect(new SheetText(decided.sheet).has("With your choices in KAM Inputs; proposed: 19 clients")).toBe(true); // prettier-ignore
});
