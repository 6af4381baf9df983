const RUNS = 7;
const WARM_UPS = 2;

/**
 * The median time of seven runs after a warm-up, in milliseconds. Before each, untimed, `before` is called and the garbage
 * is taken out.
 */
exports.medianTime = async function medianTime(work, { runs = RUNS, before = () => {} } = {}) {
  const times = [];
  for (let i = -WARM_UPS; i < runs; i++) {
    before();
    globalThis.gc();
    const start = performance.now();
    await work();
    if (i >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
};
