import { portfolio } from "../../src/core/portfolio";
import {
  DEFAULT_PARAMETERS,
  segment,
  type Segmentation,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { sum } from "../../src/core/sum";
import { readEarlier } from "../../src/excel/readEarlier";
import { removeReport } from "../../src/excel/removeReport";
import { writeReport } from "../../src/excel/writeReport";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { columnLetters } from "../../src/sheet/columnLetters";
import { earlierReport } from "../../src/sheet/earlierReport";
import type { LiveStyle } from "../../src/sheet/liveStyle";
import { parametersText } from "../../src/sheet/parametersText";
import { reportSheets } from "../../src/sheet/reportSheets";
import { csvCells, onData } from "../data/csvCells";
import { readLedger } from "../data/readLedger";
import { eachInOffice, onSheet, putCells, sheetNames, usedCells } from "./officeWorkbook";
import { registerBuiltFunctions } from "./registeredFunctions";

const FIRST_ROW = 5;
const [AMOUNT, SHARE, ABC, XYZ, SEGMENT, HISTORY] = [2, 3, 4, 5, 6, 7] as const;

const open = eachInOffice();

/** Acme buys each month, Bolt every other one, Crux once and returns a part, Drax from November on; Elm has returned all. */
const LEDGER: readonly (readonly Cell[])[] = [
  ["Client", "Order date", "Amount"],
  ...Array.from({ length: 12 }, (_, month): Cell[][] => [
    ["=1+1", 45_296 + 30 * month, 800],
    ...(month % 2 === 0 ? [["00123", 45_297 + 30 * month, 300.25]] : []),
    ...(month >= 10 ? [["Drax", 45_298 + 30 * month, 40]] : []),
  ]).flat(),
  ["Crux", 45_400, 90],
  ["Crux", 45_420, -30],
  ["Elm", 45_410, 50],
  ["Elm", 45_440, -50],
];

interface Written {
  readonly segmentation: Segmentation;
  readonly names: readonly string[];
  readonly ledger: ReturnType<typeof readLedger>["ledger"];
}

/** Writes the report of a ledger with live results, or without. */
async function writeLive(
  cells: readonly (readonly Cell[])[],
  live: LiveStyle | null,
  changed: Partial<SegmentationParameters> = {}
): Promise<Written> {
  const parameters = { ...DEFAULT_PARAMETERS, ...changed };
  const reading = readLedger(cells);
  const segmentation = segment(reading.ledger, parameters);
  const run = { date: 45_700.5, version: "0.0.0", source: "Sales!A1:C31", parameters, live };
  const left = await readEarlier();
  const now = { parameters: parametersText(run, segmentation), clients: reading.ledger.clients };
  const earlier = earlierReport(left, now, words);
  const { inputs, causes, segments } = earlier;
  const found = portfolio(reading.ledger, segmentation, { inputs, causes, earlier: segments });
  const sheets = reportSheets(found, reading, run, earlier, words);
  const { sheetNames: names } = await writeReport(sheets, { earlier: left });
  await open.office.host.calculated();
  return { segmentation, names, ledger: reading.ledger };
}

/** The rows of KAM Live, by the index of their client. */
async function liveRows(): Promise<readonly (readonly (string | number)[])[]> {
  const { values } = await usedCells("KAM Live");
  return values.slice(FIRST_ROW) as (string | number)[][];
}

/** The clients whose window of XYZ is the same on the sheet: they bought first in one of its periods, or never. */
function agreeing({ clients, xyz }: Segmentation) {
  const { from, to } = xyz!.span!;
  return clients.filter(({ first }) => first === null || (first >= from && first <= to));
}

/** What the formulas show against what the run found. */
function expectRun(rows: readonly (readonly unknown[])[], segmentation: Segmentation): void {
  const { clients } = segmentation;
  expect(rows.length).toBe(clients.length);
  for (const { client, value, share, abc } of clients) {
    const row = rows[client]!;
    expect([client, row[AMOUNT], row[ABC]]).toEqual([client, value, abc]);
    if (value === 0) expect(row[SHARE]).toBe("");
    else expect(row[SHARE]).toBeCloseTo(share, 12);
  }
  for (const { client, xyz, segment: both } of agreeing(segmentation))
    expect([client, rows[client]![XYZ], rows[client]![SEGMENT]]).toEqual([client, xyz, both]);
}

test.each(["kam", "native"] as const)(
  "KAM Live with %s formulas: values, and beside them one formula per column that says what the run found",
  async (style) => {
    if (style === "kam") registerBuiltFunctions(open.office.api);
    const { segmentation, names, ledger } = await writeLive(LEDGER, style, {
      span: "all",
      period: "month",
    });
    expect(names).toEqual(["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back", "KAM Live"]);
    const rows = await liveRows();
    expect(rows.map((row) => row[1])).toEqual(["=1+1", "00123", "Drax", "Crux", "Elm"]);
    expect(agreeing(segmentation).length).toBe(5);
    expectRun(rows, segmentation);

    const labels = segmentation.xyz!.labels.length;
    const history = rows.flatMap((row) => row.slice(HISTORY, HISTORY + labels) as number[]);
    const ofLastMonth = ledger.amount.filter((_, i) => ledger.date![i]! >= 45_627).reduce((a, b) => a + b, 0); // prettier-ignore
    expect(sum(history)).toBeCloseTo(sum([...ledger.amount]) - ofLastMonth, 9);
    expect(sum(rows.map((row) => row[AMOUNT] as number))).toBeCloseTo(sum([...ledger.amount]), 9);

    const { formulas, formats } = await usedCells("KAM Live");
    const calls = formulas[FIRST_ROW]!.slice(SHARE, HISTORY).map(String);
    const last = FIRST_ROW + rows.length;
    const oldestTo = `H6:${columnLetters(HISTORY + labels - 1)}${last}`;
    calls.forEach((formula) => expect(formula).toMatch(/^=/));
    expect(calls.slice(0, 2).every((formula) => formula.includes(`C6:C${last}`))).toBe(true);
    expect(calls[2]).toContain(oldestTo);
    expect(calls.some((formula) => formula.includes("KAM."))).toBe(style === "kam");
    expect(formats[FIRST_ROW]!.slice(0, SEGMENT + 1)).toEqual(["@", "@", "#,##0.00", "0.0%", "General", "General", "General"]); // prettier-ignore
  },
  60_000
);

test("an amount changed on KAM Live changes the classes beside it", async () => {
  await writeLive(LEDGER, "native", { span: "all" });
  expect((await liveRows()).map((row) => row[ABC])).toEqual(["A", "B", "C", "C", ""]);
  await onSheet("KAM Live", (sheet) => {
    sheet.getRange("C9").values = [[50_000]];
  });
  await open.office.host.calculated();
  expect((await liveRows()).map((row) => row[ABC])).toEqual(["B", "C", "C", "A", ""]);
});

test("a second run writes KAM Live anew in its place, larger or smaller, with the other formulas; Remove results removes it", async () => {
  await putCells("Mine", [["keep"]]);
  await writeLive(LEDGER, "native", { span: "all" });
  await onSheet("KAM Live", (sheet) => {
    sheet.name = "Live 2024";
    sheet.getRange("C6").values = [[1]];
  });
  await putCells("Mine", [["=SUM('Live 2024'!C6:C10)"]], 2);
  const fewer = LEDGER.filter(([client]) => client !== "Crux" && client !== "Elm");
  registerBuiltFunctions(open.office.api);
  const { segmentation, names } = await writeLive(fewer, "kam", { span: "all" });
  expect(names.at(-1)).toBe("Live 2024");
  const { values, formulas } = await usedCells("Live 2024");
  expectRun(values.slice(FIRST_ROW), segmentation);
  expect(String(formulas[FIRST_ROW]![ABC])).toMatch(/^=KAM\.ABC\(/);
  expect((await usedCells("Mine")).values[2]![0]).toBe(9600 + 6 * 300.25 + 80);

  expect(await removeReport()).toEqual({ removed: 5, kept: [] });
  expect(await sheetNames()).not.toContain("Live 2024");
  expect((await usedCells("Mine")).values[0]![0]).toBe("keep");
});

test("without live results the sheet of an earlier run stays as it is", async () => {
  await writeLive(LEDGER, "native");
  const before = await usedCells("KAM Live");
  await writeLive(LEDGER, null);
  expect(await usedCells("KAM Live")).toEqual(before);
});

test("totals have no periods: amounts, shares and ABC alone", async () => {
  const totals = [["Client", "Sales"], ["Acme", 80], ["Bolt", 15], ["Crux", 5]]; // prettier-ignore
  const { segmentation } = await writeLive(totals, "native");
  const { values } = await usedCells("KAM Live");
  expect(values[FIRST_ROW - 1]!.filter(Boolean)).toEqual(["Code", "Client", "Sales", "Share", "ABC"]); // prettier-ignore
  for (const { client, abc, value } of segmentation.clients)
    expect(values[FIRST_ROW + client]!.slice(1, 5)).toEqual([
      ["Acme", "Bolt", "Crux"][client], value, value / 100, abc,
    ]); // prettier-ignore
});

const PUBLISHED = [
  ["AdventureWorks", "adventureworks_dw/reseller_sales_flat.csv.gz", []],
  ["Northwind", "northwind/northwind_flat.csv", ["CustomerID"]],
] as const;

for (const [name, path, texts] of PUBLISHED)
  onData(
    `on ${name} Excel's own formulas show what the run found, whatever the rule and the method`,
    async () => {
      const cells = csvCells(path, texts);
      for (const [rule, method, span] of [
        ["reach", "frequency", "all"],
        ["within", "variation", "all"],
        ["reach", "frequency", "auto"],
      ] as const) {
        const { segmentation, ledger } = await writeLive(cells, "native", { rule, method, span });
        const rows = await liveRows();
        expectRun(rows, segmentation);
        expect(sum(rows.map((row) => row[AMOUNT] as number))).toBeCloseTo(
          sum(segmentation.clients.map(({ value }) => value)),
          4
        );
        const agree = agreeing(segmentation).length;
        expect(agree).toBeGreaterThan(span === "all" ? 0.95 * ledger.clients.length : 0);
      }
    },
    600_000
  );
