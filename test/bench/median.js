const { setTimeout } = require("timers/promises");

const RUNS = 7;
const WARM_UPS = 2;
const SWEPT = 300; // milliseconds

/**
 * The median time of seven runs after a warm-up, in milliseconds. Before each, untimed, `before` is called and the garbage
 * is taken out; then comes a pause, as V8 goes on sweeping that garbage for a while, on the cores that the work needs: what an
 * earlier run left added a third to the time of KAM.ABC, a fifth to that of KAM.CADENCE.
 */
exports.medianTime = async function medianTime(work, { runs = RUNS, before = () => {} } = {}) {
  const times = [];
  for (let i = -WARM_UPS; i < runs; i++) {
    before();
    globalThis.gc();
    await setTimeout(SWEPT);
    const start = performance.now();
    await work();
    if (i >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
};
