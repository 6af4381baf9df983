import { existsSync } from "fs";
import { basename, join } from "path";
import type { Browser, Download, Frame, Page } from "playwright-core";
import type { Playground } from "../../src/playground/playground";
import { launchBrowser } from "./launchBrowser";
import { serve } from "./serve";

const BUILD = join(__dirname, "../../build/playground");

declare const window: { readonly kamPlayground?: Playground };

/** The playground in a browser, and what tests do with it. */
export interface Opened {
  readonly page: Page;
  readonly browser: Browser;
  /** The task pane of the workbook that is shown at the moment. */
  pane(): Frame;
  /** Waits until the pane of the present workbook is up and its functions have been calculated. */
  ready(): Promise<void>;
  /** Opens a file through the page's own dialog: of a path, or made of bytes. */
  openFile(file: string | { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
  /** Chooses one of the samples, by the beginning of its title. */
  openSample(title: RegExp): Promise<void>;
  /** Selects a cell through the name box, which also gives the grid the keyboard. */
  select(address: string): Promise<void>;
  /** Types a formula, a number or a text into a cell with the keyboard, ends with Enter and waits for what follows from it. */
  typeInCell(address: string, text: string): Promise<void>;
  /** The values of cells of a sheet (its name; by default the shown one), spilled ones included; "" for blanks. */
  readCells(address: string, sheet?: string): Promise<(string | number | boolean)[][]>;
  /** Waits until all formulas show their values. */
  calculated(): Promise<void>;
  /** Clicks "Download .xlsx" and gives the file. */
  download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** Addresses outside this machine that the page asked for. */
  readonly outside: readonly string[];
  /** Errors that no code of the page handled. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the built playground (`npm run build:playground`) in a browser of its own. Requests that would leave the machine
 * are refused and noted.
 *
 * @example
 * const playground = await openPlayground();
 * await playground.openSample(/^Sales/);
 * await playground.typeInCell("K2", "=KAM.ABC(G2:G20)");
 */
export async function openPlayground(viewport = { width: 1280, height: 800 }): Promise<Opened> {
  if (!existsSync(join(BUILD, "playground.html"))) {
    throw new Error("The playground has not been built: npm run build:playground");
  }
  const server = await serve(BUILD);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport, acceptDownloads: true });
  page.setDefaultTimeout(60_000);
  const outside: string[] = [];
  const errors: string[] = [];
  await page.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== server.address,
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    }
  );
  page.on("pageerror", (error) => errors.push(error.stack ?? String(error)));
  await page.goto(`${server.address}/playground.html`);

  const ready = async () => {
    await page.waitForFunction(() => window.kamPlayground?.isReady === true);
    await page.evaluate(() => window.kamPlayground!.calculated());
  };
  const calculated = () => page.evaluate(() => window.kamPlayground!.calculated());
  const changeWorkbook = async (act: () => Promise<unknown>) => {
    const idOf = () => window.kamPlayground?.api.getActiveWorkbook()?.getId();
    const before = await page.evaluate(idOf);
    await act();
    const outcome = await page.waitForFunction((id) => {
      const refused = document.querySelector(".notice.error")?.textContent;
      const now = window.kamPlayground?.api.getActiveWorkbook()?.getId();
      return refused ?? (now !== undefined && now !== id ? "opened" : null);
    }, before);
    const text = await outcome.jsonValue();
    if (text !== "opened") throw new Error(`The playground says: ${text}`);
    await ready();
  };
  const comesTrue = (waiting: Promise<unknown>) =>
    waiting.then(
      () => true,
      () => false
    );
  const isSelected = (address: string) =>
    comesTrue(
      page.waitForFunction(
        (wanted) =>
          window.kamPlayground!.api.getActiveWorkbook()?.getActiveRange()?.getA1Notation() ===
          wanted,
        address,
        { timeout: 3000 }
      )
    );
  const holds = (address: string, text: string) =>
    comesTrue(
      page.waitForFunction(
        ([cell, typed]) => {
          const range = window
            .kamPlayground!.api.getActiveWorkbook()!
            .getActiveSheet()
            .getRange(cell);
          return range.getFormula() === typed || String(range.getRawValue()) === typed;
        },
        [address, text] as const,
        { timeout: 5000 }
      )
    );
  const select = async (address: string) => {
    const box = page.locator("[data-u-comp=defined-name] input").first();
    // The name box is redrawn after a calculation, and may then lose what was typed into it.
    for (let attempt = 0; attempt < 5; attempt++) {
      await box.click();
      await box.fill(address);
      await box.press("Enter");
      if (await isSelected(address)) return;
    }
    throw new Error(`${address} cannot be selected.`);
  };

  await ready();
  return {
    page,
    browser,
    outside,
    errors,
    ready,
    calculated,
    select,
    pane: () => {
      const frame = page.frames().find((each) => each !== page.mainFrame());
      if (!frame) throw new Error("There is no pane.");
      return frame;
    },
    openFile: (file) => {
      const given =
        typeof file === "string"
          ? file
          : {
              name: basename(file.name),
              mimeType: "application/octet-stream",
              buffer: Buffer.from(file.bytes),
            };
      return changeWorkbook(() => page.locator("#file").setInputFiles(given));
    },
    openSample: (title) =>
      changeWorkbook(async () => {
        await page.getByRole("button", { name: "Samples" }).click();
        await page.getByRole("menuitem", { name: title }).click();
      }),
    typeInCell: async (address, text) => {
      // On a busy machine the list of functions may still be open at Enter, which then chooses from it.
      for (let attempt = 0; attempt < 3; attempt++) {
        await select(address);
        await page.keyboard.type(text, { delay: 20 });
        await page.waitForTimeout(150);
        await page.keyboard.press("Enter");
        if (await holds(address, text)) return calculated();
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
      }
      throw new Error(`${text} cannot be typed into ${address}.`);
    },
    readCells: async (address, sheet) => {
      await calculated();
      return page.evaluate(([range, name]) => window.kamPlayground!.cells(range!, name), [
        address,
        sheet,
      ] as const);
    },
    download: async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download") as Promise<Download>,
        page.getByRole("button", { name: "Download .xlsx" }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
