/**
 * The rows of the table, one file per kind of work. A row is
 * - name: the work, as the table shows it
 * - prepare({ rows, withPeers }): makes the input, and resolves to
 *   - kam(functions): does the work with KAM's functions
 *   - renew(), where there are strings: makes the input anew, untimed, as Excel would
 *   - numbers: how many numbers the input holds, for the measure of memory
 *   - against: [{ name, work, times | atMost }], each doing the same; `work` is null where the peer is missing
 *   - differences(answer), where answers are compared: a promise of what differs, in words, or ""
 * - measures: of "time", "growth" and "memory", those that apply; a row that measures in its own way has "pane", and a
 *   function of that name that resolves to its lines.
 */
exports.benchRows = function benchRows() {
  return ["volume", "rhythm", "ledger", "scores", "pane"].flatMap(
    (file) => require(`./${file}`).rows
  );
};
