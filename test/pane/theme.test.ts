import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { luminance, pickTheme } from "../../src/pane/theme";

test.each([
  ["Office is dark", { isDarkTheme: true }, false, webDarkTheme], ["Office is light", { isDarkTheme: false }, true, webLightTheme],
  ["there is no Office and the system prefers dark", null, true, webDarkTheme], ["there is no Office", null, false, webLightTheme],
  ["Office only says a black background", { bodyBackgroundColor: "#000000" }, false, { ...webDarkTheme, colorNeutralBackground1: "#000000" }],
])("%s", (_, looks, prefersDark, expected) => expect(pickTheme(looks, prefersDark)).toEqual(expected));

test("Office's own background is used where text stays readable on it", () => {
  expect(pickTheme({ isDarkTheme: false, bodyBackgroundColor: "#F3F2F1" }, false).colorNeutralBackground1).toBe("#F3F2F1");
  expect(pickTheme({ isDarkTheme: false, bodyBackgroundColor: "#777777" }, false).colorNeutralBackground1).toBe(webLightTheme.colorNeutralBackground1);
});

test.each([["#ffffff", 1], ["#000000", 0], ["red", null]])("luminance of %s", (colour, expected) => expect(luminance(colour)).toBe(expected));
