import { itemNotFound } from "./failure";
import { declareMembers, HostCollection, HostObject } from "./hostObject";

/** The playground's workbook has no pivot tables: https://learn.microsoft.com/javascript/api/excel/excel.pivottablecollection */
export class PivotTableCollection extends HostCollection {
  readonly items: readonly HostObject[] = [];

  getItem(): never {
    throw itemNotFound();
  }

  getItemOrNullObject(): null {
    return null;
  }

  refreshAll(): void {}
}

declareMembers(PivotTableCollection, "PivotTableCollection", {
  items: "object",
  getCount: "method",
  getItem: "method",
  getItemOrNullObject: "method",
  refreshAll: "method",
});
