import { decodeText, openRoot, type XmlReader } from "./xml";

/** One text of a workbook: plain, and raw where parts of it are formatted. */
export interface SharedText { readonly text: string; readonly rich: string | null }

/** Reads the shared strings part. */
export function readSharedStrings(xml: string, part: string): SharedText[] {
  const { reader } = openRoot(xml, part);
  const texts: SharedText[] = [];
  while (reader.nextChild()) {
    if (reader.name === "si") texts.push(readText(reader));
    else reader.skip();
  }
  return texts;
}

/** Reads the text inside `<si>` or `<is>`, where the reader stands; phonetic hints are no part of it. */
export function readText(reader: XmlReader): SharedText {
  if (reader.isEmpty) return { text: "", rich: null };
  const from = reader.end;
  let text = "";
  let isRich = false;
  while (reader.nextChild()) {
    if (reader.name === "t") text += reader.takeText();
    else if (reader.name === "r") {
      isRich = true;
      text += runText(reader);
    } else reader.skip();
  }
  return { text: decodeText(text), rich: isRich ? reader.xml.slice(from, reader.start) : null };
}

function runText(reader: XmlReader): string {
  let text = "";
  if (reader.isEmpty) return text;
  while (reader.nextChild()) {
    if (reader.name === "t") text += reader.takeText();
    else reader.skip();
  }
  return text;
}
