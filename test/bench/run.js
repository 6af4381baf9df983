const { functionsBench } = require("./functionsBench");

/** Prints a table: medians of seven runs after a warm-up, and how many times the peer's time KAM takes. */
async function main() {
  const rows = [...(await functionsBench())];
  console.table(
    Object.fromEntries(
      rows.map(({ work, kam, against, peer }) => [
        work,
        {
          "KAM, ms": Math.round(kam),
          against,
          "peer, ms": Math.round(peer),
          ratio: Number((kam / peer).toFixed(2)),
        },
      ])
    )
  );
}

main();
