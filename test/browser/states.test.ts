import { mkdirSync } from "fs";
import { join } from "path";
import type { Frame, Page } from "playwright-core";
import type { Playground } from "../../src/playground/playground";
import { openPlayground, type Opened } from "./browser";
import { excessWidth, paneOf, stallAt, violations } from "./paneFrame";

declare const window: Window & {
  readonly kamPlayground: Playground;
  readonly Office: { readonly context: { readonly officeTheme: object } };
};

/** Where the pictures go, one for each state, width and look: to be looked at. */
const PICTURES = join(__dirname, "../../build/screenshots");

const WIDTHS = [320, 350, 600] as const;
const LOOKS = ["light", "dark", "contrast"] as const;
type Look = (typeof LOOKS)[number];

let playground: Opened;
let page: Page;
let pane: Frame;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  playground = await openPlayground();
  page = playground.page;
  pane = await paneOf(playground);
});
afterAll(async () => {
  await playground?.close();
  expect(playground.errors).toEqual([]);
});

const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const heading = (name: string | RegExp) => pane.getByRole("heading", { name, exact: true });

/** The states of the pane in the order a user meets them: how each is reached from the one before. */
const STATES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["an empty workbook", () => heading("This workbook has no sales yet").waitFor()],
  [
    "a form with a preview",
    async () => {
      await playground.openSample(/^Sales/);
      pane = await paneOf(playground);
      await heading("Preview").waitFor();
    },
  ],
  ["a form with everything open", () => openAll()],
  [
    "a fault in the form",
    async () => {
      await pane.getByLabel("A up to").fill("96");
      await pane.getByText("A must be above 0 and below B").waitFor();
    },
  ],
  [
    "a run under way",
    async () => {
      await pane.getByLabel("A up to").fill("80");
      stalled = await stallAt(pane, "Reading");
      await button("Segment clients").click();
      await button("Cancel").waitFor();
    },
  ],
  [
    "a run that was cancelled",
    async () => {
      await button("Cancel").click();
      await stalled.goOn();
      await pane.locator("footer", { hasText: "Cancelled. Nothing was written." }).waitFor();
    },
  ],
  [
    "an error",
    async () => {
      await page.evaluate(() => window.kamPlayground.host!.protectStructure(true));
      await button("Segment clients").click();
      await pane.getByRole("alert").waitFor();
    },
  ],
  [
    "the result",
    async () => {
      await page.evaluate(() => window.kamPlayground.host!.protectStructure(false));
      await button("Segment clients").click();
      await heading(/clients segmented$/).waitFor();
    },
  ],
  [
    "the charts of the result",
    async () => {
      await pane.getByRole("img", { name: /^Pareto/ }).scrollIntoViewIfNeeded();
      await pane.getByRole("grid").getByRole("button", { name: /^AX:/ }).focus();
    },
  ],
  [
    "a question before removing",
    async () => {
      await button("Remove results").click();
      await button("Keep").waitFor();
    },
  ],
  [
    "a list of clients",
    async () => {
      await button("Keep").click();
      await pane.getByRole("grid").getByRole("button", { name: /^All:/ }).click();
      await pane.getByRole("listbox").waitFor();
    },
  ],
  [
    "a search without a find",
    async () => {
      await pane.getByRole("searchbox").fill("no such client anywhere");
      await pane.getByText(/^No client has/).waitFor();
    },
  ],
  [
    "a client",
    async () => {
      await pane.getByRole("searchbox").fill("");
      await pane.getByRole("option").nth(2).click();
      await heading("Why").waitFor();
    },
  ],
  ["a client with its history as a table", () => button("As a table").click()],
];

let stalled: { goOn(): Promise<void> };

async function openAll(): Promise<void> {
  const closed = pane.locator("main button[aria-expanded=false]");
  while ((await closed.count()) > 0) await closed.first().click();
}

describe.each(STATES)("%s", (state, reach) => {
  beforeAll(() => reach());

  test.each(LOOKS)(
    "%s: no rule of accessibility is broken, nothing is wider than the pane",
    async (look) => {
      await wear(look);
      for (const width of WIDTHS) {
        await setWidth(width);
        expect([width, await excessWidth(pane)]).toEqual([width, 0]);
        if (width === WIDTHS[0]) expect(await violations(pane)).toEqual([]); // the rules know no width
        const name = `${state.replaceAll(" ", "-")}-${width}-${look}.png`;
        await page.locator("iframe#taskpane").screenshot({ path: join(PICTURES, name) });
      }
    }
  );

  test("magnified to 400 %, what there is to do stays in reach", async () => {
    await wear("light");
    await setWidth(320);
    await page.setViewportSize({ width: 1280, height: 300 }); // 1280 x 1024 at 400 %, less the playground's bar
    try {
      expect(await excessWidth(pane)).toBe(0);
      const last = pane.locator("footer button").last();
      await last.scrollIntoViewIfNeeded();
      const room = await pane.evaluate(() => {
        const footer = document.querySelector("footer")!.getBoundingClientRect();
        return { below: innerHeight - footer.bottom, above: footer.top / innerHeight };
      });
      expect(room.below).toBeGreaterThanOrEqual(0);
      expect(room.above).toBeGreaterThan(0.35); // the footer leaves the page its place
      const name = `${state.replaceAll(" ", "-")}-400-per-cent.png`;
      await page.locator("iframe#taskpane").screenshot({ path: join(PICTURES, name) });
    } finally {
      await page.setViewportSize({ width: 1280, height: 800 });
    }
  });
});

test("with reduced motion nothing moves", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const slow = await pane.evaluate(() =>
    document
      .getAnimations()
      .map(({ effect }) => Number(effect?.getComputedTiming().duration))
      .filter((duration) => duration > 1)
  );
  expect(slow).toEqual([]);
  await page.emulateMedia({ reducedMotion: null });
});

/** Puts a look on the pane as it stands: Office's colours or, for high contrast, colours forced by the system. */
async function wear(look: Look): Promise<void> {
  // White on black, as most who need it have it.
  const forced = { forcedColors: "active", colorScheme: "dark" } as const;
  await page.emulateMedia(look === "contrast" ? forced : { forcedColors: null, colorScheme: null });
  await pane.evaluate((isDark) => {
    Object.assign(window.Office.context.officeTheme, {
      bodyBackgroundColor: isDark ? "#262626" : "#ffffff",
      bodyForegroundColor: isDark ? "#ffffff" : "#262626",
    });
    window.dispatchEvent(new Event("focus")); // when the pane asks for the theme
  }, look === "dark");
  await pane.waitForFunction(
    (scheme) =>
      document.querySelector<HTMLElement>(".fui-FluentProvider")?.style.colorScheme === scheme,
    look === "light" ? "light" : "dark"
  );
  await pane.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  );
}

async function setWidth(width: (typeof WIDTHS)[number]): Promise<void> {
  const separator = page.getByRole("separator", { name: "Width of the task pane" });
  if (width === 350) await separator.dblclick();
  else await separator.press(width === 320 ? "Home" : "End");
  await pane.waitForFunction((wanted) => window.innerWidth === wanted, width);
}
