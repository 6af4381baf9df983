import { IUniverInstanceService, type IWorkbookData } from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { createHeadlessUniver } from "../../src/playground/host/headless";

/** A grid without interface that shows a workbook, its formulas calculated; with custom functions by name. */
export async function gridOf(
  workbook: IWorkbookData,
  functions: Readonly<Record<string, (...values: never[]) => unknown>> = {}
) {
  const { univer, api } = createHeadlessUniver();
  for (const [name, call] of Object.entries(functions)) {
    api.getFormula().registerFunction(name, call as never);
  }
  univer.__getInjector().get(IUniverInstanceService).disposeUnit("workbook");
  api.createWorkbook(workbook);
  const calculate = async () => {
    void api.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true }
    );
    await api.getFormula().onCalculationEnd();
  };
  await calculate();
  return { univer, api, calculate, dispose: () => univer.dispose() };
}
