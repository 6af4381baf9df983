import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

export type Appearance = "light" | "dark" | "contrast";

/** What the pane's colours follow: Office's own colours where it tells them, the browser's preferences otherwise. */
export interface Surroundings {
  readonly colours: { readonly background: string; readonly foreground: string } | null;
  readonly prefersDark: boolean;
  readonly forcedColours: boolean;
}

/** The green of Excel's own controls, 10 (darkest) to 160. */
const EXCEL_GREEN: BrandVariants = {
  10: "#031109",
  20: "#072113",
  30: "#0a311c",
  40: "#0c3b20",
  50: "#0d4625",
  60: "#0e5a2f",
  70: "#0f6b37",
  80: "#107c41",
  90: "#218d51",
  100: "#37a660",
  110: "#55b17e",
  120: "#74c296",
  130: "#94d2ae",
  140: "#b0dfc4",
  150: "#caead8",
  160: "#e3f5eb",
};

const LIGHT = createLightTheme(EXCEL_GREEN);
// On dark grey Fluent's default dark foregrounds (90, 100) of a green are too dim to read.
const DARK: Theme = {
  ...createDarkTheme(EXCEL_GREEN),
  colorBrandForeground1: EXCEL_GREEN[110],
  colorBrandForeground2: EXCEL_GREEN[120],
  colorBrandForegroundLink: EXCEL_GREEN[110],
  colorBrandForegroundLinkHover: EXCEL_GREEN[120],
  colorBrandForegroundLinkPressed: EXCEL_GREEN[110],
  colorCompoundBrandForeground1: EXCEL_GREEN[110],
  colorCompoundBrandStroke: EXCEL_GREEN[110],
  colorCompoundBrandBackground: EXCEL_GREEN[110],
};

/**
 * Light, dark or high contrast: forced colours win, then Office's background by its luminance, then what the browser
 * prefers.
 *
 * @example appearanceOf({ colours: { background: "#262626", foreground: "#ffffff" }, prefersDark: false, forcedColours: false }) //=> "dark"
 */
export function appearanceOf({ colours, prefersDark, forcedColours }: Surroundings): Appearance {
  if (forcedColours) return "contrast";
  const background = colours && luminance(colours.background);
  const foreground = colours && luminance(colours.foreground);
  if (background === null || foreground === null) return prefersDark ? "dark" : "light";
  return background < foreground ? "dark" : "light";
}

/** The Fluent theme of an appearance. */
export function themeOf(appearance: Appearance): Theme {
  return appearance === "contrast" ? teamsHighContrastTheme : appearance === "dark" ? DARK : LIGHT;
}

/**
 * Relative luminance of a colour `#rrggbb`, 0 to 1 (WCAG 2.2); null if it is not written that way.
 *
 * @example luminance("#ffffff") //=> 1
 */
export function luminance(colour: string): number | null {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!channels) return null;
  const [red, green, blue] = channels.slice(1).map((hex) => {
    const share = parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
