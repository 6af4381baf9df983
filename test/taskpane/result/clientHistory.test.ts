import { serialOf } from "../../../src/core/period";
import { clientHistory } from "../../../src/taskpane/result/clientHistory";
import { SMALL_LEDGER } from "./smallPortfolio";

test("a client's amounts by period, over the whole ledger", () => {
  const history = clientHistory(SMALL_LEDGER, 2, "quarter")!;
  expect(history.labels).toEqual(["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]);
  expect([...history.amounts]).toEqual([300, 0, 0, 200]);
  expect([...clientHistory(SMALL_LEDGER, 3, "quarter")!.amounts]).toEqual([0, -40, 0, 0]);
});

test("all clients together are the ledger", () => {
  const all = SMALL_LEDGER.clients.map((_, client) =>
    clientHistory(SMALL_LEDGER, client, "month")!
  );
  const total = all.flatMap(({ amounts }) => [...amounts]).reduce((sum, amount) => sum + amount, 0);
  expect(total).toBe(9960);
});

test("cents add up, and the time of day does not matter", () => {
  const day = serialOf(2024, 1, 31);
  const ledger = {
    clients: [{ code: 1, name: null }],
    client: Uint32Array.of(0, 0, 0),
    date: Float64Array.of(day, day + 0.99, day + 1),
    amount: Float64Array.of(0.1, 0.2, 5),
    profit: null,
  };
  expect([...clientHistory(ledger, 0, "month")!.amounts]).toEqual([0.3, 5]);
});

test("a table of periods keeps its own, and totals have none", () => {
  const ledger = {
    clients: SMALL_LEDGER.clients,
    client: Uint32Array.of(0, 0, 1),
    date: null,
    amount: Float64Array.of(5, 7, 9),
    profit: null,
  };
  const history = { labels: ["Spring", "Summer"], period: Uint32Array.of(0, 1, 1) };
  expect(clientHistory({ ...ledger, history }, 0, null)).toEqual({
    labels: ["Spring", "Summer"],
    amounts: Float64Array.of(5, 7),
  });
  expect(clientHistory(ledger, 0, null)).toBeNull();
});
