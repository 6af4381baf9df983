import type { Cell } from "../../src/sheet/cell";
import { monoClientSample, salesLedgerSample, SAMPLES } from "../../src/sheet/sample";

/*
 * The figures that the samples promise, computed the slow and obvious way and apart from the product's own analysis.
 * Where a definition is needed it is that of the pane's defaults: ABC over the last 12 complete months (80/95, the client
 * that crosses a line is inside), XYZ by frequency (0.75/0.50) over the complete months of the ledger, a client's silence
 * measured on the last day of the ledger.
 */

interface Purchase {
  readonly client: string;
  readonly day: number;
  readonly date: string; // 2024-03-31
  readonly amount: number; // cents
  readonly profit: number; // cents
}

const HEADINGS = [
  "Invoice", "Date", "Client code", "Client", "Account manager", "Product line", "Amount", "Cost", "Profit",
]; // prettier-ignore

describe("the sample ledger", () => {
  const rows = salesLedgerSample();
  const body = rows.slice(1);
  const usable = body.filter(isUsable);
  const purchases = purchasesOf(usable);
  const clients = [...new Set(purchases.map(({ client }) => client))];
  const asOf = Math.max(...purchases.map(({ day }) => day));

  const last12 = between("2024-06-01", "2025-05-31");
  const previous12 = between("2023-06-01", "2024-05-31");
  const recent = new Map(
    clients.map((client) => [client, total(purchases.filter(last12), client)])
  );
  const classes = abc(recent);
  const frequencies = new Map(clients.map((client) => [client, xyz(monthsWithOrders(client), 29)]));
  const rhythms = new Map(clients.map((client) => [client, purchaseDays(client)]));
  const medians = clients.flatMap((client) =>
    rhythms.get(client)!.length >= 3 ? [median(gaps(rhythms.get(client)!))] : []
  );
  const statuses = new Map(clients.map((client) => [client, statusOf(rhythms.get(client)!)]));
  const having = (status: string) => clients.filter((client) => statuses.get(client) === status);

  test("has the headings of an invoice list, and rows as wide", () => {
    expect(rows[0]).toEqual(HEADINGS);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([HEADINGS.length]));
  });

  test("is the same at every call", () => {
    expect(salesLedgerSample()).toEqual(rows);
  });

  test("has 180 clients over 30 months that end mid-month", () => {
    expect(clients).toHaveLength(180);
    const months = new Set(purchases.map(({ date }) => date.slice(0, 7)));
    expect(months.size).toBe(30);
    expect([...months].sort().at(0)).toBe("2023-01");
    expect(iso(asOf)).toBe("2025-06-16");
  });

  test("is in the order of its dates, each on a working day unless goods came back", () => {
    const days = purchases.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const atWeekends = purchases.filter(({ day }) => ["Sat", "Sun"].includes(weekday(day)));
    expect(atWeekends.filter(({ amount }) => amount > 0)).toEqual([]);
  });

  test("adds up: amount - cost = profit in every row, to the cent", () => {
    expect(usable.filter((row) => cents(row[6]) - cents(row[7]) !== cents(row[8]))).toEqual([]);
  });

  test("gives each invoice one client and one day", () => {
    const invoices = new Set(usable.map(([invoice]) => invoice));
    const owners = new Set(usable.map(([invoice, day, code]) => `${invoice} ${day} ${code}`));
    expect(owners.size).toBe(invoices.size);
  });

  test.each([
    ["the last 12 complete months", last12],
    ["the whole ledger", () => true],
  ])(
    "has a largest client of 14 %, and 70 to 75 %% with the largest fifth, over %s",
    (_, inside) => {
      const totals = clients
        .map((client) => total(purchases.filter(inside), client))
        .filter((amount) => amount > 0);
      totals.sort((a, b) => b - a);
      const all = add(totals);
      expect(totals[0]! / all).toBeGreaterThan(0.135);
      expect(totals[0]! / all).toBeLessThan(0.145);
      const fifth = totals.length / 5;
      const share =
        (add(totals.slice(0, Math.floor(fifth))) + (fifth % 1) * totals[Math.floor(fifth)]!) / all;
      expect(share).toBeGreaterThan(0.7);
      expect(share).toBeLessThan(0.75);
    }
  );

  test("has months as its automatic period: clients order about every three weeks", () => {
    expect(median(medians)).toBeGreaterThan(14);
    expect(median(medians)).toBeLessThanOrEqual(28); // the shortest month
  });

  test.each(["AX", "AY", "AZ", "AN", "BX", "BY", "BZ", "BN", "CX", "CY", "CZ", "CN"])(
    "has 3 or more clients in segment %s",
    (segment) => {
      const inside = clients.filter(
        (client) => `${classes.get(client)}${frequencies.get(client)}` === segment
      );
      expect(inside.length).toBeGreaterThanOrEqual(3);
    }
  );

  test("has 12 lost clients, 3 of them of class A", () => {
    expect(having("Lost")).toHaveLength(12);
    expect(having("Lost").filter((client) => classes.get(client) === "A")).toHaveLength(3);
  });

  test("has 8 clients at risk", () => {
    expect(having("At risk")).toHaveLength(8);
  });

  test("has clients whose order is due, and some who ordered once and never again", () => {
    expect(having("Order due").length).toBeGreaterThanOrEqual(3);
    expect(having("One-off").length).toBeGreaterThanOrEqual(3);
  });

  test("has 10 clients who bought 25 % less, or worse, in the last 12 complete months than in the 12 before", () => {
    const shrinking = clients.filter((client) => {
      const before = total(purchases.filter(previous12), client);
      return before > 0 && recent.get(client)! <= before * 0.75;
    });
    expect(shrinking).toHaveLength(10);
    for (const client of shrinking) expect(statuses.get(client)).not.toBe("Lost"); // they still buy
  });

  test.each([
    ["the last 12 complete months", last12],
    ["the whole ledger", () => true],
  ])("has 8 clients of class A or B who lose money over %s", (_, inside) => {
    const profits = clients.map((client) =>
      add(purchases.filter(inside).flatMap((p) => (p.client === client ? [p.profit] : [])))
    );
    const losing = clients.filter(
      (client, i) => profits[i]! < 0 && "AB".includes(classes.get(client) || "-")
    );
    expect(losing).toHaveLength(8);
    expect(new Set(losing.map((client) => classes.get(client)))).toEqual(new Set(["A", "B"]));
  });

  test("has 5 clients who came back after a silence that was beyond their limit as known then", () => {
    const cameBack = clients.filter((client) => {
      const intervals = gaps(rhythms.get(client)!);
      const usual = usualDays(intervals);
      return intervals.some(
        (gap, i) => gap > Math.max(3 * usual, 1.5 * Math.max(0, ...intervals.slice(0, i)))
      );
    });
    expect(cameBack).toHaveLength(5);
    for (const client of cameBack) expect(["Active", "Order due"]).toContain(statuses.get(client));
  });

  test("has 2 % of returns", () => {
    const returns = purchases.filter(({ amount }) => amount < 0);
    expect(Math.round((returns.length / purchases.length) * 1000)).toBe(20);
  });

  test("has one name that belongs to two codes", () => {
    const codes = new Map<Cell, Set<Cell>>();
    for (const row of usable) codes.set(row[3]!, (codes.get(row[3]!) ?? new Set()).add(row[2]!));
    expect([...codes.values()].map((set) => set.size).filter((size) => size > 1)).toEqual([2]);
  });

  test("has one name and one account manager to each code", () => {
    const names = new Set(usable.map((row) => JSON.stringify([row[2], row[3], row[4]])));
    expect(names.size).toBe(180);
  });

  test("has 6 bad rows, two of each kind: no client, no date, no amount", () => {
    const bad = body.filter((row) => !isUsable(row));
    expect(bad).toHaveLength(6);
    expect(bad.filter((row) => !hasText(row[2]) && !hasText(row[3]))).toHaveLength(2);
    expect(bad.filter((row) => typeof row[1] !== "number")).toHaveLength(2);
    expect(bad.filter((row) => typeof row[6] !== "number")).toHaveLength(2);
  });

  /** Distinct days with a purchase, in order. */
  function purchaseDays(client: string): number[] {
    const days = purchases.filter((p) => p.client === client && p.amount > 0).map(({ day }) => day);
    return [...new Set(days)].sort((a, b) => a - b);
  }

  /** A client's amounts by month, January 2023 first; the incomplete last month is left out. */
  function monthsWithOrders(client: string): number[] {
    const months = Array.from(
      { length: 29 },
      (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`
    );
    const own = purchases.filter((purchase) => purchase.client === client);
    return months.map((month) =>
      total(
        own.filter(({ date }) => date.startsWith(month)),
        client
      )
    );
  }

  /** Usual days between orders: the client's median, or that of all clients where it has too few; never below 10. */
  function usualDays(intervals: readonly number[]): number {
    return Math.max(10, intervals.length >= 2 ? median(intervals) : median(medians));
  }

  function statusOf(days: readonly number[]): string {
    const intervals = gaps(days);
    const usual = usualDays(intervals);
    const silent = asOf - days.at(-1)!;
    if (days.length === 1 && silent > usual) return "One-off";
    if (silent <= usual) return "Active";
    if (silent <= 2 * usual) return "Order due";
    return silent <= Math.max(3 * usual, 1.5 * Math.max(0, ...intervals)) ? "At risk" : "Lost";
  }
});

describe("the small sample", () => {
  const purchases = purchasesOf(monoClientSample().slice(1));
  const clients = [...new Set(purchases.map(({ client }) => client))];

  test("has 18 clients over 14 complete months", () => {
    expect(clients).toHaveLength(18);
    expect(new Set(purchases.map(({ date }) => date.slice(0, 7))).size).toBe(14);
    expect(iso(Math.max(...purchases.map(({ day }) => day)))).toBe("2025-05-30");
  });

  test("has one client who holds 62 % of the sales", () => {
    const totals = clients.map((client) => total(purchases, client));
    expect(Math.round((Math.max(...totals) / add(totals)) * 1000)).toBe(620);
  });
});

describe("the list of samples", () => {
  test.each(SAMPLES)(
    "offers $id with headings, rows and a number format for each column",
    ({ cells, formats }) => {
      const rows = cells();
      expect(rows.length).toBeGreaterThan(200);
      expect(rows[0]).toEqual(HEADINGS);
      expect(formats).toHaveLength(HEADINGS.length);
      expect(formats[1]).toBe("yyyy-mm-dd");
    }
  );
});

function isUsable(row: readonly Cell[]): boolean {
  return hasText(row[2]) && typeof row[1] === "number" && typeof row[6] === "number";
}

function hasText(cell: Cell | undefined): boolean {
  return typeof cell === "string" && cell.trim() !== "";
}

function purchasesOf(rows: readonly (readonly Cell[])[]): Purchase[] {
  return rows.map((row) => ({
    client: row[2] as string,
    day: row[1] as number,
    date: iso(row[1] as number),
    amount: cents(row[6]),
    profit: cents(row[8]),
  }));
}

function cents(cell: Cell | undefined): number {
  return Math.round((cell as number) * 100);
}

function total(purchases: readonly Purchase[], client: string): number {
  return add(
    purchases.filter((purchase) => purchase.client === client).map(({ amount }) => amount)
  );
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** ABC by the rule "reach": A while the clients that are larger hold less than 80 %, B while less than 95 %. */
function abc(totals: ReadonlyMap<string, number>): Map<string, string> {
  const all = [...totals.values()];
  const base = add(all.filter((amount) => amount > 0));
  return new Map(
    [...totals].map(([client, amount]) => {
      const before = add(all.filter((other) => other > amount && other > 0)) / base;
      return [
        client,
        amount === 0 ? "" : amount < 0 || before >= 0.95 ? "C" : before < 0.8 ? "A" : "B",
      ];
    })
  );
}

function xyz(amounts: readonly number[], periods: number): string {
  const first = amounts.findIndex((amount) => amount > 0);
  if (first < 0) return "";
  const window = amounts.slice(first, periods);
  if (window.length < 3) return "N";
  const active = window.filter((amount) => amount > 0).length / window.length;
  return active >= 0.75 ? "X" : active >= 0.5 ? "Y" : "Z";
}

function gaps(days: readonly number[]): number[] {
  return days.slice(1).map((day, i) => day - days[i]!);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function between(from: string, to: string): (purchase: Purchase) => boolean {
  return ({ date }) => date >= from && date <= to;
}

/** The date of a serial, by the calendar of JavaScript: serial 25569 is 1 January 1970. */
function iso(serial: number): string {
  return new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function weekday(serial: number): string {
  return new Date((serial - 25569) * 86_400_000).toUTCString().slice(0, 3);
}
