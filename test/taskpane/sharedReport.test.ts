import { putCells, usedCells } from "../excel/officeWorkbook";
import { HeadlessPane } from "../hostile/headlessPane";
import { eachInWorkbook, YEAR } from "../hostile/workbook";
import type { SharingCheck } from "../../src/excel/sharingCheck";

const open = eachInWorkbook();

async function checkIn(pane: HeadlessPane): Promise<SharingCheck> {
  pane.dispatch({ type: "sharingRequested", task: "check" });
  await pane.idle();
  expect(pane.says).toBeNull();
  const { sharing } = pane.state;
  if (sharing?.kind !== "checked") throw new Error("nothing was checked");
  return sharing.check;
}

test("a report of the pane knows its data, and that they changed; a new run is up to date again", async () => {
  await putCells("Sales", YEAR);
  const pane = await HeadlessPane.open("Sales");
  await pane.run();
  expect(pane.says).toBeNull();
  expect((await checkIn(pane)).report).toEqual({
    age: "current", sheet: "KAM Summary", source: "Sales", liveOfOtherRun: null,
  }); // prettier-ignore
  await putCells("Sales", [[801]], 4, 2);
  expect((await checkIn(pane)).report.age).toBe("older");
  await pane.run();
  expect((await checkIn(pane)).report.age).toBe("current");
});

test("the choice of live results writes KAM Live with the report; without it the next run leaves that sheet behind", async () => {
  await putCells("Sales", YEAR);
  const pane = await HeadlessPane.open("Sales");
  pane.dispatch({ type: "choicesChanged", choices: { live: "native" } });
  await pane.run();
  expect(pane.state.result!.sheetNames).toEqual([
    "KAM Summary", "KAM Clients", "KAM Inputs", "KAM Win-back", "KAM Live",
  ]); // prettier-ignore
  await open.office.host.calculated();
  const { values } = await usedCells("KAM Live");
  expect(values.slice(5).map((row) => row.slice(1, 5))).toEqual([
    ["Acme", 9600, 0.8, "A"],
    ["Bolt", 1800, 0.15, "B"],
    ["Crux", 600, 0.05, "C"],
  ]);
  // Formulas of Excel's own are nothing to freeze, and nothing to warn of.
  expect(await checkIn(pane)).toMatchObject({ formulas: [], report: { liveOfOtherRun: null } });

  pane.dispatch({ type: "choicesChanged", choices: { live: "none" } });
  await pane.run();
  expect((await checkIn(pane)).report).toMatchObject({
    age: "current",
    liveOfOtherRun: "KAM Live",
  });
});

test("KAM's formulas on KAM Live are live ones, and broken where the add-in is missing", async () => {
  await putCells("Sales", YEAR);
  const pane = await HeadlessPane.open("Sales");
  pane.dispatch({ type: "choicesChanged", choices: { live: "kam" } });
  await pane.run();
  await open.office.host.calculated();
  const { formulas, broken } = await checkIn(pane);
  expect(formulas).toEqual([{ sheet: "KAM Live", count: 3, first: ["D6", "E6", "F6"] }]);
  expect(broken).toBe(3);
  pane.dispatch({ type: "sharingRequested", task: "count" });
  await pane.idle();
  expect(pane.state.sharing).toEqual({
    kind: "counted",
    counts: { formulas: 3, ready: 0, errors: 0, broken: 3 },
  });
});
