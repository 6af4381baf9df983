import { escapeXml } from "./xml";

/** Parts to be added to an .xlsx file, by name, and what they change in the parts that are there. */
export interface ExtraParts {
  readonly added: ReadonlyMap<string, Uint8Array>;
  change(part: string): ((xml: string) => string) | null;
}

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const PROPERTY =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";
const PROPERTY_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";

/** The add-in whose settings a workbook keeps: the Id and Version of its manifest. */
export const ADD_IN = { id: "f0390475-37fc-449f-b4d1-06fe3d4b25f3", version: "0.1.0.0" } as const;

/**
 * What the writer of files does not know and Excel does: custom properties of sheets (ECMA-376, part 1, 12.3.6 and
 * 18.3.1.22), and the settings of the add-in, kept as Excel keeps them ([MS-OWEXML] 2.1).
 *
 * @param properties - by the number of the sheet in the file, from 1
 * @param settings - as names and JSON texts
 */
export function extraParts(
  properties: readonly Readonly<Record<string, string>>[],
  settings: ReadonlyMap<string, string>
): ExtraParts {
  const added = new Map<string, Uint8Array>();
  const types: string[] = [];
  const changes = new Map<string, (xml: string) => string>();
  let last = 0;
  properties.forEach((own, i) => {
    const entries = Object.entries(own).map(([key, value]) => ({
      key,
      value,
      number: (last += 1),
    }));
    if (entries.length === 0) return;
    for (const { value, number } of entries) {
      added.set(`xl/customProperty${number}.bin`, utf16(value));
      types.push(override(`/xl/customProperty${number}.bin`, PROPERTY_TYPE));
    }
    changes.set(`xl/worksheets/sheet${i + 1}.xml`, (xml) => withProperties(xml, entries));
    const relations = entries
      .map(({ number }) => relation(`kam${number}`, PROPERTY, `../customProperty${number}.bin`))
      .join("");
    addRelations(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relations);
  });
  if (settings.size > 0) {
    added.set("xl/webextensions/taskpanes.xml", utf8(panes()));
    added.set(
      "xl/webextensions/_rels/taskpanes.xml.rels",
      utf8(relations(relation("rId1", EXTENSION, "webextension1.xml")))
    );
    added.set("xl/webextensions/webextension1.xml", utf8(extension(settings)));
    types.push(
      override(
        "/xl/webextensions/taskpanes.xml",
        "application/vnd.ms-office.webextensiontaskpanes+xml"
      ),
      override("/xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml")
    );
    addRelations("_rels/.rels", relation("kamPanes", PANES, "xl/webextensions/taskpanes.xml"));
  }
  changes.set("[Content_Types].xml", (xml) => xml.replace("</Types>", `${types.join("")}</Types>`));
  return { added, change: (part) => changes.get(part) ?? null };

  /** A sheet without parts of its own has no list of them yet: it is added, and not used where there is one. */
  function addRelations(part: string, xml: string): void {
    added.set(part, utf8(relations(xml)));
    changes.set(part, (text) => text.replace("</Relationships>", `${xml}</Relationships>`));
  }
}

/** The elements that come after the custom properties of a sheet (ECMA-376, part 1, 18.3.1.99). */
const LATER =
  /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withProperties(
  xml: string,
  entries: readonly { readonly key: string; readonly number: number }[]
): string {
  const list = entries
    .map(({ key, number }) => `<customPr name="${escapeXml(key)}" r:id="kam${number}"/>`)
    .join("");
  const declared = xml.includes("xmlns:r=")
    ? xml
    : xml.replace(
        "<worksheet ",
        '<worksheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      );
  return declared.replace(LATER, (next) => `<customProperties>${list}</customProperties>${next}`);
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relations(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}">${xml}</Relationships>`;
}

function panes(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">' +
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">' +
    '<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>' +
    "</wetp:taskpane></wetp:taskpanes>"
  );
}

function extension(settings: ReadonlyMap<string, string>): string {
  const list = [...settings]
    .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
    .join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${ADD_IN.id}}">` +
    `<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="developer" storeType="Registry"/>` +
    `<we:alternateReferences/><we:properties>${list}</we:properties><we:bindings/></we:webextension>`
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Excel keeps the value of a custom property as UTF-16, the lower byte first. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
