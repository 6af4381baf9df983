import { sheetsWithMarks } from "./marks";
import { tolerantly } from "./tolerantly";

/**
 * Removes all staging sheets: the notes on how to go on first, since without the other sheets nobody could. Where even that
 * fails they stay, hidden and marked, for the next time.
 */
export async function removeStaging(): Promise<void> {
  await tolerantly(async (context) => {
    const sheets = await sheetsWithMarks(context);
    const staging = sheets.filter(({ mark }) => mark === "staging");
    const journals = staging.filter(({ part }) => part === "journal");
    const others = staging.filter(({ part }) => part !== "journal");
    [...journals, ...others].forEach(({ sheet }) => sheet.delete());
    if (staging.length > 0) await context.sync();
  });
}
