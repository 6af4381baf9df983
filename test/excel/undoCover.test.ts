import { undoCover } from "../../src/excel/undoCover";
import { MANIFEST_SETS } from "../../src/playground/host/requirements";
import { startOffice } from "./officeWorkbook";

test.each([
  ["1.14", "forgets"],
  ["1.18", "forgets"],
  ["1.19", "parts"],
  ["1.20", "parts"],
])("under ExcelApi %s Excel's Undo %s", async (version, cover) => {
  const office = await startOffice({ requirementSets: { ...MANIFEST_SETS, ExcelApi: version } });
  expect(undoCover()).toBe(cover);
  office.dispose();
});
