import { portfolio } from "../../src/core/portfolio";
import { DEFAULT_PARAMETERS, segment } from "../../src/core/segmentation";
import { readColumns } from "../../src/excel/readColumns";
import { listSources, readSample } from "../../src/excel/source";
import { writeReport } from "../../src/excel/writeReport";
import { report as words } from "../../src/locales/en";
import type { Cell } from "../../src/sheet/cell";
import { columnMapping } from "../../src/sheet/columnMapping";
import { LedgerReader } from "../../src/sheet/ledgerReader";
import { recogniseColumns } from "../../src/sheet/recogniseColumns";
import { reportSheets } from "../../src/sheet/reportSheets";
import { csvCells, onData } from "../data/csvCells";
import type { BootedOffice } from "./bootOffice";
import { putCells, startOffice, usedCells } from "./officeWorkbook";

let office: BootedOffice;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.dispose());

/** From the cells of a sheet to the written report, the way the pane goes. */
async function segmentSheet(cells: readonly (readonly Cell[])[]) {
  await putCells("Sales", cells);
  const source = (await listSources()).sources.find(({ name }) => name === "Sales")!;
  const roles = recogniseColumns(await readSample(source));
  const mapping = columnMapping(roles);
  const reader = new LedgerReader(mapping);
  await readColumns(source, mapping.columns, {
    onRows: (rows, firstRow) => reader.add(rows, firstRow),
  });
  const reading = reader.finish();
  const parameters = { ...DEFAULT_PARAMETERS, span: "all" } as const;
  const segmentation = segment(reading.ledger, parameters);
  const run = { date: 45_700.5, version: "0.0.0", source: "Sales", parameters, roles };
  const shown = portfolio(reading.ledger, segmentation);
  await writeReport(reportSheets(shown, reading, run, null, words));
  const { values } = await usedCells("KAM Clients");
  const [headings, ...clients] = values.slice(3);
  const column = (heading: string) => clients.map((row) => row[headings!.indexOf(heading)]);
  const count = (heading: string, found: string) =>
    column(heading).filter((each) => each === found).length;
  const total = column("Sales").reduce((sum: number, amount) => sum + (amount as number), 0);
  return { clients, column, count, total };
}

onData(
  "AdventureWorks in a workbook: 635 clients, 80,450,596.98, 186/125/324 and 401/119/107/8",
  async () => {
    const written = await segmentSheet(csvCells("adventureworks_dw/reseller_sales_flat.csv.gz"));
    expect(written.clients).toHaveLength(635);
    expect(written.total).toBeCloseTo(80_450_596.98, 2);
    expect(["A", "B", "C"].map((abc) => written.count("ABC", abc))).toEqual([186, 125, 324]);
    expect(["X", "Y", "Z", "N"].map((xyz) => written.count("XYZ", xyz))).toEqual([
      401, 119, 107, 8,
    ]);
    expect(written.count("Segment", "AX")).toBe(153);
    expect(written.column("Client")[0]).toBe("Brakes and Gears");
  },
  120_000
);

onData("Northwind in a workbook: 89 clients, 1,265,793.04, 45/32/10/2", async () => {
  const written = await segmentSheet(csvCells("northwind/northwind_flat.csv"));
  expect(written.clients).toHaveLength(89);
  expect(written.total).toBeCloseTo(1_265_793.04, 2);
  expect(["X", "Y", "Z", "N"].map((xyz) => written.count("XYZ", xyz))).toEqual([45, 32, 10, 2]);
  expect(written.column("Code")[0]).toBe("QUICK");
});
