import { element } from "./element";

export type NoticeKind = "information" | "warning" | "error";

/**
 * The messages of the page: one at a time, under the bar, until it is closed or replaced. Errors interrupt a screen
 * reader, the rest waits for it.
 */
export class Notices {
  constructor(
    private readonly place: HTMLElement,
    private readonly dismissLabel: string
  ) {}

  show(kind: NoticeKind, text: string): void {
    const dismiss = element(
      "button",
      { type: "button", className: "notice-close", "aria-label": this.dismissLabel },
      "\u00d7"
    );
    dismiss.addEventListener("click", () => this.clear());
    const role = kind === "error" ? "alert" : "status";
    this.place.replaceChildren(
      element("div", { className: `notice ${kind}`, role }, element("span", {}, text), dismiss)
    );
  }

  /** A message without a button, while something is under way. */
  showProgress(text: string): void {
    this.place.replaceChildren(
      element("div", { className: "notice progress", role: "status" }, element("span", {}, text))
    );
  }

  clear(): void {
    this.place.replaceChildren();
  }
}
