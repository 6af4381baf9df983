import { removeReport } from "../../src/excel/removeReport";
import { endHurriedOffice, failEverySync, ONE, run, startHurriedOffice } from "./failEverySync";

beforeEach(startHurriedOffice);
afterEach(endHurriedOffice);

test("whatever fails in a first run, the workbook is as before or has the complete report", async () => {
  await run(ONE);
  await removeReport(); // as before a first run, but for what the workbook keeps of tables that were there
  await failEverySync(ONE, removeReport);
}, 900_000);
