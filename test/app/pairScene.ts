import { ok } from "../../src/domain/shared/result";
import { createPairs } from "../../src/app/wiring/pairs";
import { createEntryStores } from "../../src/app/wiring/entryStores";
import { createSettingUp } from "../../src/app/wiring/settingUp";
import type { Entry } from "../../src/domain/document/entry";
import type { LiveDocument } from "../../src/domain/document/store/liveDocument";
import type { DocumentPlace, Member, Pair, Role } from "../../src/domain/people/pair";
import { parsePlaceAddress } from "../../src/domain/people/setUp/documentPlaces";
import { createGraphDocumentPlaces } from "../../src/graph/documentPlaces";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createPairStore } from "../../src/graph/pairStore";
import { emptySite } from "../../src/sandbox/seed/pairs";
import { type SeedPerson } from "../../src/sandbox/seed/people";
import { createLiveDocument } from "../../src/sync/liveDocument";
import { createMemoryDevice } from "../doubles/memoryMyTime";
import { createMemoryCache, createMemoryPending } from "../doubles/memoryPending";
import { createTestPage } from "../doubles/stoppedTime";
import { sandbox, valueOf } from "../doubles/graphTools";
import { parseHtml, personOf, takingTime, words } from "../doubles/oneNoteTools";

export const memberOf = (person: SeedPerson, role: Role): Member => ({ ...personOf(person), role });

/** Ids as the app makes them: no name is in them. */
export const newPairId = (sign: string): string => `01JD9Z3W5T8QK2M4N6P7R9S0${sign}X`;

/** The local Graph, and people on devices of their own. */
export const openScene = () => {
  const { local, clock, graphOf } = sandbox();
  let devices = 0;

  const deviceOf = (person: SeedPerson, withoutScopes: readonly string[] = []) => {
    const [me, graph] = [personOf(person), takingTime(graphOf(person.id, withoutScopes), clock)];
    const [cache, pending, device, page] = [
      createMemoryCache(),
      createMemoryPending(),
      createMemoryDevice(),
      createTestPage(),
    ];
    const timer = (): (() => void) => () => undefined;
    const makeStore = createEntryStores({
      graph,
      clock,
      elapsed: clock.now,
      words: async () => words,
      parse: parseHtml,
    });
    const salt = (devices += 1);
    let made = 0;
    const documents = new Map<string, LiveDocument>();
    const openDocument = (pair: Pair): LiveDocument => {
      const random = () => Uint8Array.from({ length: 10 }, (_, i) => (i === 0 ? salt : i === 1 ? (made += 1) : 0));
      const document =
        documents.get(pair.id) ??
        createLiveDocument({
          ...{ pair, me, cache, pending, clock, random, page, timer },
          store: makeStore(pair),
          lang: () => "en",
        });
      documents.set(pair.id, document);
      return document;
    };
    const book = createPairs({
      store: createPairStore(createGraphMyFolder(graph)),
      ...{ device, clock, forgetPair: async () => ok(true), sendWaiting: async () => undefined },
      defer: (run) => run(),
    });
    return {
      me,
      book,
      openDocument,
      settingUp: createSettingUp({ me, clock, graph, book, openDocument, entryStore: makeStore }),
      textsIn: async (pair: Pair): Promise<readonly string[]> => {
        await openDocument(pair).refresh();
        return openDocument(pair)
          .snapshot()
          .entries.map(({ entry }) => entry.text);
      },
    };
  };

  /** A place in the site that an administrator has prepared, looked up as `person`. */
  const placeIn = async (kind: DocumentPlace["store"], person: SeedPerson, which = 0): Promise<DocumentPlace> => {
    const places = createGraphDocumentPlaces(graphOf(person.id));
    const address = parsePlaceAddress(emptySite.address);
    if (typeof address === "string") throw new Error(`The address of the empty site is ${address}.`);
    if (kind === "sharepoint-list") {
      const list = valueOf(await places.lists(valueOf(await places.site(address))))[which];
      if (!list) throw new Error("The lists are not there.");
      return list.place;
    }
    const [notebook] = valueOf(await places.notebooks(address));
    if (!notebook) throw new Error("The notebook is not there.");
    const { id } = valueOf(await places.makeSection(notebook, `Section ${which}`));
    return { store: "onenote", owner: notebook.owner, ownerId: notebook.ownerId, sectionId: id };
  };
  /** Appends entries as `person`, without the app: the sign-in is theirs, all else is as they like. */
  const appendAs = async (person: SeedPerson, pair: Pair, ...entries: readonly Entry[]): Promise<void> => {
    const store = createEntryStores({ graph: graphOf(person.id), clock, words: async () => words, parse: parseHtml })(
      pair,
    );
    for (const entry of entries) valueOf(await store.append({ ...entry, pair: pair.id }));
  };
  return { local, clock, deviceOf, placeIn, appendAs };
};
