import type { XlsxParts } from "./xlsxParts";
import { xmlElements } from "./xmlElements";

/** The custom properties of a sheet: what add-ins keep with it (ECMA-376, part 1, 18.3.1.22). */
export async function sheetProperties(
  parts: XlsxParts,
  sheet: string
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const related = await parts.related(sheet);
  const properties = related.filter(({ type }) => type === "customProperty");
  if (properties.length === 0) return found;
  for (const { attributes } of xmlElements(await parts.text(sheet), "customPr")) {
    const part = properties.find(({ id }) => id === attributes["id"])?.part;
    if (part) found[attributes["name"] ?? ""] = utf16(await parts.bytes(part));
  }
  return found;
}

function utf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(bytes).replace(/\0+$/, "");
}
