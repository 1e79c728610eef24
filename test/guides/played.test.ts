import {
  durationsOf,
  type Guide,
  lengthsAmong,
  roomAmong,
  type Step,
  stepsFor,
} from "../../src/domain/conversation/guide";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";
import type { GuideText } from "../../src/locales/guideText";
import { loadGuideText } from "../../src/locales/guideTexts";
import { type Language, LANGUAGES } from "../../src/locales/language";
import { createFakeSession } from "../doubles/liveFakes";
import { createHandClock } from "../doubles/screenServices";
import { at, emeka, noa } from "../doubles/entries";
import { formsOf } from "../../src/ui/guide/step/stepForms";
import { promptsFor, type ReaderSide } from "../../src/ui/guide/promptsFor";

const OTHERS = LANGUAGES.filter((language) => language !== "en");

/** Somebody at the table: the side that they read, and the words in their language. */
interface Seat {
  readonly side: ReaderSide;
  readonly words: GuideText;
}

const seat = async (guide: Guide, side: ReaderSide, language: Language): Promise<Seat> => ({
  side,
  words: (await loadGuideText(guide.id, language))!,
});

/** All that this person sees of a part, one after the other: its question, then each prompt, then the simpler words. */
const read = ({ side, words }: Seat, step: Step, room: number): readonly string[] => {
  const { first } = promptsFor(step, side, [], room);
  const ids = [step.title, step.shared, ...first.flatMap(({ says, simpler }) => [says, simpler])];
  return ids.flatMap((id) => (id === undefined ? [] : [words.text[id]?.s ?? `${id} is not there`]));
};

describe.each(GUIDE_IDS)("P8: Noa and Emeka go through %s at its shortest", (id) => {
  test.each([
    ["both in English", "en"],
    ["Emeka in another language", OTHERS[GUIDE_IDS.indexOf(id) % OTHERS.length]!],
  ] as const)("from beginning to end, %s", async (_, language) => {
    const guide = (await loadGuide(id))!;
    const minutes = durationsOf(guide)[0]!;
    const clock = createHandClock(at("2026-11-24T09:00:00Z"));
    const session = createFakeSession(noa, clock);
    await session.start(guide, minutes);
    // What is tender stays at its first part until both have said yes.
    for (const person of guide.depth === 3 ? [noa, emeka] : []) await session.as(person).press("yes-today");
    const table = [await seat(guide, "mentor", "en"), await seat(guide, "mentee", language)];
    const steps = stepsFor(guide, minutes);
    for (const [index, step] of steps.entries()) {
      // One moves on, then the other: the stage of both shows the same part.
      await (index % 2 === 0 ? session : session.as(emeka)).goTo(index);
      expect(session.snapshot().session).toMatchObject({ step: index, ended: false });
      for (const person of table) {
        const seen = read(person, step, roomAmong(minutes, 2));
        expect(seen.length).toBeGreaterThan(2);
        expect(seen.filter((text) => / is not there$/.test(text) || text.trim() === "")).toEqual([]);
        expect(new Set(seen).size).toBe(seen.length);
      }
      // What a part says must be written has a form there.
      const forms = formsOf(step);
      expect(step.outputs.filter(({ kind, atLeast }) => atLeast && !forms.some((form) => form === kind))).toEqual([]);
    }
    expect(steps.at(-1)?.kind).toBe("close");
    await session.end();
    expect(session.snapshot().session?.ended).toBe(true);
  });
});

test.each([["circle-meeting"], ["what-we-try-next"]])(
  "S57: a circle of six goes through %s, and nobody has less than 45 seconds",
  async (id) => {
    const guide = (await loadGuide(id))!;
    const [minutes] = lengthsAmong(durationsOf(guide), 6);
    const hasty = stepsFor(guide, minutes!).filter((step) => {
      const turns = step.prompts
        .filter(({ optional }) => !optional)
        .reduce((sum, { for: whom }) => sum + (whom === "both" ? 6 : 1), 0);
      return (step.minutes[minutes!]! * 60) / turns < 45;
    });
    expect(hasty.map(({ id }) => id)).toEqual([]);
  },
);
