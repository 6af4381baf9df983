const { builtFunctions } = require("./builtFunctions");
const { medianTime } = require("./median");
const { seededLedger } = require("./seededLedger");

const ROWS = 1_048_575; // a full sheet below its heading

/** The functions at the size of a full sheet, against a bare pass that reads each cell and writes a letter per row. */
exports.functionsBench = async function functionsBench() {
  const functions = builtFunctions();
  const { clients, dates, amounts } = seededLedger({ rows: ROWS, clients: 20_000, months: 36 });
  return [
    await row("KAM.ABC of one column", () => functions.ABC(amounts), [amounts]),
    await row(
      "KAM.HISTORY, 20,000 clients x 36 months",
      () => functions.HISTORY(clients, dates, amounts),
      [clients, dates, amounts]
    ),
  ];
};

async function row(name, kam, columns) {
  return {
    work: `${name}, ${ROWS.toLocaleString("en")} rows`,
    kam: await medianTime(kam),
    against: "bare pass",
    peer: await medianTime(() => barePass(columns)),
  };
}

/** Reads every cell and answers a letter for every row: the least a function of these ranges can do. */
function barePass(columns) {
  let greatest = -Infinity;
  const letters = [];
  for (let i = 0; i < columns[0].length; i++) {
    for (const column of columns) {
      const cell = column[i][0];
      if (typeof cell === "number" && cell > greatest) greatest = cell;
    }
    letters.push([greatest > i ? "A" : "B"]);
  }
  return letters;
}
