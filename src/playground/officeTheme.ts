/** The themes of Office that the pane can be shown in. */
export type OfficeThemeName = "light" | "dark" | "contrast";

/** Colours as office.js asks a host for them: numbers, red first. */
type OfficeColours = Readonly<
  Record<`${"body" | "control"}${"Background" | "Foreground"}Color`, number>
>;

const COLOURS: Readonly<Record<OfficeThemeName, OfficeColours>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x3b3b3b,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffffff,
  },
};

/** What the host puts into window.external for office.js, as far as themes go. */
interface ExternalWithTheme {
  GetContext(): { GetOfficeThemeInfo(): string };
}

/**
 * Gives a window in which a host has been installed the theme of Office: its colours, and for high contrast also the
 * browser's word that the system forces colours, as Windows gives it in Excel.
 */
export function wearOfficeTheme(window: Window, theme: OfficeThemeName): void {
  const external = window.external as unknown as ExternalWithTheme;
  external.GetContext().GetOfficeThemeInfo = () => JSON.stringify(COLOURS[theme]);
  if (theme !== "contrast") return;
  const matchMedia = window.matchMedia.bind(window);
  window.matchMedia = (query) => matchMedia(/forced-colors:\s*active/.test(query) ? "all" : query);
}
