const { clickToWritten } = require("../clickToWritten");
const { requireTypeScript } = require("../requireTypeScript");

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
      const { clicked: kam, plain: peer } = times;
      const target = `at most ${AT_MOST} x its time`;
      return [{ ...line, kam, peer, ratio: kam / peer, target, isReached: kam <= AT_MOST * peer }];
    },
  },
  {
    name: "Sizes, zipped",
    measures: ["pane"],
    async pane() {
      requireTypeScript();
      const { firstViewScripts, zippedSize } = require("../../taskpane/zippedSize.ts");
      return [
        sizeLine("functions.js", zippedSize(["functions.js"]), 25_000),
        sizeLine("the pane's first view", zippedSize(firstViewScripts()), 200_000),
      ];
    },
  },
];

/** A size over what it may be, in bytes. */
function sizeLine(work, size, limit) {
  const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  return {
    work,
    against: `${kilo(size)} of ${kilo(limit)}`,
    ratio: size / limit,
    target: "at most the limit",
    isReached: size <= limit,
  };
}
