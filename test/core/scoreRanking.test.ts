import fc from "fast-check";
import { completeness } from "../../src/core/completeness";
import { scoreRanking } from "../../src/core/scoreRanking";

const full = (count: number) => new Float64Array(count).fill(1);

test("best first; equal scores share a rank, 1, 2, 2, 4, and stand by name", () => {
  expect(scoreRanking([5, 7, 9, 7], full(4), ["Ann", "Cid", "Bob", "bea"])).toEqual([
    { client: 2, rank: 1 },
    { client: 3, rank: 2 },
    { client: 1, rank: 2 },
    { client: 0, rank: 4 },
  ]);
});

test("the noise of a weighted mean makes no difference between equals", () => {
  const noisy = [7, 7 - 9e-16, 7 + 9e-16];
  expect(scoreRanking(noisy, full(3), ["c", "b", "a"])).toEqual([
    { client: 2, rank: 1 },
    { client: 1, rank: 1 },
    { client: 0, rank: 1 },
  ]);
});

test("below 60 % complete clients come last, without a rank, then those without any score", () => {
  expect(
    scoreRanking(["", 9, 6, 10, ""], [0, 0.6, 1, 0.59, 0], ["Eve", "Ann", "Bob", "Cid", "Dora"])
  ).toEqual([
    { client: 1, rank: 1 },
    { client: 2, rank: 2 },
    { client: 3, rank: null },
    { client: 4, rank: null },
    { client: 0, rank: null },
  ]);
});

test("three of five criteria are 60 %, those of weight 0 apart", () => {
  expect([...completeness([[7, 0, 9, 0, 1]])]).toEqual([0.6]);
  expect([...completeness([[7, 0, 9, 0, 1]], [1, -2, 3, 0, 0])]).toEqual([2 / 3]);
});

test("is its definition: a rank is one more than the number of better ones", () => {
  const score = fc.oneof(fc.integer({ min: 2, max: 20 }), fc.constant("" as const));
  const client = fc.record({ score, given: fc.integer({ min: 1, max: 5 }), name: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(client, { maxLength: 30 }), (clients) => {
      const order = scoreRanking(
        clients.map(({ score }) => (score === "" ? "" : score / 2)),
        clients.map(({ score, given }) => (score === "" ? 0 : given / 5)),
        clients.map(({ name }) => name)
      );
      const group = (i: number) => (clients[i]!.score === "" ? 2 : clients[i]!.given >= 3 ? 0 : 1);
      const better = (i: number) =>
        clients.filter(
          (_, k) => group(k) === 0 && Number(clients[k]!.score) > Number(clients[i]!.score)
        );
      const slow = clients
        .map((_, i) => i)
        .sort(
          (a, b) =>
            group(a) - group(b) ||
            Number(clients[b]!.score) - Number(clients[a]!.score) ||
            clients[a]!.name - clients[b]!.name ||
            a - b
        );
      expect(order).toEqual(
        slow.map((i) => ({ client: i, rank: group(i) === 0 ? better(i).length + 1 : null }))
      );
    }),
    { numRuns: 2000 }
  );
});
