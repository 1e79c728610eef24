import type { AnswerFacts, Entry } from "../../../src/domain/document/entry";
import { foldEntries } from "../../../src/domain/document/fold";
import { currentOffers, offersIn, slotsToCome, toAskAgain } from "../../../src/domain/document/offers";
import type { Person } from "../../../src/domain/people/person";
import type { Instant } from "../../../src/domain/time/interval";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const [tuesday, thursday] = [at("2026-12-01T10:00:00Z"), at("2026-12-03T15:00:00Z")];
const MONDAY = at("2026-11-30T08:00:00Z");

const offerAt = (
  minute: number,
  author: Person,
  extra: Partial<Entry> = {},
  starts: readonly Instant[] = [tuesday, thursday],
) =>
  entryAt(minute, author, { text: "", content: { kind: "offer", offer: { durationMinutes: 45, starts } }, ...extra });
const answerAt = (minute: number, author: Person, offer: Entry, choice: AnswerFacts["choice"]) =>
  entryAt(minute, author, { text: "", content: { kind: "answer", answer: { offer: offer.id, choice } } });
const taken = (start: Instant): AnswerFacts["choice"] => ({ start, eventId: "event-1" });
const standings = (entries: readonly Entry[], now: Instant = MONDAY) =>
  offersIn(foldEntries(entries), now).map(({ standing }) => standing.kind);

const offer = offerAt(1, noa);

test("S47: an offer is open until one of its times is taken", () => {
  expect(standings([offer])).toEqual(["open"]);
  const answered = [offer, answerAt(2, emeka, offer, taken(thursday))];
  expect(offersIn(foldEntries(answered), MONDAY)[0]?.standing).toMatchObject({ kind: "taken", start: thursday });
  expect(standings(answered.toReversed())).toEqual(["taken"]);
});

test("S47: Emeka could not come on Tuesday, and what was moved to Thursday for him stays told until it is called off too", () => {
  const cannot = (minute: number, start: Instant) =>
    entryAt(minute, emeka, {
      ...{ text: "", content: { kind: "calledOff", calledOff: { eventId: "event-1", start, end: start } } },
    });
  const moved = [cannot(0, tuesday), offer, answerAt(2, emeka, offer, taken(thursday))];
  expect(currentOffers(foldEntries(moved), MONDAY)).toHaveLength(1);
  expect(currentOffers(foldEntries([...moved, cannot(3, thursday)]), MONDAY)).toEqual([]);
});

test("S47: that none fits is an answer, and says no more", () => {
  expect(standings([offer, answerAt(2, emeka, offer, "none-fits")])).toEqual(["none-fits"]);
});

describe("Emeka asks Noa to ask again from 14 December:", () => {
  const later = entryAt(2, emeka, {
    text: "",
    content: { kind: "answer", answer: { offer: offer.id, choice: "none-fits", askFrom: "2026-12-14" } },
  });
  const again = (entries: readonly Entry[], me: Person = noa, now: Instant = MONDAY) =>
    toAskAgain(foldEntries(entries), noaAndEmeka, me.id, now);

  test("S47: her offer stays told until a week after that day, long after its times", () => {
    const [shown] = currentOffers(foldEntries([offer, later]), at("2026-12-20T08:00:00Z"));
    expect(shown?.standing).toEqual({ kind: "none-fits", answer: later, askFrom: "2026-12-14" });
    expect(currentOffers(foldEntries([offer, later]), at("2026-12-22T08:00:00Z"))).toEqual([]);
  });

  test("S47: Noa is asked to, and nobody else", () => {
    expect(again([offer, later])).toEqual({ by: emeka.id, from: "2026-12-14" });
    expect(again([offer, later], emeka)).toBeUndefined();
    expect(again([offer, answerAt(2, emeka, offer, "none-fits")])).toBeUndefined();
  });

  test("S47: not any more once she has offered again or a meeting is booked, and not for a stranger's words", () => {
    const start = at("2026-12-16T09:00:00Z");
    const booked = { start, end: (start + 45 * 60_000) as Instant, eventId: "event-3", burden: {} };
    const meeting = (author: Person) => entryAt(3, author, { content: { kind: "meeting", meeting: booked } });
    expect(again([offer, later, meeting(emeka)])).toBeUndefined();
    expect(again([offer, later, offerAt(3, noa)])).toBeUndefined();
    const stranger = { ...emeka, id: "mallory" as typeof emeka.id };
    expect(again([offer, later, meeting(stranger)])).toBeDefined();
    expect(again([offer, { ...later, author: stranger.id }])).toBeUndefined();
  });
});

test("S47: when all offered times have begun, the offer has passed", () => {
  expect(standings([offer], thursday)).toEqual(["passed"]);
  expect(standings([offer], tuesday)).toEqual(["open"]);
  const facts = offer.content.kind === "offer" && offer.content.offer;
  expect(facts && slotsToCome(facts, tuesday)).toEqual([{ start: thursday, end: at("2026-12-03T15:45:00Z") }]);
});

test("S47: a withdrawn offer is gone; a new one takes the place of the old one", () => {
  expect(standings([offer, entryAt(2, noa, { removes: offer.id })])).toEqual([]);
  const newer = offerAt(3, noa, { supersedes: offer.id }, [thursday]);
  expect(offersIn(foldEntries([offer, newer]), MONDAY).map(({ entry }) => entry.id)).toEqual([newer.id]);
});

test("S47: a time taken while a newer offer was on its way stays taken; that none fitted does not", () => {
  const newer = offerAt(3, noa, { supersedes: offer.id }, [thursday]);
  expect(standings([offer, newer, answerAt(2, emeka, offer, taken(tuesday))])).toEqual(["taken"]);
  expect(standings([offer, newer, answerAt(2, emeka, offer, "none-fits")])).toEqual(["open"]);
});

test("S47: nobody answers their own offer, and a time that was not offered is no answer", () => {
  expect(standings([offer, answerAt(2, noa, offer, taken(tuesday))])).toEqual(["open"]);
  expect(standings([offer, answerAt(2, emeka, offer, taken(MONDAY))])).toEqual(["open"]);
});

test("S47: of two answers at once the first counts, on every device", () => {
  const [first, second] = [answerAt(2, emeka, offer, taken(tuesday)), answerAt(3, emeka, offer, taken(thursday))];
  for (const entries of [
    [offer, first, second],
    [second, first, offer],
  ]) {
    expect(offersIn(foldEntries(entries), MONDAY)[0]?.standing).toMatchObject({ start: tuesday });
  }
  expect(standings([offer, answerAt(2, emeka, offer, "none-fits"), second])).toEqual(["taken"]);
});
