import { ulid } from "../../domain/shared/ids";
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, toInstant } from "../../domain/time/interval";
import { isoText } from "../../domain/time/isoText";
import { amina, rafael, type SeedPerson } from "./people";
import { stableBytes } from "./stable";

/** What somebody has said in the document, as a row of its list holds it. */
export interface SaidBefore {
  readonly author: SeedPerson;
  readonly at: number;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly facts: object | undefined;
  /** Where in a meeting it was said. */
  readonly during: { readonly SessionKey?: string; readonly Guide?: string };
}

type Add = (
  author: SeedPerson,
  at: number,
  kind: string,
  text: string,
  facts?: object,
  during?: SaidBefore["during"],
) => string;

const PROMISES = [
  "I ask one question before I answer.",
  "I wait until ten before I write to anybody in Lagos.",
  "I say in the team meeting what I do not understand.",
  "I show my first version and not the third.",
  "I ask Amina how her week was before I speak of mine.",
] as const;

/** "meetings": 13, every second week, with all that both wrote. "parts": something in each part of their story. */
export type HalfYearOf = "meetings" | "parts";

/** What Amina and Rafael have written in half a year, as pairs do. */
export const halfYearBefore = (now: number, of: readonly HalfYearOf[]): readonly SaidBefore[] => {
  const said: SaidBefore[] = [];
  const add: Add = (author, at, kind, text, facts, during = {}) => {
    const id = ulid(toInstant(at), stableBytes(`half a year ${said.length}`));
    said.push({ author, at, id, kind, text, facts, during });
    return id;
  };
  const today = Math.floor(now / MS_PER_DAY) * MS_PER_DAY;
  if (of.includes("meetings")) for (let n = 12; n >= 0; n--) tellMeeting(add, today - (n * 14 + 3) * MS_PER_DAY, n);
  if (of.includes("parts")) tellParts(add, today);
  return said.toSorted((one, other) => one.at - other.at);
};

const GUIDES: readonly [readonly [guide: string, step: string], ...(readonly [string, string])[]] = [
  ["first-meeting", "names"],
  ["ground-rules", "arrive"],
  ["two-contexts", "arrive"],
  ["silence-and-signals", "arrive"],
  ["listen-first", "arrive"],
  ["joint-plan", "arrive"],
];

const tellParts = (add: Add, today: number): void => {
  const date = (days: number): string => isoText(toInstant(today + days * MS_PER_DAY)).slice(0, 10);
  const at = (days: number, minutes = 0): number =>
    today + days * MS_PER_DAY + 12 * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  const says = (who: SeedPerson, days: number, of: string, status: string): string =>
    add(who, at(days, 30), "progress", "", { of, status });
  const goal = add(rafael, at(-150), "goal", "Lead the review of our release", {
    ...{ area: "skill", of: rafael.id, startsFrom: "I speak once in a review.", why: "My team grows." },
  });
  const step = (days: number, due: number, kindOf: string, text: string, more: object = {}): string =>
    add(rafael, at(days), "milestone", text, { goal, due: date(due), kindOf, ...more });
  says(rafael, -110, step(-149, -115, "skill", "Lead one review with Amina beside me"), "done");
  step(-148, 25, "outcome", "Lead five reviews alone", { measure: { unit: "reviews", from: 0, to: 5, now: 3 } });
  step(-147, 60, "cultural-awareness", "Ask three colleagues how they disagree");
  const hers = add(amina, at(-40), "goal", "Say no in the leadership round", { area: "opportunity", of: rafael.id });
  says(rafael, -30, hers, "open");
  add(amina, at(-20), "goal", "Write about your first year", { area: "opportunity", of: rafael.id });
  add(amina, at(-100), "success", "Rafael asks me what I would do, and then does it his way.", {});
  const course = add(rafael, at(-90), "budget", "A course in negotiation", {
    ...{ what: "course", forWhom: rafael.id, state: "wish", hours: 12, amount: { value: 480, currency: "EUR" } },
  });
  says(rafael, -60, course, "doing");
  add(rafael, at(-50), "budget", "Two books", { what: "book", forWhom: "both", state: "used", hours: 6 });
  add(amina, at(-45), "checkin", "We wanted to meet every second week.", {
    ...{ keep: ["The pauses"], change: ["Shorter Fridays"], stop: ["Notes during the talk"], on: date(20) },
  });
  const made = add(amina, at(-120), "introduction", "She builds what you want to learn.", {
    ...{ state: "offered", to: "Ada in Nairobi", forWhom: rafael.id, by: amina.id, reach: "other-country" },
  });
  says(rafael, -118, made, "doing");
  says(rafael, -100, made, "done");
  add(amina, at(-6), "introduction", "He decides on the platform.", {
    ...{ state: "offered", to: "Head of platform", forWhom: rafael.id, by: amina.id, reach: "senior" },
  });
  add(rafael, at(-70), "introduction", "She sells to the customers whom you never meet.", {
    ...{ state: "offered", to: "Bianca in sales", forWhom: amina.id, by: rafael.id, reach: "other-team" },
  });
  add(rafael, at(-15), "visibility", "Our new way to release", {
    ...{ forWhom: rafael.id, on: date(12), place: "The Tuesday round", audience: "The directors" },
  });
  const lived = add(rafael, at(-80), "experience", "A day beside Ada's team", {
    ...{ form: "shadowing", who: ["Ada"], on: date(-55), needs: { language: "English", help: "Amina" } },
  });
  says(rafael, -54, lived, "done");
  add(rafael, at(-53), "insight", "They decide at lunch, and write it down after.", {
    ...{ topic: "What is different from what you know?", lived },
  });
  const quiet = add(rafael, at(-35), "feedback", "When you answer for me, I become quiet.", { about: amina.id });
  const change = add(amina, at(-34), "commitment", "I count to five before I speak.", {
    ...{ owner: amina.id, due: date(9) },
  });
  add(amina, at(-34, 1), "response", "You stop, and I take the room.", { of: quiet, change });
  add(rafael, at(-8), "feedback", "Your agenda comes late for me.", { about: amina.id });
  const concern = add(amina, at(-28), "concern", "My hours are always the late ones.", { wish: "act" });
  add(rafael, at(-27), "commitment", "I take the late hour in January.", {
    ...{ owner: rafael.id, due: date(-2), concern },
  });
  add(amina, at(-3), "commitment", "Send me the outline of your talk", { owner: rafael.id, due: date(5) });
  const soon = add(amina, at(-140), "term", "Within this week", { term: "Soon", notThis: "Today" });
  add(rafael, at(-139), "meaning", "When I have finished what I am doing", { of: soon });
  add(amina, at(-138), "agreement", "We finish our sentences.", { topic: "voice", reviewOn: date(-5) });
  const first = add(rafael, at(-130), "note", "Silence means no.");
  const second = add(rafael, at(-80, 5), "shift", "Silence can mean thinking.", {
    ...{
      before: "Silence means no.",
      earlier: first,
      topic: "Silence",
      whatMovedMe: "Amina waited for eight seconds.",
    },
  });
  add(rafael, at(-20, 5), "shift", "Silence is where the other begins.", {
    ...{ before: "Silence can mean thinking.", earlier: second, topic: "Silence", whatMovedMe: "The day with Ada" },
  });
};

const tellMeeting = (add: Add, day: number, n: number): void => {
  const start = day + 12.25 * MS_PER_HOUR;
  const minute = (m: number): number => start + m * MS_PER_MINUTE;
  const session = ulid(toInstant(start), stableBytes(`half a year ${n}`));
  const [guide, step] = GUIDES[(12 - n) % GUIDES.length] ?? GUIDES[0];
  const here = { SessionKey: session, Guide: `${guide}@1.0.0#${step}` };
  const event = `planted-${n}`;
  const offer = add(amina, start - 5 * MS_PER_DAY, "offer", "", {
    ...{ durationMinutes: 45, starts: [start, start + MS_PER_DAY] },
  });
  add(rafael, start - 4 * MS_PER_DAY, "answer", "", { offer, choice: { start, eventId: event } });
  const burden = n % 3 === 0 ? { [rafael.id]: 45 } : n % 5 === 0 ? { [amina.id]: 30 } : {};
  add(rafael, start - 4 * MS_PER_DAY + 1000, "meeting", "", { start, end: minute(45), eventId: event, burden });
  add(amina, start - MS_PER_DAY, "note", "Rafael presents on Thursday. He will send me two slides on Tuesday.");
  add(amina, minute(3), "note", "We spoke about the first week after the move.", undefined, here);
  add(amina, minute(4), "note", "The office is loud, and nobody minds.", undefined, here);
  add(rafael, minute(9), "note", "In São Paulo a silence in a meeting means that something is wrong.", undefined, here);
  const heard = add(amina, minute(12), "insight", "You wait for a sign before you speak.", { heard: rafael.id }, here);
  add(rafael, minute(13), "confirmation", "", { of: heard }, here);
  add(rafael, minute(20), "insight", "A pause can be a gift. I never saw it so.", {}, here);
  const before = add(amina, minute(22), "note", "Silence means no.", undefined, here);
  if (n % 4 === 1)
    add(
      amina,
      minute(30),
      "shift",
      "Silence is thinking.",
      {
        before: "Silence means no.",
        earlier: before,
        whatMovedMe: "Rafael waited eight seconds, and then had an answer.",
      },
      here,
    );
  const due = isoText(toInstant(day + 10 * MS_PER_DAY)).slice(0, 10);
  const promise = add(
    rafael,
    minute(40),
    "commitment",
    PROMISES[n % PROMISES.length] ?? PROMISES[0],
    { owner: rafael.id, due, ifSituation: "somebody asks me in the team meeting" },
    here,
  );
  if (n > 0)
    add(rafael, day + 9 * MS_PER_DAY, "progress", "", { of: promise, status: n % 4 === 0 ? "changed" : "done" });
  if (n === 11) {
    add(amina, minute(42), "term", "Within this week", { term: "Soon" }, here);
    add(
      amina,
      minute(43),
      "agreement",
      "What we say here stays here.",
      { topic: "confidentiality", reviewOn: due },
      here,
    );
    add(rafael, minute(44), "goal", "Lead the review", {
      ...{ area: "skill", of: rafael.id, successLooksLike: "They ask me again." },
    });
  }
  add(
    amina,
    minute(44),
    "held",
    "",
    { met: true, eventId: event, guide: { id: guide, version: "1.0.0" }, notReached: [] },
    here,
  );
  if (n === 0)
    add(amina, day + MS_PER_DAY, "thanks", "Your page of examples saved me a day. Thursday's slides went well.", {});
};
