import { element } from "./element";

/** An entry of a menu: something to do, a switch, or one choice of several. */
export type MenuEntry =
  | { readonly kind: "action"; readonly label: string; readonly detail?: string; choose(): void }
  | { readonly kind: "switch"; readonly label: string; readonly on: boolean; choose(): void }
  | { readonly kind: "choice"; readonly label: string; readonly on: boolean; choose(): void }
  | { readonly kind: "heading"; readonly label: string };

const ROLES = { action: "menuitem", switch: "menuitemcheckbox", choice: "menuitemradio" } as const;

/**
 * A button that opens a menu, by mouse and by keyboard as in the ARIA menu button pattern
 * (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows, Home, End, first letters, Escape, Tab.
 *
 * @param entries - asked for whenever the menu opens, so that switches show their present state
 */
export function menuButton(
  label: string,
  entries: () => readonly MenuEntry[],
  icon?: string
): HTMLElement {
  const button = element("button", {
    type: "button",
    className: "bar-button",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
  });
  if (icon) {
    button.append(element("span", { className: "icon", "aria-hidden": "true" }, icon));
    button.setAttribute("aria-label", label);
    button.title = label;
  } else {
    button.append(label, element("span", { className: "caret", "aria-hidden": "true" }));
  }
  const holder = element("div", { className: "menu-holder" }, button);
  let menu: HTMLElement | null = null;

  const close = (returnFocus: boolean) => {
    menu?.remove();
    menu = null;
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeFromOutside, true);
    window.removeEventListener("blur", closeOnLeaving);
    if (returnFocus) button.focus();
  };
  const closeFromOutside = (event: Event) => {
    if (!holder.contains(event.target as Node)) close(false);
  };
  const closeOnLeaving = () => close(false); // a click into the pane is seen only as the window losing its focus

  const open = (at: "first" | "last") => {
    menu = menuOf(label, entries(), () => close(true));
    holder.append(menu);
    button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", closeFromOutside, true);
    window.addEventListener("blur", closeOnLeaving);
    const items = itemsOf(menu);
    items[at === "first" ? 0 : items.length - 1]?.focus();
  };

  button.addEventListener("click", () => (menu ? close(true) : open("first")));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowDown" ? "first" : "last");
  });
  holder.addEventListener("focusout", (event) => {
    if (menu && event.relatedTarget && !holder.contains(event.relatedTarget as Node)) close(false);
  });
  return holder;
}

function menuOf(label: string, entries: readonly MenuEntry[], close: () => void): HTMLElement {
  const menu = element("div", { className: "menu", role: "menu", "aria-label": label });
  for (const entry of entries) menu.append(rowOf(entry, close));
  menu.addEventListener("keydown", (event) => moveIn(menu, event, close));
  return menu;
}

function rowOf(entry: MenuEntry, close: () => void): HTMLElement {
  if (entry.kind === "heading") {
    return element("div", { className: "menu-heading", role: "presentation" }, entry.label);
  }
  const row = element(
    "button",
    { type: "button", className: "menu-item", tabIndex: -1, role: ROLES[entry.kind] },
    element("span", { className: "menu-label" }, entry.label)
  );
  if (entry.kind === "action" && entry.detail) {
    row.append(element("span", { className: "menu-detail" }, entry.detail));
  }
  if (entry.kind !== "action") row.setAttribute("aria-checked", String(entry.on));
  row.addEventListener("click", () => {
    close();
    entry.choose();
  });
  return row;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]")];
}

function moveIn(menu: HTMLElement, event: KeyboardEvent, close: () => void): void {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const letter = event.key.length === 1 ? event.key.toLowerCase() : null;
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if (event.key in to) {
    event.preventDefault();
    items[to[event.key]!]?.focus();
  } else if (letter && letter !== " ") {
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    after.find((item) => item.textContent?.toLowerCase().startsWith(letter))?.focus();
  }
}
