import type { Changes, EntryStore } from "../../src/domain/document/store/entryStore";
import { type KnownDocument, NOTHING_KNOWN, takeIn } from "../../src/domain/document/store/knownDocument";
import { readOn } from "../../src/domain/document/store/readOn";
import type { ListPlace, Pair } from "../../src/domain/people/pair";
import { createSharePointEntryStore } from "../../src/graph/sharePoint/sharePointEntryStore";
import type { Fault, FaultKind } from "../../src/sandbox/fault";
import { amina, type SeedPerson } from "../../src/sandbox/seed/people";
import { noaAndEmeka } from "./entries";
import { visitor } from "../sandbox/sandboxTools";
import { sandbox, valueOf } from "./graphTools";

const text = (name: string, flags: object = {}) => ({ name, text: {}, ...flags });
const lines = (name: string) => ({ name, text: { allowMultipleLines: true, textType: "plain" } });
const INDEXED = { indexed: true };

/** The columns of a log list, as the administrator's script makes them. */
const COLUMNS = [
  text("EntryId", { ...INDEXED, enforceUniqueValues: true }),
  text("PairKey", INDEXED),
  text("SessionKey", INDEXED),
  text("Kind", INDEXED),
  { name: "AtUtc", dateTime: {}, ...INDEXED },
  ...["Supersedes", "Removes", "AuthorKey", "AuthorName", "Lang", "Guide"].map((name) => text(name)),
  lines("Body"),
  lines("Data"),
  { name: "SchemaVer", number: {} },
];

/** What a device knows that has read all of a document, and what each piece told. */
export const readToTheEnd = async (reader: EntryStore, told: Changes[] = []): Promise<KnownDocument> => {
  let known = NOTHING_KNOWN;
  const read = await readOn(reader, undefined, (news) => {
    told.push(news);
    known = takeIn(known, news);
  });
  valueOf(read);
  return known;
};

export const MONTHS_MS = 90 * 86_400_000;

/** An empty document of two people on the local Graph, which is always `like` that. */
export const openListDocument = async (...like: readonly FaultKind[]) => {
  const { local, clock, graphOf } = sandbox();
  const hers = visitor(local, amina);
  const folder = await hers.ask("GET", "/me/drive/special/approot:/pairs.json:/content");
  const { siteId } = JSON.parse(JSON.stringify(folder.body.pairs ? folder.body : JSON.parse(folder.body))).pairs[0]
    .document;
  const made = await hers.ask("POST", `/sites/${siteId}/lists`, {
    displayName: "Log",
    list: { template: "genericList" },
    columns: COLUMNS,
  });
  const items = `/sites/${siteId}/lists/${made.body.id}/items`;
  const pair: Pair<ListPlace> = {
    ...noaAndEmeka,
    document: { ...noaAndEmeka.document, siteId, logListId: made.body.id },
  };
  const storeOf = (personId: string): EntryStore => createSharePointEntryStore(graphOf(personId), pair, clock);
  const faultsOf = (...faults: readonly Omit<Fault, "id" | "who">[]): void =>
    local.faults.set(
      [...like.map((kind) => ({ kind })), ...faults].map((fault, i) => ({ id: `${i}`, who: "everyone", ...fault })),
    );
  const fail = (fault: Omit<Fault, "id" | "who">): void => faultsOf(fault);
  faultsOf();
  const rowOf = async (id: string): Promise<string> => {
    const filter = encodeURIComponent(`fields/EntryId eq '${id}'`);
    const found = await hers.ask("GET", `${items}?$filter=${filter}`, undefined, {
      Prefer: "HonorNonIndexedQueriesWarningMayFailRandomly",
    });
    return `${items}/${found.body.value[0].id}`;
  };
  const removeByHand = async (id: string): Promise<void> => void (await hers.ask("DELETE", await rowOf(id)));
  /** In SharePoint itself, a minute later. */
  const changeByHand = async (id: string, fields: object, by: SeedPerson = amina): Promise<void> => {
    clock.pass(60_000);
    await visitor(local, by).ask("PATCH", `${await rowOf(id)}/fields`, fields);
  };
  const typeOver = async (id: string, Body: string): Promise<void> => changeByHand(id, { Body });
  return { hers, items, pair, clock, storeOf, fail, removeByHand, typeOver, changeByHand, graphOf, local };
};
