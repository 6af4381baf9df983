const RUNS = 7;

/** The median time of seven runs after a warm-up, in milliseconds. */
exports.medianTime = async function medianTime(work, runs = RUNS) {
  await work();
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
};
