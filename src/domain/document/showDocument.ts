import type { Failure } from "../shared/failure";
import type { EntryId } from "../shared/ids";
import type { Entry } from "./entry";
import { compareIds, foldEntries } from "./fold";
import type { KnownDocument } from "./knownDocument";
import { takenOut } from "./knownDocument";
import type { DocumentSnapshot, EntryWhereabouts } from "./liveDocument";
import type { Pending } from "./outbox";

/** What this device holds of a document: entries read back, and the outbox. */
export interface DocumentState {
  readonly phase: DocumentSnapshot["phase"];
  readonly known: KnownDocument;
  readonly outbox: ReadonlyMap<EntryId, Pending>;
  readonly problem?: Failure;
  /** The failure that stopped the last send: all unsent entries wait for it. */
  readonly heldUpBy?: Failure["type"];
}

/** The document as a screen shows it: own entries at once, whatever their delivery state. */
export const showDocument = ({ phase, known, outbox, problem, heldUpBy }: DocumentState): DocumentSnapshot => {
  const onTheWay = [...outbox.values()].filter(({ entry }) => !known.entries.has(entry.id));
  const present = [...known.entries.values(), ...onTheWay.map(({ entry }) => entry)];
  const whereabouts = new Map(onTheWay.map((pending) => [pending.entry.id, whereaboutsOf(pending, heldUpBy)]));
  return {
    phase,
    entries: foldEntries(present).map(({ entry, earlier }) => ({
      entry,
      earlier,
      whereabouts: whereabouts.get(entry.id) ?? { kind: "in-document" },
    })),
    vanished: takenOut(known.vanished.values(), present),
    ...(problem !== undefined && { problem }),
  };
};

/** All entries on this device, each once, oldest first. */
export const everythingIn = ({ known, outbox }: Pick<DocumentState, "known" | "outbox">): readonly Entry[] => {
  const all = new Map([...outbox.values()].map(({ entry }) => [entry.id, entry]));
  for (const entry of known.entries.values()) all.set(entry.id, entry);
  return [...all.values()].toSorted((a, b) => compareIds(a.id, b.id));
};

/** True when a screen would show the same. A new token or another attempt makes no difference. */
export const looksTheSame = (a: DocumentState, b: DocumentState): boolean =>
  a.phase === b.phase &&
  a.heldUpBy === b.heldUpBy &&
  JSON.stringify(a.problem) === JSON.stringify(b.problem) &&
  a.known.entries === b.known.entries &&
  a.known.vanished === b.known.vanished &&
  a.outbox.size === b.outbox.size &&
  [...a.outbox].every(([id, { state, waitsFor }]) => {
    const other = b.outbox.get(id);
    return other?.state === state && other.waitsFor === waitsFor;
  });

const whereaboutsOf = ({ state, waitsFor }: Pending, heldUpBy?: Failure["type"]): EntryWhereabouts => {
  const why = waitsFor ?? (state === "sent" ? undefined : heldUpBy);
  return why === undefined ? { kind: "kept-here" } : { kind: "waiting", why };
};
