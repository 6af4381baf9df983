import type { Frame, Page } from "playwright-core";
import type { OfficeThemeName } from "../../src/playground/officeTheme";
import type { Playground } from "../../src/playground/playground";
import { openPlayground, type Opened } from "./browser";
import {
  excessWidth,
  focusOn,
  openSmallLedger,
  paneOf,
  sheetNames,
  stallAt,
  violations,
} from "./paneFrame";

declare const window: Window & { readonly kamPlayground?: Playground };

let playground: Opened;
let page: Page;

beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
});
afterAll(() => playground?.close());

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name });
const OWN = ["ledger"];
const RESULTS = ["ledger", "KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

async function segmented(pane: Frame): Promise<void> {
  await button(pane, "Segment clients").click();
  await pane.getByRole("heading", { name: "3 clients segmented" }).waitFor();
}

describe("an empty workbook", () => {
  test("says what to do, and breaks no rule of accessibility", async () => {
    const pane = await paneOf(playground);
    await pane.getByRole("heading", { name: "This workbook has no sales yet" }).waitFor();
    expect(await button(pane, "Segment clients").getAttribute("aria-disabled")).toBe("true");
    expect(await violations(pane)).toEqual([]);
  });
});

describe("a ledger", () => {
  let pane: Frame;
  beforeEach(async () => {
    pane = await openSmallLedger(playground);
  });

  test("is recognised, read and previewed before anything is written", async () => {
    const chosen = (label: string) =>
      pane.getByLabel(label, { exact: true }).locator("option:checked").innerText();
    expect(await chosen("Name")).toBe("Client");
    expect(await chosen("Date")).toBe("Date");
    expect(await chosen("Amount")).toBe("Amount");
    expect(await chosen("Profit")).toBe("Amount − Cost");
    await pane
      .getByRole("region", { name: "Data" })
      .getByText("20 rows · 3 clients · Jan 2023 – Dec 2023 · total 10,000.00")
      .waitFor();
    await button(pane, "1 row is left out").click();
    await pane.getByText("1 without a client").waitFor();
    await pane.getByText("Row 22", { exact: true }).waitFor();
    const matrix = pane.getByRole("table", { name: "ABC-XYZ matrix: Clients" });
    expect(await matrix.getByRole("row").last().innerText()).toMatch(/3$/);
    expect(await sheetNames(playground)).toEqual(OWN);
    expect(await violations(pane)).toEqual([]);
  });

  test("is segmented by keyboard alone, and the focus goes on at the result", async () => {
    await pane.getByLabel("Rank clients by").focus();
    await tabTo(page, pane, "Segment clients");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "3 clients segmented" }).waitFor();
    await focusOn(pane, "3 clients segmented");
    expect(await sheetNames(playground)).toEqual(RESULTS);
    const classes = pane.getByRole("table", { name: "Classes" });
    expect(await classes.getByRole("row").allInnerTexts()).toEqual([
      "Class\tClients\tSales\tShare",
      "A\t1\t8,000.00\t80.0%",
      "B\t1\t1,500.00\t15.0%",
      "C\t1\t500.00\t5.0%",
    ]);
    expect(await violations(pane)).toEqual([]);
    await tabTo(page, pane, "Remove results");
    await page.keyboard.press("Enter");
    await focusOn(pane, "Keep");
    expect(await violations(pane)).toEqual([]);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByText("The result sheets were removed.").first().waitFor();
    expect(await sheetNames(playground)).toEqual(OWN);
  });

  test("segmented twice leaves one report, and removing it is asked for first", async () => {
    await segmented(pane);
    const excel = await stallAt(pane, "Reading");
    await button(pane, "Run again").click();
    await button(pane, "Cancel").waitFor();
    await excel.goOn();
    await button(pane, "Run again").waitFor();
    expect(await sheetNames(playground)).toEqual(RESULTS);
    await button(pane, "Remove results").click();
    await button(pane, "Keep").click();
    expect(await sheetNames(playground)).toEqual(RESULTS);
    await button(pane, "Remove results").click();
    await button(pane, "Delete").click();
    await pane.getByText("The result sheets were removed.").first().waitFor();
    expect(await sheetNames(playground)).toEqual(OWN);
    expect(await button(pane, "Remove results").count()).toBe(0);
  });

  test.each([
    ["rows are being read", "Reading", 1],
    ["nothing is written yet", "Working out", 1],
    ["sheets are being written", "", 2],
  ])("cancelled while %s leaves nothing behind", async (_, words, sheets) => {
    const excel = await stallAt(pane, words, sheets);
    await button(pane, "Segment clients").click();
    await button(pane, "Cancel").waitFor();
    await until(async () => (await sheetNames(playground)).length >= sheets);
    expect(await violations(pane)).toEqual([]);
    await button(pane, "Cancel").click();
    await pane.locator("footer", { hasText: "Cancelling" }).waitFor();
    await excel.goOn();
    await pane.locator("footer", { hasText: "Cancelled. Nothing was written." }).waitFor();
    expect(await sheetNames(playground)).toEqual(OWN);
    await focusOn(pane, "Segment clients");
    await segmented(pane);
  });

  test("is known to have changed since the run, and its result is shown again until the next one", async () => {
    const note = pane.getByText("The data have been changed since this run.");
    await segmented(pane);
    expect(await note.count()).toBe(0);
    await playground.typeInCell("C2", "1500");
    await note.waitFor();
    expect(await violations(pane)).toEqual([]);
    await button(pane, "Data and method").click();
    await button(pane, "Show result").click();
    await note.waitFor();
    await button(pane, "Run again").click();
    await note.waitFor({ state: "detached" });
    await pane.getByText("10,500.00").first().waitFor();
  });

  test("a double click on the button segments, and does not cancel at once", async () => {
    await button(pane, "Segment clients").dblclick();
    await pane.getByRole("heading", { name: "3 clients segmented" }).waitFor();
  });

  test("cannot be changed while it is being segmented", async () => {
    const excel = await stallAt(pane, "Reading");
    await button(pane, "Segment clients").click();
    await button(pane, "Cancel").waitFor();
    const fields = await pane.locator("main").getByRole("combobox").all();
    expect(fields.length).toBeGreaterThan(5);
    for (const field of fields) expect(await field.isDisabled()).toBe(true);
    await excel.goOn();
    await pane.getByRole("heading", { name: "3 clients segmented" }).waitFor();
  });

  test("ranked by profit without a profit asks for the column, and goes there", async () => {
    await pane.getByLabel("Profit", { exact: true }).selectOption({ label: "None" });
    await pane.getByLabel("Rank clients by").selectOption("profit");
    await pane.getByText("To rank by profit, choose the column of profit or cost.").waitFor();
    await button(pane, "Segment clients").click();
    await pane
      .locator(":focus")
      .and(pane.getByLabel("Profit", { exact: true }))
      .waitFor();
    expect(await violations(pane)).toEqual([]);
    await pane.getByLabel("Profit", { exact: true }).selectOption({ label: "Amount − Cost" });
    await segmented(pane);
    const classes = pane.getByRole("table", { name: "Classes" });
    expect(await classes.getByRole("row").nth(1).innerText()).toBe("A\t1\t3,200.00\t91.4%");
  });

  test("is segmented over chosen dates, which begin as the days in view", async () => {
    await pane.getByLabel("Over").selectOption("dates");
    expect(await pane.getByLabel("From").inputValue()).toBe("2023-01-05");
    await pane.getByLabel("From").fill("2023-05-01");
    await pane.getByLabel("To").fill("2023-04-01");
    await pane.getByText("The first date is after the last.").waitFor();
    await pane.getByLabel("To").fill("2023-12-31");
    await segmented(pane);
    await pane.getByText("May 1, 2023 – Dec 31, 2023").waitFor();
  });

  test("wrong limits open their section and say so", async () => {
    await button(pane, "Method").click();
    await pane.getByLabel("A up to").fill("96");
    await pane.getByText("A must be above 0 and below B").waitFor();
    expect(await violations(pane)).toEqual([]);
  });

  test("in a protected workbook says what to do, and works once that is done", async () => {
    await protectStructure(true);
    await button(pane, "Segment clients").click();
    await pane
      .getByRole("alert")
      .filter({ hasText: "The workbook's structure is protected" })
      .waitFor();
    expect(await violations(pane)).toEqual([]);
    expect(await sheetNames(playground)).toEqual(OWN);
    await protectStructure(false);
    await segmented(pane);
  });

  test("beside a cell being edited says what to do", async () => {
    await edit(true);
    await button(pane, "Segment clients").click();
    await pane.getByRole("alert").filter({ hasText: "A cell is being edited" }).waitFor();
    await edit(false);
    await segmented(pane);
  });

  test("can be read in a pane of 320 pixels without scrolling sideways", async () => {
    await page.getByRole("separator", { name: "Width of the task pane" }).press("Home");
    expect(await pane.evaluate(() => window.innerWidth)).toBe(320);
    await button(pane, "Method").click();
    expect(await excessWidth(pane)).toBe(0);
    await pane.getByLabel("Over").selectOption("dates");
    expect(await excessWidth(pane)).toBe(0);
    await segmented(pane);
    expect(await excessWidth(pane)).toBe(0);
    expect(await violations(pane)).toEqual([]);
    await page.getByRole("separator", { name: "Width of the task pane" }).dblclick();
  });
});

describe("a list without amounts", () => {
  test("asks for the column that is missing", async () => {
    await playground.openFile({
      name: "people.csv",
      bytes: new TextEncoder().encode("Name,Town\nAda,Turin\nBoris,Sofia\nCarla,Lleida"),
    });
    const pane = await paneOf(playground);
    await pane.getByText("Choose the column of the amount").waitFor();
    await button(pane, "Segment clients").click();
    expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe(
      "true"
    );
    expect(await violations(pane)).toEqual([]);
  });
});

describe.each([
  ["dark", "rgb(41, 41, 41)"],
  ["contrast", "rgb(0, 0, 0)"],
] as const)("Office's theme %s", (theme, background) => {
  test("is worn, form and result, with enough contrast", async () => {
    await wear(theme);
    const pane = await openSmallLedger(playground);
    expect(
      await pane.evaluate(() => getComputedStyle(document.querySelector("footer")!).backgroundColor)
    ).toBe(background);
    expect(await violations(pane)).toEqual([]);
    await segmented(pane);
    expect(await violations(pane)).toEqual([]);
    await wear("light");
  });
});

test("days are those of the sheet in every time zone", async () => {
  const session = await page.context().newCDPSession(page);
  for (const timezoneId of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
    await session.send("Emulation.setTimezoneOverride", { timezoneId });
    const pane = await openSmallLedger(playground);
    await pane.getByText("Jan 5, 2023 – Dec 5, 2023").waitFor();
  }
  await session.send("Emulation.setTimezoneOverride", { timezoneId: "" });
});

/** Presses Tab until the button of that name has the focus. */
async function tabTo(page: Page, pane: Frame, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if ((await pane.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab does not lead to "${name}"`);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50)); // the test's own limit ends it
}

function protectStructure(isProtected: boolean): Promise<void> {
  return page.evaluate((on) => window.kamPlayground!.host!.protectStructure(on), isProtected);
}

function edit(isEditing: boolean): Promise<void> {
  return page.evaluate((on) => {
    window.kamPlayground!.host!.isEditing = on;
  }, isEditing);
}

function wear(theme: OfficeThemeName): Promise<void> {
  return page.evaluate((name) => window.kamPlayground!.setTheme(name), theme);
}
