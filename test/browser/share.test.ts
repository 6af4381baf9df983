import type { Frame } from "playwright-core";
import { version } from "../../package.json";
import type { Playground } from "../../src/playground/playground";
import { openPlayground, type Opened } from "./browser";
import { excessWidth, focusOn, openSmallLedger, sheetNames, violations } from "./paneFrame";

declare const window: Window & {
  readonly kamPlayground: Playground;
  _richApiNativeBridge: { sendMessageToHost(message: string): void };
};

let playground: Opened;
let pane: Frame;
beforeAll(async () => {
  playground = await openPlayground();
});
beforeEach(async () => {
  pane = await openSmallLedger(playground);
});
afterAll(async () => {
  await playground?.close();
  expect(playground.errors).toEqual([]);
  expect(playground.outside).toEqual([]);
});

const button = (name: string) => pane.getByRole("button", { name, exact: true });
const openShare = () => pane.getByRole("button", { name: "Share", exact: true }).click();
const says = (text: string) => pane.getByRole("status").filter({ hasText: text }).waitFor();

test("a check before sharing lists what to see to, and says so", async () => {
  await playground.typeInCell("F2", "=KAM.SHARE(C2:C21)");
  await playground.typeInCell("F1", "E-mail");
  await openShare();
  await button("Check before sharing").click();
  await says("2 things to see to before sharing.");
  await pane.getByText("1 live KAM formula.").waitFor();
  await pane.getByText("ledger: 1 (F2)", { exact: true }).waitFor();
  await pane.getByText("ledger: E-mail", { exact: true }).waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await excessWidth(pane)).toBe(0);
});

test("formulas are frozen by keyboard: a question first, its harmless answer in focus, then their values", async () => {
  await playground.typeInCell("F2", "=KAM.SHARE(C2:C21)");
  const shown = await playground.readCells("F2:F21");
  await openShare();
  await button("Freeze formulas").focus();
  await pane.press(":focus", "Enter");
  await says("Turn 1 KAM formula into the values shown now?");
  await button("Keep formulas").waitFor();
  await focusOn(pane, "Keep formulas");
  expect(await violations(pane)).toEqual([]);
  await pane.press(":focus", "Enter");
  await button("Keep formulas").waitFor({ state: "detached" });
  await focusOn(pane, "Freeze formulas");
  expect(await formulaIn("F2")).toBe("=KAM.SHARE(C2:C21)");

  await pane.press(":focus", "Enter");
  await button("Turn into values").click();
  await says("Turned 1 formula into values.");
  expect(await formulaIn("F2")).toBe("");
  expect(await playground.readCells("F2:F21")).toEqual(shown);
  await button("Freeze formulas").click();
  await says("There are no live KAM formulas in this workbook.");
});

test("formulas that show #NAME? are repaired once the check has found them", async () => {
  await playground.typeInCell("F2", "=_xldudf_KAM_SHARE(C2:C21)");
  expect(await playground.readCells("F2")).toEqual([["#NAME?"]]);
  await openShare();
  expect(await button("Repair formulas").count()).toBe(0);
  await button("Check before sharing").click();
  await button("Repair formulas").click();
  await says("Repaired 1 formula.");
  expect((await playground.readCells("F2"))[0]![0]).toBeGreaterThan(0);
});

test("KAM Live is written where it is chosen, and the result offers the same: the report is up to date", async () => {
  await pane.getByRole("button", { name: "Method" }).click();
  await pane.getByLabel("Also write KAM Live").selectOption({ label: "Excel's own formulas" });
  await button("Segment clients").click();
  await pane.getByRole("heading", { name: /clients segmented$/ }).waitFor();
  expect((await sheetNames(playground)).at(-1)).toBe("KAM Live");
  const cells = await playground.readCells("B6:E8", "KAM Live");
  expect(cells.map(([client, , , abc]) => [client, abc])).toEqual([["Acme", "A"], ["Bolt", "B"], ["Crux", "C"]]); // prettier-ignore

  await openShare();
  await button("Check before sharing").click();
  await pane.getByText("KAM Summary is up to date with ledger.").waitFor();
  expect(await violations(pane)).toEqual([]);
  expect(await excessWidth(pane)).toBe(0);
});

test("an unexpected error offers its details to be copied, with nothing of the workbook in them", async () => {
  await playground.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane.evaluate(() => {
    window._richApiNativeBridge.sendMessageToHost = () => {
      throw new TypeError('"Acme" of row 777 is strange');
    };
  });
  await openShare();
  await button("Check before sharing").click();
  await button("Copy details").click();
  await pane.getByText("Copied. The details hold nothing of your data.").waitFor();
  const copied = await pane.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`KAM ${version}\nExcel, `);
  expect(copied).toMatch(/TypeError: "…" of row # is strange\nat /);
  expect(copied).not.toMatch(/Acme|777|https?:/);
  expect(await violations(pane)).toEqual([]);
});

test("the version stands at the end of the pane, beside the way to the help", async () => {
  await pane.getByText(`KAM ${version}`, { exact: true }).waitFor();
  const [help] = await Promise.all([
    playground.page.context().waitForEvent("page"),
    pane.getByRole("link", { name: "Help on the functions" }).click(),
  ]);
  await help.getByRole("heading", { level: 1 }).waitFor();
  expect(await help.getByText("KAM.ABC").count()).toBeGreaterThan(0);
  await help.close();
});

async function formulaIn(address: string): Promise<string> {
  return playground.page.evaluate(
    (cell) =>
      window.kamPlayground.api.getActiveWorkbook()!.getActiveSheet().getRange(cell).getFormula(),
    address
  );
}
