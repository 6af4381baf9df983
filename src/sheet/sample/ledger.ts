import type { Cell } from "../cell";
import type { ClientKind, Range } from "./clientKind";
import { clientLines, type Line, type SampleClient } from "./clientLines";
import type { Company } from "./companies";
import { randomSequence, type RandomSequence } from "./randomSequence";

/** What a sample ledger is made from. */
export interface LedgerPlan {
  readonly seed: number;
  /** First and last day, as serials; the last 12 complete months lie before the month of the last day. */
  readonly days: Range;
  readonly kinds: readonly ClientKind[];
  /** As many as the kinds have clients, in their order. */
  readonly companies: readonly Company[];
  /** Rows as somebody once typed them by mistake; each stands before the row that it is a botched copy of. */
  readonly slips: readonly Slip[];
}

export interface Slip {
  /** Where in the ledger, 0 to 1. */
  readonly at: number;
  /** Columns, and what stands in them instead. */
  readonly cells: Partial<Record<LedgerColumn, Cell>>;
}

// prettier-ignore
const LEDGER_COLUMNS = [
  "Invoice", "Date", "Client code", "Client", "Account manager", "Product line", "Amount", "Cost", "Profit",
] as const;
type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

const ROWS_PER_RETURN = 50; // 2 %

/**
 * A sample ledger as a rectangle of cells, headings first, one row per invoice line, oldest first. The same plan gives
 * the same cells. Amounts are invented sums of money with cents.
 */
export function ledger(plan: LedgerPlan): Cell[][] {
  const random = randomSequence(plan.seed);
  const sold = byDay(clientsOf(plan).flatMap((client) => clientLines(client, plan.days, random)));
  const lines = byDay([...sold, ...returnsOf(sold, plan.days[1], random)]);
  return [[...LEDGER_COLUMNS], ...withSlips(cellsOf(lines), plan.slips)];
}

function clientsOf({ kinds, companies }: LedgerPlan): SampleClient[] {
  return kinds
    .flatMap((kind) =>
      Array.from({ length: kind.clients }, (_, nth) => ({
        kind,
        salesPerYear: salesPerYear(kind, nth),
      }))
    )
    .map((client, i) => {
      const company = companies[i]!;
      const number = 1001 + ((i * 77 + 90) % companies.length); // scattered, so that a code tells nothing of a rank
      return { ...client, company, code: `${company.country}-${number}` };
    });
}

/** Sales fall by one ratio from client to client, from the largest of the kind to the smallest. */
function salesPerYear(
  { salesPerYear: [largest, smallest], clients }: ClientKind,
  nth: number
): number {
  return clients === 1 ? largest : largest * (smallest / largest) ** (nth / (clients - 1));
}

/** Goods that came back within two weeks: so many that they are one row in fifty, spread evenly. */
function returnsOf(sold: readonly Line[], end: number, random: RandomSequence): Line[] {
  const step = ROWS_PER_RETURN - 1;
  return sold
    .filter((_, i) => i % step === step >> 1)
    .map((line) => {
      const part = random.pick([0.1, 0.25, 0.5, 1]);
      const day = Math.min(end, line.day + Math.round(random.between(3, 14)));
      return {
        ...line,
        day,
        amount: -Math.round(line.amount * part),
        cost: -Math.round(line.cost * part),
      };
    });
}

/** Lines in the order of their days; those of one day stay in the order they have. */
function byDay(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => a.day - b.day);
}

/** Lines as rows. What a client buys on one day is one invoice (IN), what it returns on one day one credit note (CN). */
function cellsOf(lines: readonly Line[]): Cell[][] {
  const numbers = new Map<string, string>();
  return lines.map(({ client, day, productLine, amount, cost }) => {
    const kind = amount < 0 ? "CN" : "IN";
    const paper = `${kind} ${client.code} ${day}`;
    if (!numbers.has(paper))
      numbers.set(paper, `${kind}-${String(numbers.size + 1).padStart(5, "0")}`);
    const { name, manager } = client.company;
    const money = [amount, cost, amount - cost].map((cents) => cents / 100);
    return [numbers.get(paper)!, day, client.code, name, manager, productLine, ...money];
  });
}

function withSlips(rows: readonly Cell[][], slips: readonly Slip[]): Cell[][] {
  const botched = new Map(slips.map(({ at, cells }) => [Math.floor(at * rows.length), cells]));
  return rows.flatMap((row, i) => {
    const cells = botched.get(i);
    if (cells === undefined) return [row];
    return [LEDGER_COLUMNS.map((column, c) => (column in cells ? cells[column]! : row[c]!)), row];
  });
}
