const { setTimeout } = require("timers/promises");

const RUNS = 7;
const WARM_UPS = 2;
const SWEPT = 300; // milliseconds

/**
 * The median times of seven runs of some works after a warm-up, in milliseconds. They take turns, so that a machine that
 * is slower for a while is so for all of them. Each is `{ work, before }`: before a run, untimed, `before` is called where
 * given and the garbage is taken out; then comes a pause, as V8 goes on sweeping that garbage for a while, on the cores that
 * the work needs: what an earlier run left added a third to the time of KAM.ABC, a fifth to that of KAM.CADENCE.
 */
exports.medianTimes = async function medianTimes(works) {
  const times = works.map(() => []);
  for (let i = -WARM_UPS; i < RUNS; i++) {
    for (const [which, { work, before }] of works.entries()) {
      if (before) before();
      globalThis.gc();
      await setTimeout(SWEPT);
      const start = performance.now();
      await work();
      if (i >= 0) times[which].push(performance.now() - start);
    }
  }
  return times.map(median);
};

function median(times) {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
exports.median = median;
