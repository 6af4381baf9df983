import { appearanceOf, luminance } from "../../src/taskpane/theme";

const plain = { colours: null, prefersDark: false, forcedColours: false };

test("luminance is that of WCAG 2.2", () => {
  expect(luminance("#000000")).toBe(0);
  expect(luminance("#FFFFFF")).toBeCloseTo(1, 12);
  expect(luminance("#777777")).toBeCloseTo(0.1845, 4); // (0.1845 + 0.05) to white is the well-known 4.48 : 1
  expect(luminance("white")).toBeNull();
});

test.each([
  [
    "light for Office's white",
    { ...plain, colours: { background: "#FFFFFF", foreground: "#262626" } },
    "light",
  ],
  [
    "dark for Office's black, whatever the browser prefers",
    { ...plain, colours: { background: "#262626", foreground: "#FFFFFF" } },
    "dark",
  ],
  [
    "light for Office's white on a machine that prefers dark",
    { ...plain, prefersDark: true, colours: { background: "#FFFFFF", foreground: "#000000" } },
    "light",
  ],
  [
    "what the browser prefers where Office tells no colours",
    { ...plain, prefersDark: true },
    "dark",
  ],
  [
    "what the browser prefers where Office's colours cannot be read",
    { ...plain, colours: { background: "window", foreground: "text" } },
    "light",
  ],
  [
    "high contrast for forced colours before all",
    {
      colours: { background: "#FFFFFF", foreground: "#000000" },
      prefersDark: false,
      forcedColours: true,
    },
    "contrast",
  ],
] as const)("%s", (_, surroundings, appearance) => {
  expect(appearanceOf(surroundings)).toBe(appearance);
});
