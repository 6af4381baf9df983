import { isKamFormula, retyped } from "../../src/sheet/kamFormula";

test.each([
  "=KAM.ABC(A1:A9)",
  "=SUM(KAM.SHARE(A1:A9))",
  "=kam.abc (A1:A9)",
  "=_xldudf_KAM_ABC(A1:A9)",
  "='It''s'!A1&KAM.ABC(A1)",
  '="a ""quoted"" text"&KAM.ABC(A1)',
])("%s calls KAM", (formula) => {
  expect(isKamFormula(formula)).toBe(true);
});

test.each([
  "KAM.ABC(A1:A9)",
  '="KAM.ABC(A1:A9)"',
  "='KAM.ABC('!A1",
  "=KAM_ABC(A1)",
  "=OKAM.ABC(A1)",
  "=KAM.ABC",
  5,
  "",
  null,
])("%p does not", (formula) => {
  expect(isKamFormula(formula)).toBe(false);
});

test("a formula saved without the add-in is written as it is typed, and nothing else changes", () => {
  expect(retyped('=_xldudf_KAM_ABC(A1:A9)&"_xldudf_KAM_ABC("&_xldudf_OTHER_X(1)')).toBe(
    '=KAM.ABC(A1:A9)&"_xldudf_KAM_ABC("&_xldudf_OTHER_X(1)'
  );
  expect(retyped("=kam.abc(A1)+KAM_ABC(1)")).toBe("=KAM.ABC(A1)+KAM_ABC(1)");
});
