import { readEarlier } from "../../src/excel/readEarlier";
import {
  endHurriedOffice,
  failEverySync,
  ONE,
  OTHER,
  run,
  startHurriedOffice,
} from "./failEverySync";

beforeEach(startHurriedOffice);
afterEach(endHurriedOffice);

test("whatever fails in a second run, the workbook is as before or has the complete report, and what people typed", async () => {
  await run(ONE);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    const cell = (table: string, heading: string) =>
      tables.getItem(table).columns.getItem(heading).getDataBodyRange().getCell(0, 0);
    cell("KamInputs", "Key").values = [["No"]];
    cell("KamInputs", "Note").values = [["founder's friend"]];
    cell("KamWinback", "Cause").values = [["price"]];
    cell("KamWinback", "Next step").values = [["call"]];
    await context.sync();
  });
  await run(OTHER);
  await run(ONE);
  await failEverySync(OTHER, () => run(ONE));
  const { inputs, winback } = await readEarlier();
  expect(inputs!.table!.values[0]).toEqual(expect.arrayContaining(["No", "founder's friend"]));
  expect(winback!.table!.values[0]).toEqual(expect.arrayContaining(["price", "call"]));
}, 900_000);
