import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** What Office says about its looks; all of it may be missing. */
export interface OfficeLooks {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

/** Lightest a dark background and darkest a light one may be for Fluent's text colours to keep a contrast of 4.5:1. */
const DARK_UP_TO = 0.05;
const LIGHT_FROM = 0.8;

/** Relative luminance of "#rrggbb", 0 to 1; null for another text. Source: WCAG 2.2, definition of relative luminance. */
export function luminance(colour: string): number | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Picks light or dark as Office shows itself, on Office's own background where text stays readable on it; outside
 * Office, as the system prefers.
 */
export function pickTheme(looks: OfficeLooks | null, prefersDark: boolean): Theme {
  const background = looks?.bodyBackgroundColor;
  const light = background === undefined ? null : luminance(background);
  const isDark = looks?.isDarkTheme ?? (light === null ? prefersDark : light < 0.5);
  const theme = isDark ? webDarkTheme : webLightTheme;
  const isReadable = light !== null && (isDark ? light <= DARK_UP_TO : light >= LIGHT_FROM);
  if (background === undefined || !isReadable) return theme;
  return { ...theme, colorNeutralBackground1: background.startsWith("#") ? background : `#${background}` };
}
