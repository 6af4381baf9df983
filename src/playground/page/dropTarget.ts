/**
 * Lets files be dropped anywhere on an element; while one hovers, the overlay shows. The grid below would otherwise take
 * the drop, and the browser would leave the page to show the file.
 */
export function dropTarget(
  place: HTMLElement,
  overlay: HTMLElement,
  open: (file: File) => void
): void {
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  place.addEventListener("dragenter", (event) => {
    if (carriesFile(event)) overlay.hidden = false;
  });
  place.addEventListener(
    "dragover",
    (event) => {
      if (carriesFile(event)) event.preventDefault();
    },
    true
  );
  place.addEventListener("dragleave", (event) => {
    if (!place.contains(event.relatedTarget as Node | null)) overlay.hidden = true;
  });
  place.addEventListener(
    "drop",
    (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      overlay.hidden = true;
      open(file);
    },
    true
  );
}
