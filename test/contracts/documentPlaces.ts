import type { DocumentPlaces, PlaceAddress } from "../../src/domain/people/setUp/documentPlaces";
import { valueOf } from "../doubles/graphTools";

/** A site with one member, two pairs of empty lists, and a notebook without a section. */
export interface PlacesSetUp {
  readonly places: DocumentPlaces;
  readonly site: PlaceAddress;
  readonly team: PlaceAddress;
  readonly notebook: PlaceAddress;
  readonly nowhere: PlaceAddress;
}

/** Contract of `DocumentPlaces`, run against each implementation. */
export const documentPlacesContract = (name: string, setUp: () => Promise<PlacesSetUp>): void => {
  describe(`${name} finds places for a document`, () => {
    test("S53: a site is found by its address, by its team and by its id, and is the same", async () => {
      const { places, site, team } = await setUp();
      const found = valueOf(await places.site(site));
      expect(found.name).not.toBe("");
      expect(valueOf(await places.site(team)).id).toBe(found.id);
      expect(valueOf(await places.site({ kind: "site-id", siteId: found.id }))).toEqual(found);
    });

    test("S53: the lists that were made there are whole, unused, and each a place of its own", async () => {
      const { places, site } = await setUp();
      const found = valueOf(await places.site(site));
      const lists = valueOf(await places.lists(found));
      expect(lists).toHaveLength(2);
      expect(lists.map(({ lacking, used }) => [lacking, used])).toEqual([
        [[], false],
        [[], false],
      ]);
      expect(new Set(lists.flatMap(({ place }) => [place.logListId, place.sessionListId])).size).toBe(4);
      expect(lists.map(({ place }) => place.siteId)).toEqual([found.id, found.id]);
    });

    test("S53: the notebook is found by its site, its team, its own link and the id of its site", async () => {
      const { places, site, team, notebook } = await setUp();
      const idsAt = async (address: PlaceAddress) => valueOf(await places.notebooks(address)).map(({ id }) => id);
      const { id: siteId } = valueOf(await places.site(site));
      const ids = await Promise.all([site, team, notebook, { kind: "site-id", siteId } as const].map(idsAt));
      expect(ids[0]).toHaveLength(1);
      expect(ids).toEqual([ids[0], ids[0], ids[0], ids[0]]);
    });

    test("P4: a section is made once, however often it is asked for", async () => {
      const { places, site } = await setUp();
      const [notebook] = valueOf(await places.notebooks(site));
      if (!notebook) throw new Error("The notebook is not there.");
      expect(valueOf(await places.sections(notebook))).toEqual([]);
      const made = valueOf(await places.makeSection(notebook, "Hannah and Nusrat"));
      expect(valueOf(await places.makeSection(notebook, "hannah and nusrat"))).toEqual(made);
      expect(valueOf(await places.sections(notebook))).toEqual([made]);
    });

    test("S53: a list and a section are called what people call them, with the site that they are in", async () => {
      const { places, site } = await setUp();
      const found = valueOf(await places.site(site));
      const [list] = valueOf(await places.lists(found));
      const [notebook] = valueOf(await places.notebooks(site));
      if (!list || !notebook) throw new Error("There is no list or no notebook.");
      const { id: sectionId } = valueOf(await places.makeSection(notebook, "Hannah and Nusrat"));
      const address = found.address.replace("https://", "");
      expect(valueOf(await places.nameOf(list.place))).toEqual({ name: list.name, within: found.name, site: address });
      const { owner, ownerId, name } = notebook;
      const section = { store: "onenote", owner, ownerId, sectionId } as const;
      expect(valueOf(await places.nameOf(section))).toEqual({
        name: "Hannah and Nusrat",
        within: name,
        site: address,
      });
      expect(await places.nameOf({ ...section, sectionId: "1-none" })).toMatchObject({ ok: false });
    });

    test("an address without anything behind it says so", async () => {
      const { places, nowhere } = await setUp();
      const failure = { ok: false, error: { type: "NotFound", what: "place" } };
      expect(await places.site(nowhere)).toEqual(failure);
      expect(await places.notebooks(nowhere)).toEqual(failure);
    });
  });
};
