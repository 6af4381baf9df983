/** A seeded random source (mulberry32): the same numbers on every machine. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A ledger as Excel hands it over: three columns of one-cell rows, strings made afresh for every row, sizes of clients
 * and of purchases skewed as in trade.
 */
exports.seededLedger = function seededLedger({ rows, clients, months, seed = 1 }) {
  const random = seeded(seed);
  const firstDay = 44197; // 2021-01-01
  const days = Math.round(months * 30.4);
  const ledger = { clients: [], dates: [], amounts: [] };
  for (let i = 0; i < rows; i++) {
    const client = Math.floor(clients * random() ** 2);
    ledger.clients.push([`Client ${String(client).padStart(6, "0")}`]);
    ledger.dates.push([firstDay + Math.floor(days * random())]);
    ledger.amounts.push([Math.round(100 * Math.exp(8 * random())) / 100]);
  }
  return ledger;
};
