const fs = require("fs");
const os = require("os");
const path = require("path");
const webpack = require("webpack");
const configure = require("../../webpack.config");
const { median } = require("./median");
const { requireTypeScript } = require("./requireTypeScript");
const { seededLedger } = require("./seeded");

const RUNS = 7;
const WARM_UPS = 2;
/** Milliseconds before each run: what the page still draws after the one before is no part of it. */
const REST = 500;
const COLUMNS = ["A", "B", "C"];

/**
 * A ledger in the playground, in a browser: the time from the click on "Segment clients" to the written report, and that of a
 * plain run, which only reads the same columns and writes the same sheets through the same office.js: see `runPlainly`. Medians,
 * in milliseconds. Null where the playground has not been built.
 */
exports.clickToWritten = async function clickToWritten({ rows, clients, months }) {
  requireTypeScript();
  const { openPlayground } = require("../browser/browser.ts");
  let playground;
  try {
    playground = await openPlayground();
  } catch (error) {
    console.error(error.message);
    return null;
  }
  try {
    const ledger = tradeLedger({ rows, clients, months });
    await playground.openFile({ name: "ledger.csv", bytes: csvOf(ledger) });
    const pane = playground.pane();
    await pane.waitForSelector("footer");
    await pane.evaluate(await plainRun());
    const { smallReport } = require("../excel/smallReport.ts");
    const sheets = smallReport(ledger);
    const [clicked, plain] = [[], []];
    for (let i = -WARM_UPS; i < RUNS; i++) {
      await pane.getByRole("heading", { name: "Preview" }).waitFor({ timeout: 120_000 });
      await pane.waitForTimeout(REST);
      const run = await pane.evaluate(timeToWritten);
      const written = await pane.evaluate((given) => globalThis.plainly.filledCells(given), sheets.map(({ name }) => name)); // prettier-ignore
      await pane.waitForTimeout(REST);
      const { time, cells } = await pane.evaluate((given) => globalThis.plainly.runPlainly(given), { columns: COLUMNS, rows: rows + 1, sheets }); // prettier-ignore
      if (String(written) !== String(cells))
        throw new Error(`The run filled ${written} cells, the plain one ${cells}.`);
      if (i >= 0) [clicked, plain].forEach((times, which) => times.push([run, time][which]));
      await pane.getByRole("button", { name: "Remove results" }).click();
      await pane.getByRole("button", { name: "Delete", exact: true }).click();
      await pane.getByText("The result sheets were removed.").first().waitFor({ timeout: 60_000 });
    }
    return { clicked: median(clicked), plain: median(plain) };
  } finally {
    await playground.close();
  }
};

/** The cells of a seeded ledger under their headings. */
function tradeLedger(size) {
  const { clients, dates, amounts } = seededLedger(size);
  const rows = clients.map(([client], i) => [client, dates[i][0], amounts[i][0]]);
  return [["Client", "Date", "Amount"], ...rows];
}

function csvOf([headings, ...rows]) {
  const day = (serial) => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
  const lines = rows.map(([client, date, amount]) => `${client},${day(date)},${amount}`);
  return new TextEncoder().encode([headings.join(), ...lines].join("\n"));
}

/** The plain run as a script that makes it known as `plainly`, built as the pages are. */
async function plainRun() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-"));
  const [, pages] = await configure({ playground: true }, { mode: "development" });
  const compiler = webpack({
    ...pages,
    entry: path.join(__dirname, "plainRun.ts"),
    output: { path: folder, filename: "plain.js", library: { name: "plainly", type: "window" } },
    plugins: [],
    cache: false,
  });
  try {
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, found) => (error ? reject(error) : resolve(found)))
    );
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    return fs.readFileSync(path.join(folder, "plain.js"), "utf8");
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** In the pane: presses the button and waits for what stands there after a run. */
function timeToWritten() {
  const button = (name) => [...document.querySelectorAll("button")].find((each) => each.textContent.trim() === name); // prettier-ignore
  const start = performance.now();
  button("Segment clients").click();
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!button("Run again")) return;
      watch.disconnect();
      resolve(performance.now() - start);
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
}
