import type { Frame, Page } from "playwright-core";
import type { Playground } from "../../src/playground/playground";
import { openPlayground, type Opened } from "./browser";
import { excessWidth, focusOn, paneOf, violations } from "./paneFrame";

declare const window: Window & { readonly kamPlayground: Playground };

let playground: Opened;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
});
afterAll(async () => {
  await playground?.close();
  expect(playground.errors).toEqual([]);
});

const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const heading = (name: string | RegExp) => pane.getByRole("heading", { name, exact: true });
const list = () => pane.getByRole("listbox");
const inGrid = (name: RegExp) => pane.getByRole("grid").getByRole("button", { name });
/** The option the keyboard is at: its name comes first in its text. */
const reached = () => list().getByRole("option", { selected: true });
const focused = () =>
  pane.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute("aria-label") ?? element?.textContent;
  });

async function segmented(clients: RegExp = /^176 clients segmented$/): Promise<void> {
  pane = await paneOf(playground);
  await heading("Preview").waitFor();
  await button("Segment clients").click();
  await heading(clients).waitFor();
}

/** How many rows a list has, as a screen reader is told. */
async function rows(): Promise<number> {
  return Number(await list().getByRole("option").first().getAttribute("aria-setsize"));
}

/** The number a cell of the matrix or a bar shows. */
async function numberOn(element: ReturnType<typeof inGrid>): Promise<number> {
  return Number(/\d+/.exec(await element.innerText())?.[0]);
}

/** Presses the way back, the first button of a view, up to the overview. */
async function toOverview(): Promise<void> {
  for (let views = 0; views < 2 && (await pane.getByRole("grid").count()) === 0; views++)
    await pane.locator("main").getByRole("button").first().click();
}

test("from an empty workbook into a client, by keyboard alone", async () => {
  pane = await paneOf(playground);
  await heading("This workbook has no sales yet").waitFor();
  await page.locator("iframe#taskpane").focus();
  await tabTo("Use sample data");
  await page.keyboard.press("Enter");
  await heading("Preview").waitFor();
  await tabTo("Segment clients");
  await page.keyboard.press("Enter");
  await heading("176 clients segmented").waitFor();
  await tabTo("Find a client");
  await page.keyboard.press("Enter");
  await page.keyboard.type("maschinenbau");
  await page.keyboard.press("ArrowDown");
  expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
  const name = (await reached().innerText()).split("\n")[0]!;
  await page.keyboard.press("Enter");
  await heading(name).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await pane.getByRole("grid").waitFor();
  await focusOn(pane, "Find a client");
});

describe("the sample's result", () => {
  beforeAll(async () => {
    await playground.openSample(/^Sales/);
    await segmented();
  });
  beforeEach(toOverview);

  test("every number of the matrix lists its clients, as many as it says", async () => {
    for (const name of [/^AX:/, /^CZ:/, /^All B:/, /^All N:/, /^All:/]) {
      const cell = inGrid(name);
      const count = await numberOn(cell);
      await cell.click();
      expect([name, await rows()]).toEqual([name, count]);
      await button("Result").click();
    }
  });

  test("the matrix is one stop of the Tab key, and its arrows move inside", async () => {
    await button("Sales").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Home");
    for (let row = 0; row < 4; row++) await page.keyboard.press("ArrowUp");
    expect(await focused()).toMatch(/^AX: /);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/^BY: /);
    await page.keyboard.press("End");
    expect(await focused()).toMatch(/^All B: /);
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^Active 153/);
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toMatch(/^All B: /);
  });

  test("Escape leads back to the cell, with the focus on it", async () => {
    await inGrid(/^BZ:/).focus();
    await page.keyboard.press("Enter");
    await heading("Segment BZ").waitFor();
    await page.keyboard.press("Escape");
    await pane.getByRole("grid").waitFor();
    expect(await focused()).toMatch(/^BZ: /);
  });

  test("bars, classes, key clients and warnings list theirs", async () => {
    const lost = button(/^Lost \d/);
    const count = await numberOn(lost);
    await lost.click();
    await heading("Lost").waitFor();
    expect(await rows()).toBe(count);
    await button("Result").click();
    await button("Class A").click();
    expect(await rows()).toBe(47);
    await button("Result").click();
    await button(/^\d+ hold \d/).click();
    await heading("Key clients").waitFor();
    await button("Result").click();
    await button("Show the 4 clients").click();
    await heading("A clients that lose money").waitFor();
    expect(await rows()).toBe(4);
  });

  test("a search finds by name or code, and goes with Escape", async () => {
    await inGrid(/^All:/).click();
    await list().waitFor();
    await page.keyboard.press("Control+f");
    const box = pane.getByRole("searchbox", { name: "Search by code or name" });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("gmbh");
    await pane.getByText(/^\d+ of 176 clients$/).waitFor();
    const found = list().getByRole("option");
    await found.filter({ hasNotText: /gmbh/i }).first().waitFor({ state: "detached" }); // the list comes from a worker
    expect(await found.count()).toBeGreaterThan(3);
    await page.keyboard.type(" nobody");
    await pane.getByText("No client has “gmbh nobody” in its code or name.").waitFor();
    expect(await violations(pane)).toEqual([]);
    await page.keyboard.press("Escape");
    await pane.getByText("176 clients", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await pane.getByRole("grid").waitFor();
  });

  test("Ctrl+F at the overview searches all clients", async () => {
    await button("Find a client").focus();
    await page.keyboard.press("Control+f");
    await pane.locator("input:focus").waitFor();
    await page.keyboard.type("DE-1091");
    await pane.getByText("Brandhuber").first().waitFor(); // the list comes from a worker
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await heading(/^Brandhuber/).waitFor();
  });

  test("a client says why, its rhythm and its history, and its row is selected", async () => {
    await inGrid(/^AX:/).click();
    await reached().waitFor();
    await page.keyboard.press("ArrowDown");
    const name = (await reached().innerText()).split("\n")[0]!;
    await page.keyboard.press("Enter");
    await heading(name).waitFor();
    await focusOn(pane, name);
    await pane
      .getByText(/^Rank 2 of 176, with .* so A; with it .*\. It would be B below /)
      .waitFor();
    await pane.getByText(/^Bought in \d+ of \d+ months .*, so X\.$/).waitFor();
    await pane.getByText("Usual days between orders", { exact: true }).waitFor();
    const chart = pane.getByRole("img", {
      name: /^Sales by month from 2023-01 to 2025-06: bought in/,
    });
    expect(await chart.locator("rect").count()).toBe(30);
    await button("As a table").click();
    const table = pane.getByRole("table", { name: "Sales by month" });
    expect(await table.getByRole("row").count()).toBe(31);
    expect(await violations(pane)).toEqual([]);
    expect(await excessWidth(pane)).toBe(0);

    await button("Select in KAM Clients").click();
    await page.waitForFunction(
      () =>
        window.kamPlayground.api.getActiveWorkbook()?.getActiveSheet().getSheetName() ===
        "KAM Clients"
    );
    const selected = await page.evaluate(() => {
      const range = window.kamPlayground.api.getActiveWorkbook()!.getActiveRange()!;
      return range.getValues().flat();
    });
    expect(selected).toContain(name);

    await pane.locator("main").getByRole("button", { name: "Clients", exact: true }).click();
    expect((await reached().innerText()).split("\n")[0]).toBe(name);
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("figures, curve and bars have their words for those who do not see them", async () => {
    await pane
      .getByRole("img", { name: /^Pareto curve of \d+ clients: the largest 10% hold/ })
      .waitFor();
    for (const status of ["Active", "Order due", "At risk", "Lost", "One-off"])
      expect(await button(new RegExp(`^${status} [\\d,]+ clients?, `)).count()).toBe(1);
    await pane.getByText("Sales, last 12 months", { exact: true }).waitFor();
  });

  test("each stop of the Tab key is in view and shows that it has the focus", async () => {
    await button("Data and method").focus();
    const seen = new Set<string>();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      const stop = await pane.evaluate(() => {
        const element = document.activeElement!;
        const { top, bottom } = element.getBoundingClientRect();
        return { name: element.outerHTML, isInView: top >= 0 && bottom <= innerHeight };
      });
      if (seen.has(stop.name) || stop.name.startsWith("<body")) break;
      seen.add(stop.name);
      expect(stop).toMatchObject({ isInView: true });
      const frame = page.locator("iframe#taskpane");
      const withFocus = await frame.screenshot({ caret: "hide" });
      await pane.evaluate(() => (document.activeElement as HTMLElement).blur());
      const without = await frame.screenshot({ caret: "hide" });
      expect([stop.name, withFocus.equals(without)]).toEqual([stop.name, false]);
      await pane.evaluate((html) => {
        const all = [...document.querySelectorAll<HTMLElement>("button, [tabindex]")];
        all.find((element) => element.outerHTML === html)?.focus();
      }, stop.name);
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  test("run again, it is shown from its overview", async () => {
    await inGrid(/^AX:/).click();
    await page.keyboard.press("Enter");
    await button("Run again").click();
    await heading("176 clients segmented").waitFor();
    await pane.getByRole("grid").waitFor();
  });
});

test("thousands of clients are a list of a few rows, filled wherever it is scrolled", async () => {
  const clients = 6000;
  const lines = Array.from({ length: clients }, (_, i) =>
    [1, 4, 7].map(
      (month) => `C${10_000 + i},Client ${i},2024-0${month}-${10 + (i % 18)},${clients - i}`
    )
  ).flat();
  const text = ["Code,Name,Date,Amount", ...lines].join("\n");
  await playground.openFile({ name: "many.csv", bytes: new TextEncoder().encode(text) });
  await segmented(/^6,000 clients segmented$/);
  await inGrid(/^All:/).click();
  expect(await rows()).toBe(clients);
  await page.keyboard.press("End");
  expect(await reached().getAttribute("aria-posinset")).toBe(String(clients));
  expect(await list().getByRole("option").count()).toBeLessThan(60);
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Home");
  expect(await reached().getAttribute("aria-posinset")).toBe("1");

  const gaps = await list().evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { left, top, bottom } = element.getBoundingClientRect();
    const isFilled = (y: number) =>
      Boolean(document.elementFromPoint(left + 40, y)?.closest("[role=option]"));
    let found = 0;
    for (let step = 0; step < 60; step++) {
      element.scrollTop += 300; // what a quick turn of a wheel does within a frame
      const points = [top + 4, (top + bottom) / 2, bottom - 4];
      // Two frames are enough on a machine that does nothing else; a busy one gets a second.
      for (let wait = 0; wait < 60 && (wait < 2 || !points.every(isFilled)); wait++) await frame();
      if (!points.every(isFilled)) found++;
    }
    return found;
  });
  expect(gaps).toBe(0);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("C15432");
  await pane.getByText("1 of 6,000 clients").waitFor();
});

test("what shows results is a script of its own: where it cannot be had, that is said, and tried again", async () => {
  await page.route("**/chunks/result.js", (route) => route.abort());
  await playground.openSample(/^One large client/);
  pane = await paneOf(playground);
  await heading("Preview").waitFor();
  await button("Segment clients").click();
  await pane
    .getByRole("alert")
    .getByText(/could not be loaded/)
    .waitFor();
  expect(await violations(pane)).toEqual([]);
  await page.unroute("**/chunks/result.js");
  await button("Try again").click();
  await heading(/^18 clients segmented$/).waitFor();
  await pane.getByText(/^Danger: one client holds /).waitFor();
});

/** Presses Tab until the button of that name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if ((await pane.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab does not lead to "${name}"`);
}
