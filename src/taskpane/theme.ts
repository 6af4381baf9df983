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

/** The teal of KAM's icon (70) and report sheets, from 10 (darkest) to 160. */
const TEAL: BrandVariants = {
  10: "#021416",
  20: "#042326",
  30: "#063236",
  40: "#084147",
  50: "#0a4e55",
  60: "#0a565d",
  70: "#0b5f66",
  80: "#0e7680",
  90: "#26868f",
  100: "#41969e",
  110: "#5ba6ad",
  120: "#76b6bc",
  130: "#92c6ca",
  140: "#aed6d9",
  150: "#cbe6e8",
  160: "#e5f3f4",
};

const LIGHT = createLightTheme(TEAL);
// On dark grey Fluent's own choice for dark foregrounds (90, 100) is too dim to read.
const DARK: Theme = {
  ...createDarkTheme(TEAL),
  colorBrandForeground1: TEAL[110],
  colorBrandForeground2: TEAL[120],
  colorBrandForegroundLink: TEAL[110],
  colorBrandForegroundLinkHover: TEAL[120],
  colorBrandForegroundLinkPressed: TEAL[110],
  colorCompoundBrandForeground1: TEAL[110],
  colorCompoundBrandStroke: TEAL[110],
  colorCompoundBrandBackground: TEAL[110],
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
