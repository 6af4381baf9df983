import { clientKey } from "./clientKey";
import { clientRows } from "./clientRows";
import { clientTotals } from "./clientTotals";
import { descendingOrder } from "./descendingOrder";
import { DIMENSION_ROLES, type Dimension, type DimensionRole, type Ledger } from "./ledger";
import { netSum } from "./netSum";

/** Clients lost or at risk under one label ("" = not known), and what they bought in their last full year. */
export interface Loss {
  readonly label: string;
  readonly clients: number;
  readonly value: number;
}

/** The losses by one question, largest value first. */
export interface Losses {
  readonly by: "cause" | DimensionRole;
  readonly rows: readonly Loss[];
}

/** A client lost or at risk, by its index in the ledger. */
export interface LostClient {
  readonly client: number;
  readonly atStake: number;
  /** "" where nobody said. */
  readonly cause: string;
  readonly accountManager: string;
}

/**
 * What was lost, by cause and by each dimension of the ledger; a question nobody answers is left out. `isAtStake` tells the
 * rows that make up what is at stake with their client. A client that bought of two product lines counts in both, each with its own
 * amount; the account manager a person named takes the whole client.
 *
 * @example losses(ledger, [{ client: 0, atStake: 80, cause: "price", accountManager: "" }], () => true)
 *   //=> [{ by: "cause", rows: [{ label: "price", clients: 1, value: 80 }] }]
 */
export function losses(
  ledger: Ledger,
  lost: readonly LostClient[],
  isAtStake: (row: number) => boolean
): readonly Losses[] {
  const isLost = new Uint8Array(ledger.clients.length);
  for (const { client } of lost) isLost[client] = 1;
  const counted = new Uint8Array(ledger.client.length); // 1 for each row that is a loss
  for (let row = 0; row < counted.length; row++) {
    counted[row] = Number(isLost[ledger.client[row]!] === 1 && isAtStake(row));
  }
  const dimensions = {
    ...ledger.dimensions,
    accountManager: withManagers(ledger, lost),
  };
  return [
    ...lossesByCause(lost),
    ...DIMENSION_ROLES.flatMap((by) => {
      const dimension = dimensions[by];
      return dimension ? [{ by, rows: lossesByLabel(ledger, dimension, counted) }] : [];
    }),
  ];
}

function lossesByCause(lost: readonly LostClient[]): Losses[] {
  if (lost.every(({ cause }) => cause === "")) return [];
  const byCause = new Map<string, number[]>();
  for (const { cause, atStake } of lost) {
    const amounts = byCause.get(cause);
    if (amounts) amounts.push(atStake);
    else byCause.set(cause, [atStake]);
  }
  const rows = [...byCause].map(([label, amounts]) => ({
    label,
    clients: amounts.length,
    value: netSum(amounts),
  }));
  return [{ by: "cause", rows: largestLossFirst(rows) }];
}

function lossesByLabel(
  ledger: Ledger,
  { labels, value }: Dimension,
  counted: Uint8Array
): readonly Loss[] {
  const rows = clientRows({ clients: labels.map(NOBODY), client: value }); // the rows of each label
  const values = clientTotals(rows, ledger.amount, counted);
  const latest = new Int32Array(ledger.clients.length).fill(-1);
  const counts = labels.map((_, label) => {
    let count = 0;
    for (let i = rows.start[label]!; i < rows.start[label + 1]!; i++) {
      const client = ledger.client[rows.row[i]!]!;
      if (latest[client] === label || counted[rows.row[i]!] === 0) continue;
      latest[client] = label;
      count++;
    }
    return count;
  });
  const found = labels.map((label, i) => ({ label, clients: counts[i]!, value: values[i]! }));
  return largestLossFirst(found.filter(({ clients }) => clients > 0));
}

const NOBODY = () => ({ code: null, name: null });

/** The account managers of the ledger, but for clients to whom a person gave another. */
function withManagers(ledger: Ledger, lost: readonly LostClient[]): Dimension | undefined {
  const given = ledger.dimensions?.accountManager;
  const named = lost.filter(({ accountManager }) => accountManager !== "");
  if (named.length === 0) return given;
  const labels = [...(given?.labels ?? [""])];
  const places = new Map(labels.map((label, place) => [clientKey(label), place]));
  const placeOf = new Int32Array(ledger.clients.length).fill(-1);
  for (const { client, accountManager } of named) {
    const key = clientKey(accountManager);
    if (!places.has(key)) places.set(key, labels.push(accountManager) - 1);
    placeOf[client] = places.get(key)!;
  }
  const value = ledger.client.map((client, row) => {
    const place = placeOf[client]!;
    return place >= 0 ? place : (given?.value[row] ?? 0);
  });
  return { labels, value };
}

/** Equal ones by label. */
function largestLossFirst(rows: readonly Loss[]): readonly Loss[] {
  const byLabel = rows.slice().sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return Array.from(descendingOrder(byLabel.map(({ value }) => value)), (i) => byLabel[i]!);
}
