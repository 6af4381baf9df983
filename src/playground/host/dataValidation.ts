import { bagType } from "./bag";

/** The rule of a range, kept but not enforced: https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export const DataValidation = bagType(
  "DataValidation",
  {
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    ignoreBlanks: true,
    prompt: { message: "", showPrompt: true, title: "" },
    rule: {},
  },
  {},
  { clear: (bag) => void (bag.values["rule"] = {}) }
);
