import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import type { EntryId } from "../../src/domain/shared/ids";
import { kenji } from "../../src/sandbox/seed/people";
import type { Device } from "./device";
import type { createHand } from "./hand";
import type { House, OpenDocument } from "./house";
import type { Schedule } from "./schedule";

/** What is left after a story. Every list must be empty. */
export interface Verdict {
  /** Kept on a device, and not in the document. */
  readonly lost: readonly string[];
  /** In the document, and no longer what was written. */
  readonly changed: readonly string[];
  /** On somebody's screen more than once, or twice in the store though nothing excuses it. */
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

/** A story of which nothing went wrong. */
export const CLEAN = { lost: [], changed: [], doubled: [], outOfStep: [], unsettled: [], wronglyGone: [] } as const;

export const isClean = (verdict: Verdict): boolean =>
  [verdict.lost, verdict.changed, verdict.doubled, verdict.outOfStep, verdict.unsettled, verdict.wronglyGone].every(
    (list) => list.length === 0,
  );

export const judge = async (
  house: House,
  shared: OpenDocument,
  devices: readonly Device[],
  hand: ReturnType<typeof createHand>,
  schedule: Schedule,
  healedAfterMs: number,
): Promise<Verdict> => {
  const written = devices.flatMap(({ durable }) => durable);
  const screens = devices.flatMap((device) => device.openWindows().map((live) => live.snapshot()));
  const left = await Promise.all(devices.map((device) => device.left()));
  for (const device of devices) [0, 1].forEach(device.closeWindow);
  // Nobody's requests of this hour count any more.
  await house.time.pass(3_700_000);

  const reader = shared.storeOf(kenji, {
    fetch: house.local.fetch,
    isOffline: () => false,
  });
  const read = await reader.changes();
  if (!read.ok) throw new Error(`The healed document cannot be read: ${JSON.stringify(read.error)}.`);
  const ours = new Map(read.value.entries.map((entry) => [entry.id, entry]));
  // What somebody typed last by hand is on all screens only when these go on looking.
  const idsOf = (entries: readonly { readonly entry: Entry }[]): string =>
    entries.flatMap(({ entry }) => (schedule.staysOpen || entry.content.kind !== "by-hand" ? entry.id : [])).join();
  const expected = idsOf(foldEntries(read.value.entries));
  const standing = await hand.ids();
  const mayStandTwice =
    schedule.steps.some(({ act }) => act === "deletes a page") || !schedule.devices.every((d) => d.hasLocks);
  const names = new Set<EntryId>(written.map(({ id }) => id));
  return {
    lost: written.filter(({ id }) => !ours.has(id)).map(({ id }) => id),
    changed: written
      .filter((entry) => ours.has(entry.id) && JSON.stringify(ours.get(entry.id)) !== JSON.stringify(entry))
      .map(({ id }) => id),
    doubled: [
      ...(mayStandTwice ? [] : repeated(standing)),
      ...screens.flatMap(({ entries }) => repeated(entries.map(({ entry }) => entry.id))),
      ...repeated(read.value.entries.map(({ id }) => id)),
      ...standing.filter((id) => !names.has(id as EntryId)),
    ],
    outOfStep: screens.flatMap(({ entries }, index) => (idsOf(entries) === expected ? [] : [`screen ${index}`])),
    unsettled: [
      ...left.flatMap((box) => (box.ok ? box.value.map(({ entry }) => entry.id) : ["unreadable outbox"])),
      ...screens.flatMap(({ entries }) =>
        entries.filter(({ whereabouts }) => whereabouts.kind !== "in-document").map(({ entry }) => entry.id),
      ),
    ],
    wronglyGone: screens.flatMap(({ vanished }) => vanished.map(({ id }) => id).filter((id) => names.has(id))),
    written: written.length,
    healedAfterMs,
  };
};

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);
