import type { ClientInput } from "../../src/core/clientInput";
import { clientKey } from "../../src/core/clientKey";
import type { Ledger } from "../../src/core/ledger";
import { serialOf } from "../../src/core/period";
import { portfolio, type Portfolio, type PortfolioOptions } from "../../src/core/portfolio";
import { Problem } from "../../src/core/problem";
import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { ledgerOfSales } from "../reference/portfolioFigures";
import type { SlowSale } from "../reference/slowPortfolio";

type More = Pick<SlowSale, "profit" | "labels">;

const sale = (client: string, date: string, amount: number, more: More = {}): SlowSale => ({
  client,
  day: Date.parse(date) / 86_400_000,
  amount,
  ...more,
});

/** A sale on the 10th of each month from one to another, both as 2024-01. */
function monthly(client: string, from: string, to: string, amount: number, more: More = {}) {
  const sales: SlowSale[] = [];
  const month = new Date(`${from}-10`);
  for (; month.toISOString().slice(0, 7) <= to; month.setUTCMonth(month.getUTCMonth() + 1)) {
    sales.push(sale(client, month.toISOString().slice(0, 10), amount, more));
  }
  return sales;
}

function portfolioOf(
  sales: readonly SlowSale[],
  options: PortfolioOptions = {},
  parameters: Partial<SegmentationParameters> = {}
): Portfolio {
  const ledger = ledgerOfSales(sales);
  return portfolio(ledger, segment(ledger, { ...DEFAULT_PARAMETERS, ...parameters }), options);
}

const clientOf = ({ clients }: Portfolio, code: string) =>
  clients.find((client) => client.code === code)!;
const codesOf = (clients: Portfolio["clients"]) => clients.map(({ code }) => code);

const NOTHING: ClientInput = {
  accountManager: "",
  key: null,
  marketLeader: null,
  demandingExpert: null,
  isNew: null,
  budget: null,
  wonFrom: "",
  confirmed: null,
  note: "",
};

const inputs = (given: Readonly<Record<string, Partial<ClientInput>>>) =>
  new Map(
    Object.entries(given).map(([code, input]) => [clientKey(code), { ...NOTHING, ...input }])
  );

/** Ends the ledger on the last day of 2024 without weighing. */
const END = sale("End", "2024-12-31", 1);

describe("the last 12 complete months", () => {
  test("are set beside the 12 before; a quarter less is shrinking, a cent more is not", () => {
    const year = (client: string, before: number, now: number) => [
      sale(client, "2023-06-01", before),
      sale(client, "2024-06-01", now),
    ];
    const found = portfolioOf([
      ...year("Down", 100, 75),
      ...year("Almost", 100, 75.01),
      ...year("New", 0, 50),
      ...year("Returned", -20, 50),
      sale("Down", "2022-12-01", 1000),
      END,
    ]);
    expect(clientOf(found, "Down")).toMatchObject({
      last12: 75,
      previous12: 100,
      change: -25,
      changeShare: -0.25,
      shrinking: true,
    });
    expect(clientOf(found, "Almost")).toMatchObject({ change: -24.99, shrinking: false });
    expect(clientOf(found, "New")).toMatchObject({ change: 50, changeShare: null });
    expect(clientOf(found, "Returned")).toMatchObject({ change: 70, changeShare: null });
    expect(found.headline).toMatchObject({
      clients: 5,
      sales: 251.01,
      last12: 251.01,
      previous12: 180,
      change: 71.01,
    });
  });

  test("leave an incomplete last month out", () => {
    const found = portfolioOf([
      ...monthly("Acme", "2023-01", "2024-12", 10),
      sale("Acme", "2025-01-27", 1000),
    ]);
    expect(found.headline.last12).toBe(120);
    const ended = portfolioOf([
      ...monthly("Acme", "2023-01", "2024-12", 10),
      sale("Acme", "2025-01-28", 1000),
    ]);
    expect(ended.headline.last12).toBe(1110);
  });

  test("are not claimed of a ledger that does not cover them", () => {
    const months = (from: string) => portfolioOf([...monthly("Acme", from, "2024-12", 10), END]);
    expect(months("2024-02").headline).toMatchObject({ last12: null, previous12: null });
    expect(months("2024-01").headline).toMatchObject({ last12: 121, previous12: null });
    expect(months("2023-02").headline).toMatchObject({ last12: 121, change: null });
    expect(months("2023-01").headline).toMatchObject({ last12: 121, previous12: 120, change: 1 });
  });
});

describe("what is at stake with a client", () => {
  const sales = [
    sale("Start", "2021-03-01", 1),
    sale("Old", "2021-05-01", 900), // in a year the ledger does not cover
    sale("Old", "2022-05-01", 300),
    sale("Old", "2023-05-01", 50),
    sale("Old", "2023-06-01", -50),
    sale("Young", "2025-02-01", 70),
    sale("Present", "2024-04-01", 40),
    sale("Present", "2025-03-01", 5000),
  ];
  const found = portfolioOf(sales, {}, { span: "all" });

  test("is its last full calendar year in which it bought more than it returned", () => {
    expect(clientOf(found, "Old")).toMatchObject({ lastFullYear: 300, atStake: 300 });
    expect(clientOf(found, "Present")).toMatchObject({ lastFullYear: 40, atStake: 40 });
  });

  test("or, without one, all it bought", () => {
    expect(clientOf(found, "Young")).toMatchObject({ lastFullYear: null, atStake: 70 });
    expect(clientOf(found, "Start")).toMatchObject({ lastFullYear: null, atStake: 1 });
  });

  test("and the last year is full when the ledger ends three days before it does", () => {
    const ending = (day: string) =>
      portfolioOf([sale("Acme", "2023-01-20", 10), sale("Acme", day, 20)], {}, { span: "all" });
    expect(clientOf(ending("2024-12-28"), "Acme").lastFullYear).toBe(20);
    expect(clientOf(ending("2024-12-27"), "Acme").lastFullYear).toBe(10);
  });
});

describe("clients that fell silent", () => {
  // Large bought nothing in the last 12 months, so that it has no class there; Small never mattered.
  const sales = [
    ...monthly("Large", "2022-01", "2023-06", 1000),
    ...monthly("Larger", "2022-01", "2022-12", 1500),
    ...monthly("Steady", "2022-01", "2024-12", 500),
    ...monthly("Small", "2022-01", "2024-03", 1),
    END,
  ];
  const found = portfolioOf(sales);

  test("are weighed by the class they had when they bought nothing in the span", () => {
    expect(clientOf(found, "Large")).toMatchObject({ abc: "", weight: "A", status: "Lost" });
    expect(clientOf(found, "Large").action).toEqual({ code: "lost" });
    expect(clientOf(found, "Small")).toMatchObject({ abc: "C", weight: "C", status: "Lost" });
    expect(clientOf(found, "Small").action).not.toEqual({ code: "lost" });
  });

  test("are won back A and B first, the largest at stake first", () => {
    expect(codesOf(found.winback)).toEqual(["Larger", "Large", "Small"]);
    expect(codesOf(found.drifting)).toEqual(["Larger", "Large"]);
    expect(clientOf(found, "Larger").atStake).toBe(18_000);
    expect(clientOf(found, "Large").atStake).toBe(6000); // of 2023
  });

  test("are what a person says they are", () => {
    const confirmed = portfolioOf(sales, {
      inputs: inputs({
        large: { confirmed: "still a client" },
        Larger: { confirmed: "closed" },
        Steady: { confirmed: "lost" },
      }),
    });
    expect(clientOf(confirmed, "Large").status).toBe("At risk");
    expect(clientOf(confirmed, "Large").action).toMatchObject({ code: "atRisk" });
    expect(clientOf(confirmed, "Steady")).toMatchObject({ status: "Lost", daysSince: 21 });
    expect(clientOf(confirmed, "Larger")).toMatchObject({ status: "Lost", action: null });
    expect(codesOf(confirmed.winback)).toEqual(["Steady", "Large", "Small", "Larger"]);
    expect(codesOf(confirmed.drifting)).toEqual(["Steady", "Large"]);
    expect(confirmed.byStatus).toMatchObject({ Lost: { clients: 3 }, "At risk": { clients: 1 } });
  });

  test("are lost after the days a user sets", () => {
    expect(found.byStatus!.Lost.clients).toBe(3);
    expect(portfolioOf(sales, { lostDays: 2000 }).byStatus!.Lost.clients).toBe(0);
    expect(() => portfolioOf(sales, { lostDays: 0 })).toThrow(
      new Problem("notPositive", { argument: "lost_days", row: null, value: 0 })
    );
  });

  test("have their expected order as in KAM.NEXT: the last one and the usual days after it", () => {
    expect(found.asOf).toBe(serialOf(2024, 12, 31));
    expect(clientOf(found, "Steady")).toMatchObject({
      usualDays: 31,
      daysSince: 21,
      expectedNext: serialOf(2025, 1, 10),
      overdueDays: 0,
      status: "Active",
    });
    expect(clientOf(found, "Large").overdueDays).toBe(
      serialOf(2024, 12, 31) - serialOf(2023, 7, 11)
    );
  });
});

describe("losses", () => {
  const of = (productLine: string, accountManager: string) => ({
    labels: { productLine, accountManager },
  });
  const sales = [
    sale("Acme", "2023-02-01", 60, of("Bikes", "Ann")),
    sale("Acme", "2023-03-01", 40, of("Parts", "Ann")),
    sale("Acme", "2022-03-01", 999, of("Helmets", "Ann")), // not in its last full year
    sale("Bolt", "2023-03-01", 30, of("Parts", "")),
    ...monthly("Steady", "2022-01", "2024-12", 5, of("Bikes", "Bob")),
    END,
  ];
  const confirmed = {
    Acme: { confirmed: "lost" },
    Bolt: { confirmed: "closed" },
  } as const;

  test("are told by product line with the amount of each; a client of two counts in both", () => {
    const found = portfolioOf(sales, { inputs: inputs(confirmed) });
    expect(found.losses.find(({ by }) => by === "productLine")?.rows).toEqual([
      { label: "Parts", clients: 2, value: 70 },
      { label: "Bikes", clients: 1, value: 60 },
    ]);
    expect(found.losses.find(({ by }) => by === "accountManager")?.rows).toEqual([
      { label: "Ann", clients: 1, value: 100 },
      { label: "", clients: 1, value: 30 },
    ]);
  });

  test("take the account manager and the cause from people; closed is a cause", () => {
    const found = portfolioOf(sales, {
      inputs: inputs({ ...confirmed, Bolt: { confirmed: "closed", accountManager: " ann " } }),
      causes: new Map([[clientKey("ACME"), "price"]]),
    });
    expect(found.losses.find(({ by }) => by === "accountManager")?.rows).toEqual([
      { label: "Ann", clients: 2, value: 130 },
    ]);
    expect(found.losses.find(({ by }) => by === "cause")?.rows).toEqual([
      { label: "price", clients: 1, value: 100 },
      { label: "closed", clients: 1, value: 30 },
    ]);
  });

  test("are not asked about where nobody answers", () => {
    const plain = sales.map((each) => ({ ...each, labels: {} }));
    const found = portfolioOf(plain, { inputs: inputs({ Acme: { confirmed: "lost" } }) });
    expect(found.winback).toHaveLength(1);
    expect(found.losses).toEqual([]);
  });
});

describe("types and key clients", () => {
  const day = "2024-12-31";
  const earning = (client: string, amount: number, profit: number) =>
    sale(client, day, amount, { profit });

  test("an Anchor earns a tenth of the positive profits; it is key whatever its sales", () => {
    const found = portfolioOf([
      earning("Small anchor", 10, 50),
      earning("Large", 900, 40),
      earning("Loss", 2000, -30),
      earning("Ten", 100, 10),
      earning("Nine", 90, 9),
    ]);
    const of = (code: string) => [clientOf(found, code).types, clientOf(found, code).key];
    expect(of("Small anchor")[1]).toEqual({
      isKey: true,
      reason: "anchor",
      share: expect.closeTo(50 / 109, 12),
    });
    expect(of("Ten")).toEqual([[], { isKey: true, reason: "proposed" }]);
    expect(of("Loss")).toEqual([[], null]);
    expect(found.keyGroup).toMatchObject({ clients: 4, proposed: 4 });
  });

  test("where no profit is known nobody is an Anchor, and the largest are proposed", () => {
    const found = portfolioOf([sale("A", day, 60), sale("B", day, 30), sale("C", day, 10)]);
    expect(found.clients.flatMap(({ types }) => types)).toEqual([]);
    expect(codesOf(found.clients.filter(({ key }) => key?.isKey))).toEqual(["A"]);
    expect(found.abcCross).toBeNull();
    expect(found.lossMakingA).toBeNull();
    expect(clientOf(found, "A").abcByProfit).toBeNull();
  });

  test("the largest are proposed until they hold half of sales, at most 30", () => {
    const even = (clients: number) =>
      portfolioOf(Array.from({ length: clients }, (_, i) => sale(`C${100 + i}`, day, 10)));
    expect(even(10).keyGroup).toEqual({
      clients: 5,
      share: 0.5,
      proposed: 5,
      proposedShare: 0.5,
    });
    expect(even(100).keyGroup).toMatchObject({ clients: 30, share: 0.3 });
  });

  test("what a person decided counts; a proposal is not passed on to the next", () => {
    const found = portfolioOf([sale("A", day, 60), sale("B", day, 30), sale("C", day, 10)], {
      inputs: inputs({ A: { key: false }, C: { key: true } }),
    });
    expect(found.clients.map(({ key }) => key)).toEqual([
      { isKey: false, reason: "yourChoice" },
      null,
      { isKey: true, reason: "yourChoice" },
    ]);
    expect(found.keyGroup).toEqual({ clients: 1, share: 0.1, proposed: 1, proposedShare: 0.6 });
  });

  test("Prospect, Image-maker and Expert are what people say; budgets of strangers count in the median", () => {
    const found = portfolioOf([sale("A", day, 60), sale("B", day, 30)], {
      inputs: inputs({
        A: { isNew: true, budget: 50, marketLeader: true },
        B: { isNew: true, budget: 100, demandingExpert: true },
        Stranger: { isNew: true, budget: 100 },
      }),
    });
    expect(found.clients.map(({ types }) => types)).toEqual([
      ["Image-maker"],
      ["Prospect", "Expert"],
    ]);
  });
});

test("ABC by sales stands beside ABC by profit, whichever clients are ranked by", () => {
  const sales = [
    sale("Earner", "2024-12-01", 50, { profit: 90 }),
    sale("Seller", "2024-12-01", 900, { profit: -40 }),
    sale("Other", "2024-12-31", 50, { profit: 10 }),
  ];
  for (const measure of ["amount", "profit"] as const) {
    const found = portfolioOf(sales, {}, { measure });
    expect(clientOf(found, "Seller")).toMatchObject({ abcByAmount: "A", abcByProfit: "C" });
    expect(clientOf(found, "Earner")).toMatchObject({ abcByAmount: "B", abcByProfit: "A" });
    expect(found.lossMakingA).toEqual({ clients: 1, profit: -40 });
    expect(found.abcCross!.clients.cells).toEqual([
      [0, 0, 1],
      [1, 1, 0],
      [0, 0, 0],
    ]);
    expect(found.abcCross!.values).toMatchObject({ rowTotals: [900, 100, 0], total: 1000 });
  }
});

test("where every client loses money, all are C by profit", () => {
  const found = portfolioOf([sale("A", "2024-12-31", 60, { profit: -1 })]);
  expect(clientOf(found, "A")).toMatchObject({ abc: "A", abcByProfit: "C", types: [] });
});

describe("movement", () => {
  const sales = [
    ...monthly("Stays", "2024-01", "2024-12", 100),
    ...monthly("Moves", "2024-01", "2024-12", 10),
    sale("Comes", "2024-12-31", 1),
  ];
  const earlier = {
    of: new Map([
      [clientKey("Stays"), "AX"],
      [clientKey("Moves"), "AZ"],
      [clientKey("Gone"), "BY"],
    ]),
    amounts: new Map([[clientKey("Gone"), 77]]),
  };

  test("says from where to where, who came and who went, and the sales that moved", () => {
    const found = portfolioOf(sales, { earlier }, { period: "month" });
    const { movement } = found;
    if (typeof movement === "string") throw new Error(movement);
    const at = (segment: string) => movement.segments.indexOf(segment);
    expect(movement.segments).toHaveLength(12);
    expect(movement.clients[at("AX")]![at("AX")]).toBe(1);
    expect(movement.values[at("AZ")]![at("BX")]).toBe(120);
    expect(movement.entered[at("CN")]).toEqual({ clients: 1, value: 1 });
    expect(movement.gone[at("BY")]).toEqual({ clients: 1, value: 77 });
    expect(movement.moved).toEqual({ clients: 1, value: 120 });
    expect(movement.stayed).toEqual({ clients: 1, value: 1200 });
    expect(found.clients.map(({ was }) => was)).toEqual(["AX", "AZ", "new"]);
  });

  test("is not claimed of a first run, or where the earlier one cannot be compared", () => {
    expect(portfolioOf(sales).movement).toBe("firstRun");
    const found = portfolioOf(sales, { earlier: "tableAltered" });
    expect(found.movement).toBe("tableAltered");
    expect(found.clients.map(({ was }) => was)).toEqual([null, null, null]);
  });
});

test("sales by period and class add up to all sales, those of clients without a class too", () => {
  const found = portfolioOf([
    ...monthly("Large", "2023-01", "2024-12", 100),
    ...monthly("Gone", "2023-01", "2023-03", 30),
    END,
  ]);
  expect(found.byPeriodAndClass).toMatchObject({
    labels: expect.arrayContaining(["2023-01", "2024-12"]),
    withoutClass: [30, 30, 30, ...Array(21).fill(0)],
  });
  expect(found.byPeriodAndClass!.values.A).toEqual(Array(24).fill(100));
});

describe("sources without days", () => {
  const ledger = (more: Partial<Ledger>): Ledger => ({
    clients: [
      { code: 1, name: "Acme" },
      { code: 2, name: "Bolt" },
    ],
    client: Uint32Array.of(0, 0, 1),
    date: null,
    amount: Float64Array.of(50, 30, 20),
    profit: null,
    ...more,
  });
  const unknown = {
    last12: null,
    previous12: null,
    changeShare: null,
    shrinking: false,
    lastFullYear: null,
    usualDays: null,
    daysSince: null,
    status: "",
    expectedNext: null,
    overdueDays: null,
  };

  test("totals tell who is key and how much hangs on whom, and leave out what needs days", () => {
    const totals = ledger({});
    const found = portfolio(totals, segment(totals, DEFAULT_PARAMETERS));
    expect(found).toMatchObject({
      asOf: null,
      byStatus: null,
      byPeriodAndClass: null,
      churn: null,
      winback: [],
      losses: [],
      headline: { clients: 2, sales: 100, last12: null, change: null },
      keyGroup: { clients: 1, share: 0.8 },
    });
    expect(found.clients[0]).toMatchObject({ ...unknown, atStake: 80, weight: "A", action: null });
  });

  test("a history has sales by its own periods", () => {
    const history = ledger({
      history: { labels: ["Q1", "Q2", "Q3"], period: Uint32Array.of(0, 2, 1) },
    });
    const found = portfolio(history, segment(history, DEFAULT_PARAMETERS));
    expect(found.byPeriodAndClass).toEqual({
      labels: ["Q1", "Q2", "Q3"],
      values: { A: [50, 0, 30], B: [0, 20, 0], C: [0, 0, 0] },
      withoutClass: [0, 0, 0],
    });
    expect(found.clients[0]).toMatchObject(unknown);
    expect(found.churn).toBeNull();
  });

  test("a person may still say that a client is lost", () => {
    const totals = ledger({});
    const found = portfolio(totals, segment(totals, DEFAULT_PARAMETERS), {
      inputs: new Map([[clientKey(1), { ...NOTHING, confirmed: "lost" }]]),
    });
    expect(found.winback.map(({ code, action }) => [code, action])).toEqual([
      [1, { code: "lost" }],
    ]);
  });
});

test("a date centuries away leaves out churn, of more quarters than a table has room for", () => {
  const found = portfolioOf([
    ...monthly("Acme", "2024-01", "2024-12", 10),
    sale("Acme", "1950-01-01", 10),
  ]);
  expect(found.churn!.rows).toHaveLength(300);
  const far = ledgerOfSales([...monthly("Acme", "2024-01", "2024-12", 10), END]);
  const date = far.date!.slice();
  date[0] = serialOf(2024, 1, 1) + 400 * 366;
  const wrong = { ...far, date };
  const parameters = { ...DEFAULT_PARAMETERS, span: "all", period: "year" } as const;
  expect(portfolio(wrong, segment(wrong, parameters)).churn).toBeNull();
});

test("profits without sales have no rhythm, and fail nothing", () => {
  const found = portfolioOf(
    [sale("Acme", "2024-12-31", 0, { profit: 5 })],
    {},
    { measure: "profit" }
  );
  expect(found).toMatchObject({ asOf: null, churn: null, keyGroup: { clients: 1, share: 0 } });
  expect(found.clients[0]).toMatchObject({ abc: "A", status: "", types: ["Anchor"] });
});

test("clients are matched by code, or by name without one, in any spelling", () => {
  const ledger: Ledger = {
    clients: [
      { code: 12, name: "Acme" },
      { code: null, name: " Bolt  GmbH" },
    ],
    client: Uint32Array.of(0, 1),
    date: Float64Array.of(45_292, 45_300),
    amount: Float64Array.of(60, 40),
    profit: null,
  };
  const found = portfolio(ledger, segment(ledger, DEFAULT_PARAMETERS), {
    inputs: inputs({ "BOLT gmbh": { note: "by name" }, Acme: { note: "not by name" } }),
  });
  expect(found.clients.map(({ input }) => input?.note)).toEqual([undefined, "by name"]);
});
