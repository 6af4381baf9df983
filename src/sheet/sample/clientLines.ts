import type { ClientKind, Range } from "./clientKind";
import type { Company } from "./companies";
import { orderAmounts } from "./orderAmounts";
import { orderDays } from "./orderDays";
import type { RandomSequence } from "./randomSequence";

/** A client of a sample: one of the clients of its kind. */
export interface SampleClient {
  readonly code: string;
  readonly company: Company;
  readonly kind: ClientKind;
  readonly salesPerYear: number;
}

/** A line of an invoice or of a credit note; whole cents, so that every total is exact. */
export interface Line {
  readonly client: SampleClient;
  readonly day: number;
  readonly productLine: string;
  readonly amount: number;
  readonly cost: number;
}

const PRODUCT_LINES = [
  "Fasteners",
  "Hand tools",
  "Power tools",
  "Safety wear",
  "Adhesives",
  "Bearings",
];
const LINES_PER_ORDER = [1, 1, 1, 2, 2, 3];
const DEFAULTS = { silence: [0, 0.8], growth: [1, 1.15], margin: [0.16, 0.38] } as const;

/** Everything that a client buys between the first and the last day of a ledger, oldest first. */
export function clientLines(
  client: SampleClient,
  [start, end]: Range,
  random: RandomSequence
): Line[] {
  const kind = { ...DEFAULTS, ...client.kind };
  const interval = random.between(...kind.interval);
  const rhythm = {
    interval,
    last: Math.round(end - interval * random.between(...kind.silence)),
    since: Math.round(random.between(...(kind.since ?? [start, start]))),
    orders: kind.orders ?? Infinity,
    pause: (kind.pause ?? 0) * interval,
    pauseEnd: end - (end - start) * random.between(0.35, 0.5),
  };
  const days = orderDays(rhythm, random);
  const yearly = client.salesPerYear * random.between(0.99, 1.01); // no round totals
  const growth = random.between(...kind.growth);
  const amounts = orderAmounts({ days, interval, yearly, growth, end }, random);
  const margin = random.between(...kind.margin);
  const favourites = [
    random.pick(PRODUCT_LINES),
    random.pick(PRODUCT_LINES),
    random.pick(PRODUCT_LINES),
  ];
  return days.flatMap((day, i) =>
    parts(amounts[i]!, random.pick(LINES_PER_ORDER), random).map((amount) => ({
      client,
      day,
      productLine: random.pick(favourites),
      amount,
      cost: Math.round(amount * (1 - margin * random.between(0.8, 1.2))),
    }))
  );
}

/** An amount as so many parts that add up to it, none of them far from the others. */
function parts(amount: number, count: number, random: RandomSequence): number[] {
  if (count === 1) return [amount];
  const first = Math.round((amount / count) * random.between(0.8, 1.2));
  return [first, ...parts(amount - first, count - 1, random)];
}
