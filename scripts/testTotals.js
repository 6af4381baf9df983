/**
 * Prints what failed in a test run and then its totals as one line, and exits as the run should:
 * `node scripts/testTotals.js results.json 0`.
 * The arguments are what `jest --json --outputFile=results.json` wrote and the exit code of the whole run. What failed
 * without being a test (types, lint, the build, a test file that does not load) counts as failed, so that a red run never
 * says "0 failed".
 *
 * @example 712 passed, 0 failed, 14 skipped
 */
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { stripVTControlCharacters } = require("node:util");

/** Of a message that is longer, the first lines. */
const MOST_LINES = 60;

const NOTHING_RAN = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
};

const [file, exitCode] = process.argv.slice(2);
const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : NOTHING_RAN;
const passed = results.numPassedTests;
const skipped = results.numPendingTests + results.numTodoTests;
const counted = results.numFailedTests + results.numRuntimeErrorTestSuites;
const failed = counted === 0 && (exitCode !== "0" || passed === 0) ? 1 : counted;

for (const { name, status, message } of results.testResults) {
  if (status !== "failed") continue;
  const lines = stripVTControlCharacters(message).trimEnd().split("\n");
  console.log(`${path.relative(process.cwd(), name)}\n${lines.slice(0, MOST_LINES).join("\n")}\n`);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
