import type { Frame } from "playwright-core";
import type { Playground } from "../../src/playground/playground";
import { openPlayground, type Opened } from "./browser";
import { excessWidth, paneOf, sheetNames, violations } from "./paneFrame";

declare const window: { readonly kamPlayground?: Playground };

let playground: Opened;

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name });
const preview = (pane: Frame) => pane.getByRole("heading", { name: "Preview" }).waitFor();

/** Five clients over 30 months, two orders a month; every fourth row is freight, rates are fractions. */
const CLIENTS = ["Acme Ltd", "Bolt", "Crux", "ACME", "Delta GmbH"];
const ORDERS = Array.from({ length: 60 }, (_, i) => {
  const month = String(1 + (Math.floor(i / 2) % 12)).padStart(2, "0");
  const date = `${2023 + Math.floor(i / 24)}-${month}-${i % 2 ? 15 : "01"}`;
  return `IN-${100 + i},${date},${CLIENTS[i % 5]},${100 + i},0.25,${i % 4 === 2 ? "Freight" : "Goods"},${["North", "South"][i % 2]}`;
});
const LEDGER = [
  "Invoice,Date,Client,Amount,Margin %,Kind,Region",
  ...ORDERS, // rows 2 to 61
  ORDERS[3], // row 62
  "IN-900,2204-03-14,Bolt,1,0.2,Goods,North",
  "IN-901,2205-12-24,Bolt,1,0.2,Goods,North",
  "IN-902,2025-05-05,Total,9000,0.2,Goods,North",
  "IN-903,2025-05-05,Bolt,n/a,0.2,Goods,North",
].join("\n");

async function openLedger(): Promise<Frame> {
  await playground.openFile({ name: "ledger.csv", bytes: new TextEncoder().encode(LEDGER) });
  const pane = await paneOf(playground);
  await preview(pane);
  return pane;
}

const readingOf = (pane: Frame, words: string) =>
  pane.getByRole("region", { name: "Data" }).getByText(words).waitFor();

describe("an empty workbook", () => {
  beforeEach(async () => {
    playground = await openPlayground();
  });
  afterEach(() => playground.close());

  test("is filled with a sample ledger, which is read at once", async () => {
    const pane = await paneOf(playground);
    await button(pane, "Use sample data").click();
    await preview(pane);
    await readingOf(pane, "180 clients");
    expect(await sheetNames(playground)).toContain("Sample sales");
    expect(await button(pane, "Segment clients").getAttribute("aria-disabled")).toBeNull();
  });

  test("gets a sheet that shows how data should look, and that is read as a ledger", async () => {
    const pane = await paneOf(playground);
    await button(pane, "How your data should look").press("Enter");
    await preview(pane);
    await readingOf(pane, "5 rows · 3 clients");
    await pane.getByText("A sheet to fill was added.").first().waitFor();
    expect(await playground.readCells("A8:D8", "Sales")).toEqual([
      ["Client code", "Client", "Date", "Amount"],
    ]);
    expect(await violations(pane)).toEqual([]);
  });
});

describe("a ledger that gives cause to ask", () => {
  let pane: Frame;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground.close());
  beforeEach(async () => {
    pane = await openLedger();
  });

  test("names what is doubtful with its rows, and what was done", async () => {
    await readingOf(pane, "61 rows · 5 clients");
    await pane.getByText("1 row calls itself a total, and is left out.").waitFor();
    await pane.getByText("Row 65: “Total”").first().waitFor();
    await pane.getByText("2 dates are decades away from all others").waitFor();
    await pane.getByText("Row 63: 2204-03-14; Row 64: 2205-12-24").waitFor();
    await pane.getByText("1 row says the same as an earlier one, and counts.").waitFor();
    await pane.getByText("Row 62 as row 5").waitFor();
    await button(pane, "4 rows are left out").click();
    await pane.getByText("Row 66: “n/a”").waitFor();
    await button(pane, "1 pair of clients looks alike but counts apart").click();
    await pane.getByText("Acme Ltd (row 2) · ACME (row 5)").waitFor();
    expect(await violations(pane)).toEqual([]);
    expect(await excessWidth(pane)).toBe(0);
  });

  test("counts each row once where the user says so, and the focus stays", async () => {
    await button(pane, "Count each once").press("Enter");
    await readingOf(pane, "60 rows · 5 clients");
    const focused = () => pane.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe("Count each once");
    expect(await button(pane, "Count each once").getAttribute("aria-pressed")).toBe("true");
    await button(pane, "Count every row").press("Enter");
    await readingOf(pane, "61 rows · 5 clients");
  });

  test("asks whether hidden rows count", async () => {
    await playground.page.evaluate(() => {
      const sheet = window.kamPlayground!.api.getActiveWorkbook()!.getActiveSheet();
      sheet.hideRows(11, 4);
    });
    await button(pane, "Read again").click(); // Excel tells nobody of hidden rows and formats
    await pane.getByText("4 rows are hidden or filtered out, and count all the same.").waitFor();
    await pane.getByText("Rows 12, 13, 14 and 1 more").waitFor();
    await button(pane, "Visible rows only (61)").click();
    await readingOf(pane, "57 rows · 5 clients");
    await pane.getByText("4 rows are hidden or filtered out, and are left out.").waitFor();
  });

  test("tells currencies apart by their formats", async () => {
    await playground.page.evaluate(() => {
      const sheet = window.kamPlayground!.api.getActiveWorkbook()!.getActiveSheet();
      sheet.getRange("D2:D41").setNumberFormat("[$€-407] #,##0.00");
      sheet.getRange("D42:D62").setNumberFormat('"$"#,##0.00');
    });
    await button(pane, "Read again").click(); // Excel tells nobody of hidden rows and formats
    await pane.getByText("The amounts are in several currencies").waitFor();
    await pane.getByText("$: 21 rows, the first is row 42").waitFor();
    await button(pane, "Only €").click();
    await readingOf(pane, "40 rows · 5 clients");
    await button(pane, "All of them").click();
    await readingOf(pane, "61 rows · 5 clients");
  });

  test("leaves out rows by what stands in a column, by keyboard alone", async () => {
    const { keyboard } = playground.page;
    await button(pane, "Leave out rows").focus();
    await keyboard.press("Enter");
    await pane.getByLabel("Rows where this column").selectOption({ label: "Kind" });
    const freight = pane.getByRole("checkbox", { name: "Freight (15 rows)" });
    await freight.focus();
    await keyboard.press("Space");
    await readingOf(pane, "46 rows · 5 clients");
    expect(await freight.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await violations(pane)).toEqual([]);
    await button(pane, "Leave out rows").click();
    await pane.getByText("Kind: Freight", { exact: true }).waitFor();
    await button(pane, "19 rows are left out").click();
    await pane.getByText("15 by your choice").waitFor();
  });

  test("takes profit from a margin, and offers only columns of numbers for it", async () => {
    const profit = pane.getByLabel("Profit", { exact: true });
    expect(await profit.locator("option:checked").innerText()).toBe("Amount × Margin %");
    const labels = await profit.locator("option").allInnerTexts();
    expect(labels.filter((label) => /Client|Kind|Region|Date|Invoice/.test(label))).toEqual([]);
    await pane.getByLabel("Rank clients by").selectOption("profit");
    await preview(pane);
    await button(pane, /^Product line, region/).click();
    const region = pane.getByLabel("Region", { exact: true });
    expect(await region.locator("option:checked").innerText()).toBe("Region");
  });

  test("has its choices back when the pane is opened again", async () => {
    await pane.getByLabel("Rank clients by").selectOption("profit");
    await button(pane, "Method").click();
    await pane.getByLabel("A up to").fill("70");
    await pane.getByLabel("Lost after days of silence").fill("180");
    await playground.page.waitForTimeout(2_500); // typing ends, then the choices are kept
    await pane.evaluate(() => location.reload());
    await playground.page.waitForTimeout(500);
    await playground.ready();
    const again = await paneOf(playground);
    await preview(again);
    expect(await again.getByLabel("Rank clients by").inputValue()).toBe("profit");
    await button(again, "Method").click();
    expect(await again.getByLabel("A up to").inputValue()).toBe("70");
    expect(await again.getByLabel("Lost after days of silence").inputValue()).toBe("180");
  });
});
