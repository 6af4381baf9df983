import { serialOf } from "../../src/core/period";
import {
  DEFAULT_PARAMETERS,
  segment,
  type SegmentationParameters,
} from "../../src/core/segmentation";
import { csvCells, onData } from "../data/csvCells";
import { readLedger } from "../data/readLedger";

const WHOLE: SegmentationParameters = { ...DEFAULT_PARAMETERS, span: "all" };

// Totals and counts as published with each data set (SOURCE.md).

onData("AdventureWorks by reseller key: 186/125/324 and 401/119/107/8 by quarters", () => {
  const cells = csvCells("adventureworks_dw/reseller_sales_flat.csv.gz");
  const reading = readLedger(cells);
  expect(reading.included).toBe(60_855);
  expect(reading.rows).toBe(60_855);
  expect(reading.total).toBeCloseTo(80_450_596.98, 2);
  expect(reading.totalProfit).toBeCloseTo(470_482.6, 2);
  expect(reading.duplicateNames.count).toBe(2);
  expect(reading.firstDate).toBe(serialOf(2010, 12, 29));
  expect(reading.lastDate).toBe(serialOf(2013, 11, 29));

  const result = segment(reading.ledger, WHOLE);
  expect(result.clients).toHaveLength(635);
  expect(result.abcCounts).toEqual({ A: 186, B: 125, C: 324 });
  expect(result.xyzCounts).toEqual({ X: 401, Y: 119, Z: 107, N: 8 });
  expect(result.xyz?.choice).toEqual({ reason: "rhythm", period: "quarter", days: 92 });
  expect(result.xyz?.labels).toHaveLength(12);
  expect(result.xyz?.leftOut).toBe("2013-Q4");
  expect(result.matrix.clients.cells).toEqual([
    [153, 23, 10, 0],
    [87, 16, 22, 0],
    [161, 80, 75, 8],
  ]);
  expect(result.clients[0]).toMatchObject({ code: 697, rank: 1, abc: "A" });
  expect(result.clients[0]!.amount).toBeCloseTo(877_107.19, 2);
  expect(result.abc.total).toBeCloseTo(80_450_596.98, 2);
  expect(result.clients.at(-1)!.cumulativeShare).toBeCloseTo(1, 12);
});

onData(
  "AdventureWorks by default: ABC of the last 12 complete months, 31 of 186 A clients are long gone",
  () => {
    const { ledger } = readLedger(csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"));
    const whole = segment(ledger, WHOLE);
    const result = segment(ledger, DEFAULT_PARAMETERS);
    expect(result.abc.span).toEqual({ from: serialOf(2012, 12, 1), to: serialOf(2013, 11, 30) });
    expect(result.abc.reason).toBe("moreThan15Months");
    const bought = new Set(
      result.clients.filter(({ amount }) => amount > 0).map(({ client }) => client)
    );
    expect(
      whole.clients.filter(({ abc, client }) => abc === "A" && !bought.has(client))
    ).toHaveLength(31);
  }
);

onData("AdventureWorks by profit: 335 clients lose money, the largest earns 64,487.87", () => {
  const { ledger } = readLedger(csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"));
  const result = segment(ledger, { ...WHOLE, measure: "profit" });
  expect(result.clients.filter(({ value }) => value < 0)).toHaveLength(335);
  expect(result.clients[0]).toMatchObject({ code: 496 });
  expect(result.clients[0]!.value).toBeCloseTo(64_487.87, 2);
  expect(result.abc.total).toBeCloseTo(470_482.6, 2);
  expect(result.clients.filter(({ value, abc }) => value < 0 && abc !== "C")).toHaveLength(0);
  const byAmount = segment(ledger, WHOLE);
  const loss = byAmount.warnings.find(({ code }) => code === "lossMaking");
  expect(loss).toMatchObject({ code: "lossMaking", clients: 110 });
  expect((loss as { profit: number }).profit).toBeCloseTo(-1_626_254, 0);
});

onData("Northwind: 89 clients, 1,265,793.04, quarters 45/32/10/2", () => {
  const reading = readLedger(csvCells("northwind/northwind_flat.csv"));
  expect(reading.included).toBe(2_155);
  expect(reading.total).toBeCloseTo(1_265_793.04, 2);
  const result = segment(reading.ledger, WHOLE);
  expect(result.clients).toHaveLength(89);
  expect(result.xyz?.choice.period).toBe("quarter");
  expect(result.xyzCounts).toEqual({ X: 45, Y: 32, Z: 10, N: 2 });
  expect(result.clients[0]).toMatchObject({ code: "QUICK" });
  expect(result.clients[0]!.amount).toBeCloseTo(110_277.305, 6); // published as 110,277.31
});

onData("CDNOW: 23,570 clients with leading zeros, 2,500,315.63, by quarters", () => {
  const reading = readLedger(csvCells("cdnow/cdnow_master.csv.gz", ["client_id"]));
  expect(reading.total).toBeCloseTo(2_500_315.63, 2);
  const result = segment(reading.ledger, WHOLE);
  expect(result.clients).toHaveLength(23_570);
  expect(result.xyz?.choice.period).toBe("quarter");
  expect(result.clients[0]).toMatchObject({ code: "07592" });
  expect(result.clients.filter(({ amount }) => amount <= 0)).toHaveLength(68);
});

onData(
  "Online Retail: quantity x unit price, 135,080 rows without client, by months",
  () => {
    const cells = csvCells("online_retail/online_retail.csv.gz");
    const reading = readLedger(cells);
    expect(reading.rows).toBe(541_909);
    expect(reading.excluded.map(({ reason, count }) => [reason, count])).toEqual([
      ["noClient", 135_080],
    ]);
    expect(reading.included).toBe(541_909 - 135_080);
    expect(reading.total).toBeCloseTo(8_300_065.81, 2);
    const result = segment(reading.ledger, WHOLE);
    expect(result.clients).toHaveLength(4_372);
    expect(result.xyz?.choice.period).toBe("month");
    expect(result.xyz?.leftOut).toBe("2011-12");
    // SOURCE.md counts 50: five clients who returned everything keep 1e-14 there. In whole pence they are 0.
    expect(result.clients.filter(({ amount }) => amount <= 0)).toHaveLength(55);
    const pence = new Map<number, number>();
    for (const [, , , quantity, , price, client] of cells.slice(1) as number[][]) {
      pence.set(client!, (pence.get(client!) ?? 0) + Math.round(quantity! * price! * 1000));
    }
    for (const { code, amount } of result.clients) {
      expect(Math.round(amount * 1000)).toBe(pence.get(Number(code)));
      expect(Math.sign(amount)).toBe(Math.sign(pence.get(Number(code))!));
    }
    expect(result.clients[0]).toMatchObject({ code: 14_646 });
    expect(result.clients[0]!.amount).toBeCloseTo(279_489.02, 2);
  },
  120_000
);
