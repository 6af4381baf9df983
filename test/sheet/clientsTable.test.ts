import * as fc from "fast-check";
import type { SegmentationParameters } from "../../src/core/segmentation";
import type { Cell } from "../../src/sheet/cell";
import { salesLedgerSample } from "../../src/sheet/sample";
import { csvCells, onData } from "../data/csvCells";
import { slowClientsTable, type Purchase } from "../reference/slowClientsTable";
import { ReportBook } from "./reportBook";

type Parameters = Partial<Pick<SegmentationParameters, "measure">> & { span?: "auto" | "all" };

const SURE = { client: 9, day: 700, cents: 50_000, cost: 10_000 };

const DATES: ReadonlySet<string> = new Set(["First purchase", "Last purchase", "Expected next"]);

/** Every cell of KAM Clients, each column by its heading, against the slow reference. */
function expectAsDefined(
  cells: readonly (readonly Cell[])[],
  purchases: readonly Purchase[],
  { measure = "amount", span = "auto" }: Parameters = {}
): void {
  const { clients } = new ReportBook().run(cells, { measure, span });
  const slow = slowClientsTable(purchases, { measure, span });
  const byCode = new Map(slow.clients.map((client) => [client.code, client]));
  const value = measure === "amount" ? "Sales" : "Profit";
  let running = 0;
  expect(clients.rows).toHaveLength(slow.clients.length);
  for (const row of clients.rows) {
    const expected = byCode.get(String(row["Code"]))!;
    running += Math.max(0, expected.share);
    const wanted: Record<string, unknown> = {
      Rank: expected.rank,
      Code: row["Code"],
      Client: expected.client,
      [value]: expected.value,
      Share: expected.share,
      "Cumulative share": running,
      ABC: expected.abc,
      XYZ: expected.xyz,
      Segment: expected.segment,
      "Periods with orders": expected.periods,
      "First purchase": expected.first,
      "Last purchase": expected.last,
      ...expected.others,
    };
    const written = Object.fromEntries(
      Object.entries(row).map(([heading, cell]) => [
        heading,
        DATES.has(heading) ? dayOf(cell) : heading === "Client" ? String(cell) : cell,
      ])
    );
    expect(written).toEqual(
      Object.fromEntries(
        Object.entries(wanted).map(([heading, each]) => [
          heading,
          typeof each === "number" ? expect.closeTo(each, 4) : each,
        ])
      )
    );
  }
}

function dayOf(cell: Cell | undefined): Cell {
  if (typeof cell !== "number") return cell ?? "";
  return new Date(Date.UTC(1899, 11, 30 + cell)).toISOString().slice(0, 10);
}

describe("every cell of KAM Clients is as the definitions say", () => {
  const [headings, ...rows] = salesLedgerSample();
  const manager = headings!.indexOf("Account manager");
  const isGood = ([, date, code, name, , , amount]: readonly Cell[]) =>
    typeof date === "number" &&
    typeof amount === "number" &&
    `${String(code ?? "")}${String(name ?? "")}`.trim() !== "";
  const sample = rows.filter(isGood).map((row): Purchase => ({
    code: String(row[2]),
    name: String(row[3] ?? ""),
    date: String(dayOf(row[1])),
    amount: Number(row[6]),
    profit: typeof row[8] === "number" ? row[8] : 0,
    accountManager: String(row[manager] ?? ""),
  }));

  test.each([[{ measure: "amount", span: "auto" }], [{ measure: "profit", span: "all" }]] as const)(
    "on the sample, %o",
    (parameters) => {
      expectAsDefined(salesLedgerSample(), sample, parameters);
    }
  );

  test("on random ledgers", () => {
    const purchase = fc.record({
      client: fc.nat(7),
      day: fc.nat(1500),
      cents: fc.integer({ min: -20_000, max: 100_000 }),
      cost: fc.integer({ min: 0, max: 90_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(purchase, { minLength: 30, maxLength: 60 }),
        fc.boolean(),
        (given, byProfit) => {
          // prettier-ignore
          // One client has sales and profit above 0, whatever the others have.
          const bought = [...given.filter(({ cents }) => cents !== 0), SURE];
          const purchases = bought.map(({ client, day, cents, cost }): Purchase => ({
            code: `K${client}`,
            name: `Client ${client}`,
            date: new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10),
            amount: cents / 100,
            profit: (cents - cost) / 100,
          }));
          const measure = byProfit ? ("profit" as const) : ("amount" as const);
          const cells: Cell[][] = [
            ["Customer ID", "Customer name", "Date", "Amount", "Profit"],
            ...purchases.map(({ code, name, date, amount, profit }): Cell[] => [
              code,
              name,
              Date.parse(date) / 86_400_000 + 25_569,
              amount,
              profit!,
            ]),
          ];
          expectAsDefined(cells, purchases, { measure, span: "all" });
        }
      ),
      { numRuns: 30, endOnFailure: true }
    );
  });

  onData("on AdventureWorks, by sales and by profit", () => {
    const cells = csvCells("adventureworks_dw/reseller_sales_flat.csv.gz");
    const at = (heading: string) => cells[0]!.indexOf(heading);
    const [code, name, date, amount, profit] = ["ResellerKey", "ResellerName", "OrderDate", "SalesAmount", "Profit"].map(at) as [number, number, number, number, number]; // prettier-ignore
    const purchases = cells.slice(1).map((row): Purchase => ({
      code: String(row[code]),
      name: String(row[name]),
      date: String(dayOf(row[date])),
      amount: Number(row[amount]),
      profit: Number(row[profit]),
    }));
    expectAsDefined(cells, purchases);
    expectAsDefined(cells, purchases, { measure: "profit", span: "all" });
  });

  onData("on Northwind", () => {
    const cells = csvCells("northwind/northwind_flat.csv", ["CustomerID"]);
    const at = (heading: string) => cells[0]!.indexOf(heading);
    const [code, name, date, amount] = ["CustomerID", "CompanyName", "OrderDate", "Amount"].map(at) as [number, number, number, number]; // prettier-ignore
    const purchases = cells.slice(1).map((row): Purchase => ({
      code: String(row[code]),
      name: String(row[name]),
      date: String(dayOf(row[date])),
      amount: Number(row[amount]),
    }));
    expectAsDefined(cells, purchases);
  });

  onData(
    "on Online Retail, quantity x price",
    () => {
      const cells = csvCells("online_retail/online_retail.csv.gz");
      const at = (heading: string) => cells[0]!.indexOf(heading);
      const [code, date, quantity, price] = ["CustomerID", "InvoiceDate", "Quantity", "UnitPrice"].map(at) as [number, number, number, number]; // prettier-ignore
      const purchases = cells.slice(1).flatMap((row): Purchase[] =>
        (row[code] ?? "") === ""
          ? []
          : [
              {
                code: String(row[code]),
                name: "",
                date: String(dayOf(Math.floor(Number(row[date])))),
                amount: Number(row[quantity]) * Number(row[price]),
              },
            ]
      );
      expectAsDefined(cells, purchases);
    },
    300_000
  );
});
