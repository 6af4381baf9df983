const { openDuckDB } = require("../duckdb");
const { handedOver, seededLedger } = require("../seeded");

const CLIENTS_PER_ROW = 20_000 / 1_048_575;
const MONTHS = 36;

/** The purchase days of each client with the gap before, and its usual days between orders. */
const RHYTHM_SQL = `
  with days as (select distinct client, day from t where amount > 0),
  gaps as (select client, day, day - lag(day) over (partition by client order by day) as gap from days),
  own as (
    select client, count(*) as n, min(day) as first, max(day) as last, median(gap) as m, max(gap) as longest
    from gaps group by client),
  common as (select coalesce(median(m), 60) as c from own where n >= 3),
  listed as (select client, min(i) as i from t group by client),
  usual as (
    select listed.client, listed.i, n, first, last, longest, greatest(10, if(n >= 3, m, c)) as u
    from listed left join own using (client), common),
  as_of as (select max(day) as today from t)`;

const CADENCE_SQL = `${RHYTHM_SQL}
  select client, coalesce(n, 0), first, last, if(n is null, null, u), longest, today - last as since,
    case when n is null then null when since <= u then 'Active' when n = 1 then 'One-off'
      when since <= 2 * u then 'Order due' when since <= greatest(3 * u, 1.5 * coalesce(longest, 0)) then 'At risk'
      else 'Lost' end
  from usual, as_of order by i`;

const CHURN_SQL = `${RHYTHM_SQL},
  steps as (
    select client, day, gap is null as isNew, lead(day) over w as next,
      day + floor(greatest(3 * u, 1.5 * coalesce(max(gap) over w, 0)))::int + 1 as silentOn
    from gaps join usual using (client)
    window w as (partition by client order by day)),
  known as (select *, silentOn <= coalesce(next, today) as passes from steps, as_of),
  stays as (
    select *, max(if(isNew or wasSilent, day, null)) over (partition by client order by day) as since
    from (select *, coalesce(lag(passes) over (partition by client order by day), false) as wasSilent from known)),
  quarters as (select unnest(range((select q(min(day)) from t), (select q(max(day)) from t) + 1)) as quarter),
  counts as (
    select quarter,
      (select count(*) from stays where isNew and q(day) = quarter) as new,
      (select count(*) from stays where passes and q(silentOn) = quarter) as silent,
      (select count(*) from stays where wasSilent and q(day) = quarter) as back,
      (select count(*) from stays where passes and q(silentOn) = quarter and q(since) < quarter) as lost
    from quarters),
  balance as (select *, sum(new + back - silent) over (order by quarter) as active from counts)
  select (active - new - back + silent)::int, new, silent, back, active::int,
    lost / nullif(active - new - back + silent, 0)
  from balance order by quarter`;

/** Over all quarters, which are complete: ABC of the net amounts, XYZ by frequency from the first quarter with a purchase on. */
const SEGMENT_SQL = `${RHYTHM_SQL},
  nets as (select client, sum(amount) as v from t group by client),
  ranked as (select v, sum(v) over (order by v desc rows unbounded preceding) - v as before from nets where v > 0),
  limits as (
    select min(v) filter (where before < 0.8 * base) as a, min(v) filter (where before < 0.95 * base) as b, any_value(base) as base
    from ranked, (select sum(v) as base from ranked)),
  periods as (select client, q(day) as quarter from t group by all having sum(amount) > 1e-9),
  xyz as (
    select client, q(today) - min(quarter) + 1 as span, count(*) / (q(today) - min(quarter) + 1) as share
    from periods, as_of group by client, today),
  classes as (
    select client, v, v / base as share,
      case when v > 0 then case when v >= a then 'A' when v >= b then 'B' else 'C' end when v < 0 then 'C' else '' end as abc,
      case when span is null then '' when span < 3 then 'N' when xyz.share >= 0.75 - 1e-9 then 'X'
        when xyz.share >= 0.5 - 1e-9 then 'Y' else 'Z' end as xyz
    from nets left join xyz using (client), limits)
  select client, v, share, abc, xyz, if(abc = '' or xyz = '', '', abc || xyz), last, case
      when n is null then null when today - last <= u then 'Active' when n = 1 then 'One-off'
      when today - last <= 2 * u then 'Order due'
      when today - last <= greatest(3 * u, 1.5 * coalesce(longest, 0)) then 'At risk' else 'Lost' end
  from classes join usual using (client), as_of order by v desc`;

/** The number of the quarter of a serial. */
const QUARTER_SQL = `create macro q(day) as
  year(date '1899-12-30' + day::int) * 4 + quarter(date '1899-12-30' + day::int)`;

exports.rows = [
  {
    name: "CADENCE of 20,000 clients",
    measures: ["time", "growth", "memory"],
    prepare: (options) => prepareLedger(options, ({ CADENCE }, columns) => CADENCE(...columns), CADENCE_SQL), // prettier-ignore
  },
  {
    name: "CHURN of 20,000 clients",
    measures: ["time"],
    prepare: (options) =>
      prepareLedger(
        options,
        ({ CHURN }, columns) => CHURN(...columns).map((row) => row.slice(1)),
        CHURN_SQL
      ),
  },
  {
    name: "SEGMENT of 20,000 clients",
    measures: ["time"],
    prepare: (options) =>
      prepareLedger(
        options,
        ({ SEGMENT }, columns) => SEGMENT(...columns, 1, 80000, "quarter"),
        SEGMENT_SQL,
        differingClients
      ),
  },
];

async function prepareLedger({ rows, withPeers }, kam, sql, compare = differing) {
  const clients = Math.round(rows * CLIENTS_PER_ROW);
  const ledger = seededLedger({ rows, clients, months: MONTHS });
  const columns = [ledger.clients, ledger.dates, ledger.amounts];
  const duckdb =
    withPeers &&
    (await openDuckDB({
      t: {
        client: ["VARCHAR", ledger.clients.map(([client]) => client)],
        day: ["INTEGER", ledger.dates.map(([day]) => day)],
        amount: ["DOUBLE", ledger.amounts.map(([amount]) => amount)],
      },
    }));
  if (duckdb) await duckdb.run(QUARTER_SQL);
  return {
    kam: (functions) => kam(functions, columns),
    renew: () => (columns[0] = handedOver(columns[0])),
    numbers: 2 * rows,
    against: [{ name: "DuckDB", work: duckdb && (() => duckdb.run(sql)), times: 1 }],
    differences: duckdb && (async (answer) => compare(answer.slice(1), await duckdb.columns(sql))),
  };
}

/** By client, without the cumulative share: it hangs on the order of equals, which may be any. */
function differingClients(table, columns) {
  const places = columns[0].map((_, i) => i);
  places.sort((a, b) => (columns[0][a] < columns[0][b] ? -1 : 1));
  const byClient = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
  return differing(
    byClient.map((row) => row.filter((_, column) => column !== 3)),
    columns.map((values) => places.map((i) => values[i]))
  );
}

function differing(table, columns) {
  const isSame = (cell, value) => {
    if (value === null || value === undefined) return cell === "";
    if (typeof cell !== "number") return cell === value;
    return Math.abs(cell - Number(value)) <= 1e-9 * Math.max(1, Math.abs(cell));
  };
  const rows = table.filter(
    (row, i) => !row.every((cell, column) => isSame(cell, columns[column][i]))
  );
  const missing = Math.abs(table.length - columns[0].length);
  return rows.length + missing === 0 ? "" : `${rows.length + missing} rows differ`;
}
