import type {
  DocumentPlaces,
  Notebook,
  PairLists,
  PlaceAddress,
  NotebookSection,
  Site,
} from "../../src/domain/people/setUp/documentPlaces";
import type { Failure } from "../../src/domain/shared/failure";
import { err, ok } from "../../src/domain/shared/result";

/** A person's places, by the path of a site or the id of a team. */
export interface MemoryPlace {
  readonly site: Site;
  readonly lists: readonly PairLists[];
  readonly notebooks: readonly (Notebook & { readonly link?: string; readonly sections: readonly NotebookSection[] })[];
}

const keyOf = (address: PlaceAddress): string => {
  if (address.kind === "team") return address.groupId;
  return address.kind === "site-id" ? address.siteId : address.path;
};

/** Places in memory; `failure` replaces every answer. */
export const createMemoryPlaces = (places: Readonly<Record<string, MemoryPlace>>) => {
  let failure: Failure | undefined;
  const made = new Map<string, NotebookSection[]>();
  const all = Object.values(places);
  const find = (key: string) => {
    const found = Object.hasOwn(places, key) ? places[key] : all.find(({ site }) => site.id === key);
    return failure ? err(failure) : found ? ok(found) : err<Failure>({ type: "NotFound", what: "place" });
  };
  const at = (address: PlaceAddress) => find(keyOf(address));
  const sectionsOf = ({ id }: Notebook): readonly NotebookSection[] => [
    ...(all.flatMap(({ notebooks }) => notebooks).find((notebook) => notebook.id === id)?.sections ?? []),
    ...(made.get(id) ?? []),
  ];
  const port: DocumentPlaces = {
    site: async (address) => {
      const found = at(address);
      return found.ok ? ok(found.value.site) : found;
    },
    lists: async ({ id }) => {
      const found = all.find(({ site }) => site.id === id);
      return failure ? err(failure) : ok(found?.lists ?? []);
    },
    notebooks: async (address) => {
      const found = at(address);
      if (!found.ok) return found;
      const { notebooks } = found.value;
      const named = notebooks.filter(({ link }) => address.kind !== "notebook" || link === address.link);
      return ok(named.map(({ id, name, owner, ownerId }) => ({ id, name, owner, ownerId })));
    },
    sections: async (notebook) => (failure ? err(failure) : ok(sectionsOf(notebook))),
    nameOf: async (place) => {
      if (failure) return err(failure);
      for (const { site, lists, notebooks } of all) {
        const within = { site: site.address.replace("https://", "") };
        for (const {
          name,
          place: { logListId },
        } of lists)
          if (place.store === "sharepoint-list" && logListId === place.logListId)
            return ok({ name, within: site.name, ...within });
        for (const notebook of notebooks)
          for (const { id, name } of sectionsOf(notebook))
            if (place.store === "onenote" && id === place.sectionId)
              return ok({ name, within: notebook.name, ...within });
      }
      return err({ type: "NotFound", what: "place" });
    },
    makeSection: async (notebook, name) => {
      if (failure) return err(failure);
      const there = sectionsOf(notebook).find((section) => section.name.toLowerCase() === name.toLowerCase());
      const section = there ?? { id: `1-${name}`, name };
      if (!there) made.set(notebook.id, [...(made.get(notebook.id) ?? []), section]);
      return ok(section);
    },
  };
  return { places: port, failWith: (next?: Failure) => void (failure = next) };
};
