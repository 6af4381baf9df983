import { settingsIn, settingsText, type FoundSettings, type Settings } from "./storedSettings";

export type { FoundSettings, Settings } from "./storedSettings";

const KEY = "KAM.settings";

/** The settings kept in the workbook, or why there are none to go by. */
export async function readSettings(): Promise<FoundSettings> {
  return Excel.run(async (context) => settingsIn(await storedText(context)));
}

/**
 * Keeps settings in the workbook, to be saved with it. Those of a newer KAM stay as they are, and the same ones are not written
 * again: the workbook would count as changed.
 *
 * @returns whether they were written
 */
export async function saveSettings(settings: Settings): Promise<boolean> {
  return Excel.run(async (context) => {
    const before = await storedText(context);
    const text = settingsText(settings);
    if (before === text || settingsIn(before).reason === "newer") return false;
    context.workbook.settings.add(KEY, text);
    await context.sync();
    return true;
  });
}

async function storedText(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY).load("value");
  await context.sync();
  return setting.isNullObject ? null : setting.value;
}
