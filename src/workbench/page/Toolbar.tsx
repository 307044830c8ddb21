import { useRef } from "react";
import { LANGUAGES, THEMES, WIDTHS, type Settings } from "./settings";

interface ToolbarProps {
  readonly bookName: string;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
}

const THEME_NAMES = { light: "Light", dark: "Dark" } as const;
const LANGUAGE_NAMES = { en: "English", nb: "Norsk" } as const;

/** The strip above the sheet: the workbook on the left, how the pane is shown on the right. */
export function Toolbar({ bookName, settings, onSettings, onOpen, onSave, onSample }: ToolbarProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <img src="icons/mark.svg" alt="" width="24" height="24" />
      <h1>{bookName}</h1>
      <div className="group">
        <button type="button" onClick={() => file.current?.click()}>Open…</button>
        <button type="button" onClick={onSave}>Save</button>
        <button type="button" onClick={onSample}>Sample month</button>
      </div>
      <input ref={file} type="file" accept=".xlsx" hidden aria-label="Workbook" onChange={(event) => {
        const chosen = event.target.files?.[0];
        event.target.value = "";
        if (chosen) onOpen(chosen);
      }} />
      <span className="spring" />
      <Choice label="Pane width" values={WIDTHS} value={settings.width} name={String} onChoose={(width) => onSettings({ ...settings, width })} />
      <Choice label="Theme" values={THEMES} value={settings.theme} name={(theme) => THEME_NAMES[theme]} onChoose={(theme) => onSettings({ ...settings, theme })} />
      <Choice label="Language" values={LANGUAGES} value={settings.language} name={(language) => LANGUAGE_NAMES[language]} onChoose={(language) => onSettings({ ...settings, language })} />
    </header>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly name: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string | number>({ label, values, value, name, onChoose }: ChoiceProps<T>) {
  return (
    <div className="choice" role="radiogroup" aria-label={label}>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={label} checked={each === value} onChange={() => onChoose(each)} />
          <span>{name(each)}</span>
        </label>
      ))}
    </div>
  );
}
