import { removeReport } from "../../src/excel/removeReport";
import {
  endHurriedOffice,
  failEverySync,
  ONE,
  OTHER,
  run,
  startHurriedOffice,
} from "./failEverySync";

/* KAM Live is written with the other sheets: a sample of the syncs tells whether its spilling formulas come and go with them. */
const live = "native";
const every = process.env["KAM_LARGE"] ? 1 : 4;

beforeEach(startHurriedOffice);
afterEach(endHurriedOffice);

test("whatever fails in a first run with live results, the workbook is as before or has all of them", async () => {
  await run(ONE, { live });
  await removeReport();
  await failEverySync(ONE, removeReport, { every, live });
}, 900_000);

test("whatever fails in a second run with live results, the workbook is as before or has all of them", async () => {
  await run(ONE, { live });
  await run(OTHER, { live });
  await run(ONE, { live });
  await failEverySync(OTHER, () => run(ONE, { live }), { every, live });
}, 900_000);
