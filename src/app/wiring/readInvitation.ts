import { circleIn } from "../../domain/document/circle";
import type { Entry, EntryOf } from "../../domain/document/entry";
import type { Changes, EntryStore } from "../../domain/document/store/entryStore";
import { readOn } from "../../domain/document/store/readOn";
import { foldEntries, type FoldedEntry } from "../../domain/document/fold";
import { inOneOrder } from "../../domain/document/store/knownDocument";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { chosenSteps, invitersIn, membersIn, findMove } from "../../domain/document/members";
import { isCircle, type DocumentPlace, type Member, type Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Invitation } from "../../domain/people/setUp/invitation";
import type { Invited, ReadInvitation, SettingUp } from "../../domain/people/setUp/settingUp";
import type { Failure } from "../../domain/shared/failure";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import { ok, type Result } from "../../domain/shared/result";
import { createPeopleByKey } from "../../graph/directory";
import { createGraphDocumentPlaces } from "../../graph/documentPlaces";
import { readContent } from "../../graph/entryContent/entryContent";
import { createEntryMaker } from "../../graph/sharePoint/entryMaker";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Services } from "../../ui/services";

export interface InvitationParts {
  readonly me: Person;
  readonly graph: GraphTransport;
  readonly book: Pick<Services, "pairs" | "keepPair">;
  readonly openDocument: (pair: Pair) => LiveDocument;
  /** A new store each time: a place that is only inspected must not be cached as the pair's. */
  readonly entryStore: (pair: Pair) => EntryStore;
}

/**
 * Reads an invitation at its place. The link is trusted only for where to look; what the card says is held against what
 * the service knows: who made its row, whose ids these are, and whether the old document says that it moves.
 */
export const createReadInvitation = (parts: InvitationParts): SettingUp["read"] => {
  const { me, book, entryStore, graph } = parts;
  const confirm = createConfirm(parts);
  const places = createGraphDocumentPlaces(graph);
  return async (invitation, signal) => {
    const listed = await book.pairs();
    const own = listed.ok ? listed.value : [];
    const known = own.find(({ id }) => id === invitation.pair);
    if (known && !isSameDocument(known.document, invitation.document)) return refused("other-place");
    const read = new Map<EntryId, Entry>();
    const take = (news: Changes): void => news.entries.forEach((entry) => read.set(entry.id, entry));
    const answer = await readOn(entryStore(unjoinedPair(invitation, me)), undefined, take, signal);
    if (!answer.ok) return answer;
    const entries = [...read.values()];
    const inOneNote = invitation.document.store === "onenote";
    const folded = foldEntries(inOneNote ? entries.map(understood) : entries);
    const standing = standingFor(invitation, known, folded);
    if (typeof standing === "string") return refused(standing);
    const { entry, members, joined } = standing;
    if (!members.some(({ id }) => id === me.id)) return refused(known ? "taken-out" : "not-named");
    const [confirmed, place, moved] = await Promise.all([
      confirm(invitation.document, entry, signal),
      places.nameOf(invitation.document, signal),
      moveOf(parts, own, entry, invitation),
    ]);
    if (!confirmed.ok) return confirmed;
    if (!confirmed.value) return refused("false-address");
    const inviter = confirmed.value.members.find(({ id }) => id === entry.author);
    if (!inviter) return refused("nothing-there");
    const circle = isCircle({ members }) ? circleIn(folded, { members }) : undefined;
    const other = own.find((pair) => pair.id !== invitation.pair && isOfSamePeople(pair.members, members));
    return ok<ReadInvitation>({
      kind: "invited",
      invitation: { ...invitation, document: withChosenSteps(known?.document ?? invitation.document, folded, members) },
      card: entry.id,
      ...confirmed.value,
      inviter,
      ...(circle && { circle: { name: circle.content.circle.name, purpose: circle.text } }),
      joined: joined.has(me.id),
      newMembers: known
        ? confirmed.value.members.filter(({ id }) => !known.members.some((before) => before.id === id))
        : [],
      ...(place.ok && { place: place.value }),
      ...(other && !moved.movedFrom && !moved.claimsMove && { other }),
      ...moved,
    });
  };
};

type Refused = Exclude<ReadInvitation["kind"], "invited">;

const refused = (kind: Refused) => ok<ReadInvitation>({ kind });

/** The card that counts: in a pair of one's own the one its members wrote, else the one of the person in the link. */
const standingFor = ({ inviter }: Invitation, known: Pair | undefined, folded: readonly FoldedEntry[]) => {
  const inviters = invitersIn(folded);
  if (inviters.length === 0) return "nothing-there";
  if (known || inviter !== undefined) {
    const standing = membersIn(
      folded,
      known?.members ?? inviters.filter((id) => isSameId(id, inviter)).map((id) => ({ id })),
    );
    return standing ?? "other-inviter";
  }
  const [first, ...rest] = inviters.map((id) => membersIn(folded, [{ id }]));
  if (!first) return "nothing-there";
  return rest.every((one) => one?.entry.id === first.entry.id) ? first : "several-inviters";
};

const isSameId = (a: PersonId, b: PersonId | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

/**
 * OneNote stores no author, and its reader trusts only known members: here nobody is known yet. Everybody with access
 * to the notebook is trusted there (D19), so the card is read as it stands, and the screen says that nothing proves it.
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

/** Before its document is read, the only known member of a pair is the reader. */
const unjoinedPair = ({ pair, document }: Invitation, me: Person): Pair => ({
  id: pair,
  members: [{ ...me, role: "peer" }],
  document,
});

const isOfSamePeople = (a: readonly Member[], b: readonly Member[]): boolean =>
  a.length === b.length && a.every(({ id }) => b.some((other) => other.id === id));

/**
 * The reader's own pair that moves here, only when no member is new, so that no stranger reads earlier words, and only
 * when a member says so in the old document: there a list proves the writer, and a notebook is open to the pair's own
 * circle. The card itself proves nothing: in OneNote anybody can write one in another's name.
 */
const moveOf = async (
  { openDocument }: InvitationParts,
  own: readonly Pair[],
  { content }: EntryOf<"members">,
  { pair, document }: Invitation,
): Promise<Pick<Invited, "movedFrom" | "claimsMove">> => {
  const { members, movedFrom } = content.members;
  const before = own.find(({ id }) => id === movedFrom);
  if (!before) return {};
  const old = openDocument(before);
  await old.refresh();
  const said = findMove(pair, foldEntries(old.everything()), before);
  const isSaid = said !== undefined && isSameDocument(said.content.moved.place, document);
  const isOfNobodyNew = members.every(({ id }) => before.members.some((member) => member.id === id));
  return isSaid && isOfNobodyNew ? { movedFrom: before } : { claimsMove: before };
};

/** Names and addresses as Microsoft 365 knows them; undefined when the card gives somebody another person's address. */
const createConfirm = ({ me, graph }: InvitationParts) => {
  const makerOf = createEntryMaker(graph);
  const peopleByKey = createPeopleByKey(graph);
  return async (
    place: DocumentPlace,
    card: EntryOf<"members">,
    signal?: AbortSignal,
  ): Promise<Result<Pick<Invited, "members" | "unconfirmed" | "isProved"> | undefined, Failure>> => {
    const said = card.content.members.members;
    const others = said.filter(({ id }) => id !== me.id);
    const [maker, people] = await Promise.all([
      place.store === "sharepoint-list" ? makerOf(place, card, signal) : ok(undefined),
      peopleByKey(
        others.map(({ id }) => id),
        signal,
      ),
    ]);
    if (!maker.ok) return maker;
    const known = new Map<string, Partial<Person>>([[me.id, me]]);
    if (maker.value) known.set(maker.value.id, maker.value);
    if (people.ok) for (const [id, person] of people.value) known.set(id, person);
    const doubtful = others.filter(({ id, address }) => !isSameAddress(known.get(id)?.address, address));
    if (doubtful.some(({ address }) => isSameAddress(me.address, address))) return ok(undefined);
    const owners = people.ok
      ? await peopleByKey(
          doubtful.map(({ address }) => address),
          signal,
        )
      : ok(new Map());
    if (owners.ok && doubtful.some(({ id, address }) => (owners.value.get(address)?.id ?? id) !== id))
      return ok(undefined);
    const members = said.map(({ id, name, address, role }): Member => {
      const { name: knownName = name, address: knownAddress = address } = known.get(id) ?? {};
      return { id, name: knownName, address: knownAddress, role };
    });
    const isKnown = ({ id }: Member): boolean => {
      const { name, address } = known.get(id) ?? {};
      return name !== undefined && address !== undefined;
    };
    const unconfirmed = members.filter((member) => !isKnown(member));
    const why = people.ok || unconfirmed.length === 0 ? {} : { why: people.error };
    return ok({ members, isProved: maker.value !== undefined, unconfirmed: { members: unconfirmed, ...why } });
  };
};

const isSameAddress = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
