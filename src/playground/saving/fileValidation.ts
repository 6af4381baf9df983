import type { DataValidation } from "hucre/xlsx";
import { formatAddress } from "../host/address";
import type { RuleKind, Validation } from "../host/dataValidation";
import { ALERT_STYLES, VALIDATION_OPERATORS, VALIDATION_TYPES } from "../xlsx/validationKinds";

/** A rule for what may be typed, as an .xlsx file has it; null for one that allows everything. */
export function fileValidation({
  areas,
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
}: Validation): DataValidation | null {
  const kind = Object.keys(rule)[0] as RuleKind | undefined;
  if (!kind) return null;
  const content = rule[kind]!;
  return {
    type: VALIDATION_TYPES[kind],
    range: areas.map(formatAddress).join(" "),
    ...bounds(kind, content),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: ALERT_STYLES[errorAlert.style as keyof typeof ALERT_STYLES],
    ...(errorAlert.title && { errorTitle: errorAlert.title }),
    ...(errorAlert.message && { errorMessage: errorAlert.message }),
    showInputMessage: prompt.showPrompt,
    ...(prompt.title && { inputTitle: prompt.title }),
    ...(prompt.message && { inputMessage: prompt.message }),
  };
}

function bounds(
  kind: RuleKind,
  content: Readonly<Record<string, unknown>>
): Pick<DataValidation, "formula1" | "formula2" | "operator" | "values"> {
  const plain = (formula: unknown): string => String(formula).replace(/^=/, "");
  if (kind === "list") {
    const source = String(content["source"]);
    return source.startsWith("=") ? { formula1: plain(source) } : { values: source.split(",") };
  }
  if (kind === "custom") return { formula1: plain(content["formula"]) };
  return {
    operator: VALIDATION_OPERATORS[content["operator"] as keyof typeof VALIDATION_OPERATORS],
    formula1: plain(content["formula1"]),
    ...(content["formula2"] !== undefined && { formula2: plain(content["formula2"]) }),
  };
}
