/** An element of an XML text: its attributes by name, without prefix, and what is inside. */
export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
}

/**
 * The elements of a name in an XML text, whatever prefix they carry; enough for the parts of an .xlsx file, where an element
 * never stands inside one of its own name.
 *
 * @example xmlElements('<c:v>1</c:v><c:v x="2"/>', "v").map(({ inner }) => inner) //=> ["1", ""]
 */
export function xmlElements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(
    `<((?:[\\w.-]+:)?${name})(\\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:/>|>([^]*?)</\\1>)`,
    "g"
  );
  return [...xml.matchAll(pattern)].map(([, , attributes = "", inner = ""]) => ({
    attributes: attributesOf(attributes),
    inner,
  }));
}

/** The first element of a name; undefined if there is none. */
export function xmlElement(xml: string, name: string): XmlElement | undefined {
  return xmlElements(xml, name)[0];
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    pairs.map(([, name = "", double, single]) => [name, xmlText(double ?? single ?? "")])
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text of XML with its references resolved. */
export function xmlText(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal || hex) return String.fromCodePoint(Number.parseInt(decimal ?? hex, hex ? 16 : 10));
    return NAMED[name as string] ?? whole;
  });
}
