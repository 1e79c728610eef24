import type { LiveDocument } from "../../domain/document/liveDocument";
import type { Entry } from "../../domain/document/entry";
import type { EntryStore } from "../../domain/document/entryStore";
import { foldEntries, type FoldedEntry } from "../../domain/document/fold";
import type { MembersFacts } from "../../domain/document/facts";
import { membersIn, chosenSteps } from "../../domain/document/members";
import { ownCopies } from "../../domain/document/sharing";
import { inOneOrder } from "../../domain/document/knownDocument";
import type { Invitation } from "../../domain/people/setUp/invitation";
import type { DocumentPlace, Member, Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { EntryId, PairId, PersonId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { documentFile, readDocumentFile } from "../../graph/documentFile";
import { createGraphDocumentPlaces } from "../../graph/documentPlaces";
import { readContent } from "../../graph/entryContent/entryContent";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Invited, PairWish, ReadInvitation, SettingUp } from "../../domain/people/setUp/settingUp";
import type { Services } from "../../ui/services";

export interface SettingUpParts {
  readonly me: Person;
  readonly clock: Clock;
  readonly graph: GraphTransport;
  readonly book: Pick<Services, "pairs" | "keepPair">;
  readonly openDocument: (pair: Pair) => LiveDocument;
  /** A new store each time: a place that is only inspected must not be cached as the pair's. */
  readonly entryStore: (pair: Pair) => EntryStore;
}

type Step = Result<unknown, Failure>;

/**
 * Sets up, joins and completes pairs. The pair is stored first, then its members card: each step is durable before the
 * next, so a second press resumes.
 */
export const createSettingUp = (parts: SettingUpParts): SettingUp => {
  const { me, graph, book, openDocument } = parts;
  const move = createMove(parts);

  const setUp = async ({ members, document: place, words, movedFrom }: PairWish, id: string) => {
    const pair: Pair = { id: id as PairId, members, document: place };
    const document = openDocument(pair);
    const facts = { members, ...(movedFrom && { movedFrom: movedFrom.id }) };
    return inOrder(pair, [
      () => book.keepPair(pair),
      async (): Promise<Step> =>
        standingIn(document)?.entry.author === me.id
          ? ok(undefined)
          : document.write({ text: words, content: { kind: "members", members: facts } }),
      async (): Promise<Step> => (movedFrom ? move(movedFrom, pair) : ok(undefined)),
    ]);
  };

  const join = async ({ invitation, members, card, joined, movedFrom }: Invited) => {
    const pair: Pair = { id: invitation.pair, members, document: invitation.document };
    const document = openDocument(pair);
    return inOrder(pair, [
      () => book.keepPair(pair),
      async (): Promise<Step> => {
        const said = joined || document.everything().some((entry) => isYesTo(card, entry, me.id));
        return said
          ? ok(undefined)
          : document.write({ text: "", content: { kind: "confirmation", confirmation: { of: card } } });
      },
      async (): Promise<Step> => (movedFrom ? move(movedFrom, pair) : ok(undefined)),
    ]);
  };

  const keepSteps: SettingUp["keepSteps"] = async (before, steps) => {
    const pair: Pair = { ...before, document: { ...before.document, steps } };
    const document = openDocument(pair);
    const said = chosenSteps(foldEntries(document.everything()), pair)?.content.steps;
    return inOrder(pair, [
      () => book.keepPair(pair),
      async (): Promise<Step> =>
        said && inOneOrder(said) === inOneOrder(steps)
          ? ok(undefined)
          : document.write({ text: "", content: { kind: "steps", steps } }),
    ]);
  };

  return { places: createGraphDocumentPlaces(graph), setUp, join, keepSteps, read: createRead(parts) };
};

/** Runs steps in order, up to the first failure. */
const inOrder = async (pair: Pair, steps: readonly (() => Promise<Step>)[]): Promise<Result<Pair, Failure>> => {
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return ok(pair);
};

const isYesTo = (card: EntryId, { author, content }: Entry, me: PersonId): boolean =>
  author === me && content.kind === "confirmation" && content.confirmation.of === card;

const standingIn = (document: LiveDocument) => membersIn(foldEntries(document.everything()));

/** Reads the place itself: a link is trusted only for where to look. */
const createRead =
  ({ me, book, entryStore }: SettingUpParts): SettingUp["read"] =>
  async (invitation, signal) => {
    const own = await book.pairs();
    const known = own.ok ? own.value.find(({ id }) => id === invitation.pair) : undefined;
    if (known && !isSameDocument(known.document, invitation.document))
      return ok<ReadInvitation>({ kind: "other-place" });
    const answer = await entryStore(unjoinedPair(invitation, me)).changes(undefined, signal);
    if (!answer.ok) return answer;
    const { entries } = answer.value;
    const folded = foldEntries(invitation.document.store === "onenote" ? entries.map(understood) : entries);
    const standing = membersIn(folded);
    if (!standing) return ok<ReadInvitation>({ kind: "nothing-there" });
    const { entry, members, joined } = standing;
    const inviter = members.find(({ id }) => id === entry.author);
    if (!inviter || !members.some(({ id }) => id === me.id)) return ok<ReadInvitation>({ kind: "not-named" });
    const document = withChosenSteps(known?.document ?? invitation.document, folded, members);
    const movedFrom = own.ok ? earlierPair(own.value, entry.content.members) : undefined;
    return ok<ReadInvitation>({
      kind: "invited",
      invitation: { pair: invitation.pair, document },
      card: entry.id,
      members,
      inviter,
      joined: joined.has(me.id),
      ...(movedFrom && { movedFrom }),
    });
  };

/**
 * OneNote stores no author, and its reader trusts only known members: here nobody is known yet. Everybody with access
 * to the notebook is trusted there (D19), so the card is read as it stands.
 */
const understood = (entry: Entry): Entry =>
  entry.content.kind === "other" ? { ...entry, content: readContent(entry.content.name, entry.content.data) } : entry;

const isSameDocument = (a: DocumentPlace, b: DocumentPlace): boolean =>
  inOneOrder(withoutSteps(a)) === inOneOrder(withoutSteps(b));

const withoutSteps = (place: DocumentPlace): DocumentPlace => {
  if (place.store === "sharepoint-list") return place;
  const { store, owner, ownerId, sectionId } = place;
  return { store, owner, ownerId, sectionId };
};

/** A steps list may have been chosen after the link was made: the document has it. */
const withChosenSteps = (
  place: DocumentPlace,
  folded: readonly FoldedEntry[],
  members: readonly Member[],
): DocumentPlace => {
  const chosen = place.store === "onenote" && !place.steps ? chosenSteps(folded, { members }) : undefined;
  return place.store === "onenote" && chosen ? { ...place, steps: chosen.content.steps } : place;
};

/** The reader's own pair that moves here: only when no member is new, so that no stranger reads earlier words. */
const earlierPair = (own: readonly Pair[], { members, movedFrom }: MembersFacts): Pair | undefined =>
  own.find(
    ({ id, members: before }) => id === movedFrom && members.every((now) => before.some((m) => m.id === now.id)),
  );

/** Before its document is read, the only known member of a pair is the reader. */
const unjoinedPair = ({ pair, document }: Invitation, me: Person): Pair => ({
  id: pair,
  members: [{ ...me, role: "peer" }],
  document,
});

/**
 * Copies the person's own words (D21); each member copies theirs. The old pair is replaced only after these are durable
 * for the new place; its document stays unchanged.
 */
const createMove =
  ({ me, clock, book, openDocument }: SettingUpParts) =>
  async (from: Pair, to: Pair): Promise<Step> => {
    const old = openDocument(from);
    await old.refresh();
    const { problem } = old.snapshot();
    // Unread entries would be left behind.
    if (problem) return err(problem);
    const copied = readDocumentFile(documentFile(from, old.everything(), clock.now()), to);
    if (!copied.ok) return copied;
    const brought = await openDocument(to).bringIn(ownCopies(copied.value.entries, me.id, to).own);
    if (!brought.ok) return brought;
    return book.keepPair({ ...from, movedTo: to.id });
  };
