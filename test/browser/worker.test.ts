import { openPlayground, type Opened } from "./browser";
import { openSmallLedger } from "./paneFrame";

let playground: Opened;
beforeEach(async () => (playground = await openPlayground()));
afterEach(() => playground.close());

const runs = async () => {
  const pane = await openSmallLedger(playground);
  await pane.getByRole("button", { name: "Segment clients" }).click();
  await pane.getByRole("heading", { name: "3 clients segmented" }).waitFor();
  await pane.getByRole("button", { name: "Find a client" }).click();
  await pane.getByRole("option", { name: /Bolt/ }).click();
  await pane.getByRole("heading", { name: "Bolt" }).waitFor();
  return pane;
};

test("a ledger is analysed in a worker, and none is left open that nobody needs", async () => {
  let begun = 0;
  playground.page.on("worker", () => begun++);
  const pane = await runs();
  const first = begun; // the rows are read anew for the run, where they were read before
  expect(playground.page.workers()).toHaveLength(1);
  await pane.getByRole("button", { name: "Run again" }).click();
  await pane.getByRole("heading", { name: "3 clients segmented" }).waitFor();
  await pane.getByRole("button", { name: "Find a client" }).click();
  await pane.getByRole("option", { name: /Crux/ }).click();
  await pane.getByRole("heading", { name: "Crux" }).waitFor();
  expect(begun).toBe(first + 1); // the result before was there until the new one
  expect(playground.page.workers()).toHaveLength(1);
  expect(playground.errors).toEqual([]);
});

test("where a worker cannot be had the pane does the work itself", async () => {
  await playground.page.route(/worker\.js/, (route) => route.abort());
  await runs();
  expect(playground.page.workers()).toHaveLength(0);
});
