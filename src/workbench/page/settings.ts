/** Widths Excel gives a pane: Mac, Windows, the web, and the widest on the web. Source: Office add-in design guidelines. */
export const WIDTHS = [270, 320, 350, 500] as const;
export const THEMES = ["light", "dark"] as const;
export const LANGUAGES = ["en", "nb"] as const;

export type Width = (typeof WIDTHS)[number];
export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];

/** How the workbench looks; it stands in the address, so that a view can be sent to somebody. */
export interface Settings {
  readonly width: Width;
  readonly theme: Theme;
  readonly language: Language;
}

/** Culture names as Excel gives them. */
export const CULTURES: Readonly<Record<Language, string>> = { en: "en-US", nb: "nb-NO" };

/** Reads the settings from an address; what it does not say is as in Excel on Windows. */
export function settingsFrom(address: string, language: string): Settings {
  const asked = new URL(address).searchParams;
  return {
    width: WIDTHS.find((width) => String(width) === asked.get("width")) ?? 320,
    theme: THEMES.find((theme) => theme === asked.get("theme")) ?? "light",
    language: LANGUAGES.find((each) => each === asked.get("language")) ?? (/^(nb|nn|no)/.test(language) ? "nb" : "en"),
  };
}

/** Puts the settings into an address and leaves the rest of it as it is. */
export function addressWith(address: string, settings: Settings): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, String(value));
  return url.href;
}
