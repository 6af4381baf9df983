import { sheetsWithMarks } from "./marks";

/**
 * Removes what a failed writing left. In a context of its own: the one that failed may hold requests that fail again.
 */
export async function removeStaging(): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const sheets = await sheetsWithMarks(context);
      sheets.filter(({ mark }) => mark === "staging").forEach(({ sheet }) => sheet.delete());
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
