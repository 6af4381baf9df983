const FIRST_DAY = 44197; // 2021-01-01

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
 * A block as Excel hands it over for each calculation: arrays and strings made afresh, one argument after the other in
 * memory, as out of the text in which they travel.
 */
function handedOver(block) {
  return JSON.parse(JSON.stringify(block));
}
exports.handedOver = handedOver;

/** An amount in cents, skewed as in trade: from 1 to 2,981. */
function amount(random) {
  return Math.round(100 * Math.exp(8 * random())) / 100;
}

/** A column of amounts: rows of one cell. */
exports.seededColumn = function seededColumn({ rows, seed = 1 }) {
  const random = seeded(seed);
  return handedOver(Array.from({ length: rows }, () => [amount(random)]));
};

/** A column of names, each once, in no order. */
exports.seededNames = function seededNames({ rows, seed = 5 }) {
  const random = seeded(seed);
  const names = Array.from({ length: rows }, (_, i) => [`Client ${String(i).padStart(7, "0")}`]);
  for (let i = rows - 1; i > 0; i--) {
    const other = Math.floor((i + 1) * random());
    [names[i], names[other]] = [names[other], names[i]];
  }
  return handedOver(names);
};

/** Clients x periods: each client begins in some period and buys in some share of those that follow, 0 elsewhere. */
exports.seededHistory = function seededHistory({ rows, periods, seed = 2 }) {
  const random = seeded(seed);
  const history = Array.from({ length: rows }, () => {
    const first = Math.floor(periods * random() ** 2);
    const share = random();
    return Array.from({ length: periods }, (_, i) =>
      i >= first && random() < share ? amount(random) : 0
    );
  });
  return handedOver(history);
};

/** Clients x criteria: scores from 1 to 10, one in twenty not given. */
exports.seededScores = function seededScores({ rows, criteria, seed = 3 }) {
  const random = seeded(seed);
  const scores = Array.from({ length: rows }, () =>
    Array.from({ length: criteria }, () => (random() < 0.05 ? 0 : 1 + Math.floor(10 * random())))
  );
  return handedOver(scores);
};

/**
 * The three columns of a ledger: sizes of clients and of purchases skewed as in trade, 2 % returns; each client buys in a
 * stretch of its own of these months.
 */
exports.seededLedger = function seededLedger({ rows, clients, months, seed = 4 }) {
  const random = seeded(seed);
  const days = Math.round(months * 30.4);
  const stretches = Array.from({ length: clients }, () => {
    const from = Math.floor(days * random() ** 3);
    return { from, length: 1 + Math.floor((days - from) * random() ** 0.3) };
  });
  const ledger = { clients: [], dates: [], amounts: [] };
  for (let i = 0; i < rows; i++) {
    const client = Math.floor(clients * random() ** 2);
    const { from, length } = stretches[client];
    ledger.clients.push([`Client ${String(client).padStart(6, "0")}`]);
    ledger.dates.push([FIRST_DAY + from + Math.floor(length * random())]);
    ledger.amounts.push([random() < 0.02 ? -amount(random) : amount(random)]);
  }
  return {
    clients: handedOver(ledger.clients),
    dates: handedOver(ledger.dates),
    amounts: handedOver(ledger.amounts),
  };
};
