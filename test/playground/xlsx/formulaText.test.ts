import { fileFormula, functionNames, typedFormula } from "../../../src/playground/xlsx/formulaText";

test.each([
  ["SUM(A1:B2)", "=SUM(A1:B2)"],
  ["_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))", "=SORT(FILTER(A1:A9,B1:B9>0))"],
  ["_xlfn.LET(_xlpm.x,A1:A9,SUM(_xlpm.x))", "=LET(x,A1:A9,SUM(x))"],
  ["_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))", "=MAP(A1:A3,LAMBDA(v,v*2))"],
  ["_xldudf_KAM_ABC(Sales[Amount],0.8)", "=KAM.ABC(Sales[Amount],0.8)"],
  ['IF(A1="_xlfn.SORT(",1,2)', '=IF(A1="_xlfn.SORT(",1,2)'],
  ["SUM('My sheet'!A1:A3,Sales[[2023]:[2024]])", "=SUM('My sheet'!A1:A3,Sales[[2023]:[2024]])"],
  ["A1:B2*Sheet2!C3", "=A1:B2*Sheet2!C3"],
])("%s is typed as %s, and the other way round", (inFile, typed) => {
  expect(typedFormula(inFile)).toBe(typed);
  expect(fileFormula(typed)).toBe(inFile);
});

test.each([
  ["another add-in", "_xldudf_OTHER_DO(A1)"],
  ["another workbook", "[1]Sheet1!A1"],
  ["another workbook with a quoted sheet", "'[2]My sheet'!A1"],
  ["a range across sheets", "SUM(Jan:Dec!A1)"],
  ["a range across quoted sheets", "SUM('Jan 24:Dec 24'!A1)"],
  ["the spill operator", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["a function outside the engine's list", "_xlfn.STOCKHISTORY(A1)"],
])("a formula with %s is not for the grid", (_what, inFile) => {
  expect(typedFormula(inFile)).toBeNull();
});

test("names bound by LET are no functions", () => {
  expect(functionNames("=LET(f,LAMBDA(x,x+1),f(2))")).toEqual(["LET", "LAMBDA"]);
});
