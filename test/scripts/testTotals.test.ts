import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "..", "..", "scripts", "testTotals.js");
const GREEN = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [{ name: join(process.cwd(), "test", "a.test.ts"), status: "passed", message: "" }],
};

describe("the totals of a test run", () => {
  const folder = mkdtempSync(join(tmpdir(), "totals-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The last line and the exit code, for what jest wrote (null: nothing) and how the run ended. */
  function totals(results: object | null, exitCode: number): [string, number | null] {
    const file = join(folder, results === null ? "missing.json" : "results.json");
    if (results !== null) writeFileSync(file, JSON.stringify(results));
    const { stdout, status } = spawnSync(process.execPath, [SCRIPT, file, String(exitCode)], {
      encoding: "utf8",
    });
    return [stdout, status];
  }

  test("say how many passed, where all did", () => {
    expect(totals(GREEN, 0)).toEqual(["40 passed, 0 failed\n", 0]);
  });

  test("count the skipped and the planned", () => {
    expect(totals({ ...GREEN, numPendingTests: 3, numTodoTests: 1 }, 0)).toEqual([
      "40 passed, 0 failed, 4 skipped\n",
      0,
    ]);
  });

  test("count each failed test, and each file of tests that could not be run", () => {
    const red = { ...GREEN, numPassedTests: 30, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
    expect(totals(red, 1)).toEqual(["30 passed, 3 failed\n", 1]);
  });

  test("come after what failed, with its reason", () => {
    const message = "  ● sums\n\n    \u001b[31mExpected: 0\u001b[39m\n";
    const failed = { name: join(process.cwd(), "test", "b.test.ts"), status: "failed", message };
    const red = { ...GREEN, numFailedTests: 1, testResults: [...GREEN.testResults, failed] };
    const told = "test/b.test.ts\n  ● sums\n\n    Expected: 0\n\n40 passed, 1 failed\n";
    expect(totals(red, 1)).toEqual([told, 1]);
  });

  test("count one failure where types, lint or the build failed before any test ran", () => {
    expect(totals(null, 2)).toEqual(["0 passed, 1 failed\n", 1]);
  });

  test("count one failure where the run failed although every test passed", () => {
    expect(totals(GREEN, 1)).toEqual(["40 passed, 1 failed\n", 1]);
  });

  test("count one failure where a run that ended well ran nothing", () => {
    expect(totals(null, 0)).toEqual(["0 passed, 1 failed\n", 1]);
  });
});
