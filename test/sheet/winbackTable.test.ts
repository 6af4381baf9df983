import type { Cell } from "../../src/sheet/cell";
import { salesLedgerSample } from "../../src/sheet/sample";
import { csvCells, onData } from "../data/csvCells";
import { slowPortfolio, type SlowSale } from "../reference/slowPortfolio";
import { ReportBook } from "./reportBook";

const UNITS = 10_000;
const SERIAL_OF_1970 = 25_569;

/** The cells of KAM Win-back against the slow reference: the table, and the figures by cause above it. */
function expectAsDefined(cells: readonly (readonly Cell[])[], sales: readonly SlowSale[]): void {
  const { found, winback, sheets } = new ReportBook().run(cells);
  const xyz = Object.fromEntries(found.clients.map(({ code, xyz: own }) => [String(code), own]));
  const slow = slowPortfolio(sales, { xyz });
  const byCode = new Map(slow.clients.map((client) => [client.code, client]));
  expect(slow.winback.length).toBeGreaterThan(0);
  expect(winback.rows.map((row) => String(row["Code"]))).toEqual(slow.winback);
  for (const row of winback.rows) {
    const client = byCode.get(String(row["Code"]))!;
    expect(row).toMatchObject({
      Segment: client.segment || client.abc || client.weight,
      "At stake": expect.closeTo(client.atStake / UNITS, 4),
      Status: client.status,
      "Last purchase": slow.asOf - client.daysSince! + SERIAL_OF_1970,
      "Usual days between orders": client.usualDays,
      "Days since": client.daysSince,
      Overdue: client.overdueDays,
    });
  }
  const byCause = sheets.winback.blocks.find(({ values }) => values[0]?.[0] === "less attention")!;
  const atStake = slow.winback.reduce((total, code) => total + byCode.get(code)!.atStake, 0);
  const all = [slow.winback.length, expect.closeTo(atStake / UNITS, 4)];
  expect(byCause.values.slice(-2)).toEqual([
    ["unknown", ...all],
    ["Total", ...all],
  ]);
}

test("the sample's clients to win back are as the definitions say", () => {
  const [, ...rows] = salesLedgerSample();
  const sales = rows
    .filter(
      ([, date, code, name, , , amount]) =>
        typeof date === "number" &&
        typeof amount === "number" &&
        `${String(code ?? "")}${String(name ?? "")}`.trim() !== ""
    )
    .map((row): SlowSale => ({
      client: String(row[2]),
      day: (row[1] as number) - SERIAL_OF_1970,
      amount: row[6] as number,
      profit: typeof row[8] === "number" ? row[8] : 0,
    }));
  expectAsDefined(salesLedgerSample(), sales);
});

onData("those of AdventureWorks are", () => {
  const cells = csvCells("adventureworks_dw/reseller_sales_flat.csv.gz");
  const at = (heading: string) => cells[0]!.indexOf(heading);
  const sales = cells.slice(1).map((row): SlowSale => ({
    client: String(row[at("ResellerKey")]),
    day: (row[at("OrderDate")] as number) - SERIAL_OF_1970,
    amount: Number(row[at("SalesAmount")]),
    profit: Number(row[at("Profit")]),
  }));
  expectAsDefined(cells, sales);
});
