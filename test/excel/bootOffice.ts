import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { IUniverInstanceService, type IWorkbookData, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { Host, type HostOptions } from "../../src/playground/host";
import { createHeadlessUniver } from "../../src/playground/host/headless";

const PAGE = "https://addin.invalid/taskpane.html";
const OFFICE_JS = path.join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const BOOT_LIMIT_MS = 10_000;

/** Microsoft's office.js running in a window of its own. */
export interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: Window;
}

/** Microsoft's office.js running in Node against a workbook of ours. */
export interface BootedOffice extends OfficeWindow {
  readonly host: Host;
  readonly univer: Univer;
  readonly api: FUniver;
  /** Opens the add-in's pane once more on the same workbook: office.js anew, which knows nothing of what was before. */
  openPane(): Promise<OfficeWindow>;
  /** Ends timers and the workbook: call it after the tests, or jest does not exit. */
  dispose(): void;
}

/**
 * Loads office.js from the npm package, unmodified, into a window with the few members of a page that it asks for, and
 * waits for Office.onReady. The workbook is an empty one unless another is given.
 *
 * @example
 * const office = await bootOffice();
 * await office.Excel.run(async (context) => context.sync());
 */
export async function bootOffice(
  options: HostOptions & { readonly workbook?: IWorkbookData } = {}
): Promise<BootedOffice> {
  const { univer, api } = createHeadlessUniver();
  if (options.workbook) {
    univer.__getInjector().get(IUniverInstanceService).disposeUnit("workbook");
    api.createWorkbook(options.workbook);
  }
  const host = new Host(api, options);
  const timers = new Set<NodeJS.Timeout>();
  const openPane = () => openWindow(host, timers);
  const dispose = (): void => {
    timers.forEach(clearTimeout);
    host.dispose();
    univer.dispose();
  };
  return { ...(await openPane()), host, univer, api, openPane, dispose };
}

async function openWindow(host: Host, timers: Set<NodeJS.Timeout>): Promise<OfficeWindow> {
  const window = pageWindow();
  host.install(window as unknown as Window);
  const context = vm.createContext(window);
  runScript(context, "office.js");
  const office = window as unknown as OfficeWindow;
  await withLimit(
    (office.Office as unknown as { onReady(): Promise<unknown> }).onReady(),
    BOOT_LIMIT_MS,
    "Office.onReady did not come"
  );
  const { Excel, Office, OfficeExtension, CustomFunctions } = office;
  return {
    Excel,
    Office,
    OfficeExtension,
    CustomFunctions,
    window: window as unknown as Window,
  };

  function pageWindow() {
    const storage = memoryStorage();
    const self: Record<string, unknown> = {
      document: pageDocument((src, loaded) => {
        setTimeout(() => {
          runScript(context, decodeURIComponent(new URL(src).pathname));
          loaded();
        });
      }),
      location: new URL(PAGE),
      navigator: { userAgent: "Mozilla/5.0 Chrome/130", language: "en-US" },
      history: {},
      name: "",
      opener: null,
      external: {},
      sessionStorage: storage,
      localStorage: storage,
      performance,
      console,
      URL,
      addEventListener() {},
      removeEventListener() {},
      postMessage() {},
      fetch: () => Promise.reject(new Error("The test window has no network.")),
      setTimeout: (run: () => void, ms?: number) => remember(setTimeout(run, ms)),
      setInterval: (run: () => void, ms?: number) => remember(setInterval(run, ms)),
      clearTimeout,
      clearInterval: clearTimeout,
    };
    for (const itself of ["window", "self", "top", "parent"]) self[itself] = self;
    return self;

    function remember(timer: NodeJS.Timeout): NodeJS.Timeout {
      timers.add(timer);
      return timer;
    }
  }
}

function runScript(context: vm.Context, file: string): void {
  vm.runInContext(readFileSync(path.join(OFFICE_JS, file), "utf8"), context, { filename: file });
}

/** office.js finds its own address in the page's script tags and appends the tags of the files it needs to the head. */
function pageDocument(load: (src: string, loaded: () => void) => void) {
  const element = (tag: string) => ({
    tagName: tag.toUpperCase(),
    src: "",
    style: {},
    onload: () => {},
    setAttribute() {},
    getAttribute: () => null,
    appendChild() {},
    addEventListener() {},
    removeEventListener() {},
  });
  const officeJs = { ...element("script"), src: new URL("office.js", PAGE).href };
  const head = {
    ...element("head"),
    appendChild: (script: ReturnType<typeof element>) => load(script.src, () => script.onload()),
  };
  return {
    readyState: "complete",
    URL: PAGE,
    cookie: "",
    body: element("body"),
    documentElement: element("html"),
    createElement: element,
    getElementsByTagName: (tag: string) =>
      tag === "script" ? [officeJs] : tag === "head" ? [head] : [],
    getElementById: () => null,
    querySelectorAll: () => [],
    addEventListener() {},
    removeEventListener() {},
  };
}

function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
  };
}

function withLimit<T>(promise: Promise<T>, ms: number, message: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(message)), ms);
    promise.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
