import { createHash, randomBytes } from "node:crypto";

const DAY = 86_400_000;
const PAIR = "pair-lagos-sao-paulo";
const GUIDES = [
  ["first-meeting", "names"],
  ["ground-rules", "arrive"],
  ["two-contexts", "arrive"],
  ["silence-and-signals", "arrive"],
  ["listen-first", "arrive"],
  ["joint-plan", "arrive"],
];

/** 13 meetings, every second week, written by both: 176 entries as a pair leaves them. */
export const plantHalfYear = (sandbox) =>
  plant(sandbox, (given) => {
    for (let n = 12; n >= 0; n--) tell({ ...given, day: given.today - (n * 14 + 3) * DAY, n });
  });

/** Something in each part of the story: a plan, doors in both directions, advice, a concern that is acted on. */
export const plantParts = (sandbox) => plant(sandbox, tellParts);

const plant = async (sandbox, tellAll) => {
  const [amina, rafael] = ["Amina Bello", "Rafael Nogueira"].map((name) => ({
    name,
    id: sandbox.people.find((one) => one.name === name).id,
  }));
  const rows = [];
  const add = (who, at, kind, text, facts, extra = {}) => {
    const id = ulid(at);
    const iso = new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
    rows.push([
      who,
      {
        ...{ Title: `${iso.slice(0, 10)} · ${who.name} · ${kind}`, EntryId: id, PairKey: PAIR, Kind: kind },
        ...{ AtUtc: iso, AuthorKey: who.id, AuthorName: who.name, Lang: "en", Body: text, SchemaVer: 1 },
        ...(facts && { Data: JSON.stringify({ [kind]: facts }) }),
        ...extra,
      },
    ]);
    return id;
  };
  const today = Math.floor(Date.now() / DAY) * DAY;
  tellAll({ add, amina, rafael, today });
  await Promise.all(
    [amina, rafael].map((who) =>
      send(
        sandbox,
        who,
        rows.filter(([by]) => by === who),
      ),
    ),
  );
};

const tellParts = ({ add, amina, rafael, today }) => {
  const date = (days) => new Date(today + days * DAY).toISOString().slice(0, 10);
  const at = (days, minutes = 0) => today + days * DAY + 12 * 3_600_000 + minutes * 60_000;
  const says = (who, days, of, status) => add(who, at(days, 30), "progress", "", { of, status });
  const goal = add(rafael, at(-150), "goal", "Lead the review of our release", {
    ...{ area: "skill", of: rafael.id, startsFrom: "I speak once in a review.", why: "My team grows." },
  });
  const step = (days, due, kindOf, text, more = {}) =>
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

const tell = ({ add, amina, rafael, day, n }) => {
  const start = day + 12.25 * 3_600_000;
  const minute = (m) => start + m * 60_000;
  const session = ulid(start);
  const [guide, step] = GUIDES[(12 - n) % GUIDES.length];
  const here = { SessionKey: session, Guide: `${guide}@1.0.0#${step}` };
  const event = `planted-${n}`;
  const time = new Date(start).toISOString();
  const offer = add(amina, start - 5 * DAY, "offer", `Offered times (45 minutes each): ${time} UTC.`, {
    ...{ durationMinutes: 45, starts: [start, start + DAY] },
  });
  add(rafael, start - 4 * DAY, "answer", "", { offer, choice: { start, eventId: event } });
  const burden = n % 3 === 0 ? { [rafael.id]: 45 } : n % 5 === 0 ? { [amina.id]: 30 } : {};
  add(rafael, start - 4 * DAY + 1000, "meeting", "", { start, end: minute(45), eventId: event, burden });
  add(amina, start - DAY, "note", "Rafael presents on Thursday. He will send me two slides on Tuesday.");
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
  const due = new Date(day + 10 * DAY).toISOString().slice(0, 10);
  const promise = add(
    rafael,
    minute(40),
    "commitment",
    "I ask one question before I answer.",
    { owner: rafael.id, due, ifSituation: "somebody asks me in the team meeting" },
    here,
  );
  if (n > 0) add(rafael, day + 9 * DAY, "progress", "", { of: promise, status: n % 4 === 0 ? "changed" : "done" });
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
    add(amina, day + DAY, "thanks", "Your page of examples saved me a day. Thursday's slides went well.", {});
};

const send = async (sandbox, who, rows) => {
  const graph = new URL(sandbox.url);
  const port = Number(graph.port) + 1;
  const signedIn = await fetch(`${sandbox.url}/sandbox/sign-in`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ person: who.id }),
  });
  const { accessToken } = await signedIn.json();
  const headers = { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" };
  const list = `/sites/${SITE}/lists/${guid("log")}/items`;
  for (let first = 0; first < rows.length; first += 20) {
    const requests = rows.slice(first, first + 20).map(([, fields], id) => ({
      ...{ id: `${id}`, method: "POST", url: list, headers: { "Content-Type": "application/json" } },
      body: { fields },
    }));
    const answer = await fetch(`http://localhost:${port}/v1.0/$batch`, {
      method: "POST",
      headers,
      body: JSON.stringify({ requests }),
    });
    const { responses } = await answer.json();
    const refused = responses?.find(({ status }) => status >= 300);
    if (!responses || refused)
      throw new Error(`The local Graph refused a row: ${JSON.stringify(refused ?? answer.status)}`);
  }
};

/** As the sandbox makes its ids: see `stableGuid`. */
const guid = (of) => {
  const hex = createHash("sha256").update(`${PAIR} ${of}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const SITE = `meridian.sharepoint.example,${guid("site collection")},${guid("site")}`;

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const ulid = (at) => {
  let time = "";
  for (let rest = at, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = LETTERS[rest % 32] + time;
  return time + [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join("");
};
