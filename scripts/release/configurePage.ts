// configure.html of an archive: an administrator without Node fills in the settings in a browser. It reads the unpacked
// archive that somebody chooses, and hands back one zip. It asks no server, and its policy allows it to ask none.
import { VARIABLES, type Variable } from "../package/environment";
import { readEnvironment } from "../package/environment";
import { faultsIn } from "../package/environmentFaults";
import { FRESH, RULES } from "../package/environmentRules";
import { zip, type Packed } from "../package/zip";
import { configure } from "./configure";

/** What each setting is called here, in the order in which an administrator learns them. */
const LABELS: Readonly<Record<Variable, string>> = {
  TAB_DOMAIN: "Name of your host",
  AUTHORITY: "Where your people sign in",
  AAD_APP_CLIENT_ID: "Application (client) id of your registration",
  FILES_HOST: "Address of your SharePoint",
  DEVELOPER_NAME: "Your name, as people read it in Teams",
  TEAMS_APP_ID: "Id of the app in Teams",
  OUTLOOK_ADDIN_ID: "Id of the Outlook add-in",
  PRIVACY_CONTACT: "Where people write about their data",
  POLICY_SITE: "Site of your policy file",
  TEAMS_CATALOG_ID: "Id in your organisation's catalogue, after the upload",
  GRAPH_URL: "Microsoft Graph",
};
const ORDER = Object.keys(LABELS).filter((name): name is Variable => VARIABLES.some((each) => each === name));
const DEFAULTS: Partial<Record<Variable, string>> = { GRAPH_URL: "https://graph.microsoft.com/v1.0" };
/** Any fresh GUID will do, and the browser makes one. */
const MADE_HERE: readonly Variable[] = ["TEAMS_APP_ID", "OUTLOOK_ADDIN_ID"];

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};

const fields = new Map<Variable, { readonly input: HTMLInputElement; readonly fault: HTMLElement }>();

const fieldFor = (name: Variable): HTMLElement => {
  const input = make("input", { id: name, value: DEFAULTS[name] ?? "", autocomplete: "off", spellcheck: false });
  const hint = make("p", { id: `${name}-hint`, className: "hint" });
  hint.append("Write ", RULES[name].wants.replace(`, ${FRESH}`, ""), ". ", make("code", { textContent: name }));
  const fault = make("p", { id: `${name}-fault`, className: "fault" });
  input.setAttribute("aria-describedby", `${hint.id} ${fault.id}`);
  fields.set(name, { input, fault });
  const fresh = make("button", { type: "button", textContent: "Make one" });
  fresh.setAttribute("aria-label", `Make one: ${LABELS[name]}`);
  fresh.addEventListener("click", () => {
    input.value = crypto.randomUUID();
  });
  const label = make("label", { htmlFor: name, textContent: LABELS[name] });
  return make("div", { className: "field" }, [label, input, ...(MADE_HERE.includes(name) ? [fresh] : []), hint, fault]);
};

const settingsText = (): string =>
  ORDER.map((name) => `${name}=${fields.get(name)?.input.value.replaceAll(/\s+/g, " ").trim() ?? ""}\n`).join("");

const fillIn = (text: string): void => {
  const env = readEnvironment(text);
  for (const [name, { input }] of fields) input.value = env[name] === "" ? (DEFAULTS[name] ?? "") : env[name];
};

/** Files of the chosen folder, named from its top. */
const filesOf = (list: FileList): Promise<readonly Packed[]> =>
  Promise.all(
    [...list].map(async (file) => ({
      name: file.webkitRelativePath.replace(/^[^/]*\//, ""),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );

const earlier = make("input", { id: "earlier", type: "file", accept: ".env,.txt,text/plain" });
earlier.addEventListener("change", () => {
  void earlier.files?.[0]?.text().then(fillIn);
});
const folder = make("input", { id: "folder", type: "file", multiple: true });
folder.webkitdirectory = true;
const outcome = make("div", { id: "outcome", tabIndex: -1 });
outcome.setAttribute("role", "status");
const press = make("button", { type: "button", className: "main", textContent: "Make the files" });

const tell = (lines: readonly string[]): void => {
  outcome.replaceChildren(...lines.map((textContent) => make("p", { textContent })));
  outcome.focus();
};

const showFaults = (): boolean => {
  const faults = faultsIn(settingsText());
  for (const [name, { input, fault }] of fields) {
    const says = faults.find((each) => each.name === name)?.says ?? "";
    // The field stands above it with its name and its value, and what to write.
    fault.textContent = input.value === "" && says !== "" ? "This is not filled in yet." : says.replace(/^.*?"\. /, "");
    input.setAttribute("aria-invalid", String(fault.textContent !== ""));
  }
  const first = [...fields.values()].find(({ fault }) => fault.textContent !== "");
  first?.input.focus();
  return first !== undefined;
};

const makeFiles = async (): Promise<void> => {
  outcome.replaceChildren();
  if (showFaults()) return;
  const chosen = folder.files;
  if (!chosen || chosen.length === 0) {
    tell(["Choose the folder of the unpacked archive first."]);
    return;
  }
  const made = await configure(await filesOf(chosen), settingsText(), new Date());
  if ("refused" in made) {
    tell(made.refused);
    return;
  }
  const name = `meridian-for-${made.domain.replaceAll(/[^\w.-]/g, "-")}.zip`;
  const href = URL.createObjectURL(new Blob([new Uint8Array(zip(made.files))], { type: "application/zip" }));
  const link = make("a", { href, download: name, textContent: `Save ${name} again` });
  tell([
    `${name} holds ${made.files.length} files. Unpack it.`,
    "Upload the folder “site” to your host, with the headers that “hosting” says.",
    "Upload “package/meridian.zip” in the Teams admin centre.",
    "Agree for everybody with the link in “package/consent-link.txt”.",
    "Keep “settings.env”: with the next release, choose it at the top of this page.",
  ]);
  outcome.append(make("p", {}, [link]));
  link.click();
};

press.addEventListener("click", () => {
  press.disabled = true;
  void makeFiles()
    .catch((problem: unknown) => tell([`It did not work: ${problem instanceof Error ? problem.message : "unknown"}.`]))
    .finally(() => {
      press.disabled = false;
    });
});

const labelled = (input: HTMLInputElement, label: string, hint: string): HTMLElement => {
  const help = make("p", { id: `${input.id}-hint`, className: "hint", textContent: hint });
  input.setAttribute("aria-describedby", help.id);
  return make("div", { className: "field" }, [make("label", { htmlFor: input.id, textContent: label }), input, help]);
};

document
  .querySelector("main")
  ?.append(
    make("h1", { textContent: "Meridian for your organisation" }),
    make("p", { textContent: "Fill in what is yours, and this page makes what you host and what you upload." }),
    make("p", { textContent: "It works on this device alone: it asks no server and sends nothing." }),
    labelled(
      earlier,
      "Settings of an earlier release, if you have them",
      "The file “settings.env”. It fills in the rest.",
    ),
    ...ORDER.map(fieldFor),
    labelled(
      folder,
      "Folder of the unpacked archive",
      "The folder in which this page lies. The browser may call this an upload; the files stay on this device.",
    ),
    press,
    outcome,
  );
