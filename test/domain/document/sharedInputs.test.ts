import type { SessionState } from "../../../src/domain/conversation/session";
import type { EntryContent } from "../../../src/domain/document/entry";
import { cardShownBy } from "../../../src/domain/document/members";
import { foldEntries } from "../../../src/domain/document/fold";
import { rulesMissing } from "../../../src/domain/document/agreements";
import { isAttendanceKnown, meetingsHeld, meetingToAskAbout } from "../../../src/domain/document/meetingsHeld";
import { meetingsOf } from "../../../src/domain/document/bookedMeetings";
import { sharedInputsOf } from "../../../src/domain/document/sharedInputs";
import type { Entry } from "../../../src/domain/document/entry";
import type { SessionId } from "../../../src/domain/shared/ids";
import type { Instant } from "../../../src/domain/time/interval";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";

const NOW = at("2026-12-14T09:00:00Z");
const TALK = "talk-1" as SessionId;
const guide = { id: "listen", version: "1.0.0", step: "arrive" };
const held = (matters: object = {}): EntryContent => ({
  kind: "held",
  held: { met: true, notReached: [], ...matters },
});
const inputsOf = (entries: readonly Entry[], session?: SessionState) =>
  sharedInputsOf({ pair: noaAndEmeka, folded: foldEntries(entries), session, now: NOW });

const rule = (minute: number, topic: "confidentiality" | "voice", extra: Partial<Entry> = {}): Entry =>
  entryAt(minute, noa, { content: { kind: "agreement", agreement: { topic, reviewOn: "2027-03-01" } }, ...extra });
const agrees = (minute: number, to: Entry, by = emeka): Entry =>
  entryAt(minute, by, { content: { kind: "confirmation", confirmation: { of: to.id } } });

describe("ground rules", () => {
  const [stays, voice] = [rule(1, "confidentiality"), rule(2, "voice")];
  const missing = (entries: readonly Entry[]) => rulesMissing(foldEntries(entries), noaAndEmeka);

  test("S5: open the deeper guides when both agreed to confidentiality and to voice", () => {
    expect(missing([])).toEqual(["confidentiality", "voice"]);
    expect(missing([stays, voice, agrees(3, stays)])).toEqual(["voice"]);
    expect(missing([stays, voice, agrees(3, stays), agrees(4, voice)])).toEqual([]);
    expect(inputsOf([stays, voice, agrees(3, stays), agrees(4, voice)]).rulesStand).toBe(true);
  });

  test("S5: Noa cannot confirm her own words for Emeka, and a stranger cannot confirm at all", () => {
    const stranger = { ...emeka, id: "sven" as typeof emeka.id };
    expect(missing([stays, agrees(3, stays, noa)])).toContain("confidentiality");
    expect(missing([stays, agrees(3, stays, stranger)])).toContain("confidentiality");
  });

  test("S5: whoever changes the words of a rule asks again", () => {
    const changed = rule(5, "confidentiality", { supersedes: stays.id, text: "Only our first names stay here." });
    expect(missing([stays, agrees(3, stays), changed])).toContain("confidentiality");
    expect(missing([stays, agrees(3, stays), changed, agrees(6, changed)])).toEqual(["voice"]);
  });
});

describe("the meetings that were held", () => {
  test("S16: one press of either person counts once, also when both press", () => {
    const yes = [
      entryAt(5, noa, { content: held(), session: TALK }),
      entryAt(6, emeka, { content: held(), session: TALK }),
    ];
    expect(meetingsHeld(foldEntries(yes))).toHaveLength(1);
    const booked = held({ eventId: "event-1" });
    expect(
      meetingsHeld(foldEntries([entryAt(5, noa, { content: booked }), entryAt(6, emeka, { content: booked })])),
    ).toHaveLength(1);
    expect(isAttendanceKnown(foldEntries(yes), TALK)).toBe(true);
  });

  test("a meeting in which somebody wrote counts, though nobody pressed anything", () => {
    expect(meetingsHeld(foldEntries([entryAt(5, noa, { session: TALK, guide })]))).toMatchObject([{ guide: "listen" }]);
  });

  test("a meeting that did not take place does not count, whatever was written for it", () => {
    const entries = [
      entryAt(5, noa, { session: TALK, guide }),
      entryAt(9, emeka, { session: TALK, content: held({ met: false }) }),
    ];
    expect(meetingsHeld(foldEntries(entries))).toEqual([]);
  });

  test("the latest meeting counts when it went past its first step, and only then", () => {
    const session = (step: number): SessionState => ({
      ...{ id: TALK, guide: { id: "time", version: "1.0.0" }, minutes: 45, step, movedBy: noa.id, move: step },
      ...{ startedAt: NOW, stepStartedAt: NOW, ended: true },
    });
    const stopped = { minutes: 45, step: 2 };
    expect(meetingsHeld([], session(2))).toEqual([{ at: NOW, guide: "time", notReached: [], stopped }]);
    expect(meetingsHeld([], session(0))).toEqual([]);
  });

  test("S20, S48: a repair counts as a meeting and is not named", () => {
    const entries = [entryAt(5, noa, { session: TALK, guide: { ...guide, id: "repair" } })];
    expect(inputsOf(entries).held).toEqual([undefined]);
  });
});

const slot = { start: at("2026-12-10T15:00:00Z"), end: at("2026-12-10T15:30:00Z") };
const booked = (burden: number, span = slot): Entry =>
  entryAt(3, noa, {
    content: { kind: "meeting", meeting: { ...span, eventId: "event-1", burden: { emeka: burden } } },
  });

describe("did you meet?", () => {
  const ask = (entries: readonly Entry[], now = NOW) => {
    const folded = foldEntries(entries);
    return meetingToAskAbout(folded, meetingsOf(folded), meetingsHeld(folded), now)?.eventId;
  };

  test("S16: is asked about a booked meeting that is over, until somebody answers", () => {
    expect(ask([booked(0)])).toBe("event-1");
    expect(ask([booked(0)], at("2026-12-10T15:10:00Z"))).toBeUndefined();
    expect(ask([booked(0), entryAt(9, emeka, { content: held({ met: false, eventId: "event-1" }) })])).toBeUndefined();
  });

  test("S16: is not asked when notes of that day tell it, nor after two weeks", () => {
    const note = entryAt(9, noa, { session: TALK, guide, at: at("2026-12-10T15:20:00Z") });
    expect(ask([booked(0), note])).toBeUndefined();
    expect(ask([booked(0)], at("2026-12-26T09:00:00Z"))).toBeUndefined();
  });
});

describe("what suggestions are made from", () => {
  const next = { start: at("2026-12-16T19:00:00Z"), end: at("2026-12-16T19:30:00Z") };

  test("P8: with an empty document there are usual numbers", () => {
    expect(inputsOf([])).toEqual({
      ...{ held: [], plannedMeetings: 12, bookedMinutes: 45, outsideUsualHours: false, hasLived: false },
      ...{ light: false, asked: [], notNow: [], rulesStand: false },
    });
  });

  test("the next booked meeting says how long there is, and whether it is early or late for somebody", () => {
    expect(inputsOf([booked(0, next)])).toMatchObject({ bookedMinutes: 30, outsideUsualHours: false });
    expect(inputsOf([booked(15, next)]).outsideUsualHours).toBe(true);
    expect(inputsOf([booked(30)])).toMatchObject({ bookedMinutes: 45, outsideUsualHours: false });
  });

  test("the last word on how many meetings are planned counts", () => {
    const plan = (minute: number, meetings: number) =>
      entryAt(minute, noa, { content: { kind: "rhythm", rhythm: { meetings } } });
    expect(inputsOf([plan(1, 8), plan(2, 16)]).plannedMeetings).toBe(16);
  });

  const wish = (minute: number, content: EntryContent, extra: Partial<Entry> = {}) =>
    entryAt(minute, emeka, { content, ...extra });
  const light = wish(1, { kind: "wish", wish: { want: "light" } });
  const time = wish(2, { kind: "wish", wish: { want: "guide", guide: "time" } });

  test("S51: wishes hold for the next meeting, not for the one after it", () => {
    expect(inputsOf([light, time])).toMatchObject({ light: true, asked: ["time"] });
    const met = entryAt(60, noa, { content: held() });
    expect(inputsOf([light, time, met])).toMatchObject({ light: false, asked: [] });
  });

  test("S8: a guide that was set aside comes back after a month, and at once when its author takes that back", () => {
    const notNow = wish(3, { kind: "wish", wish: { want: "not-now", guide: "stretch" } });
    expect(inputsOf([notNow]).notNow).toEqual(["stretch"]);
    expect(inputsOf([{ ...notNow, at: (NOW - 31 * 86_400_000) as Instant }]).notNow).toEqual([]);
    expect(inputsOf([notNow, entryAt(4, emeka, { removes: notNow.id })]).notNow).toEqual([]);
  });

  test("only members of the pair are listened to", () => {
    expect(inputsOf([{ ...time, author: "sven" as typeof emeka.id }]).asked).toEqual([]);
  });
});

test("S12: the newest card of a person is shown, and none when they took it back", () => {
  const card = (minute: number, answer: string) =>
    entryAt(minute, emeka, { content: { kind: "card", card: { silence: { answers: [answer] } } } });
  const [old, newer] = [card(1, "I think."), card(2, "I listen.")];
  expect(cardShownBy(foldEntries([newer, old]), emeka.id)?.content.card).toEqual({
    silence: { answers: ["I listen."] },
  });
  expect(cardShownBy(foldEntries([old]), noa.id)).toBeUndefined();
  expect(cardShownBy(foldEntries([old, entryAt(3, emeka, { removes: old.id })]), emeka.id)).toBeUndefined();
});
