const fs = require("fs");
const path = require("path");
const { gzipSync } = require("zlib");
const { clickToWritten } = require("../clickToWritten");

const DIST = path.resolve(__dirname, "../../../dist");
const AT_MOST = 1.5;

exports.rows = [
  {
    name: "Segment clients: 60,000 rows, 635 clients, 36 months",
    measures: ["pane"],
    async pane() {
      const times = await clickToWritten({ rows: 60_000, clients: 635, months: 36 });
      const line = {
        work: this.name,
        against: "only reading these columns and writing these sheets",
      };
      if (!times) return [{ ...line, missing: true }];
      const { clicked: kam, bare: peer } = times;
      const target = `at most ${AT_MOST} x its time`;
      return [{ ...line, kam, peer, ratio: kam / peer, target, isReached: kam <= AT_MOST * peer }];
    },
  },
  {
    name: "Sizes, zipped",
    measures: ["pane"],
    async pane() {
      const page = fs.readFileSync(path.join(DIST, "taskpane.html"), "utf8");
      const scripts = [...page.matchAll(/src="?(assets\/[^\s">]+\.js)/g)].map(([, file]) => file);
      return [
        sizeLine("functions.js", ["functions.js"], 25_000),
        sizeLine("the pane's first view", scripts, 200_000),
      ];
    },
  },
];

/** The size of files as they are sent, over what it may be. */
function sizeLine(work, files, limit) {
  const zipped = (file) => gzipSync(fs.readFileSync(path.join(DIST, file)), { level: 9 }).length;
  const size = files.map(zipped).reduce((sum, bytes) => sum + bytes, 0);
  const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  return {
    work,
    against: `${kilo(size)} of ${kilo(limit)}`,
    ratio: size / limit,
    target: "at most the limit",
    isReached: size <= limit,
  };
}
