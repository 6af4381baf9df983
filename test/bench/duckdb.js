const { loadPeer } = require("./peers");

const CHUNK = 2048; // rows, DuckDB's own vector size

/**
 * A DuckDB in memory with these tables loaded, on all cores; null where it is not installed. A table is named columns of
 * `[type, values]`, its rows in order under the column `i`.
 */
exports.openDuckDB = async function openDuckDB(tables) {
  const api = loadPeer("DuckDB");
  if (!api) return null;
  const instance = await api.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [name, columns] of Object.entries(tables)) await load(api, connection, name, columns);
  return {
    /** Runs to the end, the result standing in DuckDB's memory. */
    run: (sql) => connection.run(sql),
    /** The columns of a result, as JavaScript values. */
    columns: async (sql) => (await connection.runAndReadAll(sql)).getColumnsJS(),
  };
};

async function load(api, connection, table, columns) {
  const all = { i: ["INTEGER", Array.from(Object.values(columns)[0][1], (_, i) => i)], ...columns };
  const named = Object.entries(all);
  await connection.run(
    `create table ${table} (${named.map(([name, [type]]) => `${name} ${type}`).join(", ")})`
  );
  const types = named.map(([, [type]]) => api[type]);
  const appender = await connection.createAppender(table);
  const rows = all.i[1].length;
  for (let from = 0; from < rows; from += CHUNK) {
    const length = Math.min(CHUNK, rows - from);
    const chunk = api.DuckDBDataChunk.create(types, length);
    named.forEach(([, [, values]], column) =>
      chunk.setColumnValues(column, Array.from(values.slice(from, from + length)))
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
