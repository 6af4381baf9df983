import { element } from "./element";
import { menuButton, type MenuEntry } from "./menuButton";
import { words } from "../words";

/** What the bar can ask for. */
export interface TopBarActions {
  open(file: File): void;
  download(): void;
  samples(): readonly MenuEntry[];
  more(): readonly MenuEntry[];
}

/** The kinds of file the dialog offers; the content decides in the end. */
const OFFERED = ".xlsx,.xlsm,.csv,.tsv,.txt,.gz";

/** Fills the bar at the top of the page. */
export function topBar(bar: HTMLElement, actions: TopBarActions): void {
  const input = element("input", { type: "file", accept: OFFERED, hidden: true, id: "file" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = ""; // the same file can be opened again
    if (file) actions.open(file);
  });
  const open = button(words.open, words.openHelp, () => input.click());
  const download = button(words.download, words.downloadHelp, () => actions.download());
  bar.append(
    element(
      "div",
      { className: "brand" },
      element("img", { src: "assets/icon-32.png", alt: "", width: 20, height: 20 }),
      element("span", {}, words.title)
    ),
    element(
      "div",
      { className: "bar-group" },
      open,
      input,
      download,
      menuButton(words.samples, actions.samples)
    ),
    element("span", { className: "workbook-name", id: "workbook-name" }),
    element("div", { className: "bar-end" }, menuButton(words.more, actions.more, "\u22ef"))
  );
}

function button(label: string, help: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", className: "bar-button", title: help }, label);
  made.addEventListener("click", act);
  return made;
}
