import { chatOfJoinLink, readChats } from "../../src/domain/people/appointment/meetingChats";
import { icsBusy } from "../../src/domain/people/calendarFile/icsBusy";
import { calledOn, colourOn, readHowIWork } from "../../src/domain/people/howIWork";
import { readEndings } from "../../src/domain/people/ending";
import { readMyTime } from "../../src/domain/people/myTime/readMyTime";
import { readPairFile } from "../../src/domain/people/pairRows";
import { fileOf, mergePieces, piecesOf } from "../../src/domain/people/pieces";
import { parsePlaceAddress } from "../../src/domain/people/setUp/documentPlaces";
import { invitationDestination, invitationIn, parseInvitation } from "../../src/domain/people/setUp/invitation";
import { newDraft, parseDraft } from "../../src/domain/people/setUp/setUpDraft";
import { SELF_CHECK } from "../../src/domain/journal/journal";
import { readJournal, readRounds } from "../../src/domain/journal/journalPieces";
import { PULSE_ORDER } from "../../src/domain/journal/pulseItems";
import { parsePolicy } from "../../src/domain/organisation/parsePolicy";
import { believedBeginning } from "../../src/domain/programme/broughtTogether";
import { noticesIn, SEALED_WORDS } from "../../src/domain/programme/noticeBoard";
import { readOwnProgramme } from "../../src/domain/programme/ownProgrammes";
import { valueOf } from "../../src/domain/shared/shape";
import { parseStageQuery } from "../../src/domain/conversation/meetingStage";
import { startSession } from "../../src/domain/conversation/session";
import { parseSubPage } from "../../src/domain/links/destination";
import type { SyncToken } from "../../src/domain/document/store/entryStore";
import type { Entry } from "../../src/domain/document/entry";
import { concernsIn } from "../../src/domain/document/concerns";
import { foldEntries } from "../../src/domain/document/fold";
import { meetingsHeld } from "../../src/domain/document/meetingsHeld";
import { meetingsOf } from "../../src/domain/document/bookedMeetings";
import { offersIn } from "../../src/domain/document/offers";
import { planOf } from "../../src/domain/document/plan";
import { sectionsIn } from "../../src/domain/document/sections";
import { sharedInputsOf } from "../../src/domain/document/sharedInputs";
import { createZoneData } from "../../src/domain/time/zones";
import { ulid, type PairId, type SessionId } from "../../src/domain/shared/ids";
import { readSchedule, readMailboxZone } from "../../src/graph/schedule";
import { documentFile, readDocumentFile } from "../../src/graph/documentFile";
import { entryFields, readEntry } from "../../src/graph/entryContent/entryRow";
import { parsePairs } from "../../src/graph/pairStore";
import { fieldsOf, readRow } from "../../src/graph/sharePoint/sessionRow";
import { pageHtml, pageKeyOf, readPage } from "../../src/graph/oneNote/page";
import { readOneNoteToken } from "../../src/graph/oneNote/changes";
import { objectOf, parseJson } from "../../src/graph/transport/json";
import { zoneByWindowsName } from "../../src/graph/windowsZones";
import { parseShelf } from "../../src/app/guidePacks/guideShelf";
import { readGuideFile } from "../../src/app/guidePacks/readGuideFile";
import { ledTo } from "../../src/app/wiring/dialogAddress";
import { everythingFile, type EverythingParts, previewEverything } from "../../src/app/wiring/everythingFile";
import { numberWithin, readOptions } from "../../src/commands/calendar/command";
import { parseRequest } from "../../src/commands/propose/parseRequest";
import { chaptersOf } from "../../src/domain/document/chapters";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import { propose } from "../../src/domain/proposals/propose";
import { planSeries } from "../../src/domain/proposals/series/series";
import { withoutBlock } from "../../src/hosts/officeText";
import { frameOf, hostKindOf, localeOf, themeOf } from "../../src/hosts/readings";
import { appIdOf, channelOf } from "../../src/hosts/teamsContext";
import { localeFor, languageFor, directionFor } from "../../src/locales/language";
import type { Text } from "../../src/locales/text";
import { aboutEntries } from "../../src/ui/document/about";
import { announcedWords, factWords, kindWords } from "../../src/ui/document/factWords";
import { formatLanguage } from "../../src/ui/format/languageName";
import { formatSpan } from "../../src/ui/format/when";
import type { Format } from "../../src/ui/services";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../doubles/entries";
import { everyKind, FACT_KINDS } from "../doubles/everyKind";
import { ACROSS, STEWARDS } from "../doubles/programme";
import { parseHtml, words as oneNoteWords } from "../doubles/oneNoteTools";
import guideOfOrganisation from "../../src/sandbox/seed/first-week-abroad.json";
import lessonOfOrganisation from "../../src/sandbox/seed/saying-a-name.json";
import { whole as wholeRequest } from "../commands/propose/requestExample";
import { wholeMyTime } from "../doubles/wholeMyTime";
import { createFakeDocument } from "../doubles/liveFakes";
import { createMemoryHowIWork } from "../doubles/memoryHowIWork";
import { createMemoryJournal } from "../doubles/memoryJournal";
import { mutatedFile, mutatedJson, mutatedText } from "./mutate";
import type { FuzzedReader } from "./tryReader";

const NOW = at("2026-12-01T09:00:00Z");
const zones = createZoneData();
const SESSION = "01KAVZZZZZ0000000000000001" as SessionId;
const PAGE = ulid(NOW, new Uint8Array(10).fill(7));
const PAIR = ulid(NOW, new Uint8Array(10)) as PairId;

/** One entry of each kind, and plain notes. */
export const fuzzedEntries: readonly Entry[] = [
  entryAt(0, noa),
  entryAt(1, emeka, { session: SESSION, guide: { id: "our-time", version: "1.0.0", step: "open" } }),
  ...FACT_KINDS.map((kind, index) =>
    // A kind and its facts belong together, which the type of a table cannot say.
    entryAt(index + 2, index % 2 === 0 ? noa : emeka, {
      content: { kind, [kind]: everyKind[kind] } as Entry["content"],
    }),
  ),
];

/** Facts below the author's words; one line looks like the small print of a page. */
const IN_WORDS = { what: "Promise", lines: ["By Thu, December 10, 2026.", "[01KAVMEETNG0000000000000ZZ {}]"] };
const IN_WORDS_ON_A_PAGE = { ...oneNoteWords, tell: () => IN_WORDS };

/** Everything that a document's screen works out of its entries, in words. */
const lookAt = (read: readonly Entry[], text: Text): unknown => {
  const format: Format = {
    text,
    me: noa,
    locale: "ar",
    dir: "rtl",
    zones,
    zone: "Asia/Jerusalem",
    clock: { now: () => NOW },
  };
  const folded = foldEntries([...fuzzedEntries, ...read]);
  const shown = folded.map((one) => ({ ...one, whereabouts: { kind: "in-document" } as const }));
  const about = aboutEntries(shown, noaAndEmeka);
  chaptersOf(shown, format.zone, zones);
  sectionsIn(folded);
  concernsIn(folded);
  meetingsHeld(folded);
  offersIn(folded, NOW);
  planOf(folded, noaAndEmeka);
  sharedInputsOf({ pair: noaAndEmeka, folded, now: NOW });
  for (const meeting of meetingsOf(folded)) formatSpan(meeting, format.zone, zones, format.locale);
  return read.map((entry) => [
    kindWords(entry, format),
    announcedWords(entry, format, about),
    ...factWords(entry, format, about),
    formatLanguage(entry.lang, format.locale),
  ]);
};

const textOf = (input: unknown): string => (typeof input === "string" ? input : "");

const rowOf = (fields: unknown) => ({
  ...{ id: "7", deleted: false, eTag: '"7,1"', createdAt: NOW, changedAt: NOW },
  fields: typeof fields === "object" && fields !== null && !Array.isArray(fields) ? { ...fields } : {},
  createdBy: { id: emeka.id, name: emeka.name },
  changedBy: { id: emeka.id, name: emeka.name },
});

const session = startSession(SESSION, { id: "our-time", version: "1.0.0" }, 45, noa.id, NOW);

export const POLICY = {
  schema: 1,
  languages: ["en", "ar"],
  usualMinutes: 30,
  withoutGuides: ["repair"],
  contacts: [{ name: "Listening post", address: "mailto:listen@contoso.example", purpose: "If you feel unsafe" }],
  smallestGroup: 8,
  programmes: [ACROSS],
};
export const POLICY_WORDS = {
  languages: ["en", "es", "ar"],
  guides: ["first-meeting", "repair"],
  minutes: [15, 30, 45],
  items: PULSE_ORDER,
};
export const PAIRS = { schema: 1, pairs: [noaAndEmeka, { ...noaAndEmeka, id: PAIR, movedTo: "another" }] };
/** A page of a journal that was changed once, answers a question and was shown to the pair. */
export const JOURNAL = {
  schema: 1,
  changed: { [PAGE]: 1 },
  [PAGE]: { text: "Today I waited", lang: "en", prompt: SELF_CHECK[0] },
  [`${PAGE}.words.${SESSION}`]: { text: "Today I waited longer", lang: "en" },
  [`${PAGE}.copy.${SESSION}`]: { pair: noaAndEmeka.id, takenBack: false },
};
/** Two stewards, brought together in a site of their own. */
const TOGETHER_SITE = `contoso.sharepoint.com,${STEWARDS[0].id},${STEWARDS[1].id}`;
const together = [
  ...["01JD9Z3W5T8QK2M4N6P7R9S0VX", TOGETHER_SITE, "log", "steps"],
  ...STEWARDS.map(({ id }) => `p${id}`),
].join("!");

/** Halfway: two answers, and how the beginning is remembered. */
export const PULSE = {
  schema: 1,
  changed: { [`${PAGE}.pulse`]: 1 },
  [`${PAGE}.pulse`]: {
    ...{ stage: "half", side: "mentor", months: 9, nth: 2 },
    answers: { useful: "few", farAway: "two" },
  },
  [`${PAGE}.memory`]: { useful: "never" },
  [`${PAGE}.copy.${SESSION}`]: { pair: noaAndEmeka.id, takenBack: false },
};
const HOW_I_WORK = {
  ...{ schema: 1, called: { answers: ["Amina O\u2019Neill"] }, colour: { answers: ["teal"] } },
  ...everyKind.card,
};
export const CALENDAR = [
  "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1",
  "DTSTART;TZID=Here:20261207T090000\r\nDTEND;TZID=Here:20261207T100000\r\nRRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,TH",
  "EXDATE;TZID=Here:20261210T090000\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID;TZID=Here:20261214T090000",
  "DTSTART:20261215T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR",
].join("\r\n");
export const CALENDAR_QUESTION = {
  window: { start: NOW, end: at("2027-06-01T00:00:00Z") },
  ownZone: "Africa/Lagos",
  zones,
  zoneByWindowsName,
};
const SCHEDULE = {
  scheduleId: "noa@example.org",
  availabilityView: "0020110",
  scheduleItems: [
    {
      status: "busy",
      start: { dateTime: "2026-12-07T09:00:00.0000000", timeZone: "UTC" },
      end: { dateTime: "2026-12-07T10:00:00.0000000", timeZone: "UTC" },
    },
  ],
  workingHours: {
    daysOfWeek: ["monday"],
    startTime: "08:00:00.0000000",
    endTime: "17:00:00.0000000",
    timeZone: { name: "Pacific Standard Time" },
  },
};
const OWN_SIGN_IN = {
  origins: ["https://login.microsoftonline.com"],
  pages: [],
  client: "c",
  back: "https://meridian.example/signInDialog.html",
};

const APPOINTMENT = {
  lines: ["Monday 7 December", "13:15 in Lagos, 09:15 in São Paulo"],
  link: { words: "Open in Meridian", url: "https://meridian.example/tab.html#conversation" },
};
const TEAMS_CONTEXT = {
  app: { host: { name: "Teams" }, appId: "11111111-2222-4333-8444-555555555555" },
  team: { groupId: "g" },
  channel: { id: "19:a@thread.tacv2", ownerGroupId: "o" },
  sharePointSite: { teamSiteId: "s" },
};

/** Plans what a readable request asks for, in a world whose calendars nobody knows: planning goes on, and says so. */
const planned = (json: unknown): unknown => {
  const parsed = parseRequest(json);
  if (!parsed.ok) return parsed;
  const { request } = parsed.value;
  return "series" in request
    ? planSeries(request, request.series, zones, NO_CALENDARS)
    : propose(request, zones, NO_CALENDARS);
};

/** A device of Emeka's with a document and two files of his own. */
const everythingParts = (): EverythingParts => {
  const clock = { now: () => NOW };
  const document = createFakeDocument(emeka, clock);
  for (const entry of fuzzedEntries) document.receive(entry);
  const own = { journal: createMemoryJournal(), howIWork: createMemoryHowIWork() };
  return { me: emeka, clock, openDocument: () => document, own };
};

const file = (name: string, examples: readonly unknown[], read: (json: unknown) => unknown): FuzzedReader => ({
  name,
  inputs: mutatedFile(examples),
  read: (input) => read(parseJson(textOf(input))),
});
const address = (name: string, examples: readonly string[], read: (text: string) => unknown): FuzzedReader => ({
  name,
  inputs: mutatedText(examples),
  read: (input) => read(textOf(input)),
});

/** Every reader of what another person, another program or a store may have written. `text`: the messages of the screens. */
export const readersWith = (text: Text): readonly FuzzedReader[] => {
  const invitation = invitationDestination({ pair: PAIR, document: noaAndEmeka.document });
  const device = everythingParts();
  const pages = fuzzedEntries.map((entry) =>
    pageHtml(pageKeyOf(entry), { kind: "month", when: "1 December" }, [entry], IN_WORDS_ON_A_PAGE),
  );
  return [
    {
      name: "rows of a document, and the words of its screen",
      inputs: mutatedJson(fuzzedEntries.flatMap((entry) => [entryFields(entry), entryFields(entry, IN_WORDS)])),
      read: (input) => {
        const entry = readEntry(rowOf(input), noaAndEmeka);
        return entry && lookAt([entry], text);
      },
      oneIn: 4,
    },
    {
      name: "rows of meetings",
      inputs: mutatedJson([
        fieldsOf(session),
        { ...fieldsOf(session), Signs: JSON.stringify({ signal: { kind: "wait" } }) },
      ]),
      read: (input) => readRow(rowOf(input)),
    },
    {
      name: "pages of OneNote, and the words of their screen",
      // UTF-8 brings no half of a pair, and a browser nests no deeper than 512: both stop the parser of this test, not ours.
      inputs: mutatedText(pages)
        .map((page) => page.replace(/\p{Surrogate}/gu, "\uFFFD"))
        .filter((page) => (page.match(/<[a-z]/gi)?.length ?? 0) < 500),
      read: (input) => lookAt(readPage(parseHtml(textOf(input)), noaAndEmeka, NOW)?.entries ?? [], text),
      oneIn: 40,
    },
    address("tokens of OneNote", ['{"section":"s","pages":{}}'], (token) => readOneNoteToken(token as SyncToken, "s")),
    {
      name: "copies of a document",
      inputs: mutatedFile([JSON.parse(documentFile(noaAndEmeka, fuzzedEntries, NOW)) as unknown]),
      read: (input) => {
        const saved = readDocumentFile(textOf(input), noaAndEmeka);
        return saved.ok && lookAt(saved.value.entries, text);
      },
      oneIn: 10,
    },
    file("my-time.json", [wholeMyTime], (json) => [
      readMyTime(json),
      readMyTime(fileOf(mergePieces(piecesOf(json), piecesOf(wholeMyTime)))),
    ]),
    file("journal.json", [JOURNAL], readJournal),
    file("journal.json, rounds", [PULSE], readRounds),
    file("how-i-work.json", [HOW_I_WORK], (json) => {
      const card = readHowIWork(json);
      return [card, calledOn(card), colourOn(card)];
    }),
    file("endings", [{ "ending/1": { endedAt: "2026-12-01T09:00:00Z", isEarlier: true } }], readEndings),
    file("chats of meetings", [{ "19:meeting_a@thread.v2": PAIR }], readChats),
    file("pairs.json", [PAIRS], (json) => [parsePairs(json), readPairFile(json)]),
    file("a policy", [POLICY], (json) => parsePolicy(json, POLICY_WORDS)),
    file("a guide of an organisation", [guideOfOrganisation, lessonOfOrganisation], (json) =>
      readGuideFile("first-week-abroad.json", json),
    ),
    file("the shelf of guides", [{ schema: 1, files: { "a.json": { eTag: "1", own: {} } }, earlier: {} }], parseShelf),
    file("a request of propose", [wholeRequest], parseRequest),
    { name: "a request of propose, and its answer", inputs: mutatedJson([wholeRequest]), read: planned, oneIn: 40 },
    {
      ...address("a file of everything", [everythingFile(device, [noaAndEmeka])], (saved) =>
        previewEverything(device, saved, [noaAndEmeka]),
      ),
      oneIn: 10,
    },
    address("arguments of a command", ["NG 2026 --from 2026-01-01 --zone Africa/Lagos"], (line) => {
      const read = readOptions(line.split(" "), ["from", "zone"]);
      return [read, ...line.split(" ").map((word) => numberWithin(word, -90, 90))];
    }),
    address("the text of an invitation, plain", [`${APPOINTMENT.lines.join("\r\n")}\r\n\r\nBring the plan.`], (body) =>
      withoutBlock(body, APPOINTMENT, "text"),
    ),
    {
      name: "what Teams says around a page",
      inputs: mutatedJson([TEAMS_CONTEXT]),
      read: (input) => {
        const { app } = rowOf(input).fields as { readonly app?: unknown };
        return [channelOf(input), appIdOf(app), appIdOf(rowOf(app).fields)];
      },
    },
    address("drafts of setting up", [JSON.stringify(newDraft("a"))], parseDraft),
    {
      name: "schedules of a mailbox",
      inputs: mutatedJson([SCHEDULE]),
      read: (input) => [
        readSchedule(rowOf(input).fields, { start: NOW, viewMinutes: 15, zones }),
        readMailboxZone(input, zones),
      ],
    },
    address("a calendar file", [CALENDAR], (ics) => icsBusy(ics, CALENDAR_QUESTION)),
    file("a notice of a programme", [{ role: "mentor", text: "Ask me.", key: STEWARDS[0].key }], (fields) => {
      const { role, text, key } = objectOf(fields);
      return noticesIn([{ id: "1", author: STEWARDS[0], isOwnHand: true, role, text, key }]);
    }),
    file(
      "words sealed on a notice board",
      [{ says: "ask", key: STEWARDS[0].key, role: "peer" }, { says: "yes" }],
      (words) => valueOf(SEALED_WORDS, words),
    ),
    file(
      "what somebody keeps of a programme",
      [{ "across/said/noa": { says: "ask", to: noa, role: "mentor" }, "across/board": { publicKey: STEWARDS[0].key } }],
      (kept) => readOwnProgramme(kept, "across"),
    ),
    address("whom a programme brings together", [together], (text) =>
      believedBeginning(
        ACROSS,
        TOGETHER_SITE,
        [{ id: "1", author: STEWARDS[0], isOwnHand: true, text }],
        STEWARDS[1].id,
      ),
    ),
    address("an address after #", ["document/noa-emeka/AAMk%3D", "safety", "join/abc"], parseSubPage),
    address("an invitation", [invitation?.about ?? ""], (about) => [
      parseInvitation(about),
      invitationIn(`https://meridian.example/tab.html#join/${about}`),
      invitationIn(about),
    ]),
    address("the address of a place", ["https://contoso.sharepoint.com/sites/Mentoring/Lists/Log"], parsePlaceAddress),
    address("the stage's address", ["?site=a&list=b&with=mentor"], parseStageQuery),
    address("a join link", ["https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0"], chatOfJoinLink),
    address(
      "where the sign-in page leads",
      [`#to=${encodeURIComponent("https://login.microsoftonline.com/o/oauth2/v2.0/authorize?client_id=c")}`],
      (hash) => ledTo({ hash }, OWN_SIGN_IN),
    ),
    address("what a host says of itself", ["en-us", "ar-EG", "dark", "sidePanel"], (said) => {
      const locale = localeOf(said);
      const date = new Intl.NumberFormat(localeFor(locale, languageFor(said))).format(1);
      return [hostKindOf(said), frameOf(said), themeOf(said, () => false), directionFor(said), date];
    }),
  ];
};
