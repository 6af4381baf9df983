const { builtFunctions } = require("./builtFunctions");
const { medianTimes } = require("./median");
const { peakMemory } = require("./memory");
const { benchRows } = require("./rows");

const FULL_SHEET = 1_048_575; // rows of a full sheet below its heading
const SMALL_SHEET = 10_475;

const MEASURES = { time, growth, memory, pane: (row) => row.pane() };

/** KAM against each peer, and whether their answers agree. */
async function time(row) {
  const { kam, renew, against, differences } = await row.prepare({ rows: FULL_SHEET, withPeers: true }); // prettier-ignore
  const functions = builtFunctions();
  const peers = against.filter(({ work }) => work);
  const [ours, ...theirs] = await medianTimes([
    { work: () => kam(functions), before: renew },
    ...peers,
  ]);
  const measured = peers.map(({ name, times, atMost }, which) => {
    const ratio = theirs[which] / ours;
    return {
      work: row.name,
      kam: ours,
      against: name,
      peer: theirs[which],
      ratio,
      target: times
        ? times === 1
          ? "faster"
          : `${times} x faster`
        : `at most ${atMost} x its time`,
      isReached: times ? ratio >= times : ratio >= 1 / atMost,
    };
  });
  const missing = against
    .filter(({ work }) => !work)
    .map(({ name }) => ({ work: row.name, against: name, missing: true }));
  const found = differences ? await differences(kam(functions)) : null;
  return [...measured, ...missing].map((line) => ({ ...line, differences: found }));
}

/** A full sheet against a hundred sheets of a hundredth of its rows, each of which is new to the machine's caches too. */
async function growth(row) {
  const functions = builtFunctions();
  const small = [];
  for (let i = 0; i < FULL_SHEET / SMALL_SHEET - 1; i++) {
    small.push(await row.prepare({ rows: SMALL_SHEET, withPeers: false }));
  }
  const full = await row.prepare({ rows: FULL_SHEET, withPeers: false });
  const [ours, theirs] = await medianTimes([
    { work: () => full.kam(functions), before: full.renew },
    {
      work: () => small.forEach(({ kam }) => kam(functions)),
      before: () => small.forEach(({ renew }) => renew && renew()),
    },
  ]);
  return [
    {
      work: `${row.name}: growth`,
      kam: ours,
      against: "100 sheets of 10,475 rows",
      peer: theirs,
      ratio: ours / theirs,
      target: "at most 1.5 x their time",
      isReached: ours / theirs <= 1.5,
    },
  ];
}

/** The peak of memory above the input, less the result, over the input's numbers as float64. */
async function memory(row) {
  const { kam, numbers } = await row.prepare({ rows: FULL_SHEET, withPeers: false });
  const { peak, result } = peakMemory(kam);
  const ratio = (peak - result) / (8 * numbers);
  const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const target = "at most 1.5 x the input's numbers, and the result";
  return [{ work: `${row.name}: memory`, against: `peak ${mega(peak)}, result ${mega(result)}, numbers ${mega(8 * numbers)}`, ratio, target, isReached: ratio <= 1.5 }]; // prettier-ignore
}

async function main() {
  const [measure, name] = process.argv.slice(2);
  const row = benchRows().find((each) => each.name === name);
  process.send(await MEASURES[measure](row));
}

main();
