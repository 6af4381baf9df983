import { wearOfficeTheme } from "./officeTheme";
import type { Playground } from "./playground";

const { kamPlayground } = window.parent as unknown as { readonly kamPlayground: Playground };

/**
 * The frame of the task pane: gives its window what office.js looks for, then becomes taskpane.html, unchanged, as it
 * ships. Writing the page into this window, instead of navigating, keeps those globals.
 */
async function becomeTaskPane(): Promise<void> {
  kamPlayground.host?.install(window);
  wearOfficeTheme(window, kamPlayground.theme);
  const page = await fetch("taskpane.html");
  if (!page.ok) throw new Error(`taskpane.html: ${page.status} ${page.statusText}`);
  const text = await page.text();
  document.open();
  document.write(text);
  document.close();
}

becomeTaskPane().catch((thrown) => {
  // A pane whose workbook has already made room for another one is not missed.
  if (window.frameElement?.isConnected) kamPlayground.onPaneFailed(String(thrown));
});
