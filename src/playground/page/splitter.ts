/** The widths, in pixels, a task pane can have here; Excel opens it at 350. */
export const PANE_WIDTH = { least: 320, initial: 350, most: 600 } as const;

const STEP = 10;

/**
 * Makes an element the window splitter between the sheet and the pane
 * (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/): dragged by pointer, moved by arrow keys, Home and End.
 *
 * @param words - its name, and a width in words
 */
export function splitter(
  handle: HTMLElement,
  pane: HTMLElement,
  words: { readonly splitter: string; widthInPixels(pixels: number): string }
): void {
  let width: number = PANE_WIDTH.initial;
  const resize = (wanted: number) => {
    width = Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, wanted)));
    pane.style.width = `${width}px`;
    handle.setAttribute("aria-valuenow", String(width));
    handle.setAttribute("aria-valuetext", words.widthInPixels(width));
  };
  handle.tabIndex = 0;
  handle.title = words.splitter;
  for (const [name, value] of Object.entries({
    role: "separator",
    "aria-label": words.splitter,
    "aria-orientation": "vertical",
    "aria-controls": pane.id,
    "aria-valuemin": String(PANE_WIDTH.least),
    "aria-valuemax": String(PANE_WIDTH.most),
  })) {
    handle.setAttribute(name, value);
  }
  resize(width);

  handle.addEventListener("keydown", (event) => {
    const to = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: PANE_WIDTH.least,
      End: PANE_WIDTH.most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    resize(to);
  });
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing"); // frames would swallow the pointer
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) {
      resize(pane.getBoundingClientRect().right - event.clientX - handle.offsetWidth / 2);
    }
  });
  handle.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
  handle.addEventListener("dblclick", () => resize(PANE_WIDTH.initial));
}
