import { ledgerClientKey } from "../../../src/core/ledger";
import type { Movement } from "../../../src/core/movement";
import { portfolio } from "../../../src/core/portfolio";
import { clientsIn, type ClientFilter } from "../../../src/taskpane/result/clientFilter";
import { SMALL_LEDGER, smallPortfolio } from "./smallPortfolio";

const found = smallPortfolio();
const namesIn = (filter: ClientFilter) => clientsIn(found, filter).map(({ name }) => name);

test("all clients are listed largest first", () => {
  expect(namesIn({ kind: "all" })).toEqual(["Acme", "Bolt", "Crux", "Dust"]);
});

test("a cell of the matrix lists the clients it counts, and so do its sums", () => {
  const { rows, columns, cells, rowTotals, columnTotals, total } =
    found.segmentation.matrix.clients;
  rows.forEach((abc, r) =>
    columns.forEach((xyz, c) =>
      expect([abc, xyz, namesIn({ kind: "segment", abc, xyz }).length]).toEqual([
        abc,
        xyz,
        cells[r]![c],
      ])
    )
  );
  rows.forEach((abc, r) =>
    expect(namesIn({ kind: "segment", abc, xyz: null })).toHaveLength(rowTotals[r]!)
  );
  columns.forEach((xyz, c) =>
    expect(namesIn({ kind: "segment", abc: null, xyz })).toHaveLength(columnTotals[c]!)
  );
  expect(namesIn({ kind: "segment", abc: null, xyz: null })).toHaveLength(total);
});

test("a class lists clients with and without a rhythm", () => {
  expect(namesIn({ kind: "class", abc: "A" })).toEqual(["Acme"]);
  expect(namesIn({ kind: "class", abc: "C" })).toEqual(["Crux", "Dust"]);
});

test("a bar lists the clients of its status", () => {
  for (const [status, { clients }] of Object.entries(found.byStatus!)) {
    const filter = { kind: "status", status } as ClientFilter;
    expect([status, namesIn(filter).length]).toEqual([status, clients]);
  }
});

test("what stands out has lists of its own", () => {
  expect(namesIn({ kind: "lossMaking" })).toEqual(["Acme"]);
  expect(namesIn({ kind: "withoutSegment" })).toEqual(["Dust"]);
  expect(namesIn({ kind: "belowZero" })).toEqual(["Dust"]);
  expect(namesIn({ kind: "drifting" })).toEqual(found.drifting.map(({ name }) => name));
  expect(namesIn({ kind: "key" })).toHaveLength(found.keyGroup.clients);
});

test("those that changed their segment are as many as the movement counts", () => {
  const { clients } = found;
  const of = new Map(clients.map((client) => [ledgerClientKey(client), client.segment]));
  of.set(ledgerClientKey(clients[1]!), "AX"); // Bolt was AX
  of.delete(ledgerClientKey(clients[2]!)); // Crux is new
  const earlier = { of, amounts: new Map<string, number>() };
  const later = portfolio(SMALL_LEDGER, found.segmentation, { earlier });
  const moved = clientsIn(later, { kind: "moved" });
  expect(moved.map(({ name }) => name)).toEqual(["Bolt"]);
  expect(moved).toHaveLength((later.movement as Movement).moved.clients);
});
