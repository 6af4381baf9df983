const { openDuckDB } = require("../duckdb");
const { loadPeer } = require("../peers");
const { handedOver, seededLedger } = require("../seeded");

const CLIENTS_PER_ROW = 20_000 / 1_048_575;
const MONTHS = 36;
const SERIAL_OF_1970 = 25569;

const GROUP_BY_SQL = `
  select client, date_trunc('month', day) as month, sum(amount) as amount
  from t group by all`;
const DATES_SQL = `alter table t alter day type date using date '1899-12-30' + day`; // natively, as Polars has them
const PIVOT_SQL = `pivot (${GROUP_BY_SQL}) on month using sum(amount) group by client`;

exports.rows = [
  {
    name: "HISTORY of 20,000 clients x 36 months",
    measures: ["time", "growth", "memory"],
    async prepare({ rows, withPeers }) {
      const clients = Math.round(rows * CLIENTS_PER_ROW);
      const ledger = seededLedger({ rows, clients, months: MONTHS });
      const [client, day, amount] = [ledger.clients, ledger.dates, ledger.amounts].map((column) =>
        column.map(([cell]) => cell)
      );
      const duckdb =
        withPeers &&
        (await openDuckDB({
          t: { client: ["VARCHAR", client], day: ["INTEGER", day], amount: ["DOUBLE", amount] },
        }));
      if (duckdb) await duckdb.run(DATES_SQL);
      const polars = withPeers && loadPeer("Polars");
      return {
        kam: ({ HISTORY }) => HISTORY(ledger.clients, ledger.dates, ledger.amounts),
        renew: () => (ledger.clients = handedOver(ledger.clients)),
        numbers: 2 * rows,
        against: [
          { name: "DuckDB's PIVOT", work: duckdb && (() => duckdb.run(PIVOT_SQL)), times: 3 },
          { name: "DuckDB's GROUP BY", work: duckdb && (() => duckdb.run(GROUP_BY_SQL)), times: 1.5 }, // prettier-ignore
          { name: "Polars' group_by", work: polars && polarsGroupBy(polars, client, day, amount), times: 1.5 }, // prettier-ignore
        ],
        differences: duckdb && (async (answer) => differing(answer, await duckdb.columns(GROUP_BY_SQL))), // prettier-ignore
      };
    },
  },
];

function polarsGroupBy(pl, client, day, amount) {
  const days = pl.Series("day", day.map((serial) => serial - SERIAL_OF_1970), pl.Int32); // prettier-ignore
  const frame = pl.DataFrame({
    client,
    day: days.cast(pl.Date),
    amount: Float64Array.from(amount),
  });
  const month = pl.col("day").dt.year().mul(12).add(pl.col("day").dt.month()).alias("month");
  return () =>
    frame
      .lazy()
      .withColumn(month)
      .groupBy(["client", "month"])
      .agg(pl.col("amount").sum().alias("total"))
      .collectSync();
}

function differing([headings, ...rows], [clients, months, amounts]) {
  const table = new Map(rows.map(([client, ...cells]) => [client, cells]));
  const column = new Map(headings.slice(1).map((label, i) => [label, i]));
  let filled = 0;
  const wrong = clients.filter((client, i) => {
    const label = new Date(months[i]).toISOString().slice(0, 7);
    const cell = table.get(client)?.[column.get(label)];
    filled++;
    return !(Math.abs(cell - amounts[i]) <= 1e-6);
  });
  const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);
  const difference = Math.abs(total(rows.flatMap(([, ...cells]) => cells)) - total(amounts));
  return wrong.length === 0 && difference < 0.01 ? "" : `${wrong.length} of ${filled} cells differ`;
}
