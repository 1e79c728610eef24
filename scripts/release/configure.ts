import { consentLink, PERMISSIONS } from "../../src/domain/organisation/permissions";
import { configText, headerTable, iis, nginx, securityText } from "../hosting/forms";
import { fillPlaces, pageValues } from "../hosting/pageValues";
import { escapeXml } from "../package/element";
import { readEnvironment, VARIABLES, type Environment } from "../package/environment";
import { faultsIn } from "../package/environmentFaults";
import { zip, type Packed } from "../package/zip";

/** What an archive becomes for one organisation, or why not, as sentences. */
export type Configured =
  | { readonly files: readonly Packed[]; readonly domain: string }
  | { readonly refused: readonly string[] };

/** Folders of an archive. */
export const SITE = "site/";
export const PACKAGE = "package/";
/** The package for an Outlook in which its own buttons fail: Outlook is left to the add-in. */
export const PACKAGE_BESIDE = "package.outlook-beside/";
/** The add-in's manifest: it is uploaded by itself, beside the package. */
export const ADD_IN = "outlook.xml";
export const SETTINGS = "settings.env";
export const SUMS = "SHA256SUMS";

/**
 * Fills the settings of an organisation into the files of a released archive: the same files that `npm run build` and
 * `npm run package` make for them. It reads nothing else and asks nobody, in a browser and in Node.
 */
export const configure = async (archive: readonly Packed[], settings: string, now: Date): Promise<Configured> => {
  const damaged = await damageIn(archive);
  if (damaged.length > 0) return { refused: damaged };
  const refused = faultsIn(settings).map(({ says }) => says);
  if (refused.length > 0) return { refused };
  const env = readEnvironment(settings);
  const packed = (folder: string): readonly Packed[] => within(archive, folder).map((file) => filledPart(file, env));
  const inPackage = packed(PACKAGE).filter(({ name }) => name !== ADD_IN);
  const hosting: readonly (readonly [name: string, text: string])[] = [
    [`${SITE}staticwebapp.config.json`, configText(env)],
    ...(env.PRIVACY_CONTACT === "" ? [] : [[`${SITE}.well-known/security.txt`, securityText(env, now)] as const]),
    [`${PACKAGE}consent-link.txt`, `${linkFor(env)}\n`],
    ["hosting/nginx.conf", nginx(env)],
    ["hosting/web.config", iis(env)],
    ["hosting/headers.md", headerTable(env)],
    [SETTINGS, settings],
  ];
  const files = [
    ...within(archive, SITE).map((file) => ({ ...filledPage(file, env), name: SITE + file.name })),
    { name: `${PACKAGE}meridian.zip`, bytes: zip(inPackage) },
    { name: `${PACKAGE}meridian.outlook-beside.zip`, bytes: zip(packed(PACKAGE_BESIDE)) },
    ...packed(PACKAGE).flatMap(({ name, bytes }) =>
      name === ADD_IN ? [{ name: `${PACKAGE}meridian.outlook.xml`, bytes }] : [],
    ),
    ...hosting.map(([name, text]) => ({ name, bytes: bytesOf(text) })),
  ];
  return { files, domain: env.TAB_DOMAIN };
};

/** Where an administrator agrees for everybody, as the command that makes the registration prints it. */
const linkFor = ({ AUTHORITY, GRAPH_URL, AAD_APP_CLIENT_ID, TAB_DOMAIN }: Environment): string => {
  const redirectUri = `https://${TAB_DOMAIN}/authEnd.html`;
  return consentLink(
    { authority: AUTHORITY, graphUrl: GRAPH_URL, clientId: AAD_APP_CLIENT_ID, redirectUri },
    PERMISSIONS,
  );
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const within = (archive: readonly Packed[], folder: string): readonly Packed[] =>
  archive
    .filter(({ name }) => name.startsWith(folder))
    .map(({ name, bytes }) => ({ name: name.slice(folder.length), bytes }));

const filledPage = (file: Packed, env: Environment): Packed =>
  file.name.endsWith(".html")
    ? { ...file, bytes: bytesOf(fillPlaces(textOf(file.bytes), pageValues(env, file.name.slice(0, -".html".length)))) }
    : file;

/** Places in the manifests are those that Agents Toolkit fills in, too: `${{TAB_DOMAIN}}`. */
const filledPart = (file: Packed, env: Environment): Packed => {
  const escaped = file.name.endsWith(".xml") ? escapeXml : file.name.endsWith(".json") ? escapeJson : undefined;
  if (escaped === undefined) return file;
  const filled = textOf(file.bytes).replaceAll(/\$\{\{([A-Z_]+)\}\}/g, (place, name: string) => {
    const variable = VARIABLES.find((each) => each === name);
    return variable === undefined ? place : escaped(env[variable]);
  });
  return { ...file, bytes: bytesOf(filled) };
};

const escapeJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Lines of `sha256sum`, for every file but the list itself. */
export const sumsOf = async (files: readonly Packed[]): Promise<string> => {
  const lines = await Promise.all(
    files
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async ({ name, bytes }) => `${await sumOf(bytes)}  ${name}\n`),
  );
  return lines.join("");
};

const sumOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Files of the archive that are not there, or are not as they were released. What somebody added is not looked at. */
const damageIn = async (archive: readonly Packed[]): Promise<readonly string[]> => {
  const list = archive.find(({ name }) => name === SUMS);
  if (list === undefined) return [`There is no ${SUMS} in this folder. Choose the folder of the unpacked archive.`];
  const byName = new Map(archive.map(({ name, bytes }) => [name, bytes]));
  const wanted = [...textOf(list.bytes).matchAll(/^([\da-f]{64}) {2}(.+)$/gm)];
  const faults = await Promise.all(
    wanted.map(async ([, sum = "", name = ""]) => {
      const bytes = byName.get(name);
      if (bytes === undefined) return [`${name} is not there. Unpack the archive again.`];
      return (await sumOf(bytes)) === sum ? [] : [`${name} is not as it was released. Unpack the archive again.`];
    }),
  );
  return faults.flat();
};
