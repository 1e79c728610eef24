import { useEffect, useState } from "react";
import type { Drafts, NotePlace, TypedWords } from "../../domain/document/store/drafts";
import type { Pair } from "../../domain/people/pair";
import { valueOf, type Shape } from "../../domain/shared/shape";
import { useConversations } from "../context";

/** How a value is written as the text of its box. Give the same object at every render. */
export interface DraftFormat<T> {
  /** Undefined for a text that holds no such value, for instance that of an older version. */
  readonly read: (text: string) => T | undefined;
  /** "" empties the box. */
  readonly write: (value: T) => string;
}

/** What is typed into one box and not written yet. */
export interface TypedDraft<T> {
  /** Undefined while nothing is typed. */
  readonly value: T | undefined;
  /** Undefined empties the box. */
  readonly set: (value: T | undefined, place?: NotePlace) => void;
  /** Where the words belong: the place of the first letter, or `here` while the box is empty. */
  readonly place: NotePlace;
  /** False until the device has answered what it keeps. */
  readonly isLoaded: boolean;
  /** The value was typed before this screen opened. */
  readonly isRestored: boolean;
  /** The device did not keep what was typed last. */
  readonly isUnkept: boolean;
}

interface Shown<T> extends TypedWords, Pick<TypedDraft<T>, "value" | "isLoaded" | "isRestored" | "isUnkept"> {
  readonly key: string;
}

const NOWHERE: NotePlace = {};

/** By owner and box. A screen that opens again shows it at once, also when the device could not keep it. */
const memories = new WeakMap<Drafts, Map<string, TypedWords>>();

const memoryOf = (drafts: Drafts): Map<string, TypedWords> => {
  const memory = memories.get(drafts) ?? new Map<string, TypedWords>();
  memories.set(drafts, memory);
  return memory;
};

/**
 * What somebody types, kept on this device with every letter until it is written or cleared (P4).
 *
 * It is there at once when the screen opens again, and comes from the device after a reload. What the device answers late
 * never replaces what was typed meanwhile.
 */
export const useDraft = <T>(
  { id: owner }: Pick<Pair, "id">,
  box: string,
  format: DraftFormat<T>,
  here: NotePlace = NOWHERE,
): TypedDraft<T> => {
  const { drafts } = useConversations();
  const memory = memoryOf(drafts);
  const key = `${owner} ${box}`;
  const [state, setShown] = useState(() => shownOf(key, memory.get(key), format));
  const shown = state.key === key ? state : shownOf(key, memory.get(key), format);
  if (shown !== state) setShown(shown);
  useEffect(() => {
    if (memory.has(key)) return undefined;
    let gone = false;
    void drafts.read(owner, box).then((kept) => {
      if (gone || memory.has(key)) return;
      const words = kept.ok ? kept.value : undefined;
      if (words) memory.set(key, words);
      setShown({ ...shownOf(key, words, format), isLoaded: true });
    });
    return () => {
      gone = true;
    };
  }, [drafts, memory, key, owner, box, format]);
  const { value, isLoaded, isRestored, isUnkept } = shown;
  const place = shown.text === "" ? here : shown.place;
  const set = (value: T | undefined, at: NotePlace = place): void => {
    const words = { text: value === undefined ? "" : format.write(value), place: at };
    memory.set(key, words);
    setShown({ ...words, key, value, isLoaded: true, isRestored: false, isUnkept });
    void drafts.write(owner, box, words).then((kept) =>
      // By now another box may be shown.
      setShown((now) => (now.key === key ? { ...now, isUnkept: !kept.ok } : now)),
    );
  };
  return { value, set, place, isLoaded, isRestored, isUnkept };
};

const shownOf = <T>(key: string, words: TypedWords | undefined, { read }: DraftFormat<T>): Shown<T> => {
  const value = words === undefined || words.text === "" ? undefined : read(words.text);
  const { text, place } = words ?? { text: "", place: NOWHERE };
  const isRestored = value !== undefined;
  return { key, text, place, value, isLoaded: words !== undefined, isRestored, isUnkept: false };
};

/** Plain words as they are. */
export const PLAIN_WORDS: DraftFormat<string> = { read: (text) => text, write: (text) => text };

/** A value as JSON that `shape` reads again; an empty one empties the box. */
export const shapedDraft = <T>(shape: Shape<T>, isEmpty: (value: T) => boolean = () => false): DraftFormat<T> => ({
  read: (text) => {
    try {
      return valueOf(shape, JSON.parse(text));
    } catch {
      return undefined;
    }
  },
  write: (value) => (isEmpty(value) ? "" : JSON.stringify(value)),
});

/** Plain words in a box, and the way to change them. */
export const useTyped = (owner: Pick<Pair, "id">, box: string): readonly [string, (text: string) => void] => {
  const { value, set } = useDraft(owner, box, PLAIN_WORDS);
  return [value ?? "", set];
};
