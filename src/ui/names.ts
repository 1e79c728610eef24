import { useCallback, useMemo, useSyncExternalStore } from "react";
import { calledIn } from "../domain/document/calledNames";
import type { Entry } from "../domain/document/entry";
import type { DocumentSnapshot } from "../domain/document/store/liveDocument";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { PersonId } from "../domain/shared/ids";
import { useScreen } from "./context";
import type { FoundTimes } from "../planning/foundTimes";
import type { Conversations } from "./services";

/** What the people of one pair are called on this person's screens. */
export interface Names {
  /** What this person likes to be called, or the name that the service knows; "you" for the reader. */
  readonly of: (person: Pick<Person, "id" | "name">) => string;
  /** The same, and the reader has a name, too: for words that both read. */
  readonly called: (person: Pick<Person, "id" | "name">) => string;
  /** The author of an entry, as `of` says it. */
  readonly by: (entry: Pick<Entry, "author" | "authorName">) => string;
  /** All but the reader, in the order of the pair. */
  readonly others: readonly string[];
}

type Known = ReadonlyMap<PersonId, string>;
const NOBODY: Known = new Map();
const calledAt = new WeakMap<DocumentSnapshot, Known>();

const calledNow = (snapshot: DocumentSnapshot | undefined, pair: Pair): Known => {
  if (!snapshot) return NOBODY;
  const known = calledAt.get(snapshot) ?? calledIn(snapshot.entries, pair);
  calledAt.set(snapshot, known);
  return known;
};

/** A document that cannot even be opened has no cards: its own screen says so, and the others keep their names. */
const openIn = (conversations: Conversations | undefined, pair: Pair) => {
  try {
    return conversations?.openDocument(pair);
  } catch {
    return undefined;
  }
};

/**
 * Names for screens, for several pairs at once. What leaves the pair (an invitation, a file, an appointment) keeps the
 * names of the service.
 */
export const useNamesIn = (pairs: readonly Pair[]): ((pair: Pair) => Names) => {
  const { conversations, format, text } = useScreen();
  const snapshotOf = (pair: Pair) => openIn(conversations, pair)?.snapshot();
  const follow = useCallback(
    (listener: () => void) => {
      const ends = pairs.map((pair) => openIn(conversations, pair)?.follow(listener));
      return () => ends.forEach((end) => end?.());
    },
    [conversations, pairs],
  );
  useSyncExternalStore(follow, () => JSON.stringify(pairs.map((pair) => [...calledNow(snapshotOf(pair), pair)])));
  const me = format?.me.id;
  return (pair) => {
    const called = calledNow(snapshotOf(pair), pair);
    const name = (person: Pick<Person, "id" | "name">): string => called.get(person.id) ?? person.name;
    const of: Names["of"] = (person) => (person.id === me ? text("person.you") : name(person));
    return {
      of,
      called: name,
      by: ({ author, authorName }) => of({ id: author, name: authorName }),
      others: pair.members.filter(({ id }) => id !== me).map(name),
    };
  };
};

/** Names for screens of one pair. */
export const useNames = (pair: Pair): Names => {
  const pairs = useMemo(() => [pair], [pair]);
  return useNamesIn(pairs)(pair);
};

/** Times with everybody called as the pair's document says now: a card may come after the times were found. */
export const useCalledIn = <State extends { readonly phase: string } | Found>(
  state: State,
  pair: Pair | undefined,
): State => {
  const pairs = useMemo(() => (pair ? [pair] : []), [pair]);
  const names = useNamesIn(pairs);
  const me = useScreen().format?.me.id;
  const called = pair?.members.flatMap((member) => (member.id === me ? [] : [[member.id, names(pair).of(member)]]));
  const key = JSON.stringify(called ?? []);
  return useMemo(() => {
    if (!isFound(state)) return state;
    const now = new Map<string, string>(JSON.parse(key));
    const { value } = state;
    if (value.people.every((person) => (now.get(person.id) ?? person.called) === person.called)) return state;
    const people = value.people.map((person) => ({ ...person, called: now.get(person.id) ?? person.called }));
    return { ...state, value: { ...value, people } };
  }, [state, key]);
};

interface Found {
  readonly phase: "there";
  readonly value: FoundTimes;
}

const isFound = <State extends { readonly phase: string }>(state: State): state is State & Found =>
  state.phase === "there";
