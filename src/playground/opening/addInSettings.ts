import { ADD_IN } from "../saving/extraParts";
import type { XlsxParts } from "./xlsxParts";
import { xmlElement, xmlElements } from "./xmlElements";

/** The settings of the add-in that a file keeps ([MS-OWEXML] 2.1); those of other add-ins are not its business. */
export async function addInSettings(parts: XlsxParts): Promise<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  for (const panes of await parts.related("")) {
    if (panes.type !== "webextensiontaskpanes") continue;
    for (const { part } of await parts.related(panes.part)) {
      const xml = await parts.text(part);
      const id = xmlElement(xml, "reference")?.attributes["id"] ?? "";
      if (id.toLowerCase() !== ADD_IN.id) continue;
      for (const { attributes } of xmlElements(xml, "property"))
        settings[attributes["name"] ?? ""] = JSON.parse(attributes["value"] ?? "null");
    }
  }
  return settings;
}
