import { versionOverrides } from "./addInOverrides";
import { element, type Element } from "./element";
import type { ManifestParts } from "./manifest";
import { MAILBOX } from "./outlook";
import type { WordId, Words } from "./words";

/** Translations by language tag. */
export type Translations = Readonly<Record<string, Words>>;

const XMLNS = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

/**
 * The XML manifest, with an id of its own, for Outlook on Mac, on phones and in older versions, which do not read the
 * unified one. Undefined without an Outlook pane. Elements have the order of Microsoft's schema.
 */
export const createAddIn = (parts: ManifestParts, translations: Translations): string | undefined => {
  const { env, version, doors, say } = parts;
  if (!doors.includes("taskpane")) return undefined;
  const home = `https://${env.TAB_DOMAIN}`;
  const words = (name: string, id: WordId): Element =>
    element(name, { DefaultValue: say(id) }, overridesOf("Override", translations, id));
  const address = (name: string, path: string): Element => element(name, { DefaultValue: `${home}/${path}` });
  const plain = (name: string, text: string): Element => element(name, {}, { text });
  const app = element("OfficeApp", { ...XMLNS, "xsi:type": "MailApp" }, [
    plain("Id", env.OUTLOOK_ADDIN_ID),
    plain("Version", `${version}.0`),
    plain("ProviderName", env.DEVELOPER_NAME),
    plain("DefaultLocale", "en-US"),
    words("DisplayName", "app.addIn"),
    words("Description", "app.short"),
    address("IconUrl", "icons/64.png"),
    address("HighResolutionIconUrl", "icons/128.png"),
    address("SupportUrl", "privacy.html"),
    element("Hosts", {}, [element("Host", { Name: "Mailbox" })]),
    element("Requirements", {}, [element("Sets", {}, [element("Set", { Name: "Mailbox", MinVersion: MAILBOX })])]),
    element("FormSettings", {}, [form("ItemRead", home), form("ItemEdit", home)]),
    plain("Permissions", "ReadWriteItem"),
    element("Rule", { "xsi:type": "RuleCollection", Mode: "Or" }, [
      element("Rule", { "xsi:type": "ItemIs", ItemType: "Message", FormType: "Read" }),
      element("Rule", { "xsi:type": "ItemIs", ItemType: "Appointment", FormType: "ReadOrEdit" }),
    ]),
    plain("DisableEntityHighlighting", "true"),
    versionOverrides(parts, home, (id) => overridesOf("bt:Override", translations, id)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${app}\n`;
};

/** One override for each other language with a translation. */
const overridesOf = (name: string, translations: Translations, id: WordId): readonly Element[] =>
  Object.entries(translations).flatMap(([tag, words]) => {
    const Value = words[id];
    return Value === undefined ? [] : officeTags(tag).map((Locale) => element(name, { Locale, Value }));
  });

/** Regions of Office's display languages ("deploy languages in Microsoft 365 Apps", learn.microsoft.com). */
const OFFICE_REGIONS: Readonly<Record<string, readonly string[]>> = {
  ar: ["SA"],
  es: ["ES", "MX"],
  fr: ["FR", "CA"],
};

/**
 * Outlook wants a region in every tag and matches its own display language's; for others the likeliest region is used.
 */
const officeTags = (tag: string): readonly string[] => {
  const { language, region = "" } = new Intl.Locale(tag).maximize();
  return (OFFICE_REGIONS[tag] ?? [region]).map((each) => `${language}-${each}`);
};

/** Fallback form for an Outlook without add-in commands. */
const form = (type: "ItemRead" | "ItemEdit", home: string): Element =>
  element("Form", { "xsi:type": type }, [
    element("DesktopSettings", {}, [
      element("SourceLocation", { DefaultValue: `${home}/taskpane.html` }),
      ...(type === "ItemRead" ? [element("RequestedHeight", {}, { text: "450" })] : []),
    ]),
  ]);
