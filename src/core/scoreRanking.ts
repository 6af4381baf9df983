import { largestFirst, type ClientName } from "./largestFirst";

/** A client in its place. */
export interface RankedScore {
  /** Index of the client. */
  readonly client: number;
  /** Null for a client without rank. */
  readonly rank: number | null;
}

/** Of fewer criteria (a part, 0..1) a score says too little to compare. */
export const LEAST_COMPLETENESS = 0.6;

/** Scores closer than this are equal. */
const TOLERANCE = 1e-9;

/**
 * Clients by score, best first: equal scores share a rank (1, 2, 2, 4) and stand by name; those less than 60 % complete
 * come last, without a rank, and at the very end those without any score ("").
 *
 * @example scoreRanking([6, 8, 9], [1, 1, 0.4], ["Ann", "Bob", "Cid"])
 *   //=> [{ client: 1, rank: 1 }, { client: 0, rank: 2 }, { client: 2, rank: null }]
 */
export function scoreRanking(
  scores: readonly (number | "")[],
  completeness: ArrayLike<number>,
  names: readonly ClientName[]
): RankedScore[] {
  const isComplete = (client: number) => completeness[client]! >= LEAST_COMPLETENESS - TOLERANCE;
  const groups: [number[], number[], number[]] = [[], [], []];
  scores.forEach((score, client) =>
    groups[score === "" ? 2 : isComplete(client) ? 0 : 1].push(client)
  );

  const [complete, incomplete, without] = groups.map((clients) => {
    const order = largestFirst(
      clients.map((client) => Number(scores[client])),
      clients.map((client) => names[client]!),
      TOLERANCE
    );
    return Array.from(order, (place) => clients[place]!);
  });
  return [
    ...ranked(complete!, scores),
    ...[...incomplete!, ...without!].map((client) => ({ client, rank: null })),
  ];
}

function ranked(clients: readonly number[], scores: readonly (number | "")[]): RankedScore[] {
  let rank = 0;
  let best = Infinity; // of those that share the rank
  return clients.map((client, place) => {
    const score = Number(scores[client]);
    if (best - score > TOLERANCE) {
      best = score;
      rank = place + 1;
    }
    return { client, rank };
  });
}
