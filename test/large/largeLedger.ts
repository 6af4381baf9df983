import type { Cell } from "../../src/sheet/cell";

const FIRST_DAY = 44_927; // 2023-01-01
const DAYS = 1096; // 36 months

/** A ledger of a seeded random source: the same on every machine. */
export interface LargeLedger {
  readonly rows: number;
  readonly clients: number;
  /** Rows from one on, the first with the headings: code, name, date and amount. */
  rowsOf(first: number, count: number): Cell[][];
}

/**
 * A ledger of so many rows, headings included, in which each of so many clients buys, the first ones more often; each from a
 * day of its own on, with amounts skewed as in trade and 2 % of returns.
 */
export function largeLedger(rows: number, clients: number): LargeLedger {
  const rowAt = (row: number): Cell[] => {
    if (row === 0) return ["Code", "Client", "Order date", "Amount"];
    const random = seeded(row);
    const client = row <= clients ? row - 1 : Math.floor(clients * random() ** 2);
    const begin = Math.floor(DAYS * seeded(-client)() ** 3);
    const amount = Math.round(100 * Math.exp(8 * random())) / 100;
    return [
      `C${String(client).padStart(6, "0")}`,
      `Client number ${client}`,
      FIRST_DAY + begin + Math.floor((DAYS - begin) * random()),
      random() < 0.02 ? -amount : amount,
    ];
  };
  return {
    rows,
    clients,
    rowsOf: (first, count) => Array.from({ length: count }, (_, i) => rowAt(first + i)),
  };
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
