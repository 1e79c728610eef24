import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import { kenji } from "../../src/sandbox/seed/people";
import type { Device } from "./device";
import type { createHand } from "./hand";
import type { House, OpenDocument } from "./house";
import { isAsWritten, type Seen } from "./oracle";
import type { Schedule } from "./schedule";
import { dueIn } from "./tell";

/** A story while it is told. */
export interface Story {
  readonly house: House;
  readonly shared: OpenDocument;
  readonly hand: ReturnType<typeof createHand>;
  readonly devices: readonly Device[];
  readonly schedule: Schedule;
  /** True for the entry that the service refuses for ever. */
  readonly refused: (entry: Entry) => boolean;
  /** The document of the pair that nobody opens. */
  readonly other: () => Promise<OpenDocument>;
}

/** What is left after a story, and what was seen on the way. Every list must be empty. */
export interface Verdict extends Seen {
  /** Kept on a device, and not in the document. */
  readonly lost: readonly string[];
  /** In the document, and no longer what was written. */
  readonly changed: readonly string[];
  /** Twice in the store though nothing excuses it, or in it under an id that nobody gave. */
  readonly doubled: readonly string[];
  /** Whose screen shows something else, or in another order, than the document says. */
  readonly outOfStep: readonly string[];
  /** Left in an outbox, or said to be on its way. */
  readonly unsettled: readonly string[];
  /** Told to be taken out by somebody, although it is there. */
  readonly wronglyGone: readonly string[];
  readonly written: number;
  readonly healedAfterMs: number;
}

/** What may go wrong in a story. */
export const WRONG = [
  ...["lost", "doubled", "changed", "outOfStep", "unsettled", "wronglyGone"],
  ...["untrue", "altered", "repeated", "unseen"],
] as const satisfies readonly (keyof Verdict)[];

/** A story of which nothing went wrong. */
export const isClean = (verdict: Verdict): boolean => WRONG.every((name) => verdict[name].length === 0);

export const judge = async (story: Story, seen: Seen, healedAfterMs: number): Promise<Verdict> => {
  const { house, shared, devices, hand, schedule, refused } = story;
  const written = devices.flatMap(({ durable }) => durable);
  const screens = devices.flatMap((device) => device.openWindows().map((live) => live.snapshot()));
  const left = await Promise.all(devices.map((device) => device.left()));
  for (const device of devices) [0, 1, 2].forEach(device.closeWindow);
  // Nobody's requests of this hour count any more.
  await house.time.pass(3_700_000);

  const plain = { fetch: house.local.fetch, isOffline: () => false };
  const reader = shared.storeOf(kenji, plain);
  const read = await reader.changes();
  if (!read.ok) throw new Error(`The healed document cannot be read: ${JSON.stringify(read.error)}.`);
  const there = new Map(read.value.entries.map((entry) => [entry.id, entry]));
  // What somebody typed last by hand is on all screens only when these go on looking.
  const idsOf = (entries: readonly { readonly entry: Entry }[]): string =>
    entries
      .flatMap(({ entry }) => {
        const counts = schedule.staysOpen || entry.content.kind !== "by-hand";
        return counts && !refused(entry) ? entry.id : [];
      })
      .join();
  const expected = idsOf(foldEntries(read.value.entries));
  const standing = (await hand.ids()) ?? [];
  const names = new Set<string>(written.map(({ id }) => id));
  const due = await dueIn(story);
  return {
    ...seen,
    lost: [...due.filter(({ id }) => !there.has(id)).map(({ id }) => id), ...(await lostElsewhere(story))],
    changed: written.flatMap((entry) => {
      const stands = there.get(entry.id);
      return stands && !isAsWritten(stands, entry, hand) ? entry.id : [];
    }),
    doubled: [
      ...repeatedIn(standing).filter((id) => !mayStandTwice(story, id)),
      ...repeatedIn(read.value.entries.map(({ id }) => id)),
      ...standing.filter((id) => !names.has(id)),
    ],
    outOfStep: screens.flatMap(({ entries }, index) => (idsOf(entries) === expected ? [] : [`screen ${index}`])),
    unsettled: [
      ...left.flatMap((box) =>
        box.ok ? box.value.flatMap(({ entry }) => (refused(entry) ? [] : entry.id)) : ["unreadable outbox"],
      ),
      ...screens.flatMap(({ entries }) =>
        entries.flatMap(({ entry, whereabouts }) =>
          whereabouts.kind === "in-document" || refused(entry) ? [] : entry.id,
        ),
      ),
    ],
    wronglyGone: screens.flatMap(({ vanished }) =>
      vanished.map(({ id }) => id).filter((id) => names.has(id) && !hand.mayAskAbout(id)),
    ),
    written: written.length,
    healedAfterMs,
  };
};

/** Words for the pair whose document nobody opened are in it as well. */
const lostElsewhere = async ({ devices, other, house }: Story): Promise<readonly string[]> => {
  const kept = devices.flatMap(({ elsewhere }) => elsewhere);
  if (kept.length === 0) return [];
  const reader = (await other()).storeOf(kenji, { fetch: house.local.fetch, isOffline: () => false });
  const read = await reader.changes();
  const there = new Set(read.ok ? read.value.entries.map(({ id }) => id) : []);
  return kept.filter(({ id }) => !there.has(id)).map(({ id }) => `${id} of another pair`);
};

/**
 * A list refuses a second row with one id. OneNote takes it, where two windows of a device cannot know of each other
 * (without locks, one of them frozen, or no room to note what was sent), where the page was brought back from the bin
 * after a second send, and where somebody copied it.
 */
const mayStandTwice = ({ house, devices, hand, schedule }: Story, id: string): boolean => {
  if (house.kind !== "onenote") return false;
  if (hand.onDeletedPages.has(id) || hand.copied.has(id)) return true;
  const writer = devices.find(({ durable }) => durable.some((entry) => entry.id === id));
  const happened = schedule.steps.some(
    ({ act, device }) => (act === "freezes" || act === "has no room") && devices[device % devices.length] === writer,
  );
  return writer === undefined || !writer.hasLocks || happened;
};

const repeatedIn = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
