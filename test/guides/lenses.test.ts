import { textIdsOf } from "../../src/domain/conversation/checkGuide";
import { LENSES, type Guide, type LensId, type Prompt } from "../../src/domain/conversation/guide";
import { light } from "../../src/guides/mini/light";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import { wishesAnswered } from "../../src/ui/guide/promptsFor";

const SIDES = ["mentor", "mentee"] as const;

const all = async (): Promise<readonly Guide[]> =>
  (await Promise.all(GUIDE_IDS.map(loadGuide))).filter((guide) => guide !== undefined);

/** A conversation of half an hour or more has room for many ways; a mini guide for two. */
const atLeast = ({ role }: Guide): number => (role === "mini" ? 2 : 4);

test.each(SIDES)("P2: a %s who ticks a wish finds other words in every guide", async (side) => {
  const poor = (await all()).filter((guide) => wishesAnswered(guide, side).length < atLeast(guide));
  expect(poor.map(({ id }) => id)).toEqual([]);
});

test("a wish that a person can tick is answered by at least ten guides", async () => {
  const guides = await all();
  const count = (lens: LensId): number =>
    guides.filter((guide) => SIDES.some((side) => wishesAnswered(guide, side).includes(lens))).length;
  expect(LENSES.filter((lens) => count(lens) < 10)).toEqual([]);
});

test("a prompt has one other way to say it for each wish, and no two wishes share one", async () => {
  const replacements = (await all()).flatMap(({ steps }) =>
    steps.flatMap(({ prompts }) => prompts.map(({ id, replaces = [] }) => ({ id, replaces }))),
  );
  const twice = replacements.filter(({ replaces }) => new Set(replaces.map(({ when }) => when)).size < replaces.length);
  expect(twice.map(({ id }) => id)).toEqual([]);
  const texts = replacements.flatMap(({ replaces }) => replaces.map((each) => each.with));
  expect(texts.filter((text, i) => texts.indexOf(text) < i)).toEqual([]);
  const known = new Set((await all()).flatMap((guide) => [...textIdsOf(guide)]));
  expect(texts.filter((text) => !known.has(text))).toEqual([]);
});

test("P2: a wish that changes nothing for one side is not offered to that side", () => {
  const prompt: Prompt = { id: "a", for: "mentee", replaces: [{ when: "prefer-soft", with: "b" }] };
  const guide: Guide = { ...light, steps: [{ ...light.steps[0]!, prompts: [prompt] }] };
  expect(wishesAnswered(guide, "mentor")).toEqual([]);
  expect(wishesAnswered(guide, "mentee")).toEqual(["prefer-soft"]);
});
