import { DEFAULT_PARAMETERS } from "../../src/core/segmentation";
import { readSettings, saveSettings, type Settings } from "../../src/excel/settings";
import { settingsIn, settingsText } from "../../src/excel/storedSettings";
import type { BootedOffice } from "./bootOffice";
import { startOffice } from "./officeWorkbook";

const SETTINGS: Settings = {
  parameters: { ...DEFAULT_PARAMETERS, span: { from: 45_292, to: 45_657 }, aLimit: 0.7, period: "month" },
  lostDays: 180,
  live: "native",
}; // prettier-ignore

let office: BootedOffice;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.dispose());

/** Puts a text where settings are kept, as another version or another program might. */
async function put(text: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.settings.add("KAM.settings", text);
    await context.sync();
  });
}

test("settings are found as they were saved; before that there are none", async () => {
  expect(await readSettings()).toEqual({ settings: null, reason: "none" });
  expect(await saveSettings(SETTINGS)).toBe(true);
  expect(await readSettings()).toEqual({ settings: SETTINGS, reason: null });
  expect(await saveSettings(SETTINGS)).toBe(false); // nothing to write
  expect(await saveSettings({ ...SETTINGS, lostDays: null })).toBe(true);
  expect((await readSettings()).settings!.lostDays).toBeNull();
});

test("only parameters are kept, whatever else the pane's objects hold", () => {
  const parameters = { ...SETTINGS.parameters, client: "Acme" };
  const text = settingsText({ ...SETTINGS, parameters });
  expect(text).not.toContain("Acme");
  const stuffed = text.replaceAll("}", ',"client":"Acme"}');
  expect(settingsIn(stuffed)).toEqual({ settings: SETTINGS, reason: null });
});

test.each([
  "", "{", "null", "[]", "12", '"text"', "{}", '{"version":"1"}', '{"version":1}', '{"version":0}',
])("%j is no settings", (text) => {
  expect(settingsIn(text)).toEqual({ settings: null, reason: "corrupt" });
}); // prettier-ignore

const PARAMETERS = SETTINGS.parameters;
test.each<[string, object]>([
  ["measure", { measure: "weight" }],
  ["span", { span: "ever" }],
  ["dates of the span", { span: { from: 45_657, to: 45_292 } }],
  ["days that are none", { span: { from: 0, to: 2_958_466 } }],
  ["dates as texts", { span: { from: "45292", to: 45_657 } }],
  ["limits that cross", { aLimit: 0.95, bLimit: 0.8 }],
  ["a limit above all", { bLimit: 1.5 }],
  ["a limit that is no number", { aLimit: null }],
  ["rule", { rule: "both" }],
  ["method", { method: "__proto__" }],
  ["period", { period: "day" }],
])("a wrong %s makes the settings corrupt", (_, wrong) => {
  const text = JSON.stringify({
    version: 1,
    parameters: { ...PARAMETERS, ...wrong },
    lostDays: null,
  });
  expect(settingsIn(text)).toEqual({ settings: null, reason: "corrupt" });
});

test.each([0, -3, 1.5, "90", {}])("%j days of silence are none", (lostDays) => {
  const text = JSON.stringify({ version: 1, parameters: PARAMETERS, lostDays });
  expect(settingsIn(text).reason).toBe("corrupt");
});

test("settings of a newer KAM are not understood, said, and not written over", async () => {
  const newer = JSON.stringify({ version: 2, parameters: PARAMETERS, lostDays: { a: 1 } });
  await put(newer);
  expect(await readSettings()).toEqual({ settings: null, reason: "newer" });
  expect(await saveSettings(SETTINGS)).toBe(false);
  expect((await readSettings()).reason).toBe("newer");
});

test("corrupt settings give way to the next ones", async () => {
  await put({ not: "a text" });
  expect(await readSettings()).toEqual({ settings: null, reason: "corrupt" });
  expect(await saveSettings(SETTINGS)).toBe(true);
  expect((await readSettings()).settings).toEqual(SETTINGS);
});
