import type { DataValidation, Sheet } from "hucre/xlsx";
import { parseAddress } from "../host/address";
import type { Rule, Validation } from "../host/dataValidation";
import {
  ALERT_STYLES,
  keyOf,
  VALIDATION_OPERATORS,
  VALIDATION_TYPES,
} from "../xlsx/validationKinds";

/** The rules of a sheet of a file for what may be typed, as the workbook keeps them: the reverse of fileValidation. */
export function xlsxValidations({ dataValidations = [] }: Sheet): Validation[] {
  return dataValidations.flatMap((validation) => {
    const areas = validation.range.split(" ").flatMap((area) => parseAddress(area) ?? []);
    const rule = ruleOf(validation);
    if (areas.length === 0 || !rule) return [];
    return {
      areas,
      rule,
      ignoreBlanks: validation.allowBlank ?? false,
      errorAlert: {
        message: validation.errorMessage ?? "",
        title: validation.errorTitle ?? "",
        showAlert: validation.showErrorMessage ?? false,
        style: keyOf(ALERT_STYLES, validation.errorStyle ?? "stop") ?? "Stop",
      },
      prompt: {
        message: validation.inputMessage ?? "",
        title: validation.inputTitle ?? "",
        showPrompt: validation.showInputMessage ?? false,
      },
    };
  });
}

function ruleOf({ type, operator, formula1, formula2, values }: DataValidation): Rule | null {
  const kind = keyOf(VALIDATION_TYPES, type);
  if (!kind) return null;
  if (kind === "list") {
    const typed = values?.join(",") ?? /^"(.*)"$/s.exec(formula1 ?? "")?.[1]?.replace(/""/g, '"');
    const source = typed ?? (formula1 ? `=${formula1}` : "");
    return source ? { list: { inCellDropDown: true, source } } : null;
  }
  if (formula1 === undefined) return null;
  if (kind === "custom") return { custom: { formula: `=${formula1}` } };
  return {
    [kind]: {
      operator: keyOf(VALIDATION_OPERATORS, operator ?? "between"),
      formula1: `=${formula1}`,
      ...(formula2 !== undefined && { formula2: `=${formula2}` }),
    },
  };
}
