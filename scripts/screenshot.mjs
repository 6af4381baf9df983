// Makes docs/playground.png, the picture in the README, of a playground that is running (`npm run playground`):
//   node scripts/screenshot.mjs http://localhost:3001
import { chromium } from "playwright-core";

const [address = "http://localhost:3001"] = process.argv.slice(2);
const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1360, height: 800 } });

await page.goto(`${address}/playground.html`);
await page.getByRole("button", { name: "Samples" }).click();
await page.getByRole("menuitem").first().click();
const pane = page.frameLocator("iframe#taskpane");
await pane.getByRole("heading", { name: "Preview" }).waitFor();
await pane.getByRole("button", { name: "Segment clients" }).click();
await pane.getByRole("button", { name: "Open sheet" }).click();
await pane.getByRole("heading", { name: /clients segmented/ }).hover();
await page.waitForTimeout(2000); // the grid paints a little later
await page.screenshot({ path: "docs/playground.png" });
await browser.close();
