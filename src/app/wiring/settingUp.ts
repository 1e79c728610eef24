import type { Entry } from "../../domain/document/entry";
import { circleIn } from "../../domain/document/circle";
import { foldEntries } from "../../domain/document/fold";
import { chosenSteps, membersIn, findMove } from "../../domain/document/members";
import { ownCopies } from "../../domain/document/store/broughtIn";
import { inOneOrder } from "../../domain/document/store/knownDocument";
import type { Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { EntryId, PairId, PersonId } from "../../domain/shared/ids";
import { err, ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { MS_PER_MINUTE } from "../../domain/time/interval";
import { documentFile, readDocumentFile } from "../../graph/documentFile";
import { createGraphDocumentPlaces } from "../../graph/documentPlaces";
import type { Invited, PairWish, SettingUp } from "../../domain/people/setUp/settingUp";
import { createReadBeginning } from "./readBeginning";
import { createReadInvitation, type InvitationParts } from "./readInvitation";

export interface SettingUpParts extends InvitationParts {
  readonly clock: Clock;
}

type Step = Result<unknown, Failure>;

/**
 * Sets up, joins and completes pairs. The pair is stored first, then its members card: each step is durable before the
 * next, so a second press resumes.
 */
export const createSettingUp = (parts: SettingUpParts): SettingUp => {
  const { me, graph, book, openDocument } = parts;
  const move = createMove(parts);
  const announce = createAnnounce(parts);

  const setUp = async ({ members, document: place, words, circle, movedFrom }: PairWish, id: string) => {
    const name = circle?.name ?? movedFrom?.name;
    const pair: Pair = { id: id as PairId, members, document: place, ...(name !== undefined && { name }) };
    const document = openDocument(pair);
    const facts = { members, ...(movedFrom && { movedFrom: movedFrom.id }) };
    return inOrder(pair, [
      () => book.keepPair(pair),
      async (): Promise<Step> =>
        membersIn(foldEntries(document.everything()), members)?.entry.author === me.id
          ? ok(undefined)
          : document.write({ text: words, content: { kind: "members", members: facts } }),
      async (): Promise<Step> =>
        !circle || circleIn(foldEntries(document.everything()), pair)
          ? ok(undefined)
          : document.write({ text: circle.purpose, content: { kind: "circle", circle: { name: circle.name } } }),
      async (): Promise<Step> => (movedFrom ? announce(movedFrom, pair) : ok(undefined)),
      async (): Promise<Step> => (movedFrom ? move(movedFrom, pair) : ok(undefined)),
    ]);
  };

  const join = async ({ invitation, members, card, circle, joined, movedFrom }: Invited) => {
    const { pair: id, document: place } = invitation;
    const pair: Pair = { id, members, document: place, ...(circle && { name: circle.name }) };
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

  const read = createReadInvitation(parts);
  const readBeginning = createReadBeginning(parts, read);
  return { places: createGraphDocumentPlaces(graph), setUp, join, keepSteps, read, readBeginning };
};

/** Older pages come in slowly, because we spare requests. */
const STILL_READING: Failure = { type: "Throttled", retryAfterMs: MS_PER_MINUTE, spared: true };

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

/** Says in the old document where it goes on: the others' words follow nothing else. */
const createAnnounce =
  ({ openDocument }: SettingUpParts) =>
  async (from: Pair, { id: to, document: place }: Pair): Promise<Step> => {
    const old = openDocument(from);
    await old.refresh();
    const { problem } = old.snapshot();
    if (problem) return err(problem);
    if (findMove(to, foldEntries(old.everything()), from)) return ok(undefined);
    const said = await old.write({ text: "", content: { kind: "moved", moved: { to, place } } });
    if (said.ok) await old.refresh();
    return said;
  };

/**
 * Copies the person's own words (D21); each member copies theirs. The old pair is replaced only after these are durable
 * for the new place; its document stays unchanged.
 */
const createMove =
  ({ me, clock, book, openDocument }: SettingUpParts) =>
  async (from: Pair, to: Pair): Promise<Step> => {
    const old = openDocument(from);
    await old.refresh();
    const { problem, unread } = old.snapshot();
    // Unread entries would be left behind.
    if (problem) return err(problem);
    if (unread) return err(STILL_READING);
    const copied = readDocumentFile(documentFile(from, old.everything(), clock.now()), to);
    if (!copied.ok) return copied;
    const brought = await openDocument(to).bringIn(ownCopies(copied.value.entries, me.id));
    if (!brought.ok) return brought;
    return book.keepPair({ ...from, movedTo: to.id });
  };
