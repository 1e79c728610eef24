import { JSDOM } from "jsdom";
import { createAddIn } from "../../scripts/package/addIn";
import { SERVED_ICONS } from "../../scripts/package/addInOverrides";
import { partsOfManifest, readTranslations } from "../../scripts/package/createPackage";
import { ALL_DOORS } from "../../scripts/package/doors";
import { FILLED, ROOT } from "./everyDoor";

const parts = partsOfManifest(ROOT, FILLED, ALL_DOORS);
const read = (text: string | undefined): Document =>
  new JSDOM(text ?? "", { contentType: "application/xml" }).window.document;
const all = (xml: Document, name: string): readonly Element[] => [...xml.getElementsByTagName(name)];

test("Outlook on a Mac is given an add-in with an id of its own", () => {
  const xml = read(createAddIn(parts, {}));
  expect(xml.querySelector("Id")?.textContent).toBe(FILLED.OUTLOOK_ADDIN_ID);
  // Below 1.0 Microsoft's validation refuses it.
  expect(xml.querySelector("Version")?.textContent).toMatch(/^[1-9]\d*\.\d+\.\d+\.0$/);
  const points = all(xml, "ExtensionPoint").map((point) => point.getAttribute("xsi:type"));
  expect(new Set(points)).toEqual(
    new Set([
      "AppointmentOrganizerCommandSurface",
      "AppointmentAttendeeCommandSurface",
      "MessageReadCommandSurface",
      "MobileMessageReadCommandSurface",
    ]),
  );
});

test("an administrator, and a person who sees both for a day, can tell the add-in from the app by its name", () => {
  const name = read(createAddIn(parts, readTranslations(ROOT))).querySelector("DisplayName");
  const names = [name, ...(name?.children ?? [])].map(
    (each) => each?.getAttribute("DefaultValue") ?? each?.getAttribute("Value"),
  );
  expect(names[0]).toBe("Meridian add-in");
  expect(names.length).toBeGreaterThan(3);
  expect(names).not.toContain(parts.say("app.name"));
  // Outlook shows 125 characters at most.
  expect(names.filter((each) => (each ?? "").length > 125)).toEqual([]);
});

test("everything that a button names is among the resources of its version", () => {
  const xml = read(createAddIn(parts, {}));
  const versions = all(xml, "VersionOverrides");
  expect(versions).toHaveLength(2);
  for (const version of versions) {
    const resources = [...version.children].find((child) => child.tagName === "Resources");
    const known = new Set([...(resources?.querySelectorAll("[id]") ?? [])].map((each) => each.id));
    const hosts = [...version.children].find((child) => child.tagName === "Hosts");
    const named = [...(hosts?.querySelectorAll("[resid]") ?? [])].map((each) => each.getAttribute("resid") ?? "");
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    // The schema allows 32 characters.
    expect([...known].filter((id) => id.length > 32)).toEqual([]);
  }
});

test("every icon that it names is served", () => {
  const sizes = [...(createAddIn(parts, {}) ?? "").matchAll(/icons\/(\d+)\.png/g)].map(([, size]) => Number(size));
  expect(new Set(sizes)).toEqual(new Set(SERVED_ICONS));
});

test("a person reads their own language, and no word can break the file", () => {
  const said = 'Una "hora" <justa> & clara';
  const xml = read(createAddIn(parts, { es: { "outlook.find": said } }));
  const overrides = all(xml, "bt:Override").map((each) => [each.getAttribute("Locale"), each.getAttribute("Value")]);
  // Once in each of the two versions, for both places in which Office speaks Spanish.
  expect(overrides).toEqual([
    ["es-ES", said],
    ["es-MX", said],
    ["es-ES", said],
    ["es-MX", said],
  ]);
});

test("an Outlook in Arabic, which Office knows as that of Saudi Arabia, finds its words", () => {
  const xml = read(createAddIn(parts, { ar: { "app.addIn": "Meridian" }, "pt-PT": { "app.addIn": "Meridian" } }));
  const tags = [...(xml.querySelector("DisplayName")?.children ?? [])].map((each) => each.getAttribute("Locale"));
  expect(tags).toEqual(["ar-SA", "pt-PT"]);
});

test("as long as there is no Outlook pane there is no add-in", () => {
  expect(createAddIn({ ...parts, doors: ["tab", "commands"] }, {})).toBeUndefined();
});
