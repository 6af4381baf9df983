import { useEffect, useState } from "react";
import { officeColours } from "../../excel/theme";
import { appearanceOf, type Appearance } from "../theme";

/** Office's appearance as it is now: Excel raises no event for a new theme, so it is asked again with each focus. */
export function useAppearance(): Appearance {
  const [appearance, setAppearance] = useState(presentAppearance);
  useEffect(() => {
    const update = () => setAppearance(presentAppearance());
    const queries = [DARK, FORCED].map((query) => window.matchMedia(query));
    queries.forEach((query) => query.addEventListener("change", update));
    window.addEventListener("focus", update);
    return () => {
      queries.forEach((query) => query.removeEventListener("change", update));
      window.removeEventListener("focus", update);
    };
  }, []);
  return appearance;
}

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function presentAppearance(): Appearance {
  return appearanceOf({
    colours: officeColours(),
    prefersDark: window.matchMedia(DARK).matches,
    forcedColours: window.matchMedia(FORCED).matches,
  });
}
