import { execFileSync } from "child_process";
import { existsSync } from "fs";
import { chromium, type Browser } from "playwright-core";

/** Where Chrome, Edge and Chromium are usually installed on Linux, macOS and Windows. */
const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [];
  }),
];

/** Only what a test needs: no sandbox in containers, nothing that calls home. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const MISSING =
  "No browser to test with. Install Chrome, Edge or Chromium, or name one: CHROME_PATH=/path/to/chrome npm test";

/**
 * Starts a browser without a window: the one CHROME_PATH names, else an installed Chrome, Edge or Chromium, else the one
 * that comes through npm.
 *
 * @throws Error with what to do if there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  const { executablePath, env } = installed
    ? { executablePath: installed, env: {} }
    : packagedBrowser();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

function installedBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  return named ?? USUAL_PLACES.find((place) => existsSync(place));
}

interface PackagedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Unpacks the browser of the npm package @sparticuz/chromium and tells where its own libraries are. It does that in a
 * process of its own: the package is an ES module, which jest cannot load, and unpacks its libraries only where it
 * believes to be on Amazon's servers.
 */
function packagedBrowser(): PackagedBrowser {
  const program = `
    const { default: packaged } = await import("@sparticuz/chromium");
    const executablePath = await packaged.executablePath();
    const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env;
    console.log(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));`;
  try {
    const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: __dirname,
      encoding: "utf8",
      env: { ...process.env, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    return JSON.parse(answer.trim().split("\n").at(-1)!) as PackagedBrowser;
  } catch (cause) {
    throw new Error(MISSING, { cause });
  }
}
