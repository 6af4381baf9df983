type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], "style">
>;

/**
 * An element with its properties, attributes (names with a hyphen, and "role") and children.
 *
 * @example element("button", { type: "button", "aria-haspopup": "menu" }, "Samples")
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties:
    (Properties<K> & Readonly<Record<`aria-${string}` | "role", string>>) | Properties<K> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") made.setAttribute(name, String(value));
    else Reflect.set(made, name, value);
  }
  made.append(...children);
  return made;
}

/** The element of the page with an id; the page is ours, so a missing one is a fault. */
export function elementById(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
}
