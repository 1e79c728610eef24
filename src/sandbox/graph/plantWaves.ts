import type { Wave } from "../../domain/organisation/programme";
import { sealContribution, type SealedContribution } from "../../domain/programme/contribution";
import { keyPath, type KeyUse } from "../../domain/programme/ownProgrammes";
import type { GivenRow } from "../../domain/programme/programmeSite";
import { resultsIn } from "../../domain/programme/result";
import type { SealingKeys } from "../../domain/programme/sealing";
import { currentWave } from "../../domain/programme/wave";
import { makeResult } from "../../domain/programme/waves";
import type { PersonId } from "../../domain/shared/ids";
import { ok } from "../../domain/shared/result";
import { MS_PER_DAY, plusDays, type Instant } from "../../domain/time/interval";
import { dayNumberOf } from "../../domain/time/localDate";
import { sha256 } from "../../sealing/digest";
import { createHpkeSealing } from "../../sealing/hpkeSealing";
import { people, type SeedPerson } from "../seed/people";
import { givenBy, notices, programmeAt, PROGRAMME_ID, stewardKeys, stewardWordsAt } from "../seed/programme";
import { stableGuid } from "../seed/stable";
import { ANSWERS, RESULTS } from "./plantProgramme";
import type { FileRow, GraphObject, ListItemRow, RowChange } from "./rows";
import type { World } from "./world";

/** People who gave to each closed wave: those of the seed, and others, who have no seat on the stage. */
const GIVERS = Array.from({ length: 32 }, (_, nth) => (people[nth]?.id ?? stableGuid(`giver ${nth}`)) as PersonId);

const WAVES_WITH_ANSWERS = 3;

/**
 * Who gave to the open wave already: eight mentors and eight mentees whom nobody plays. So many more gave before and not
 * now, so its page can say something, also of what has changed.
 */
const GAVE_EARLY = GIVERS.slice(people.length, people.length + 16);

/** What was sealed before in this process: it depends on no day, and starting over need not wait for it again. */
const SEALED = new Map<string, SealedContribution | undefined>();

/**
 * Adds what people gave to the closed waves and, where nobody plays them, to the open one, sealed as their browsers would,
 * and the page of the first of them. The two stewards have their keys, and whoever wrote a notice has the key to what they
 * are asked. Sealing takes a moment, so the rest of the seed is there before.
 */
export const plantWaves = async ({ store }: Pick<World, "store">, since: Instant, site: string): Promise<void> => {
  if (store.get("settings", "waves")) return;
  const sealing = createHpkeSealing();
  const programme = programmeAt(since, site);
  const rows: ListItemRow[] = [];
  const given = new Map<string, GivenRow[]>();
  for (const wave of programme.waves.slice(0, WAVES_WITH_ANSWERS)) {
    const at = ((dayNumberOf(wave.opens) + 1) * MS_PER_DAY) as Instant;
    const own: GivenRow[] = [];
    given.set(wave.id, own);
    const isOpen = wave === currentWave(programme, since);
    for (const [nth, author] of GIVERS.entries()) {
      if (isOpen && !GAVE_EARLY.includes(author)) continue;
      const key = `${wave.id} ${author}`;
      const sealed =
        SEALED.get(key) ?? (await sealContribution(sealing, { programme, wave, by: author }, givenBy(nth, wave.id)));
      SEALED.set(key, sealed);
      const row = rowOf(ANSWERS, rows.length + 1, author, at);
      const body = { PersonKey: author, WaveKey: wave.id, Body: JSON.stringify(sealed) };
      rows.push({ ...row, fields: { Title: "answers", ...body } });
      own.push({ id: row.id, author, isOwnHand: true, changedAt: at, sealed });
    }
  }
  const [first] = programme.waves;
  const [mereana] = stewardKeys;
  if (!first || !mereana) throw new Error("The seed has no wave. Maybe its programme was emptied.");
  const { of, ...keys } = mereana;
  const steward = { id: of.id as PersonId, keys };
  const reading = { rows: async () => ok(given) };
  const making = { site: reading, sealing, programme, steward, results: resultsIn([], programme), digest: sha256 };
  const made = await makeResult(making, first, since);
  if (!made.ok) throw new Error(`The seed's first wave has no result: ${made.error.type}.`);
  const { earlierChanged: _, ...draft } = made.value;
  const result = { ...draft, ...stewardWordsAt(since) };
  const page: ListItemRow = {
    ...rowOf(RESULTS, 1, steward.id, afterClosing(first)),
    fields: { Title: "result", WaveKey: first.id, Body: JSON.stringify(result) },
  };
  const filled = (id: string, count: number): readonly RowChange[] => {
    const list = store.get("lists", id);
    return list ? [{ table: "lists", key: id, row: { ...list, nextItem: count + 1, sequence: count } }] : [];
  };
  store.commit(
    { table: "settings", key: "waves", row: { value: PROGRAMME_ID } },
    ...filled(ANSWERS, rows.length),
    ...filled(RESULTS, 1),
    ...[...rows, page].map((row): RowChange => ({ table: "items", key: `${row.listId}/${row.id}`, row })),
    ...stewardKeys.flatMap(({ of, ...own }) => keyFile(of, "steward", own, since)),
    ...notices.flatMap(({ by, publicKey, privateKey }) => keyFile(by, "board", { publicKey, privateKey }, since)),
  );
};

const afterClosing = ({ closes }: Wave): Instant => plusDays((dayNumberOf(closes) * MS_PER_DAY) as Instant, 3);

const rowOf = (listId: string, nth: number, by: string, at: Instant): ListItemRow => ({
  ...{ listId, id: `${nth}`, guid: stableGuid(`${listId} ${nth}`), version: 1, sequence: nth },
  ...{ createdBy: by, modifiedBy: by, createdAt: at, modifiedAt: at, fields: {}, deleted: false, past: [] },
});

/** A key in its owner's folder, as the app keeps it. */
const keyFile = (of: SeedPerson, use: KeyUse, keys: SealingKeys, since: Instant): readonly RowChange[] => {
  const path = keyPath(PROGRAMME_ID, use);
  const file: GraphObject = { schema: 1, [path]: { ...keys }, changed: { [path]: since } };
  const id = stableGuid(`${of.id} programmes.json`);
  const row: FileRow = {
    ...{ id, owner: of.id, name: "programmes.json", mimeType: "application/json", version: 1 },
    base64: Buffer.from(JSON.stringify(file)).toString("base64"),
    ...{ createdAt: since, modifiedAt: since },
  };
  const folder = { id: stableGuid(`${of.id} app folder`), owner: of.id, createdAt: since };
  return [
    { table: "folders", key: of.id, row: folder },
    { table: "files", key: id, row },
  ];
};
