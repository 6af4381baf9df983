import type { Univer } from "@univerjs/core";
import { IRibbonService } from "@univerjs/ui";

/**
 * Keeps the grid's toolbar from cutting off the buttons that do not fit. It finds their widths by a copy of itself,
 * shown unseen for one frame after a resize; on a busy page that frame passes before the copy has been drawn, every width
 * is 0 and all buttons seem to fit. So the copy stays, and the toolbar is measured once more when the page is idle.
 *
 * @param grid - the element of the grid
 */
export function measureToolbar(univer: Univer, grid: HTMLElement): void {
  const ribbon = univer.__getInjector().get(IRibbonService);
  ribbon.setFakeToolbarVisible(true);
  ribbon.setFakeToolbarVisible = () => {};
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  const resize = (pixels: number) => {
    grid.style.paddingRight = pixels > 0 ? `${pixels}px` : "";
  };
  whenIdle(() => {
    resize(1);
    setTimeout(() => whenIdle(() => resize(0)), 100);
  });
}
