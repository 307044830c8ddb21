/** How often a child may stand: once, perhaps once, at least once. */
type Times = "1" | "?" | "+";

/**
 * Children of each element, in the order the host insists on; an element that is not named here has none.
 * Source: Microsoft's manifest reference (docs/manifest) and "How to find the proper order of manifest elements".
 */
const CHILDREN: Readonly<Record<string, readonly (readonly [child: string, times: Times])[]>> = {
  "OfficeApp": [
    ["Id", "1"], ["AlternateId", "?"], ["Version", "1"], ["ProviderName", "1"], ["DefaultLocale", "1"], ["DisplayName", "1"],
    ["Description", "1"], ["IconUrl", "1"], ["HighResolutionIconUrl", "1"], ["SupportUrl", "1"], ["AppDomains", "?"],
    ["Hosts", "1"], ["Requirements", "?"], ["DefaultSettings", "1"], ["Permissions", "1"], ["VersionOverrides", "?"],
  ],
  "OfficeApp/DisplayName": [["Override", "?"]],
  "OfficeApp/Description": [["Override", "?"]],
  "OfficeApp/AppDomains": [["AppDomain", "+"]],
  "OfficeApp/Hosts": [["Host", "+"]],
  "OfficeApp/Requirements": [["Sets", "1"]],
  "Requirements/Sets": [["Set", "+"]],
  "OfficeApp/DefaultSettings": [["SourceLocation", "1"]],
  "OfficeApp/VersionOverrides": [["Description", "?"], ["Requirements", "?"], ["Hosts", "1"], ["Resources", "1"]],
  "VersionOverrides/Hosts": [["Host", "+"]],
  "Hosts/Host": [["DesktopFormFactor", "?"]],
  "Host/DesktopFormFactor": [["GetStarted", "?"], ["FunctionFile", "?"], ["ExtensionPoint", "+"]],
  "DesktopFormFactor/GetStarted": [["Title", "1"], ["Description", "1"], ["LearnMoreUrl", "1"]],
  "DesktopFormFactor/ExtensionPoint": [["OfficeTab", "+"]],
  "ExtensionPoint/OfficeTab": [["Group", "+"]],
  "OfficeTab/Group": [["Label", "1"], ["Icon", "1"], ["Control", "+"]],
  "Group/Icon": [["bt:Image", "+"]],
  "Group/Control": [["Label", "1"], ["Supertip", "1"], ["Icon", "1"], ["Action", "1"]],
  "Control/Supertip": [["Title", "1"], ["Description", "1"]],
  "Control/Icon": [["bt:Image", "+"]],
  "Control/Action": [["TaskpaneId", "?"], ["SourceLocation", "1"], ["Title", "?"]],
  "VersionOverrides/Resources": [["bt:Images", "1"], ["bt:Urls", "1"], ["bt:ShortStrings", "1"], ["bt:LongStrings", "1"]],
  "Resources/bt:Images": [["bt:Image", "+"]],
  "Resources/bt:Urls": [["bt:Url", "+"]],
  "Resources/bt:ShortStrings": [["bt:String", "+"]],
  "Resources/bt:LongStrings": [["bt:String", "+"]],
  "bt:ShortStrings/bt:String": [["bt:Override", "?"]],
  "bt:LongStrings/bt:String": [["bt:Override", "?"]],
};

/** Longest texts, in characters. Source: Microsoft's manifest reference, elements DisplayName, Description and Resources. */
const LIMITS = { DisplayName: 125, Description: 250, id: 32, ShortStrings: 125, LongStrings: 250, url: 2048 };

/** Which list of resources each kind of reference must point into. */
const POINTS_TO: Readonly<Record<string, string>> = {
  "GetStarted/Title": "bt:ShortStrings", "GetStarted/Description": "bt:LongStrings", "GetStarted/LearnMoreUrl": "bt:Urls",
  "Group/Label": "bt:ShortStrings", "Control/Label": "bt:ShortStrings", "Supertip/Title": "bt:ShortStrings",
  "Supertip/Description": "bt:LongStrings", "Action/SourceLocation": "bt:Urls", "Icon/bt:Image": "bt:Images",
};

/** Sizes an icon list must have and may have. Source: Microsoft's manifest reference, element Icon. */
const REQUIRED_ICONS = [16, 32, 80];
const OTHER_ICONS = [20, 24, 40, 48, 64];

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TAKEN_BY_DEFAULT = "DefaultValue";

/** Width and height of the file an address names, or null when there is no such file. */
export type IconSize = (url: string) => readonly [width: number, height: number] | null;

/** Lists what is wrong with a manifest, in the order of the rules; a sound one gives nothing. */
export function manifestFaults(xml: string, iconSize: IconSize): string[] {
  const page = new DOMParser().parseFromString(xml, "application/xml");
  if (page.querySelector("parsererror")) return ["not well-formed XML"];
  const app = page.documentElement;
  return [...orderFaults(app), ...valueFaults(app), ...referenceFaults(app), ...localeFaults(app), ...iconFaults(app, iconSize)];
}

const pathOf = (element: Element) => `${element.parentElement?.tagName ?? ""}/${element.tagName}`;
const all = (app: Element) => [app, ...app.querySelectorAll("*")];
const named = (app: Element, tag: string) => all(app).filter((element) => element.tagName === tag);

function orderFaults(app: Element): string[] {
  return all(app).flatMap((element) => {
    const allowed = CHILDREN[pathOf(element)] ?? CHILDREN[element.tagName] ?? [];
    return childFaults(element, allowed).map((fault) => `${pathOf(element)}: ${fault}`);
  });
}

function childFaults(element: Element, allowed: readonly (readonly [string, Times])[]): string[] {
  const children = [...element.children].map((child) => child.tagName);
  const faults: string[] = [];
  let at = 0;
  for (const [child, times] of allowed) {
    let count = 0;
    while (children[at] === child) {
      at += 1;
      count += 1;
    }
    if (count === 0 && times !== "?") faults.push(`${child} is missing or out of order`);
    if (count > 1 && times !== "+") faults.push(`${child} stands ${String(count)} times`);
  }
  if (at < children.length) faults.push(`${children[at]!} does not belong here`);
  return faults;
}

function valueFaults(app: Element): string[] {
  const text = (tag: string) => app.querySelector(`:scope > ${tag}`)?.textContent ?? "";
  const faults: string[] = [];
  if (!GUID.test(text("Id"))) faults.push("Id is not a GUID");
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(text("Version"))) faults.push("Version is not one to four numbers");
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(text("DefaultLocale"))) faults.push("DefaultLocale is not a full culture name");
  if (!["ReadDocument", "ReadWriteDocument", "Restricted", "WriteDocument"].includes(text("Permissions"))) faults.push("Permissions is unknown");
  for (const element of all(app)) {
    for (const value of [element.getAttribute(TAKEN_BY_DEFAULT), element.getAttribute("Value")]) {
      const limit = limitOf(element);
      if (value === "") faults.push(`${pathOf(element)} is empty`);
      if (value !== null && limit !== null && value.length > limit) faults.push(`${pathOf(element)} is longer than ${String(limit)}`);
      if (value !== null && limit === LIMITS.url && !value.startsWith("https://")) faults.push(`${pathOf(element)} is not https`);
    }
    for (const id of [element.getAttribute("id"), element.getAttribute("resid")]) {
      if (id !== null && (id.length > LIMITS.id || id === "")) faults.push(`${pathOf(element)}: id "${id}" is not 1 to 32 characters`);
    }
  }
  return faults;
}

function limitOf(element: Element): number | null {
  const owner = element.tagName.endsWith("Override") ? element.parentElement! : element;
  if (/Url$|SourceLocation|^bt:Image$/.test(owner.tagName)) return LIMITS.url;
  if (owner.tagName === "DisplayName") return LIMITS.DisplayName;
  if (owner.tagName === "Description") return LIMITS.Description;
  if (owner.tagName === "bt:String") return owner.parentElement!.tagName === "bt:ShortStrings" ? LIMITS.ShortStrings : LIMITS.LongStrings;
  return null;
}

function referenceFaults(app: Element): string[] {
  const faults: string[] = [];
  const used = new Set<string>();
  const held = new Map<string, string>();
  for (const list of ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]) {
    for (const resource of named(app, list).flatMap((element) => [...element.children])) {
      const id = resource.getAttribute("id") ?? "";
      if (held.has(id)) faults.push(`resource ${id} stands twice`);
      held.set(id, list);
    }
  }
  for (const element of all(app).filter((candidate) => candidate.hasAttribute("resid"))) {
    const id = element.getAttribute("resid")!;
    used.add(id);
    if (held.get(id) !== POINTS_TO[pathOf(element)]) faults.push(`${pathOf(element)}: resid "${id}" points nowhere`);
  }
  for (const id of held.keys()) if (!used.has(id)) faults.push(`resource ${id} is not used`);
  return faults;
}

function localeFaults(app: Element): string[] {
  const own = app.querySelector(":scope > DefaultLocale")?.textContent ?? "";
  return [...named(app, "Override"), ...named(app, "bt:Override")].flatMap((override) => {
    const locale = override.getAttribute("Locale") ?? "";
    if (locale === own) return [`${pathOf(override)} overrides the default locale`];
    return /^[a-z]{2}-[A-Z]{2}$/.test(locale) ? [] : [`${pathOf(override)}: "${locale}" is not a full culture name`];
  });
}

function iconFaults(app: Element, iconSize: IconSize): string[] {
  const faults: string[] = [];
  const wants = (what: string, url: string, size: number) => {
    const found = iconSize(url);
    if (found === null) faults.push(`${what}: no file for ${url}`);
    else if (found[0] !== size || found[1] !== size) faults.push(`${what}: ${url} is ${found.join(" × ")}, not ${String(size)}`);
  };
  const addressOf = (tag: string) => app.querySelector(`:scope > ${tag}`)?.getAttribute(TAKEN_BY_DEFAULT) ?? "";
  wants("IconUrl", addressOf("IconUrl"), 32);
  wants("HighResolutionIconUrl", addressOf("HighResolutionIconUrl"), 64);
  const addresses = new Map(named(app, "bt:Images").flatMap((list) => [...list.children])
    .map((image) => [image.getAttribute("id") ?? "", image.getAttribute(TAKEN_BY_DEFAULT) ?? ""]));
  for (const icon of named(app, "Icon")) {
    const sizes = [...icon.children].map((image) => Number(image.getAttribute("size")));
    for (const size of REQUIRED_ICONS) if (!sizes.includes(size)) faults.push(`${pathOf(icon)}: ${String(size)} pixels are missing`);
    for (const image of icon.children) {
      const size = Number(image.getAttribute("size"));
      if (![...REQUIRED_ICONS, ...OTHER_ICONS].includes(size)) faults.push(`${pathOf(icon)}: ${String(size)} pixels are unknown`);
      wants(pathOf(icon), addresses.get(image.getAttribute("resid") ?? "") ?? "", size);
    }
  }
  return faults;
}
