import { act, render, screen, within } from "@testing-library/react";
import { type Duration, durationsOf, stepsFor, UNRECORDED_GUIDES } from "../../../src/domain/conversation/guide";
import { type SessionState, startSession } from "../../../src/domain/conversation/session";
import type { NamesBeside, StageNames } from "../../../src/domain/conversation/stageNames";
import type { Relationship } from "../../../src/domain/people/pair";
import type { SessionId } from "../../../src/domain/shared/ids";
import { GUIDE_IDS, loadGuide } from "../../../src/guides/load";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { workplacePolitics } from "../../../src/guides/workplacePolitics";
import type { Language } from "../../../src/locales/language";
import { loadGuideText } from "../../../src/locales/guideTexts";
import { createZoneData } from "../../../src/domain/time/zones";
import { loadLaterText, loadText } from "../../../src/locales/text";
import { StagePage } from "../../../src/ui/meeting/StagePage";
import { ProvideText } from "../../../src/ui/context";
import type { Guides } from "../../../src/ui/services";
import { at, noa } from "../../doubles/entries";
import { createFakeSession } from "../../doubles/liveFakes";
import { createMemoryLanguages } from "../../doubles/memoryLanguages";
import { createHandClock } from "../../doubles/screenServices";

const TUESDAY = at("2026-11-24T09:00:00Z");

const zones = createZoneData();

const openStage = async (
  guideLanguage?: Language,
  readers: Relationship = "mentoring",
  clocks: readonly string[] = ["Africa/Lagos", "America/Sao_Paulo"],
  beside?: Language,
  names?: NamesBeside,
) => {
  const clock = createHandClock(TUESDAY);
  const session = createFakeSession(noa, clock);
  const languages = createMemoryLanguages();
  if (guideLanguage) languages.chooseGuide(guideLanguage);
  languages.chooseBeside(beside);
  const asked: string[] = [];
  const text = await loadLaterText("en", "meeting", await loadText("en", "document", "guide"));
  const guides: Guides = {
    languages,
    loadGuide: async (id, { language = "en", readers: among = "mentoring", names: called } = {}) => {
      const hearers = { readers: among, names: called };
      const [guide, words] = await Promise.all([loadGuide(id), loadGuideText(id, language, hearers)]);
      if (!guide || !words) throw new Error(id);
      return { guide, words };
    },
  };
  const show = (state: SessionState): void => act(() => session.show({ session: state }));
  const ask = () => void asked.push("asked");
  render(
    <ProvideText text={text} guides={guides}>
      <StagePage {...{ clock, clocks, zones, readers, ask, names }} dir="ltr" locale="en-US" steps={session} />
    </ProvideText>,
  );
  return { session, show, asked };
};

const at45 = (step: number): SessionState => ({
  ...startSession("one" as SessionId, firstMeeting, 45, noa.id, TUESDAY),
  step,
});
const everything = (): string => document.body.textContent ?? "";

test("a circle of equals reads of a host on the stage, not of a mentor", async () => {
  const { show } = await openStage("en", "equals");
  show(at45(2));
  expect(await screen.findByRole("heading", { name: "The host tells first" })).toBeInTheDocument();
  expect(everything()).not.toMatch(/mentor|mentee/i);
});

test("before anybody begins, the stage says where to begin, and who sees it", async () => {
  await openStage();
  expect(screen.getByRole("heading", { name: "Your conversation has not begun yet." })).toBeInTheDocument();
  expect(screen.getByText("Everybody in this meeting sees this page. Nothing here is private.")).toBeInTheDocument();
});

test("S53: the stage shows the part, its question and what comes next, and follows to the next part", async () => {
  const { show } = await openStage();
  show(at45(0));
  expect(await screen.findByRole("heading", { name: "Start" })).toBeInTheDocument();
  expect(screen.getByText("Part 1 of 7")).toBeInTheDocument();
  show(at45(1));
  expect(await screen.findByText("Part 2 of 7")).toBeInTheDocument();
  show(at45(6));
  expect(await screen.findByText("This is the last part.")).toBeInTheDocument();
  show({ ...at45(6), ended: true });
  expect(await screen.findByRole("heading", { name: "Your conversation has ended." })).toBeInTheDocument();
});

test("the question is in the guide's language, which need not be that of the screens", async () => {
  const { show } = await openStage("ar");
  show(at45(1));
  await screen.findByText("Part 2 of 7");
  expect((await screen.findByRole("heading", { level: 1 })).querySelector("[dir='rtl'][lang='ar']")).not.toBeNull();
});

test("S45: where Noa reads a second language beside the guide's, the stage shows both, each in its direction", async () => {
  const { show } = await openStage("en", "mentoring", undefined, "ar");
  show(at45(1));
  const [english, arabic] = await Promise.all(
    (["en", "ar"] as const).map(async (lang) => (await loadGuideText("first-meeting", lang))!),
  );
  const shared = stepsFor(firstMeeting, 45)[1]!.shared!;
  expect(await screen.findByText(arabic!.text[shared]!.s)).toHaveAttribute("dir", "rtl");
  expect(screen.getByText(english!.text[shared]!.s)).toHaveAttribute("lang", "en");
});

test("S53: beside Noa's panel the stage says that she tells first, as the panel does; elsewhere it is the mentor", async () => {
  const panel: { say?: (names: StageNames | undefined) => void } = {};
  const names: NamesBeside = {
    tell: () => () => undefined,
    hear: (heard) => {
      panel.say = heard;
      return () => undefined;
    },
  };
  const { show } = await openStage("en", "mentoring", undefined, undefined, names);
  show(at45(2));
  expect(await screen.findByRole("heading", { name: "The mentor tells first" })).toBeInTheDocument();
  act(() => panel.say?.({ mentor: "Noa Ben-David", mentee: "Emeka Okafor" }));
  expect(await screen.findByRole("heading", { name: "Noa Ben-David tells first" })).toBeInTheDocument();
  show(at45(3));
  expect(await screen.findByRole("heading", { name: "Emeka Okafor tells" })).toBeInTheDocument();
  expect(everything()).not.toMatch(/mentor|mentee/i);
  act(() => panel.say?.(undefined));
  expect(await screen.findByRole("heading", { name: "The mentee tells" })).toBeInTheDocument();
});

test("without a panel beside it nobody's name is on the stage, whoever moved", async () => {
  const { show, session } = await openStage();
  show(at45(2));
  await screen.findByText("Part 3 of 7");
  await act(() => session.as(noa).goTo(3));
  await screen.findByText("Part 4 of 7");
  expect(everything()).not.toContain("Noa");
});

test.each(GUIDE_IDS)("P1: of the guide %s the stage shows no prompt of either person, in no part", async (id) => {
  const guide = await loadGuide(id);
  const words = await loadGuideText(id, "en");
  if (!guide || !words) throw new Error(id);
  const { show } = await openStage();
  const minutes: Duration = durationsOf(guide).at(-1) ?? 45;
  const steps = stepsFor(guide, minutes);
  const state = startSession("one" as SessionId, guide, minutes, noa.id, TUESDAY);
  const isClosed = guide.depth === 3 || UNRECORDED_GUIDES.includes(id);
  for (const [step, { title, shared, prompts }] of steps.entries()) {
    show({ ...state, step });
    if (isClosed) await screen.findByText("This conversation stays in your side panels.");
    else await screen.findByText(`Part ${step + 1} of ${steps.length}`);
    const open = isClosed ? [] : [title, steps[step + 1]?.title ?? "", shared ?? ""];
    const said = open.map((text) => words.text[text]?.s ?? "");
    const own = prompts.flatMap((prompt) => [prompt.id, ...(prompt.followUps ?? [])]);
    const hidden = [...own, ...(isClosed ? [title, shared ?? ""] : [])].flatMap((text) => words.text[text]?.s ?? []);
    const shown = everything();
    expect(said.filter((text) => !shown.includes(text))).toEqual([]);
    expect(hidden.filter((text) => !said.includes(text) && shown.includes(text))).toEqual([]);
  }
});

test.each([
  ["of the organisation", { id: "week-abroad", version: "1.0.0" }],
  ["in another version than ours", { id: "first-meeting", version: "9.0.0" }],
])("a guide %s stays in the side panels", async (_, guide) => {
  const { show } = await openStage();
  show({ ...at45(0), guide });
  expect(await screen.findByText("This conversation stays in your side panels.")).toBeInTheDocument();
});

test("a pause that somebody asked for is a pause on the stage, without a name", async () => {
  const { show } = await openStage();
  show({ ...at45(1), signal: { kind: "wait", by: noa.id, at: TUESDAY } });
  expect(await screen.findByText("A short pause. Nobody has to speak now.")).toBeInTheDocument();
  expect(everything()).not.toContain("Noa");
});

test("without permission the stage says so, and the press that asks for it is there", async () => {
  const { session, asked } = await openStage();
  act(() => session.show({ problem: { type: "ConsentMissing", scopes: ["Sites.Selected"] } }));
  screen.getByRole("button", { name: "Ask for permission" }).click();
  expect(asked).toEqual(["asked"]);
});

test.each([
  ["a part that nobody has", 45, 40],
  ["a length that it has not", 15, 0],
] as const)(
  "D28: the stage says that a conversation stays in the side panels when a row tells of %s",
  async (_, minutes, step) => {
    const { show } = await openStage();
    const guide = { id: "workplace-politics", version: workplacePolitics.version };
    show({ ...at45(step), guide, minutes });
    expect(await screen.findByRole("heading", { name: "This conversation stays in your side panels." })).toBeVisible();
  },
);

const clocksShown = (): readonly string[] =>
  within(screen.getByRole("list", { name: "Your clocks now" }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent ?? "");

test("S53: the stage shows what both clocks say, from west to east, and no name", async () => {
  const { show } = await openStage();
  expect(clocksShown()).toEqual([expect.stringMatching(/^6:00\sAM /), expect.stringMatching(/^10:00\sAM /)]);
  show(at45(0));
  await screen.findByText("Part 1 of 7");
  expect(clocksShown()).toHaveLength(2);
});

test("S53: in Tokyo it is Wednesday already, and the stage says so", async () => {
  await openStage("en", "equals", ["Asia/Tokyo", "Pacific/Honolulu", "Asia/Seoul"]);
  expect(clocksShown()).toEqual([
    expect.stringMatching(/^11:00\sPM [^,]+$/),
    expect.stringMatching(/^6:00\sPM [^,]+, the next day$/),
  ]);
});

test("an address that names no clock, or what is none, shows none", async () => {
  await openStage("en", "mentoring", ["Mars/Olympus", "Rafael", ""]);
  expect(screen.queryByRole("list", { name: "Your clocks now" })).not.toBeInTheDocument();
  expect(everything()).not.toMatch(/Mars|Rafael/);
});

test("while a conversation runs, nothing on the stage can be pressed", async () => {
  const { show } = await openStage();
  show(at45(1));
  await screen.findByText("Part 2 of 7");
  for (const role of ["button", "link", "combobox", "textbox"])
    expect(screen.queryByRole(role)).not.toBeInTheDocument();
  expect(document.querySelector("summary, [tabindex='0']")).toBeNull();
});
