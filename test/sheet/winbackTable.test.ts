import type { Cell } from "../../src/sheet/cell";
import { salesLedgerSample } from "../../src/sheet/sample";
import { csvCells, onData } from "../data/csvCells";
import { salesIn, type CellOf } from "../reference/salesIn";
import { slowPortfolio, type SlowRole, type SlowSale } from "../reference/slowPortfolio";
import { slowChurn } from "../reference/slowChurn";
import { SheetText } from "./readSummary";
import { ReportBook } from "./reportBook";

const UNITS = 10_000;
const SERIAL_OF_1970 = 25_569;
const HEADINGS: Readonly<Record<SlowRole, string>> = {
  productLine: "Product line",
  region: "Region",
  accountManager: "Account manager",
};

interface Given {
  readonly cells: readonly (readonly Cell[])[];
  readonly sales: readonly SlowSale[];
}

/** KAM Win-back and KAM Inputs against the slow reference: the tables, and the figures above the first. */
function expectAsDefined({ cells, sales }: Given): void {
  const { found, winback, inputs, sheets } = new ReportBook().run(cells);
  const xyz = Object.fromEntries(found.clients.map(({ code, xyz: own }) => [String(code), own]));
  const slow = slowPortfolio(sales, { xyz });
  const byCode = new Map(slow.clients.map((client) => [client.code, client]));
  expect(slow.winback.length).toBeGreaterThan(0);
  expect(winback.rows.map((row) => String(row["Code"]))).toEqual(slow.winback);
  for (const row of winback.rows) {
    const client = byCode.get(String(row["Code"]))!;
    expect(row).toMatchObject({
      Segment: client.segment || (client.abc ? "–" : `${client.weight} before`),
      "At stake": expect.closeTo(client.atStake / UNITS, 4),
      Status: client.status,
      "Last purchase": slow.asOf - client.daysSince! + SERIAL_OF_1970,
      "Usual days between orders": client.usualDays,
      "Days since": client.daysSince,
      Overdue: client.overdueDays,
    });
  }
  const text = new SheetText(sheets.winback);
  const atStake = slow.winback.reduce((total, code) => total + byCode.get(code)!.atStake, 0);
  const all = [slow.winback.length, expect.closeTo(atStake / UNITS, 4)];
  const byCause = text.find("less attention");
  expect(lines(text, byCause, 3).slice(8)).toEqual([
    ["unknown", ...all],
    ["Total", ...all],
  ]);
  for (const { by, rows } of slow.losses) {
    const { row, column } = text.find(HEADINGS[by as SlowRole]);
    const shown = rows.length > 10 ? rows.slice(0, 9) : rows;
    expect(lines(text, { row: row + 1, column }, 3).slice(0, shown.length)).toEqual(
      shown.map(({ label, clients, value }) => [
        label || "not given",
        clients,
        expect.closeTo(value / UNITS, 4),
      ])
    );
  }

  expect(inputs.rows.map((row) => String(row["Code"])).sort()).toEqual([...byCode.keys()].sort());
  for (const row of inputs.rows) {
    const client = byCode.get(String(row["Code"]))!;
    expect(row).toMatchObject({
      "In the data": "yes",
      Sales: expect.closeTo(client.amount / UNITS, 4),
      Segment:
        client.segment || (client.abc === "" && client.weight ? `${client.weight} before` : "–"),
      Key: "",
    });
    expect(String(row["Key by KAM"]).split(" ")[0]).toBe(
      { "yes: anchor": "Anchor", "yes: proposed": "proposed:" }[client.key ?? ""] ?? "–"
    );
  }
}

/** The cells from a corner downwards, as far as the first column goes on. */
function lines(
  { grid }: SheetText,
  { row, column }: { readonly row: number; readonly column: number },
  columns: number
) {
  const end = grid.findIndex((line, r) => r >= row && (line[column] ?? "") === "");
  return grid.slice(row, end).map((line) => line.slice(column, column + columns));
}

function sample(): Given {
  const cells = salesLedgerSample();
  const columns = {
    client: "Client code",
    date: "Date",
    profit: "Profit",
    productLine: "Product line",
    accountManager: "Account manager",
  };
  return { cells, sales: salesIn(cells, columns, (cell) => cell("Amount")) };
}

test("the sample's clients to win back, its losses and its inputs are as the definitions say", () => {
  expectAsDefined(sample());
});

test("the sample's comings and goings are those of the day-by-day reference", () => {
  const { cells, sales } = sample();
  const { sheets } = new ReportBook().run(cells);
  const text = new SheetText(sheets.winback);
  const codes = [...new Set(sales.map(({ client }) => client))];
  const { periods } = slowChurn(
    sales.map(({ client, day, amount }) => [codes.indexOf(client), day + SERIAL_OF_1970, amount]),
    "quarter"
  );
  const { row, column } = text.find("Quarter");
  expect(lines(text, { row: row + 1, column }, 7).map((line) => line.slice(1))).toEqual(
    periods.map((period) => [
      period.activeAtStart,
      period.new,
      period.wentSilent,
      period.cameBack,
      period.activeAtEnd,
      period.lossRate === null ? "–" : expect.closeTo(period.lossRate, 9),
    ])
  );
}, 120_000);

onData("those of AdventureWorks are", () => {
  const cells = csvCells("adventureworks_dw/reseller_sales_flat.csv.gz");
  const columns = {
    client: "ResellerKey",
    date: "OrderDate",
    profit: "Profit",
    region: "EnglishCountryRegionName",
  };
  expectAsDefined({ cells, sales: salesIn(cells, columns, (cell) => cell("SalesAmount")) });
});

onData("those of Northwind are", () => {
  const cells = csvCells("northwind/northwind_flat.csv", ["CustomerID"]);
  const columns = { client: "CustomerID", date: "OrderDate" };
  expectAsDefined({ cells, sales: salesIn(cells, columns, (cell) => cell("Amount")) });
});

onData(
  "those of Online Retail, quantity x price, are",
  () => {
    const cells = csvCells("online_retail/online_retail.csv.gz");
    const columns = { client: "CustomerID", date: "InvoiceDate" };
    const price = (cell: CellOf) => Number(cell("Quantity")) * Number(cell("UnitPrice"));
    expectAsDefined({ cells, sales: salesIn(cells, columns, price) });
  },
  300_000
);
