/**
 * Has the grid measure its toolbar again once the page is idle. It measures in the frame after a resize, whether or not
 * its buttons have been drawn by then; on a busy page they have not, and those that do not fit are cut off.
 */
export function measureToolbar(grid: HTMLElement): void {
  const nudge = (pixels: number) => {
    grid.style.paddingRight = pixels ? `${pixels}px` : "";
  };
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  whenIdle(() => {
    nudge(1);
    setTimeout(() => whenIdle(() => nudge(0)), 100);
  });
}
