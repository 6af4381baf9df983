const { openDuckDB } = require("../duckdb");
const { seededHistory, seededScores } = require("../seeded");

const PERIODS = 12;
const CRITERIA = 10;
const WEIGHTS = [30, 20, 10, -10, 8, 7, 5, 5, 3, 2];

const columns = Array.from({ length: PERIODS }, (_, i) => `m${i}`);
const FIRST = `case ${columns.map((m, i) => `when ${m} > 0 then ${i}`).join(" ")} end`;
const ACTIVE = columns.map((m) => `(${m} > 0)::int`).join(" + ");
const TOTAL = columns.join(" + ");
const SQUARES = columns.map((m) => `${m} * ${m}`).join(" + ");

const XYZ_CLASSES = {
  frequency: "active / n >= 0.75 - 1e-9 then 'X' when active / n >= 0.5 - 1e-9 then 'Y'",
  variation: "variation <= 0.5 + 1e-9 then 'X' when variation <= 1 + 1e-9 then 'Y'",
};
const xyzSql = (method) => `
  select i, case when n is null then '' when n < 3 then 'N' when ${XYZ_CLASSES[method]} else 'Z' end as xyz
  from (
    select i, n, active, sqrt(greatest(0, squares / n - (total / n) ** 2)) / (total / n) as variation
    from (select i, ${PERIODS} - ${FIRST} as n, ${ACTIVE} as active, ${TOTAL} as total, ${SQUARES} as squares from t))`;

const ABCXYZ_SQL = `
  with totals as (select i, ${TOTAL} as v from t),
  ranked as (select v, sum(v) over (order by v desc rows unbounded preceding) - v as before from totals where v > 0),
  limits as (
    select min(v) filter (where before < 0.8 * base) as a, min(v) filter (where before < 0.95 * base) as b
    from ranked, (select sum(v) as base from ranked))
  select case when v <= 0 or xyz = '' then '' else
    case when v >= a then 'A' when v >= b then 'B' else 'C' end || xyz end as segment
  from totals join (${xyzSql("frequency")}) using (i), limits order by i`;

const scores = Array.from({ length: CRITERIA }, (_, i) => `s${i}`);
const SCORE_SQL = `
  select (${scores.map((s, i) => (WEIGHTS[i] < 0 ? `if(${s} = 0, 0, ${-WEIGHTS[i]} * (11 - ${s}))` : `${WEIGHTS[i]} * ${s}`)).join(" + ")})
    / nullif(${scores.map((s, i) => `if(${s} = 0, 0, ${Math.abs(WEIGHTS[i])})`).join(" + ")}, 0) as score
  from t order by i`;

exports.rows = [
  ...["frequency", "variation"].map((method) => ({
    name: `XYZ of 12 columns by ${method}`,
    measures: method === "variation" ? ["time", "growth", "memory"] : ["time", "memory"],
    async prepare({ rows, withPeers }) {
      const history = seededHistory({ rows, periods: PERIODS });
      const sql = `select xyz from (${xyzSql(method)}) order by i`;
      const duckdb = withPeers && (await openDuckDB({ t: table(history, columns) }));
      return {
        kam: ({ XYZ }) => XYZ(history, method),
        numbers: rows * PERIODS,
        against: [{ name: "DuckDB", work: duckdb && (() => duckdb.run(sql)), times: 2 }],
        differences: duckdb && (async (answer) => differing(answer, await duckdb.columns(sql))),
      };
    },
  })),
  {
    name: "ABCXYZ of 12 columns",
    measures: ["time", "memory"],
    async prepare({ rows, withPeers }) {
      const history = seededHistory({ rows, periods: PERIODS });
      const duckdb = withPeers && (await openDuckDB({ t: table(history, columns) }));
      return {
        kam: ({ ABCXYZ }) => ABCXYZ(history),
        numbers: rows * PERIODS,
        against: [{ name: "DuckDB", work: duckdb && (() => duckdb.run(ABCXYZ_SQL)), times: 1 }],
        differences: duckdb && (async (answer) => differing(answer, await duckdb.columns(ABCXYZ_SQL))), // prettier-ignore
      };
    },
  },
  {
    name: "SCORE of 10 criteria",
    measures: ["time", "memory"],
    async prepare({ rows, withPeers }) {
      const given = seededScores({ rows, criteria: CRITERIA });
      const duckdb = withPeers && (await openDuckDB({ t: table(given, scores) }));
      return {
        kam: ({ SCORE }) => SCORE(given, [WEIGHTS]),
        numbers: rows * CRITERIA,
        against: [{ name: "DuckDB", work: duckdb && (() => duckdb.run(SCORE_SQL)), times: 1 }],
        differences: duckdb && (async (answer) => differing(answer, await duckdb.columns(SCORE_SQL))), // prettier-ignore
      };
    },
  },
];

function table(cells, names) {
  return Object.fromEntries(
    names.map((name, column) => [name, ["DOUBLE", cells.map((row) => row[column])]])
  );
}

function differing(answer, [expected]) {
  const isSame = (a, b) =>
    typeof a === "number" ? Math.abs(a - b) <= 1e-9 : a === (b === null ? "" : b);
  const count = answer.filter(([cell], row) => !isSame(cell, expected[row])).length;
  return count === 0 ? "" : `${count} rows differ`;
}
