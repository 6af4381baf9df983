import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { Playground } from "../../src/playground/playground";
import type { Opened } from "./browser";

declare const window: Window & {
  readonly kamPlayground?: Playground;
  readonly _richApiNativeBridge: Bridge;
  readonly axe: Axe;
};

/** A small ledger whose answers can be told by hand: Acme 8,000 and steady, Bolt 1,500, Crux 500. */
export const SMALL_LEDGER = [
  "Client,Date,Amount,Cost",
  ...Array.from({ length: 12 }, (_, i) => `Acme,2023-${month(i)}-05,${i < 4 ? 1000 : 500},400`),
  ...Array.from({ length: 6 }, (_, i) => `Bolt,2023-${month(2 * i)}-15,250,300`),
  "Crux,2023-03-20,300,100",
  "Crux,2023-11-20,200,100",
  ",2023-12-30,77,1",
].join("\n");

function month(index: number): string {
  return String(index + 1).padStart(2, "0");
}

/** The pane of the workbook that is shown, once it shows something. */
export async function paneOf(playground: Opened): Promise<Frame> {
  const pane = playground.pane();
  await pane.waitForSelector("footer");
  return pane;
}

/** Opens the small ledger as a file and waits for its preview. */
export async function openSmallLedger(playground: Opened): Promise<Frame> {
  await playground.openFile({ name: "ledger.csv", bytes: new TextEncoder().encode(SMALL_LEDGER) });
  const pane = await paneOf(playground);
  await pane.getByRole("heading", { name: "Preview" }).waitFor();
  return pane;
}

/** The names of all sheets of the workbook, hidden ones too. */
export function sheetNames({ page }: Opened): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = window.kamPlayground!.api.getActiveWorkbook()!.getSheets();
    return sheets.map((sheet) => sheet.getSheetName());
  });
}

/** Waits until what has the focus reads so: it moves a moment after that is drawn. */
export async function focusOn(pane: Frame, words: string): Promise<void> {
  await pane.waitForFunction((given) => document.activeElement?.textContent === given, words);
}

/** The rules of axe-core that the pane breaks, with the elements concerned. */
export async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(axe.source);
  return pane.evaluate(async () => {
    // Colours on their way from one state to another are judged when they have arrived.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 5000);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await window.axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** How many pixels the pane's content is wider than its window: 0 where nothing must be scrolled sideways. */
export function excessWidth(pane: Frame): Promise<number> {
  return pane.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll("main, footer")].map(
        (element) => element.scrollWidth - element.clientWidth
      )
    )
  );
}

/**
 * Makes Excel slow: what the pane asks of Excel waits until `goOn`, from the moment on when the footer shows `words` and
 * the workbook has that many sheets.
 */
export async function stallAt(
  pane: Frame,
  words: string,
  sheets = 1
): Promise<{ goOn(): Promise<void> }> {
  await pane.evaluate(
    ([words, sheets]) => {
      const bridge = window._richApiNativeBridge;
      const send = bridge.sendMessageToHost;
      const waiting: string[] = [];
      const { kamPlayground } = window.parent as unknown as { readonly kamPlayground: Playground };
      bridge.sendMessageToHost = (message) => {
        const says = document.querySelector("footer")?.textContent?.includes(words);
        const count = kamPlayground.api.getActiveWorkbook()!.getSheets().length;
        if (waiting.length > 0 || (says && count >= sheets)) waiting.push(message);
        else send.call(bridge, message);
      };
      bridge.goOn = () => {
        bridge.sendMessageToHost = send;
        waiting.forEach((message) => send.call(bridge, message));
      };
    },
    [words, sheets] as const
  );
  return { goOn: () => pane.evaluate(() => window._richApiNativeBridge.goOn!()) };
}

interface Bridge {
  sendMessageToHost(message: string): void;
  goOn?(): void;
}
