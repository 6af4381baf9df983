/** A value as text or attribute of XML, without the characters XML has no room for. */
export function escapeXml(value: unknown): string {
  return (
    String(value)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[&<>"]/g, (c) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[c]};`)
  );
}

/** An element whose only attribute is its value, as most in charts are; "" for an undefined value. */
export function valueElement(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : `<c:${name} val="${escapeXml(value)}"/>`;
}

/** An element around others; "" around nothing. */
export function around(name: string, ...parts: readonly string[]): string {
  const inner = parts.join("");
  return inner === "" ? "" : `<${name}>${inner}</${name.split(" ")[0]}>`;
}
