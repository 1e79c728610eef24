import type { NotebookPlace } from "../../domain/people/pair";
import type {
  DocumentPlaces,
  Notebook,
  NotebookSection,
  PlaceAddress,
  PlaceName,
} from "../../domain/people/setUp/documentPlaces";
import type { Failure } from "../../domain/shared/failure";
import { err, ok, type Result } from "../../domain/shared/result";
import { graphPath, type Answer, type GraphCall } from "../transport/call";
import { unexpected } from "../transport/failures";
import { objectOf, textOf } from "../transport/json";
import { withNotebookFailures } from "./section";
import { readPages } from "../transport/paging";
import type { GraphTransport } from "../transport/transport";

const MOST_LISTED = 100;

/** The notebooks of groups and sites, with /groups, /sites and the link that OneNote copies. */
export const createNotebookPlaces = (
  graph: GraphTransport,
  site: DocumentPlaces["site"],
): Pick<DocumentPlaces, "notebooks" | "sections" | "makeSection"> & {
  readonly nameOfSection: (place: NotebookPlace, signal?: AbortSignal) => Promise<Result<PlaceName, Failure>>;
} => {
  const notes = withNotebookFailures(graph);
  const inNotes = (rest: Pick<GraphCall, "path"> & Partial<GraphCall>): GraphCall => ({
    method: "GET",
    effect: "reads",
    scopes: ["Notes.ReadWrite"],
    what: "place",
    // Retrying while OneNote throttles extends the ban.
    tryOnce: true,
    ...rest,
  });
  const ofOwner = async (
    owner: Notebook["owner"],
    ownerId: string,
    signal?: AbortSignal,
  ): Promise<Result<readonly Notebook[], Failure>> => {
    const path = `/${owner}${graphPath`/${ownerId}/onenote/notebooks`}?$select=id,displayName&$top=${MOST_LISTED}`;
    const listed = await readPages(notes, inNotes({ path, signal }));
    return listed.ok ? ok(listed.value.items.flatMap((item) => readNamed(item, { owner, ownerId }))) : listed;
  };
  const ofSite = async (address: PlaceAddress, signal?: AbortSignal) => {
    const found = await site(address, signal);
    return found.ok ? ofOwner("sites", found.value.id, signal) : found;
  };
  const byLink = async (address: PlaceAddress & { readonly kind: "notebook" }, signal?: AbortSignal) => {
    const path = "/me/onenote/notebooks/GetNotebookFromWebUrl";
    const body = { webUrl: address.link };
    const answer = await notes.send(inNotes({ method: "POST", effect: "repeatable", path, body, signal }));
    // A cloud that does not have this call, or a link that it does not take: the site may still be open to us.
    if (!answer.ok) return canAskTheSite(answer.error) ? ofSite(address, signal) : answer;
    const owned = ownerIn(objectOf(answer.value.body).self);
    return owned ? ok(readNamed(answer.value.body, owned)) : ofSite(address, signal);
  };
  const sectionsAt = ({ owner, ownerId, id }: Notebook): string =>
    `/${owner}${graphPath`/${ownerId}/onenote/notebooks/${id}/sections`}`;
  const sections: DocumentPlaces["sections"] = async (notebook, signal) => {
    const path = `${sectionsAt(notebook)}?$select=id,displayName&$top=${MOST_LISTED}`;
    const listed = await readPages(notes, inNotes({ path, signal }));
    return listed.ok ? ok(listed.value.items.flatMap((item) => readNamed(item, {}))) : listed;
  };

  return {
    notebooks: (address, signal) => {
      if (address.kind === "team") return ofOwner("groups", address.groupId, signal);
      return address.kind === "notebook" ? byLink(address, signal) : ofSite(address, signal);
    },
    sections,
    nameOfSection: async ({ owner, ownerId, sectionId }, signal) => {
      const path = `/${owner}${graphPath`/${ownerId}/onenote/sections/${sectionId}`}?$expand=parentNotebook`;
      const answer = await notes.send(inNotes({ path, signal }));
      if (!answer.ok) return answer;
      const { displayName, parentNotebook, links } = objectOf(answer.value.body);
      const [name, within] = [textOf(displayName), textOf(objectOf(parentNotebook).displayName)];
      if (name === undefined || within === undefined) return err(unexpected("GET section", "no name"));
      return ok({ name, within, site: siteIn(textOf(objectOf(objectOf(links).oneNoteWebUrl).href) ?? "") });
    },
    makeSection: createMakeSection(sections, (notebook, displayName) =>
      notes.send(inNotes({ method: "POST", effect: "once", path: sectionsAt(notebook), body: { displayName } })),
    ),
  };
};

type Make = (notebook: Notebook, name: string) => Promise<Result<Answer, Failure>>;

/** Looks before and after, so that neither a second press nor a lost answer makes a second section. */
const createMakeSection =
  (sections: DocumentPlaces["sections"], make: Make): DocumentPlaces["makeSection"] =>
  async (notebook, wanted) => {
    const name = sectionName(wanted);
    const look = async (): Promise<Result<NotebookSection | undefined, Failure>> => {
      const listed = await sections(notebook);
      if (!listed.ok) return listed;
      return ok(listed.value.find((section) => section.name.toLowerCase() === name.toLowerCase()));
    };
    const before = await look();
    if (!before.ok) return before;
    if (before.value) return ok(before.value);
    const made = await make(notebook, name);
    const [section] = made.ok ? readNamed(made.value.body, {}) : [];
    if (section) return ok(section);
    const after = await look();
    if (after.ok && after.value) return ok(after.value);
    return made.ok ? err({ type: "OutcomeUnknown" }) : made;
  };

/** Host and path of the site that an address is in. */
export const siteIn = (address: string): string => {
  if (!URL.canParse(address)) return "";
  const { host, pathname } = new URL(address);
  return host + (/^\/(?:sites|teams)\/[^/]+/.exec(pathname)?.[0] ?? "");
};

const canAskTheSite = ({ type }: Failure): boolean => type === "UnexpectedAnswer" || type === "NotFound";

/** A person's own notebooks have another kind of address: they are not for two. */
const ownerIn = (self: unknown): Pick<Notebook, "owner" | "ownerId"> | undefined => {
  const [, owner, ownerId] = /\/(groups|sites)\/([^/]+)\/onenote\//.exec(textOf(self) ?? "") ?? [];
  if (owner !== "groups" && owner !== "sites") return undefined;
  return ownerId === undefined ? undefined : { owner, ownerId: decodeURIComponent(ownerId) };
};

const readNamed = <More extends object>(item: unknown, more: More): readonly (NotebookSection & More)[] => {
  const { id, displayName } = objectOf(item);
  const [known, name] = [textOf(id), textOf(displayName)];
  return known === undefined || name === undefined ? [] : [{ id: known, name, ...more }];
};

const LONGEST_NAME = 50;

/** OneNote refuses these signs in a name, and names longer than 50. */
export const sectionName = (wanted: string): string => {
  const name = wanted.replace(/[?*\\/:<>|&#"'%~\p{Cc}\p{Cs}]+/gu, " ").replace(/\s+/g, " ");
  // A sign of two parts, such as a face, is taken whole or not at all.
  const cut = name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, "");
  return cut.trim() || "Mentoring";
};
