import { useEffect, useState } from "react";
import type { Theme } from "@fluentui/react-components";
import { pickTheme, type OfficeLooks } from "./theme";

/**
 * The theme as Office shows itself now. Excel tells no one when it changes, so it is asked again when the pane gets the
 * focus or comes into view.
 */
export function useTheme(looks: () => OfficeLooks | null): Theme {
  const [theme, setTheme] = useState(() => pickTheme(looks(), prefersDark().matches));
  useEffect(() => {
    const preference = prefersDark();
    const ask = (): void => setTheme((before) => {
      const now = pickTheme(looks(), preference.matches);
      return now.colorNeutralBackground1 === before.colorNeutralBackground1 ? before : now;
    });
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    preference.addEventListener("change", ask);
    return () => {
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
      preference.removeEventListener("change", ask);
    };
  }, [looks]);
  return theme;
}

function prefersDark(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
