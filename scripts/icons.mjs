/**
 * Renders assets/icon-*.png from their vector sources: `node scripts/icons.mjs`. It takes an installed Chrome, Edge or
 * Chromium (or the one in the environment variable CHROME_PATH); run it after a change of a source, and commit both.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const ASSETS = new URL("../assets/", import.meta.url);
const SMALL = 16; // drawn apart, on whole pixels
const SIZES = [SMALL, 32, 64, 80, 128];
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

const executablePath = process.env.CHROME_PATH ?? CHROMIUM.find((path) => existsSync(path));
const browser = await chromium.launch(
  executablePath ? { executablePath, args: ["--no-sandbox"] } : { channel: "chrome" }
);
try {
  for (const size of SIZES) {
    const svg = readFileSync(
      new URL(size === SMALL ? "icon-small.svg" : "icon.svg", ASSETS),
      "utf8"
    );
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`
    );
    writeFileSync(
      new URL(`icon-${size}.png`, ASSETS),
      await page.screenshot({ omitBackground: true })
    );
    await page.close();
  }
} finally {
  await browser.close();
}
