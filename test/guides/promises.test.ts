import { hardMessage } from "../../src/guides/hardMessage";
import { closing } from "../../src/guides/closing";
import { ourTime } from "../../src/guides/ourTime";
import { jointPlan } from "../../src/guides/jointPlan";
import { groundRules } from "../../src/guides/groundRules";
import { AGREEMENT_TOPICS } from "../../src/domain/document/facts";
import { formsOf, startOf } from "../../src/ui/guide/step/stepForms";
import { textIdsOf } from "../../src/domain/conversation/checkGuide";
import type { Guide, Step } from "../../src/domain/conversation/guide";
import { adviceForMentor } from "../../src/guides/adviceForMentor";
import { barrier } from "../../src/guides/barrier";
import { disagreeing } from "../../src/guides/disagreeing";
import { debrief } from "../../src/guides/mini/debrief";
import { endEarly } from "../../src/guides/mini/endEarly";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { repair } from "../../src/guides/repair";
import { stretch } from "../../src/guides/stretch";
import { twoContexts } from "../../src/guides/twoContexts";
import { youTeachMe } from "../../src/guides/youTeachMe";
import { loadGuideText } from "../../src/locales/guideTexts";
import { LANGUAGES } from "../../src/locales/language";

/** The English words of one text. A promise in words is looked for in the source only. */
const english = async (guide: Guide, key: string): Promise<string> =>
  (await loadGuideText(guide.id, "en"))?.text[`${guide.id}.${key}`]?.s ?? "";

const partOf = (guide: Guide, id: string): Step => guide.steps.find((step) => step.id === id)!;
const idsOf = (guide: Guide): readonly string[] => guide.steps.map(({ id }) => id);
const kindsShared = (step: Step): readonly string[] =>
  step.outputs.filter(({ defaultVisibility }) => defaultVisibility === "pair").map(({ kind }) => kind);

describe.each(LANGUAGES)("in %s,", (language) => {
  test.each(["clear", "safe", "respect"])(
    "S35: a mentee who advises is asked at least twice about being %s",
    async (theme) => {
      const asked = partOf(adviceForMentor, "advice").prompts.filter(
        (prompt) =>
          prompt.for === "mentee" &&
          !("optional" in prompt) &&
          prompt.id.startsWith(`advice-for-mentor.advice.${theme}-`),
      );
      const words = await loadGuideText(adviceForMentor.id, language);
      // What is still in English says so, and does not count.
      const said = asked.filter(({ id }) => words?.text[id]?.s.trim() && words.text[id]?.written === undefined);
      expect(said.length).toBeGreaterThanOrEqual(2);
    },
  );
});

test("S36: a mentor who was advised says the effect back and then promises one change with a day", async () => {
  const ids = idsOf(adviceForMentor);
  expect(ids.indexOf("thank")).toBe(ids.indexOf("advice") + 1);
  expect(await english(adviceForMentor, "thank.effect")).toMatch(/effect/);
  expect(partOf(adviceForMentor, "one-change").outputs).toEqual([{ kind: "commitment", defaultVisibility: "pair" }]);
  expect(await english(adviceForMentor, "one-change.shared")).toMatch(/by which day|from which day/);
});

test("S36: nothing invites the mentor to explain", async () => {
  const words = (await loadGuideText(adviceForMentor.id, "en"))!;
  const texts = [...textIdsOf(adviceForMentor)].map((id) => words.text[id]!.s);
  expect(texts.filter((text) => /\bexplain/i.test(text))).toEqual([]);
});

test.each([barrier, repair])("S8: $id begins with “yes, today” or “another day”, from both", async (guide) => {
  const first = guide.steps[0]!.prompts[0]!;
  expect(first.for).toBe("both");
  expect(await english(guide, "arrive.today")).toMatch(/“yes, today” or “another day”/);
});

test("S20: what went wrong reaches the document only as what both agree for next time, or as a promise", () => {
  expect(repair.steps.flatMap(kindsShared)).toEqual(["agreement", "term", "commitment"]);
});

test("S48: what a mentee tells of a barrier is private at first, and comes before any action", () => {
  expect(partOf(barrier, "tell").outputs).toEqual([{ kind: "concern", defaultVisibility: "only-me" }]);
  const ids = idsOf(barrier);
  expect(ids.indexOf("choose")).toBeLessThan(ids.indexOf("tell"));
  expect(ids.indexOf("tell")).toBeLessThan(ids.indexOf("act"));
});

test.each([
  ["danger", /call for help/],
  ["this app", /not a complaint channel/],
  ["the organisation", /your organisation/],
  ["the shared document", /The other person can read/],
  ["a mentor who decides about pay", /pay, contract or visa/],
])("S41, S48: before a barrier is spoken about, the guide is honest about %s", async (_, words) => {
  expect(await english(barrier, "notFor")).toMatch(words);
});

test.each([repair, endEarly])("S8: $id says where else to go", async (guide) => {
  expect(guide.notFor).toBeDefined();
  expect(await english(guide, "notFor")).toMatch(/Speak to the people whom your organisation names/);
});

test("S14: a hard task has an edge, a size that fits, help with a day and a way back", async () => {
  expect(idsOf(stretch).slice(1, -1)).toEqual(["edge", "size", "support", "risk"]);
  expect(kindsShared(partOf(stretch, "support"))).toEqual(["stretch"]);
  expect(await english(stretch, "risk.stop")).toMatch(/stop/);
});

test.each([
  ["what soon means in numbers", ourTime, "words.shared", /“soon” mean to you/],
  ["from which minute somebody is late", ourTime, "words.late", /From which minute/],
  ["whether they start on time", ourTime, "rules.start.simpler", /Start on time, or later/],
  ["who decides, and who is asked", disagreeing, "who-decides.shared", /^Who decides, who is asked/],
  ["how they disagree with each other", disagreeing, "us.shared", /disagree with each other/],
] as const)("S17: they are asked %s, and leave what they agree on", async (_, guide, question, words) => {
  expect(await english(guide, question)).toMatch(words);
  expect(guide.steps.flatMap(kindsShared)).toContain("agreement");
});

test("S19: one problem leaves what is so here, what is so there and what this shows", () => {
  expect(["here", "there", "compare"].map((id) => kindsShared(partOf(twoContexts, id)))).toEqual([
    ["note"],
    ["note"],
    ["contrast", "shift"],
  ]);
});

test("S23: after something shared, both are asked about the difference and about another place", () => {
  expect(partOf(debrief, "difference").prompts).toMatchObject([
    { id: "debrief.difference.difference", for: "both" },
    { id: "debrief.difference.elsewhere", for: "both" },
  ]);
});

test("S39: a mentee who teaches chooses among work skills first, and may say “rather not”", async () => {
  expect(await english(youTeachMe, "before.topic")).toMatch(/^Choose.*\. It can be a tool, a method/);
  expect(await english(youTeachMe, "arrive.topic")).toMatch(/“rather not”/);
});

test("S14, S28: a hard task has a form for its five parts, and each writes what success is without a goal around it", () => {
  expect(formsOf(partOf(stretch, "support"))).toEqual(["stretch"]);
  expect(formsOf(partOf(jointPlan, "success"))).toEqual(["success"]);
});

test("S5: a rule that a part asks for begins with what it is about, so that two parts leave two rules", () => {
  const topicIn = (id: string) => startOf(partOf(groundRules, id), "agreement");
  expect(topicIn("what-stays")).toEqual({ topic: "confidentiality" });
  expect(topicIn("not-today")).toEqual({ topic: "voice" });
  const topics = [groundRules, ourTime, closing, endEarly, hardMessage].flatMap(({ steps }) =>
    steps.flatMap(({ outputs }) => outputs.flatMap(({ topic }) => topic ?? [])),
  );
  expect(topics.filter((topic) => !AGREEMENT_TOPICS.some((known) => known === topic))).toEqual([]);
});

/** Words with which a guide asks for a mistake. */
const MISTAKE =
  /\bmistake|\bdid badly|\bpoorly\b|\bwere wrong\b|\b(did|do|could) not do well|understood wrongly|your own part\b|you broke\b|made difficult/;

/** All that is asked for a mistake, and of whom. */
const askedForMistakes = async () => {
  const guides = (await Promise.all(GUIDE_IDS.map(loadGuide))).flatMap((guide) => guide ?? []);
  const asked = guides.map(async (guide) => {
    const words = (await loadGuideText(guide.id, "en"))!;
    const prompts = guide.steps.flatMap((step) => step.prompts.map((prompt) => ({ step, prompt })));
    return prompts
      .filter(({ prompt }) => MISTAKE.test(words.text[prompt.id]!.s))
      .map(({ step, prompt: { id, for: whom } }) => ({ guide: guide.id, id, whom, move: step.moves }));
  });
  return (await Promise.all(asked)).flat();
};

test("S6, S54: a mistake is asked of both, and in five conversations only", async () => {
  const asked = (await askedForMistakes()).filter(({ move }) => move.includes("own-mistake"));
  expect(asked.map(({ id, whom }) => [id, whom])).toEqual([
    ["first-meeting.mentor-tells.mistake", "both"],
    ["my-path.mirror.mistake", "both"],
    ["advice-for-mentor.mentor-first.own", "both"],
    ["repair.arrive.own-part", "both"],
    ["closing.story.wrong", "both"],
  ]);
});

test("S6: nowhere else a mentor begins with what they did badly", async () => {
  const guides = (await Promise.all(GUIDE_IDS.map(loadGuide))).flatMap((guide) => guide ?? []);
  const confessing = guides.filter(({ steps }) => steps.some(({ moves }) => moves.includes("own-mistake")));
  expect(confessing.map(({ id }) => id)).toEqual([
    "first-meeting",
    "my-path",
    "advice-for-mentor",
    "repair",
    "closing",
  ]);
  const alone = (await askedForMistakes()).filter(({ whom }) => whom === "mentor");
  // What a beginner does wrong while somebody teaches is no confession.
  expect(alone.map(({ id }) => id).filter((id) => !id.startsWith("you-teach-me.teach."))).toEqual([]);
});
