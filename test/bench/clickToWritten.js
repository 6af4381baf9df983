const { requireTypeScript } = require("./requireTypeScript");
const { seededLedger } = require("./seeded");

const RUNS = 5;
const WARM_UPS = 1;
const COLUMNS = ["A", "B", "C"];
const SHEETS = ["KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back"];

/**
 * A ledger in the playground, in a browser: the time from the click on "Segment clients" to the written report, and that of a
 * bare run, which only reads the same columns and writes the same values and number formats to sheets, one call for each, through
 * the same office.js; medians, in milliseconds. Null where the playground has not been built.
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
    await playground.openFile({ name: "ledger.csv", bytes: csv({ rows, clients, months }) });
    const pane = playground.pane();
    await pane.waitForSelector("footer");
    const [clicked, bare] = [[], []];
    for (let i = -WARM_UPS; i < RUNS; i++) {
      await pane.getByRole("heading", { name: "Preview" }).waitFor({ timeout: 120_000 });
      const run = await pane.evaluate(timeToWritten);
      const plain = await pane.evaluate(bareRun, { rows: rows + 1, columns: COLUMNS, sheets: SHEETS }); // prettier-ignore
      if (i >= 0) [clicked, bare].forEach((times, which) => times.push([run, plain][which]));
      await pane.getByRole("button", { name: "Remove results" }).click();
      await pane.getByRole("button", { name: "Delete", exact: true }).click();
      await pane.getByText("The result sheets were removed.").first().waitFor({ timeout: 60_000 });
    }
    return { clicked: median(clicked), bare: median(bare) };
  } finally {
    await playground.close();
  }
};

function csv(ledger) {
  const { clients, dates, amounts } = seededLedger(ledger);
  const day = (serial) => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
  const lines = clients.map(([client], i) => `${client},${day(dates[i][0])},${amounts[i][0]}`);
  return new TextEncoder().encode(["Client,Date,Amount", ...lines].join("\n"));
}

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
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

/** In the pane: what the run has written is read, untimed; then the bare run is timed, and its sheets are taken away. */
async function bareRun({ rows, columns, sheets }) {
  const written = await Excel.run(async (context) => {
    const used = sheets.map((name) =>
      context.workbook.worksheets.getItem(name).getUsedRange().load("values,numberFormat,address")
    );
    await context.sync();
    return used.map(({ values, numberFormat, address }) => ({
      values,
      numberFormat,
      address: address.split("!").at(-1),
    }));
  });
  const start = performance.now();
  await Excel.run(async (context) => {
    const source = context.workbook.worksheets.getFirst();
    for (const column of columns) {
      source.getRange(`${column}1:${column}${rows}`).load("values");
      await context.sync();
    }
    for (const [i, { values, numberFormat, address }] of written.entries()) {
      const range = context.workbook.worksheets.add(`Bare ${i}`).getRange(address);
      range.numberFormat = numberFormat;
      range.values = values;
      await context.sync();
    }
  });
  const time = performance.now() - start;
  await Excel.run(async (context) => {
    written.forEach((_, i) => context.workbook.worksheets.getItem(`Bare ${i}`).delete());
    await context.sync();
  });
  return time;
}
