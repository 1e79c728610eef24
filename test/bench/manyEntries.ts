import type { Entry, EntryContent } from "../../src/domain/document/entry";
import { type EntryId, ulid } from "../../src/domain/shared/ids";
import { type Instant, MS_PER_MINUTE } from "../../src/domain/time/interval";
import { at, entryAt, noa } from "../doubles/entries";
import { everyKind } from "../doubles/everyKind";

export const FIRST = at("2024-12-01T09:00:00Z");

/** The id of the `nth` minute after the first. */
export const nth = (index: number): EntryId =>
  ulid(
    FIRST + index * MS_PER_MINUTE,
    Uint8Array.from({ length: 10 }, () => 7),
  ) as EntryId;

/** Entries of one minute each, by Noa where `extra` says nothing else. */
export const numbered = (count: number, extra: (index: number) => Partial<Entry> = () => ({})): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...entryAt(0, noa, extra(index)),
    id: nth(index),
    at: (FIRST + index * MS_PER_MINUTE) as Instant,
  }));

/** Every kind in turn. */
export const ofAllKinds = (count: number): readonly Entry[] => {
  const kinds = Object.keys(everyKind) as (keyof typeof everyKind)[];
  return numbered(count, (index) => {
    const kind = kinds[index % kinds.length] ?? "success";
    return { content: { kind, [kind]: everyKind[kind] } as EntryContent };
  });
};
