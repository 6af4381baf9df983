import { examples as words } from "../../src/locales/en";
import type { Playground } from "../../src/playground/playground";
import { examplesSheet } from "../../src/sheet/examplesSheet";
import { columnLetters } from "../../src/sheet/columnLetters";
import { valueOfExample } from "../sheet/valueOfExample";
import { openPlayground, type Opened } from "./browser";
import { excessWidth, openSmallLedger, paneOf, sheetNames, violations } from "./paneFrame";

declare const window: { readonly kamPlayground: Playground };

const sheet = examplesSheet(words);
const insert = { name: "Insert examples" };

let playground: Opened;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(async () => {
  await playground?.close();
  expect(playground.errors).toEqual([]);
});

async function insertExamples(): Promise<void> {
  const pane = await paneOf(playground);
  await pane.getByRole("button", insert).click();
  await pane.getByText("A sheet of examples was added.").first().waitFor({ state: "attached" });
  await playground.calculated();
}

test("an empty workbook gets every function at work: no error, each cell what the function gives", async () => {
  await insertExamples();
  expect(await sheetNames(playground)).toEqual(["Sheet1", "KAM functions"]);
  expect(
    await playground.page.evaluate(() =>
      window.kamPlayground.api.getActiveWorkbook()!.getActiveSheet().getSheetName()
    )
  ).toBe("KAM functions");
  const rows = Math.max(...sheet.formulas.map(({ row, rows }) => row + rows));
  const cells = await playground.readCells(`A1:${columnLetters(18)}${rows}`, "KAM functions");
  expect(cells.flat().filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
  for (const formula of sheet.formulas) {
    const { row, column, text, formats } = formula;
    const found = cells
      .slice(row, row + formula.rows)
      .map((line) => line.slice(column, column + formats.length));
    expect([text, found]).toEqual([text, valueOfExample(formula, sheet)]);
  }
  const pane = await paneOf(playground);
  expect(await violations(pane)).toEqual([]);
});

test("beside a ledger it is offered too, renews its sheet, and the ledger stays the source", async () => {
  const pane = await openSmallLedger(playground);
  await insertExamples();
  await insertExamples();
  expect(await sheetNames(playground)).toEqual(["ledger", "KAM functions"]);
  const source = pane.getByLabel("Where the sales are");
  expect(await source.locator("option:checked").textContent()).toContain("ledger");
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  expect(await excessWidth(pane)).toBe(0);
  expect(await violations(pane)).toEqual([]);
});
