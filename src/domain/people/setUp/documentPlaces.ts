import type { Failure } from "../../shared/failure";
import type { Result } from "../../shared/result";
import type { DocumentPlace, ListPlace, NotebookPlace } from "../pair";

/** A SharePoint site that the person and the app may open. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Web address for people. */
  readonly address: string;
}

/** The two lists of one pair in a site. */
export interface PairLists {
  /** Display name in SharePoint. */
  readonly name: string;
  readonly place: ListPlace;
  /** Columns that are missing or have another type: without them nothing can be stored safely. */
  readonly lacking: readonly string[];
  /** True when the lists already hold entries or meetings. */
  readonly used: boolean;
}

/** A notebook of a group or a site. */
export interface Notebook {
  readonly id: string;
  readonly name: string;
  readonly owner: NotebookPlace["owner"];
  readonly ownerId: string;
}

/** A section of a notebook. */
export interface NotebookSection {
  readonly id: string;
  readonly name: string;
}

/** A place as people know it, so that they see where their words go. */
export interface PlaceName {
  /** Of the list or the section. */
  readonly name: string;
  /** Of the site or the notebook that it is in. */
  readonly within: string;
  /** Host and path of the site, such as `contoso.sharepoint.com/sites/mentoring`; empty when Microsoft 365 tells none. */
  readonly site: string;
}

/** Port: finds places where a pair's document can live. Every implementation passes `test/contracts/documentPlaces.ts`. */
export interface DocumentPlaces {
  /** The site of an address. `NotAllowed` when the person, or this app, was not let into it. */
  readonly site: (address: PlaceAddress, signal?: AbortSignal) => Promise<Result<Site, Failure>>;
  /** The pair lists of a site. None is no failure: they have to be created. */
  readonly lists: (site: Site, signal?: AbortSignal) => Promise<Result<readonly PairLists[], Failure>>;
  /** The notebooks at an address: the one that it names, or all of its site or team. */
  readonly notebooks: (address: PlaceAddress, signal?: AbortSignal) => Promise<Result<readonly Notebook[], Failure>>;
  readonly sections: (notebook: Notebook, signal?: AbortSignal) => Promise<Result<readonly NotebookSection[], Failure>>;
  /** What Microsoft 365 calls this place. */
  readonly nameOf: (place: DocumentPlace, signal?: AbortSignal) => Promise<Result<PlaceName, Failure>>;
  /** The section of that name; created when it does not exist. */
  readonly makeSection: (notebook: Notebook, name: string) => Promise<Result<NotebookSection, Failure>>;
}

/** An address of a place, as people copy it from a browser, from Teams or from OneNote. */
type PastedAddress =
  | { readonly kind: "site"; readonly host: string; readonly path: string }
  /** Link to a notebook: its site, and the whole link, which OneNote's API accepts. */
  | { readonly kind: "notebook"; readonly host: string; readonly path: string; readonly link: string }
  | { readonly kind: "team"; readonly groupId: string };

/** Where to look: at an address, or at a site whose id another place names. */
export type PlaceAddress = PastedAddress | { readonly kind: "site-id"; readonly siteId: string };

/** The site that a notebook belongs to. */
export const siteOfNotebook = ({ owner, ownerId }: Pick<NotebookPlace, "owner" | "ownerId">): PlaceAddress =>
  owner === "groups" ? { kind: "team", groupId: ownerId } : { kind: "site-id", siteId: ownerId };

/** Why an address cannot be the place of a pair's document. */
export type AddressFault =
  /** Not a known form of address. */
  | "not-an-address"
  /** A personal OneDrive. */
  | "own-drive"
  /** A personal Microsoft account has no sites. */
  | "personal-account";

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const LONGEST = 4_000;

/** Parses a pasted address. */
export const parsePlaceAddress = (pasted: string): PastedAddress | AddressFault => {
  const text = pasted.trim().replace(/^onenote:(?=https:)/i, "");
  const url = text.length <= LONGEST ? urlIn(text) : undefined;
  if (!url || url.protocol !== "https:") return "not-an-address";
  const host = url.hostname.toLowerCase();
  if (/(?:^|\.)(?:1drv\.ms|onedrive\.live\.com|onedrive\.com|d\.docs\.live\.net)$/.test(host))
    return "personal-account";
  if (/(?:^|\.)teams\.(?:microsoft\.(?:com|us)|cloud\.microsoft)$|^teams\.live\.com$/.test(host)) return teamIn(url);
  if (!/\.sharepoint(?:-mil)?\.(?:com|us|cn|de|example)$/.test(host)) return "not-an-address";
  return siteIn(url, host, text);
};

/** Path of a sharing link: `/:o:/s/name/…` is a site, `/:o:/r/sites/name/…` a path. */
const SHARED: Readonly<Record<string, string>> = { s: "sites", t: "teams", g: "personal", p: "personal" };

const siteIn = (url: URL, host: string, text: string): PastedAddress | AddressFault => {
  const [, sign, how = "", rest = ""] = /^\/:(\w):\/(\w)(\/.*)$/.exec(url.pathname) ?? [];
  const shared = Object.hasOwn(SHARED, how) ? `/${SHARED[how]}${rest}` : rest;
  const path = sign === undefined ? url.pathname : shared;
  const [, kind = "", name = "", inside = ""] = /^\/(sites|teams|personal)\/([^/]+)(.*)$/i.exec(path) ?? [];
  if (/-my\.sharepoint/.test(host) || kind.toLowerCase() === "personal") return "own-drive";
  const decoded = decodedName(name);
  if (decoded === undefined) return "not-an-address";
  const site = { host, path: `${kind.toLowerCase()}/${decoded}` };
  const isNotebook = sign === "o" || /onenote|\.one\b|notebooks?\/|siteassets\/./i.test(`${inside}${url.search}`);
  return isNotebook ? { kind: "notebook", ...site, link: text } : { kind: "site", ...site };
};

const teamIn = (url: URL): PastedAddress | AddressFault => {
  const groupId = url.searchParams.get("groupId") ?? "";
  return GUID.test(groupId) ? { kind: "team", groupId: groupId.toLowerCase() } : "not-an-address";
};

const urlIn = (text: string): URL | undefined => {
  const [address = ""] = /https:\/\/\S+/i.exec(text) ?? [];
  return URL.canParse(address) ? new URL(address) : undefined;
};

const decodedName = (name: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(name);
    return /^[^/\\?#%&:*"<>|]{1,128}$/.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
};
