import { portfolio } from "../../src/core/portfolio";
import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import { csvCells, onData } from "../data/csvCells";
import { readLedger } from "../data/readLedger";

const WHOLE = { ...DEFAULT_PARAMETERS, span: "all" } as const;

onData("AdventureWorks by reseller key: 110 A clients lose money, -1,626,254", () => {
  const { ledger } = readLedger(csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"));
  const found = portfolio(ledger, segment(ledger, WHOLE));
  expect(found.headline.clients).toBe(635);
  expect(found.headline.sales).toBeCloseTo(80_450_596.98, 2);
  expect(found.lossMakingA!.clients).toBe(110);
  expect(found.lossMakingA!.profit).toBeCloseTo(-1_626_254, 0);
  expect(found.abcCross!.clients.rowTotals).toEqual([186, 125, 324]);
  expect(found.clients.flatMap(({ types }) => types)).toEqual([]); // nobody earns a tenth
});

onData("AdventureWorks by default: 31 A clients of the whole ledger are long gone", () => {
  const { ledger } = readLedger(csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"));
  const found = portfolio(ledger, segment(ledger, DEFAULT_PARAMETERS));
  const gone = found.clients.filter(({ abc, weight }) => abc === "" && weight === "A");
  expect(gone).toHaveLength(31);
  expect(gone.every(({ status }) => status === "Lost")).toBe(true);
  expect(gone.every(({ action }) => action?.code === "lost")).toBe(true);
  expect(found.winback.slice(0, 25).filter(({ weight }) => weight === "C")).toEqual([]);
});

onData("Northwind: 13 clients are proposed and hold half of sales", () => {
  const { ledger } = readLedger(csvCells("northwind/northwind_flat.csv"));
  const found = portfolio(ledger, segment(ledger, WHOLE));
  expect(found.keyGroup.proposed).toBe(13);
  expect(found.keyGroup.proposedShare).toBeCloseTo(0.508, 3);
  expect(found.headline.previous12).toBeNull(); // it begins in July 1996 and ends in May 1998
});
