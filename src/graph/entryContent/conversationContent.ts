import type { HeldFacts, RhythmFacts, WishFacts, MembersFacts } from "../../domain/document/facts";
import type { ReadingCard } from "../../domain/people/howIWork";
import { readHowIWork } from "../../domain/people/howIWorkShapes";
import type { Member, StepsPlace } from "../../domain/people/pair";
import type { PairId, PersonId } from "../../domain/shared/ids";
import {
  among,
  either,
  isRecord,
  listOf,
  record,
  whole,
  wordsThat,
  yesOrNo,
  type Shape,
} from "../../domain/people/shape";

const MOST_MEETINGS = 99;

const NAME = wordsThat(100, (text) => text !== "");
const EVENT = wordsThat(1_000, (text) => text !== "");

export const RHYTHM: Shape<RhythmFacts> = record({ meetings: whole(1, MOST_MEETINGS) }, {});

export const HELD: Shape<HeldFacts> = record(
  { met: yesOrNo, notReached: listOf(NAME) },
  { eventId: EVENT, guide: record({ id: NAME, version: NAME }, {}) },
);

export const WISH: Shape<WishFacts> = either(
  record({ want: among(["guide"]), guide: NAME }, {}),
  record({ want: among(["not-now"]), guide: NAME }, {}),
  record({ want: among(["light"]) }, {}),
);

export const CARD: Shape<ReadingCard> = (raw) => (isRecord(raw) ? readHowIWork(raw) : undefined);

/** Ids as Microsoft 365 makes them: nothing in them can lead a request elsewhere. */
const ID = wordsThat(200, (text) => /^[\w.,-]+$/.test(text));

export const STEPS: Shape<StepsPlace> = record({ siteId: ID, sessionListId: ID }, {});

const MOST_MEMBERS = 20;
const PERSON: Shape<PersonId> = (raw) => NAME(raw) as PersonId | undefined;
const PAIR: Shape<PairId> = (raw) => NAME(raw) as PairId | undefined;

const MEMBER: Shape<Member> = record(
  {
    id: PERSON,
    name: wordsThat(200, (text) => text !== ""),
    address: wordsThat(320, (text) => text !== ""),
    role: among(["mentor", "mentee", "peer"]),
  },
  {},
);

/** From two people on, each once. */
export const MEMBERS: Shape<MembersFacts> = (raw) => {
  const facts = record({ members: listOf(MEMBER) }, { movedFrom: PAIR })(raw);
  const ids = new Set(facts?.members.map(({ id }) => id));
  return facts && ids.size > 1 && ids.size <= MOST_MEMBERS && ids.size === facts.members.length ? facts : undefined;
};
