import type { HeldFacts, RhythmFacts, WishFacts } from "../domain/document/conversationFacts";
import type { ReadingCard } from "../domain/people/howIWork";
import { readHowIWork } from "../domain/people/howIWorkShapes";
import { among, either, isRecord, listOf, record, whole, wordsThat, yesOrNo, type Shape } from "../domain/people/shape";

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
