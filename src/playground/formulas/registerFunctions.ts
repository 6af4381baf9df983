import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FunctionType,
  IFunctionService,
  type BaseFunction,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import { injectorOf } from "../injectorOf";
import { callFunction, type FunctionsWindow } from "./callFunction";
import type { CellMessages } from "./cellMessages";
import { GridFunction } from "./gridFunction";
import { NAMESPACE, type FunctionMetadata, type FunctionsMetadata } from "./metadata";

/**
 * Gives the grid's engine the functions of functions.json, with the help shown while typing. Each call goes to the
 * function which the add-in's window associates at that moment.
 *
 * @param window - the add-in's window; null while there is none
 */
export function registerFunctions(
  api: FUniver,
  { functions, allowErrorForDataTypeAny = false }: FunctionsMetadata,
  window: () => FunctionsWindow | null,
  messages: CellMessages
): void {
  const known = injectorOf(api).get(IFunctionService);
  for (const metadata of functions) {
    const name = `${NAMESPACE}.${metadata.name}`;
    const answer = (caller: BaseFunction, values: readonly unknown[]) => {
      const place = {
        unitId: caller.unitId ?? "",
        sheetId: caller.subUnitId ?? "",
        row: caller.row,
        column: caller.column,
      };
      return callFunction(metadata, allowErrorForDataTypeAny, window(), values, place, messages);
    };
    // Univer's own registration brings the help; what it would call is replaced by what answers in exact texts.
    const description = functionInfo(name, metadata);
    api.getFormula().registerFunction(name, () => null, { description });
    known.registerExecutors(new GridFunction(name, answer));
  }
  // A formula read before remembers that its function is not there; entered again, it finds it, as in Excel.
  const unitId = api.getActiveWorkbook()?.getId();
  if (unitId !== undefined) known.deleteFormulaAstCacheKey(unitId);
}

function functionInfo(
  functionName: string,
  { description = "", parameters }: FunctionMetadata
): IFunctionInfo {
  return {
    functionName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A2:A100" : "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
