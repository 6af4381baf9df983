import fc from "fast-check";
import { portfolio } from "../../src/core/portfolio";
import { Problem } from "../../src/core/problem";
import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import { monoClientSample, salesLedgerSample } from "../../src/sheet/sample";
import { churnTable } from "../../src/core/churnTable";
import { periodLabel } from "../../src/core/period";
import { csvCells, onData } from "../data/csvCells";
import {
  figuresOf,
  inputsOf,
  keyOfCode,
  ledgerOfSales,
  rhythmOf,
  slowFiguresOf,
} from "../reference/portfolioFigures";
import { slowChurn } from "../reference/slowChurn";
import { salesIn } from "../reference/salesIn";
import type { SlowOptions, SlowSale } from "../reference/slowPortfolio";

type Choices = Omit<SlowOptions, "xyz" | "labels" | "period">;

/** The figures of the product, and those of the slow reference, of the same sales. */
function bothOf(sales: readonly SlowSale[], choices: Choices = {}) {
  const {
    measure = "amount",
    span = "auto",
    inputs = {},
    earlier,
    causes = {},
    lostDays,
  } = choices;
  const ledger = ledgerOfSales(sales);
  const segmentation = segment(ledger, { ...DEFAULT_PARAMETERS, measure, span });
  const found = portfolio(ledger, segmentation, {
    inputs: inputsOf(inputs),
    ...(earlier && {
      earlier: {
        of: new Map(Object.entries(earlier).map(([code, { segment: s }]) => [keyOfCode(code), s])),
        amounts: new Map(Object.entries(earlier).map(([code, { value }]) => [keyOfCode(code), value])), // prettier-ignore
      },
    }),
    causes: new Map(Object.entries(causes).map(([code, cause]) => [keyOfCode(code), cause])),
    ...(lostDays !== undefined && { lostDays }),
  });
  return {
    found: figuresOf(found),
    slow: slowFiguresOf(sales, { ...choices, ...rhythmOf(found) }),
    portfolio: found,
  };
}

const FIRST_DAY = Date.UTC(2021, 10, 20) / 86_400_000;

const CODES = ["7", "12", "Acme", "Bolt", "cid", "Dora", "Emil", "Fay"] as const;
const money = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((cents) => cents / 100);
const sale: fc.Arbitrary<SlowSale> = fc.record(
  {
    client: fc.constantFrom(...CODES),
    day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1200 }),
    amount: fc.oneof({ weight: 5, arbitrary: money(1, 100_000) }, money(-50_000, 100_000)),
    profit: money(-30_000, 40_000),
    labels: fc.record({
      productLine: fc.constantFrom("", "Bikes", "Parts", "Helmets"),
      region: fc.constantFrom("North", "South"),
    }),
  },
  { requiredKeys: ["client", "day", "amount"] }
);
const sales = fc.array(sale, { minLength: 3, maxLength: 90 });

const decided = fc.constantFrom(true, false, null);
const choices: fc.Arbitrary<Choices> = fc.record(
  {
    measure: fc.constantFrom("amount" as const, "profit" as const),
    span: fc.constantFrom("auto" as const, "all" as const),
    lostDays: fc.integer({ min: 1, max: 400 }),
    inputs: fc.dictionary(
      fc.constantFrom(...CODES, "Prospect of nobody"),
      fc.record(
        {
          accountManager: fc.constantFrom("", "Ann", "Bob"),
          key: decided,
          marketLeader: decided,
          demandingExpert: decided,
          isNew: decided,
          budget: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 9 })),
          confirmed: fc.constantFrom("lost", "still a client", "closed", null),
        },
        { requiredKeys: [] }
      )
    ),
    causes: fc.dictionary(fc.constantFrom(...CODES), fc.constantFrom("price", "competitor")),
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

/** Whether there is anything to rank; the reference does not know the messages of what cannot be. */
function canRank(given: readonly SlowSale[], { measure = "amount", span }: Choices): boolean {
  if (measure === "profit" && given.every(({ profit }) => profit === undefined)) return false;
  try {
    segment(ledgerOfSales(given), { ...DEFAULT_PARAMETERS, measure, span: span ?? "auto" });
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === "noPositiveValues") return false;
    throw error;
  }
}

test("agrees with the slow reference on any ledger, whatever people typed", () => {
  fc.assert(
    fc.property(sales, choices, (given, chosen) => {
      fc.pre(canRank(given, chosen));
      const { found, slow } = bothOf(given, chosen);
      expect(found).toEqual(slow);
    }),
    { numRuns: 400 }
  );
}, 120_000);

test("the order of the rows changes nothing, down to the last digit", () => {
  fc.assert(
    fc.property(sales, choices, fc.infiniteStream(fc.nat()), (given, chosen, places) => {
      fc.pre(canRank(given, chosen));
      const shuffled = given
        .map((each) => [places.next().value!, each] as const)
        .sort(([a], [b]) => a - b)
        .map(([, each]) => each);
      const seen = (order: readonly SlowSale[]) => {
        const { portfolio: all } = bothOf(order, chosen);
        const clients = all.clients.map((client) => ({ ...client, client: 0 }));
        const strip = (list: typeof all.clients) => list.map(({ code }) => code);
        return {
          ...all,
          clients,
          segmentation: null,
          drifting: strip(all.drifting),
          winback: strip(all.winback),
        };
      };
      expect(seen(shuffled)).toEqual(seen(given));
    }),
    { numRuns: 150 }
  );
}, 120_000);

test("churn is that of the day-by-day reference, by quarter", () => {
  fc.assert(
    fc.property(
      sales,
      fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
      (given, lostDays) => {
        fc.pre(given.some(({ amount }) => amount !== 0));
        const ledger = ledgerOfSales(given);
        const rows = given.map(
          ({ amount }, i) => [ledger.client[i]!, ledger.date![i]!, amount] as const
        );
        const { first, periods } = slowChurn(rows, "quarter", lostDays);
        expect(churnTable(ledger, lostDays)!.rows).toEqual(
          periods.map((period, i) => ({ label: periodLabel(first + i, "quarter"), ...period }))
        );
      }
    ),
    { numRuns: 25 }
  );
}, 120_000);

const SAMPLES = [
  ["the sales ledger", salesLedgerSample],
  ["the ledger of one large client", monoClientSample],
] as const;

test.each(SAMPLES)(
  "agrees with the slow reference on the sample of %s",
  (_, cells) => {
    const given = salesIn(
      cells(),
      {
        client: "Client code",
        date: "Date",
        profit: "Profit",
        productLine: "Product line",
        accountManager: "Account manager",
      },
      (cell) => cell("Amount")
    );
    for (const measure of ["amount", "profit"] as const) {
      const { found, slow } = bothOf(given, { measure });
      expect(found).toEqual(slow);
    }
  },
  120_000
);

const PUBLISHED = [
  [
    "AdventureWorks",
    () =>
      salesIn(
        csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"),
        {
          client: "ResellerKey",
          date: "OrderDate",
          profit: "Profit",
          productLine: "BusinessType",
          region: "EnglishCountryRegionName",
        },
        (cell) => cell("SalesAmount")
      ),
    ["auto", "all"],
  ],
  [
    "Northwind",
    () =>
      salesIn(
        csvCells("northwind/northwind_flat.csv"),
        { client: "CustomerID", date: "OrderDate", region: "Country" },
        (cell) => cell("Amount")
      ),
    ["auto", "all"],
  ],
  [
    "Online Retail, quantity x price",
    () =>
      salesIn(
        csvCells("online_retail/online_retail.csv.gz"),
        { client: "CustomerID", date: "InvoiceDate", region: "Country" },
        (cell) => Number(cell("Quantity")) * Number(cell("UnitPrice"))
      ),
    ["auto"], // 13 months: the whole ledger
  ],
] as const;

for (const [name, read, spans] of PUBLISHED) {
  onData(
    `agrees with the slow reference on ${name}`,
    () => {
      const given = read();
      for (const span of spans) {
        const { found, slow } = bothOf(given, { span });
        expect(found).toEqual(slow);
      }
    },
    600_000
  );
}
