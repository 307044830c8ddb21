import { XML_HEAD, type OfficePackage } from "./package";
import { childrenOf, decodeText, encodeText, innerXml, textAttribute } from "./xml";

/**
 * Where add-in settings live in a file that this host writes: a custom XML part of this namespace, one element a setting, its value as JSON.
 * Excel itself keeps them in a web-extension part under the add-in's store identity, which a stand-in does not have; those parts go along untouched.
 */
const SETTINGS_NAMESPACE = "urn:avstem:workbook-settings";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const CUSTOM_XML_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Identity of the part among a workbook's custom XML parts. */
const STORE_ITEM = "{6F1B7A52-4D0C-4E0B-9C86-0F2A4C1D5E11}";

function settingsPath(files: OfficePackage, workbookPath: string): string | null {
  const custom = files.relationsOf(workbookPath).filter((relation) => relation.type === "customXml" && !relation.isExternal);
  return custom.find((relation) => files.text(relation.target)?.includes(`"${SETTINGS_NAMESPACE}"`))?.target ?? null;
}

/** Reads the settings; one that is no JSON is left out. */
export function readSettings(files: OfficePackage, workbookPath: string): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const path = settingsPath(files, workbookPath);
  for (const { attributes, raw } of childrenOf((path && files.text(path)) ?? "<settings/>", path ?? "")) {
    const name = textAttribute(attributes, "name");
    const text = decodeText(innerXml(raw));
    const value = parsed(text);
    if (name !== null && value !== undefined) settings.set(name, value);
  }
  return settings;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the settings into the package, or takes the part away when there are none. */
export function writeSettings(files: OfficePackage, workbookPath: string, settings: ReadonlyMap<string, unknown>): void {
  const known = settingsPath(files, workbookPath);
  const entries = [...settings].flatMap(([name, value]) => {
    const json = JSON.stringify(value) as string | undefined;
    return json === undefined ? [] : [`<setting name="${encodeText(name)}">${encodeText(json)}</setting>`];
  });
  if (entries.length === 0) {
    const relation = files.relationsOf(workbookPath).find((one) => one.target === known);
    if (relation) files.unrelate(workbookPath, relation.id);
    return;
  }
  const path = known ?? files.freePath("customXml/item");
  files.put(path, `${XML_HEAD}<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`, "application/xml");
  if (known !== null) return;
  const properties = files.freePath("customXml/itemProps");
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs>`;
  files.put(properties, `${XML_HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${STORE_ITEM}">${schema}</ds:datastoreItem>`, PROPERTIES_TYPE);
  files.relate(path, CUSTOM_XML_PROPERTIES, properties);
  files.relate(workbookPath, CUSTOM_XML, path);
}
