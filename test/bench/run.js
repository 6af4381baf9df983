const { fork } = require("child_process");
const path = require("path");
const { installPeers } = require("./peers");
const { benchRows } = require("./rows");

/**
 * Prints the table: medians of seven runs after a warm-up, a process per line. Words after the command choose rows by their
 * name: `npm run bench -- ABC`. A miss is printed as a miss. A missing peer is reported, and fails the run under
 * KAM_BENCH_STRICT=1; answers that differ, and a measurement that breaks off, always do.
 */
async function main() {
  const words = process.argv.slice(2);
  const rows = benchRows().filter(({ name }) => words.every((word) => name.includes(word)));
  if (rows.length === 0) {
    const names = benchRows().map(({ name }) => `- ${name}`);
    console.error(`No row has "${words.join(" ")}" in its name. There are:\n${names.join("\n")}`);
    process.exitCode = 1;
    return;
  }
  installPeers();
  const lines = [];
  for (const measure of ["time", "growth", "memory", "pane"]) {
    for (const { name, measures } of rows) {
      if (!measures.includes(measure)) continue;
      const measured = await inProcess(measure, name);
      measured.forEach((line) => console.log(sentence(line)));
      lines.push(...measured);
    }
  }
  print(lines);
  const missing = lines.filter((line) => line.missing);
  const failed = lines.filter((line) => line.failed);
  const differing = lines.filter((line) => line.differences);
  if (missing.length > 0) console.log(`Not measured: ${missing.map((line) => `${line.work} (${line.against})`).join("; ")}`); // prettier-ignore
  if (failed.length > 0) console.log(`Broken off: ${failed.map((line) => `${line.work} (${line.against})`).join("; ")}`); // prettier-ignore
  const isStrict = process.env.KAM_BENCH_STRICT === "1";
  const isWrong = differing.length + failed.length > 0 || (isStrict && missing.length > 0);
  if (isWrong) process.exitCode = 1;
}

function inProcess(measure, name) {
  return new Promise((resolve) => {
    const child = fork(path.join(__dirname, "measure.js"), [measure, name], {
      execArgv: ["--expose-gc", "--max-old-space-size=8192"],
    });
    let lines = [{ work: name, against: measure, failed: true }];
    child.on("message", (measured) => {
      lines = measured;
      child.kill();
    });
    child.on("exit", () => resolve(lines));
  });
}

function sentence({ work, kam, against, peer, ratio, missing, failed }) {
  if (failed) return `${work}: ${against} failed`;
  if (missing) return `${work}: ${against} is not installed`;
  const times = kam === undefined ? "" : `KAM ${Math.round(kam)} ms, ${Math.round(peer)} ms: `;
  return `${work}, ${against}: ${times}${ratio.toFixed(2)} x`;
}

function print(lines) {
  console.log(`\n1,048,575 rows, Node ${process.version}, ${require("os").cpus().length} cores`);
  console.table(
    lines
      .filter((line) => !line.missing && !line.failed)
      .map(({ work, kam, against, peer, ratio, target, isReached, differences }) => ({
        work,
        "KAM, ms": kam === undefined ? "" : Math.round(kam),
        against,
        "peer, ms": peer === undefined ? "" : Math.round(peer),
        x: Number(ratio.toFixed(2)),
        "to reach": target,
        "": isReached ? "reached" : "MISS",
        answers: differences === null || differences === undefined ? "" : differences || "agree",
      }))
  );
}

main();
