import { formulaCell, mayBeArray } from "../../../src/playground/saving/formulaCell";

test("a formula of single cells and one of whole ranges in functions of ranges are plain", () => {
  const plain = [
    "=A1*2",
    '="a:b"&A1',
    "=SUM(A1:A3)",
    "=SUM('My sheet'!$A$1:$A$3,B1)/COUNT(B:B)",
    "=SUM(Sales[Amount])-MAX(1:3)",
    "=[@Amount]*2",
    "=SUM(Продажи[Сумма])",
  ];
  expect(plain.filter(mayBeArray)).toEqual([]);
});

test("a formula that works on ranges cell by cell may be one of arrays", () => {
  const arrays = [
    "=SUM(A1:A3*B1:B3)",
    "=A1:A3",
    "=SUM(IF(A1:A3>1,B1:B3))",
    "=SUMIFS(A:A,B:B,C1:C3)",
    "=Sales[Amount]*2",
    "={1,2}",
    "=LAMBDA(x,x)(1)",
    "=KAM.ABC(A1:A9)",
  ];
  expect(arrays.filter((formula) => !mayBeArray(formula))).toEqual([]);
});

test("an array formula names the cells it fills, its own where it fills no other", () => {
  expect(formulaCell("=SUM(A1:A3*B1:B3)", 5, "D1", false)).toEqual({
    value: 5,
    formula: "SUM(A1:A3*B1:B3)",
    formulaResult: 5,
    formulaType: "array",
    formulaDynamic: true,
    formulaRef: "D1",
  });
  expect(formulaCell("=SUM(A1:A3)", 5, "D1", false)).toEqual({
    value: 5,
    formula: "SUM(A1:A3)",
    formulaResult: 5,
  });
});
