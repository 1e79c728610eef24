import type {
  AnswerFacts,
  EntryContent,
  FactKind,
  FactsByKind,
  MeetingFacts,
  OfferFacts,
} from "../../domain/document/entry";
import type { Shape } from "../../domain/people/shape";
import { isUlid } from "../../domain/shared/ids";
import { MS_PER_MINUTE, type Instant } from "../../domain/time/interval";
import { CONCERN, EXPERIENCE, FEEDBACK, INTRODUCTION, RESPONSE, THANKS } from "./adviceContent";
import { readAvailability } from "./availabilityContent";
import { CARD, HELD, MEMBERS, RHYTHM, STEPS, WISH } from "./conversationContent";
import { isObject, textOf } from "../transport/json";
import { BUDGET, CHECKIN, COMMITMENT, GOAL, MILESTONE, PROGRESS } from "./planContent";
import { TAG, TRANSLATION } from "./sideContent";
import { isInstant, isWholeUpTo, readInterval, readList } from "./strictValues";
import { AGREEMENT, CONFIRMATION, INSIGHT, MEANING, SHIFT, TERM } from "./wordContent";

/** Ten weeks of minutes. A larger burden is a mistake, and the pair would never be even again. */
const LARGEST_BURDEN = 100_000;
const MINUTES_A_DAY = 1_440;
const MOST_OFFERED = 8;
/** The finest grid on which the engine looks at times. */
const GRID_MS = 5 * MS_PER_MINUTE;

/**
 * What an entry of `kind` carries. A kind or a shape that this version does not know is kept as it is, never dropped.
 *
 * Anybody may write by hand in the list, and the engine computes with what passes here: so this reads nothing by half.
 */
export const readContent = (kind: string, data: unknown): EntryContent => {
  if (isWordsOnly(kind)) return { kind };
  const body = isObject(data) ? data[kind] : undefined;
  return readKnown(kind, body) ?? { kind: "other", name: kind, data };
};

/** Kinds that are nothing but words, whoever wrote them. */
export const isWordsOnly = (kind: string): kind is "note" | "reflection" | "by-hand" =>
  kind === "note" || kind === "reflection" || kind === "by-hand";

const readKnown = (kind: string, body: unknown): EntryContent | undefined => {
  const facts = isFactKind(kind) ? readers[kind](body) : undefined;
  // The reader of a kind gives that kind's facts.
  return facts && ({ kind, [kind]: facts } as EntryContent);
};

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(readers, kind);

const readMeeting = (body: unknown): MeetingFacts | undefined => {
  if (!isObject(body) || !isObject(body.burden)) return undefined;
  const [slot, eventId] = [readInterval(body), textOf(body.eventId)];
  const burden = Object.entries(body.burden).flatMap(([person, minutes]) =>
    isWholeUpTo(LARGEST_BURDEN, minutes) ? [[person, minutes] as const] : [],
  );
  if (!slot || eventId === undefined || burden.length < Object.keys(body.burden).length) return undefined;
  const chatId = textOf(body.chatId);
  return { ...slot, eventId, ...(chatId !== undefined && { chatId }), burden: Object.fromEntries(burden) };
};

const readOffer = (body: unknown): OfferFacts | undefined => {
  if (!isObject(body)) return undefined;
  const { durationMinutes } = body;
  const starts = readList(body.starts, readStart);
  if (!isWholeUpTo(MINUTES_A_DAY, durationMinutes) || durationMinutes === 0 || !starts) return undefined;
  const ascends = starts.every((start, i) => i === 0 || (starts[i - 1] ?? start) < start);
  return ascends && starts.length > 0 && starts.length <= MOST_OFFERED ? { durationMinutes, starts } : undefined;
};

const readStart = (value: unknown): Instant | undefined =>
  isInstant(value) && value % GRID_MS === 0 ? value : undefined;

const readAnswer = (body: unknown): AnswerFacts | undefined => {
  if (!isObject(body)) return undefined;
  const { choice } = body;
  const offer = textOf(body.offer);
  if (offer === undefined || !isUlid(offer)) return undefined;
  if (choice === "none-fits") return { offer, choice };
  const [start, eventId] = isObject(choice) ? [readStart(choice.start), textOf(choice.eventId)] : [];
  return start !== undefined && eventId !== undefined ? { offer, choice: { start, eventId } } : undefined;
};

const readers: { readonly [K in FactKind]: Shape<FactsByKind[K]> } = {
  availability: readAvailability,
  meeting: readMeeting,
  offer: readOffer,
  answer: readAnswer,
  goal: GOAL,
  milestone: MILESTONE,
  commitment: COMMITMENT,
  progress: PROGRESS,
  checkin: CHECKIN,
  budget: BUDGET,
  agreement: AGREEMENT,
  confirmation: CONFIRMATION,
  term: TERM,
  meaning: MEANING,
  insight: INSIGHT,
  shift: SHIFT,
  concern: CONCERN,
  feedback: FEEDBACK,
  response: RESPONSE,
  thanks: THANKS,
  experience: EXPERIENCE,
  introduction: INTRODUCTION,
  card: CARD,
  rhythm: RHYTHM,
  wish: WISH,
  held: HELD,
  tag: TAG,
  translation: TRANSLATION,
  members: MEMBERS,
  steps: STEPS,
};
