import { insertSample } from "../../src/excel/insertSample";
import { insertTemplate } from "../../src/excel/insertTemplate";
import { listSources, readSample } from "../../src/excel/source";
import { template as words } from "../../src/locales/en";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { SAMPLES } from "../../src/sheet/sample";
import { templateSheet } from "../../src/sheet/templateSheet";
import type { BootedOffice } from "./bootOffice";
import { putCells, sheetNames, startOffice, usedCells } from "./officeWorkbook";

const SAMPLE = SAMPLES[1]!;
const NAMES = { sheet: "Sample", table: "SampleSales" };

let office: BootedOffice;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.dispose());

test("the sample is a sheet of the user's: every cell, offered as data, chosen at once, recognised", async () => {
  expect(await insertSample(SAMPLE, NAMES)).toBe("Sample");
  const { values, formats } = await usedCells("Sample");
  expect(values).toEqual(SAMPLE.cells().map((row) => row.map((cell) => cell ?? "")));
  expect(formats[1]![1]).toBe("yyyy-mm-dd");
  const { sources, preselected } = await listSources();
  expect(sources.map(({ kind, name }) => [kind, name])).toEqual([["table", "SampleSales"]]);
  expect(preselected!.name).toBe("SampleSales");
  expect(recogniseColumns(await readSample(preselected!)).roles).toMatchObject({
    date: 1,
    amount: expect.any(Number),
  });
});

test("the template is a small table with a note beside it, and data when it is filled", async () => {
  const layout = templateSheet(words);
  expect(await insertTemplate(layout)).toBe(layout.name);
  const { preselected } = await listSources();
  expect(preselected).toMatchObject({ kind: "table", name: layout.table.name });
  const { roles } = recogniseColumns(await readSample(preselected!));
  expect(Object.keys(roles)).toEqual(expect.arrayContaining(["code", "name", "date", "amount"]));
});

test("inserted twice, there are two; the user's own sheets and tables are not touched", async () => {
  await putCells("Sample", [["mine", 1]]);
  expect(await insertSample(SAMPLE, NAMES)).toBe("Sample (2)");
  expect(await insertSample(SAMPLE, NAMES)).toBe("Sample (3)");
  expect((await usedCells("Sample")).values).toEqual([["mine", 1]]);
  expect((await listSources()).sources.map(({ name }) => name)).toEqual(["SampleSales", "SampleSales2"]); // prettier-ignore
});

test("a protected structure, a failure and a cancel leave nothing", async () => {
  office.host.protectStructure();
  await expect(insertSample(SAMPLE, NAMES)).rejects.toMatchObject({ code: "structureProtected" });
  office.host.protectStructure(false);
  office.host.messageLimit = 6_000;
  await expect(insertTemplate(longer())).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" }); // prettier-ignore
  office.host.messageLimit = null;
  const stop = new AbortController();
  stop.abort(new Error("stopped"));
  await expect(insertSample(SAMPLE, NAMES, stop.signal)).rejects.toThrow("stopped");
  expect(await sheetNames()).toEqual(["Sheet1"]);
});

/** A template with a text that no message holds. */
function longer() {
  const layout = templateSheet(words);
  const block = { row: 20, column: 0, values: [["x".repeat(9_000)]], formats: ["@"] };
  return { ...layout, blocks: [...layout.blocks, block] };
}
