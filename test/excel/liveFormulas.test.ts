import { ExcelProblem } from "../../src/excel/excelProblem";
import { freezeFormulas } from "../../src/excel/freezeFormulas";
import { liveFormulas } from "../../src/excel/liveFormulas";
import { repairFormulas } from "../../src/excel/repairFormulas";
import { eachInOffice, onSheet, putCells, usedCells } from "./officeWorkbook";
import { registerBuiltFunctions } from "./registeredFunctions";

const SALES = [
  ["Client", "Sales"],
  ["Acme", 80],
  ["Bolt", 15],
  ["'=1+1", 5],
];

const open = eachInOffice();
beforeEach(async () => {
  await putCells("Sales", SALES);
});

async function type(address: string, formula: string): Promise<void> {
  await onSheet("Sales", (sheet) => {
    sheet.getRange(address).formulas = [[formula]];
  });
  await open.office.host.calculated();
}

const listed = async () =>
  (await Excel.run((context) => liveFormulas(context))).map(
    ({ sheet, address, error }) => `${sheet}!${address} ${error ?? ""}`
  );

test("the formulas of KAM are found, each once, on hidden sheets too; others are not", async () => {
  registerBuiltFunctions(open.office.api);
  await type("D2", "=KAM.ABC(B2:B4)");
  await type("E2", "=SUM(B2:B4)");
  await type("F2", '="KAM.ABC(B2:B4)"');
  await putCells("Hidden", [["x"]]);
  await onSheet("Hidden", (sheet) => {
    sheet.getRange("C3").formulas = [["=SUM(KAM.SHARE(Sales!B2:B4))"]];
    sheet.visibility = "Hidden";
  });
  await open.office.host.calculated();
  expect(await listed()).toEqual(["Sales!D2 ", "Hidden!C3 "]);
});

test("freezing keeps every value shown, spilled ones too, and leaves no formula of KAM", async () => {
  registerBuiltFunctions(open.office.api);
  await type("D1", "=KAM.PARETO(A2:A4, B2:B4)");
  await type("J2", "=KAM.SHARE(B2:B4)*2");
  await type("K2", "=SUM(B2:B4)");
  const before = await usedCells("Sales");
  expect(before.values[3]![3]).toBe("=1+1"); // a name that a careless copy would calculate
  expect(await freezeFormulas()).toEqual({ frozen: 2, left: [] });
  await open.office.host.calculated();
  const after = await usedCells("Sales");
  expect(after.values).toEqual(before.values);
  expect(after.formulas[1]![10]).toBe("=SUM(B2:B4)");
  expect(await listed()).toEqual([]);
  await onSheet("Sales", (sheet) => {
    sheet.getRange("B2").values = [[1]];
  });
  await open.office.host.calculated();
  expect((await usedCells("Sales")).values[1]!.slice(3)).toEqual(
    before.values[1]!.slice(3).map((value, c) => (c === 7 ? 21 : value))
  );
});

test("an error that passes is not frozen: the formula stays, and is named", async () => {
  await type("D2", "=KAM.ABC(B2:B4)"); // no add-in: #NAME?
  const { frozen, left } = await freezeFormulas();
  expect(frozen).toBe(0);
  expect(left).toMatchObject([{ sheet: "Sales", address: "D2", error: "#NAME?" }]);
  expect((await usedCells("Sales")).formulas[1]![3]).toBe("=KAM.ABC(B2:B4)");
});

test("on a protected sheet nothing is frozen anywhere", async () => {
  registerBuiltFunctions(open.office.api);
  await type("D2", "=KAM.ABC(B2:B4)");
  await putCells("Locked", [["x"]]);
  await onSheet("Locked", (sheet) => {
    sheet.getRange("B1").formulas = [["=KAM.TOPSHARE(Sales!B2:B4)"]];
    sheet.protection.protect();
  });
  await open.office.host.calculated();
  await expect(freezeFormulas()).rejects.toEqual(new ExcelProblem("sheetProtected", "Locked"));
  expect((await listed()).length).toBe(2);
});

test("formulas that show #NAME? work after a repair, also as Excel saved them without the add-in", async () => {
  await type("D2", "=KAM.ABC(B2:B4)");
  await type("F2", "=_xldudf_KAM_SHARE(B2:B4)");
  await type("H2", "=KAM.SHARE(B2:B4)+NOBODYKNOWS(1)");
  registerBuiltFunctions(open.office.api);
  const { repaired, left } = await repairFormulas();
  await open.office.host.calculated();
  expect(left.map(({ address }) => address)).toEqual(["H2"]);
  expect(repaired).toBe(2);
  const { values } = await usedCells("Sales");
  expect(values.slice(1).map((row) => [row[3], row[5]])).toEqual([
    ["A", 0.8],
    ["B", 0.15],
    ["C", 0.05],
  ]);
});
