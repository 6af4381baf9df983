const { openDuckDB } = require("../duckdb");
const { loadPeer } = require("../peers");
const { handedOver, seededColumn, seededNames } = require("../seeded");

const ABC_SQL = `
  with ranked as (
    select v, sum(v) over (order by v desc rows unbounded preceding) - v as before from t),
  limits as (
    select min(v) filter (where before < 0.8 * base) as a, min(v) filter (where before < 0.95 * base) as b
    from ranked, (select sum(v) as base from t))
  select case when v >= a then 'A' when v >= b then 'B' else 'C' end as class from t, limits order by i`;

const PARETO_SQL = `
  select name, v, share, through, case when before < 0.8 then 'A' when before < 0.95 then 'B' else 'C' end as class
  from (
    select name, v, v / base as share, sum(v) over w / base as through,
      (sum(v) over w - v * count(*) over (partition by v)) / base as before
    from t, (select sum(v) as base from t)
    window w as (order by v desc range unbounded preceding))
  order by v desc, name`;

const CONCENTRATION_SQL = `
  with ranked as (
    select v / base as share, row_number() over (order by v desc) as r,
      sum(v / base) over (order by v desc rows unbounded preceding) as through
    from t, (select sum(v) as base from t)),
  n as (select count(*) as n from t)
  select n, max(share), sum(share) filter (where r <= 3), sum(share) filter (where r <= 10),
    count(*) filter (where through - share < 0.5 - 1e-9), count(*) filter (where through - share < 0.8 - 1e-9),
    sum(share * greatest(0, least(1, 0.2 * n - r + 1))), sum(share * share), 1 / sum(share * share),
    2 * sum((n - r + 1) * share) / n - (n + 1) / n
  from ranked, n group by n`;

exports.rows = [
  {
    name: "ABC of one column",
    measures: ["time", "growth", "memory"],
    async prepare({ rows, withPeers }) {
      const values = seededColumn({ rows });
      const numbers = Float64Array.from(values, ([value]) => value);
      const duckdb = withPeers && (await openDuckDB({ t: { v: ["DOUBLE", numbers] } }));
      const polars = withPeers && loadPeer("Polars");
      return {
        kam: ({ ABC }) => ABC(values),
        numbers: rows,
        against: [
          { name: "DuckDB", work: duckdb && (() => duckdb.run(ABC_SQL)), times: 6 },
          { name: "Polars", work: polars && polarsAbc(polars, numbers), times: 6 },
          { name: "Polars, limits first", work: polars && polarsLimits(polars, numbers), times: 1 },
          { name: "a bare pass", work: () => barePass(values), atMost: 2 },
        ],
        differences:
          duckdb && (async (answer) => differingRows(answer, await duckdb.columns(ABC_SQL))),
      };
    },
  },
  {
    name: "PARETO",
    measures: ["time"],
    async prepare({ rows, withPeers }) {
      let names = seededNames({ rows });
      const values = seededColumn({ rows });
      const duckdb =
        withPeers &&
        (await openDuckDB({
          t: { name: ["VARCHAR", names.map(([name]) => name)], v: ["DOUBLE", values.map(([v]) => v)] }, // prettier-ignore
        }));
      return {
        kam: ({ PARETO }) => PARETO(names, values),
        renew: () => (names = handedOver(names)),
        numbers: rows,
        against: [{ name: "DuckDB", work: duckdb && (() => duckdb.run(PARETO_SQL)), times: 1 }],
        differences: duckdb && (async (answer) => differingShares(answer.slice(1), await duckdb.columns(PARETO_SQL))), // prettier-ignore
      };
    },
  },
  {
    name: "CONCENTRATION",
    measures: ["time"],
    async prepare({ rows, withPeers }) {
      const values = seededColumn({ rows });
      const duckdb =
        withPeers && (await openDuckDB({ t: { v: ["DOUBLE", values.map(([v]) => v)] } }));
      return {
        kam: ({ CONCENTRATION }) => CONCENTRATION(values),
        numbers: rows,
        against: [{ name: "DuckDB", work: duckdb && (() => duckdb.run(CONCENTRATION_SQL)), times: 1 }], // prettier-ignore
        differences:
          duckdb &&
          (async (answer) => {
            const expected = (await duckdb.columns(CONCENTRATION_SQL)).map(([figure]) => figure);
            const differing = answer
              .slice(1, 1 + expected.length)
              .filter(([, figure], i) => !isClose(figure, Number(expected[i])));
            return differing.map(([name]) => name).join(", ");
          }),
      };
    },
  },
];

/** As one would write it: sort, running total, class, back in the order of the rows. */
function polarsAbc(pl, numbers) {
  const frame = pl.DataFrame({ i: Int32Array.from(numbers, (_, i) => i), v: numbers });
  return () =>
    frame
      .lazy()
      .sort("v", true)
      .select(
        pl.col("i"),
        letters(pl, shareBefore(pl), (share, limit) => share.lt(limit), [0.8, 0.95])
      ) // prettier-ignore
      .sort("i")
      .collectSync();
}

/** As one may write it who knows that two limits decide: they by a sort of the values, then each value against them. */
function polarsLimits(pl, numbers) {
  const frame = pl.DataFrame({ v: numbers });
  const least = (limit, name) => pl.col("v").filter(pl.col("before").lt(limit)).min().alias(name);
  return () => {
    const limits = frame
      .lazy()
      .select(pl.col("v").sort({ descending: true }))
      .withColumn(shareBefore(pl).alias("before"))
      .select(least(0.8, "a"), least(0.95, "b"))
      .collectSync();
    const values = ["a", "b"].map((name) => limits.getColumn(name).get(0));
    return frame
      .lazy()
      .select(letters(pl, pl.col("v"), (value, limit) => value.gtEq(limit), values))
      .collectSync();
  };
}

function shareBefore(pl) {
  return pl.col("v").cumSum().sub(pl.col("v")).div(pl.col("v").sum());
}

function letters(pl, column, isInside, [a, b]) {
  return pl
    .when(isInside(column, a))
    .then(pl.lit("A"))
    .when(isInside(column, b))
    .then(pl.lit("B"))
    .otherwise(pl.lit("C"))
    .alias("class");
}

/** Reads each cell and answers a letter for its row: the least a function of a column can do. */
function barePass(column) {
  const letters = new Array(column.length);
  for (let row = 0; row < column.length; row++) letters[row] = [column[row][0] > 20 ? "A" : "B"];
  return letters;
}

function differingRows(answer, [letters]) {
  const differing = answer.filter(([letter], row) => letter !== letters[row]).length;
  return differing === 0 ? "" : `${differing} rows differ`;
}

function differingShares(table, [names, values, shares, through, classes]) {
  // Equal values may stand in any order of their names, and their cumulative shares with them.
  const differing = table.filter(
    ([, value, share, , letter], row) =>
      value !== values[row] || !isClose(share, shares[row]) || letter !== classes[row]
  );
  const ends = table.filter(
    ([, value, , sum], row) => value !== table[row + 1]?.[1] && !isClose(sum, through[row])
  );
  const strangers = new Set(names);
  table.forEach(([name]) => strangers.delete(name));
  const count = differing.length + ends.length + strangers.size;
  return count === 0 ? "" : `${count} rows differ`;
}

function isClose(a, b) {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}
