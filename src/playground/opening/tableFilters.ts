import { TableColumnFilterTypeEnum, type ITableJson } from "@univerjs/sheets-table";
import { BLANK } from "../host/filter";
import type { XlsxParts } from "./xlsxParts";
import { xmlElement, xmlElements } from "./xmlElements";

type TableFilter = ITableJson["filters"];

/** The filters of a file's tables, and how many conditions of theirs the grid cannot take over. */
export interface TableFilters {
  /** By the table's name in lower case. */
  readonly byTable: ReadonlyMap<string, TableFilter>;
  readonly leftOut: number;
}

/** The lists of values that tables are filtered by (ECMA-376, part 1, 18.3.2.8). */
export async function tableFilters(
  parts: XlsxParts,
  sheets: readonly string[]
): Promise<TableFilters> {
  const byTable = new Map<string, TableFilter>();
  let leftOut = 0;
  for (const sheet of sheets) {
    for (const { type, part } of await parts.related(sheet)) {
      if (type !== "table") continue;
      const xml = await parts.text(part);
      const filters = xmlElement(xml, "autoFilter")?.inner ?? "";
      const list: NonNullable<TableFilter["tableColumnFilterList"]> = [];
      for (const { attributes, inner } of xmlElements(filters, "filterColumn")) {
        const values = listed(inner);
        if (values) {
          list[Number(attributes["colId"])] = {
            filterType: TableColumnFilterTypeEnum.manual,
            values,
          };
        } else leftOut += 1;
      }
      const name = xmlElement(xml, "table")?.attributes["displayName"] ?? "";
      if (list.length > 0) byTable.set(name.toLowerCase(), { tableColumnFilterList: list });
    }
  }
  return { byTable, leftOut };
}

function listed(xml: string): string[] | null {
  const filters = xmlElement(xml, "filters");
  if (!filters || xmlElement(filters.inner, "dateGroupItem")) return null;
  const values = xmlElements(filters.inner, "filter").map(
    ({ attributes }) => attributes["val"] ?? ""
  );
  return filters.attributes["blank"] === "1" ? [...values, BLANK] : values;
}
