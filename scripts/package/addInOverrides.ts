import { element, type Element } from "./element";
import { ICON_SIZES, type ManifestParts } from "./manifest";
import { MAILBOX, surfacesFor, type Command, type Surface } from "./outlook";
import type { WordId } from "./words";

const XMLNS = "http://schemas.microsoft.com/office/mailappversionoverrides";

/** Outlook on a phone wants each of three sizes at one, two and three times its pixels. */
const MOBILE_ICONS = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale, pixels: size * scale })));

type InOtherLanguages = (id: WordId) => readonly Element[];

/** Our buttons in version 1.0, with version 1.1 nested inside, the only one that supports phones. */
export const versionOverrides = (parts: ManifestParts, home: string, others: InOtherLanguages): Element => {
  const surfaces = surfacesFor(parts.doors);
  const common = [
    element("Requirements", {}, [
      element("bt:Sets", { DefaultMinVersion: MAILBOX }, [element("bt:Set", { Name: "Mailbox" })]),
    ]),
  ];
  const resources = resourcesOf(parts, home, others, surfaces);
  const hosts = (mobile: readonly Element[]): Element =>
    element("Hosts", {}, [element("Host", { "xsi:type": "MailHost" }, [desktop(surfaces), ...mobile])]);
  const newer = element("VersionOverrides", { xmlns: `${XMLNS}/1.1`, "xsi:type": "VersionOverridesV1_1" }, [
    ...[...common, hosts(phone(surfaces)), resources],
  ]);
  return element("VersionOverrides", { xmlns: XMLNS, "xsi:type": "VersionOverridesV1_0" }, [
    ...[...common, hosts([]), resources, newer],
  ]);
};

const resid = (name: string, id: string): Element => element(name, { resid: id });
const wordId = (id: WordId): string => id.replace(".", "-");
const tipId = (id: WordId): string => `${wordId(id)}-tip`;

const desktop = (surfaces: readonly Surface[]): Element =>
  element("DesktopFormFactor", {}, [resid("FunctionFile", "functions"), ...surfaces.map(extensionPoint)]);

const extensionPoint = ({ id, extensionPoint: type, commands }: Surface): Element =>
  element("ExtensionPoint", { "xsi:type": type }, [
    element("OfficeTab", { id: "TabDefault" }, [
      element("Group", { id: `${id}-group` }, [
        resid("Label", wordId("outlook.group")),
        ...commands.map((command) => button(id, command)),
      ]),
    ]),
  ]);

const button = (surface: string, { id, label, help, door, action }: Command): Element =>
  element("Control", { "xsi:type": "Button", id: `${surface}-${id}` }, [
    resid("Label", wordId(label)),
    element("Supertip", {}, [resid("Title", wordId(label)), resid("Description", tipId(help))]),
    element(
      "Icon",
      {},
      ICON_SIZES.map((size) => element("bt:Image", { size, resid: `icon-${size}` })),
    ),
    door === "commands"
      ? element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, { text: action })])
      : openPane(),
  ]);

const openPane = (): Element => element("Action", { "xsi:type": "ShowTaskpane" }, [resid("SourceLocation", "pane")]);

/** Phones show our button on a received message. */
const phone = (surfaces: readonly Surface[]): readonly Element[] => {
  const command = surfaces.find(({ context }) => context === "mailRead")?.commands[0];
  if (!command) return [];
  const icons = MOBILE_ICONS.map(({ size, scale, pixels }) =>
    element("bt:Image", { size, scale, resid: `icon-${pixels}` }),
  );
  const control = element("Control", { "xsi:type": "MobileButton", id: `phone-${command.id}` }, [
    ...[resid("Label", wordId(command.label)), element("Icon", { "xsi:type": "bt:MobileIconList" }, icons), openPane()],
  ]);
  const group = element("Group", { id: "phone-group" }, [resid("Label", wordId("outlook.group")), control]);
  const point = element("ExtensionPoint", { "xsi:type": "MobileMessageReadCommandSurface" }, [group]);
  return [element("MobileFormFactor", {}, [resid("FunctionFile", "functions"), point])];
};

const BUTTON_ICONS = inOrder([...ICON_SIZES, ...MOBILE_ICONS.map(({ pixels }) => pixels)]);

/** Sizes of all icons that a manifest links to; 64 and 128 are those of the add-in itself. */
export const SERVED_ICONS = inOrder([...BUTTON_ICONS, 64, 128]);

function inOrder(sizes: readonly number[]): readonly number[] {
  return [...new Set(sizes)].toSorted((a, b) => a - b);
}

const resourcesOf = (
  { doors, say }: ManifestParts,
  home: string,
  others: InOtherLanguages,
  surfaces: readonly Surface[],
): Element => {
  const commands = surfaces.flatMap((surface) => surface.commands);
  const url = (id: string, page: string): Element => element("bt:Url", { id, DefaultValue: `${home}/${page}.html` });
  const said = (id: string, word: WordId): Element =>
    element("bt:String", { id, DefaultValue: say(word) }, others(word));
  const image = (size: number): Element =>
    element("bt:Image", { id: `icon-${size}`, DefaultValue: `${home}/icons/${size}.png` });
  const labels: readonly WordId[] = ["outlook.group", ...commands.map(({ label }) => label)];
  return element("Resources", {}, [
    element("bt:Images", {}, BUTTON_ICONS.map(image)),
    element("bt:Urls", {}, [
      url("pane", "taskpane"),
      url("functions", doors.includes("commands") ? "commands" : "taskpane"),
    ]),
    element(
      "bt:ShortStrings",
      {},
      labels.map((word) => said(wordId(word), word)),
    ),
    element(
      "bt:LongStrings",
      {},
      commands.map(({ help }) => said(tipId(help), help)),
    ),
  ]);
};
