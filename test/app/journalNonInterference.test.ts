import * as fc from "fast-check";
import { suggest } from "../../src/domain/conversation/suggest";
import { foldEntries } from "../../src/domain/document/fold";
import { sharedInputsOf } from "../../src/domain/document/sharedInputs";
import { JOURNAL_PROMPTS, SELF_CHECK, type PageWords } from "../../src/domain/journal/journal";
import { choicesOf, PULSE_LENGTHS, type PulseAnswers, type PulseWords } from "../../src/domain/journal/pulse";
import { OPEN_QUESTIONS, PULSE_ORDER, PULSE_SIDES } from "../../src/domain/journal/pulseItems";
import { GUIDE_FACTS } from "../../src/guides/facts";
import { showCopy, takeCopyBack } from "../../src/ui/journal/pageCopies";
import { times } from "../cases";
import { at, noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryJournal } from "../doubles/memoryJournal";
import { createWrittenDocument } from "../doubles/writtenDocument";

const NOW = at("2026-12-07T06:00:00Z");

const page: fc.Arbitrary<PageWords> = fc
  .record({
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((words) => words.trim() !== ""),
    lang: fc.constantFrom("en", "he", "ar"),
    prompt: fc.option(fc.constantFrom(...JOURNAL_PROMPTS, ...SELF_CHECK, ...OPEN_QUESTIONS)),
  })
  .map(({ prompt, ...words }) => ({ ...words, ...(prompt && { prompt }) }));

const answers: fc.Arbitrary<PulseAnswers> = fc
  .array(
    fc.constantFrom(...PULSE_ORDER).chain((item) => fc.tuple(fc.constant(item), fc.constantFrom(...choicesOf(item)))),
    { maxLength: 5 },
  )
  .map((given) => Object.fromEntries(given));

const round: fc.Arbitrary<PulseWords> = fc.record({
  stage: fc.constantFrom("start", "month", "half", "end"),
  side: fc.constantFrom(...PULSE_SIDES),
  months: fc.constantFrom(...PULSE_LENGTHS),
  nth: fc.integer({ min: 1, max: 20 }),
  answers,
});

interface Private {
  readonly pages: readonly PageWords[];
  readonly rounds: readonly PulseWords[];
  readonly memory: PulseAnswers;
}

const journal: fc.Arbitrary<Private> = fc.record({
  pages: fc.array(page, { minLength: 1, maxLength: 3 }),
  rounds: fc.array(round, { maxLength: 2 }),
  memory: answers,
});

/**
 * Noa writes these pages and answers about herself, shows `copy` of the newest page and takes it back if she likes: all
 * that others get, and what is suggested.
 */
const whatComesOf = async ({ pages, rounds, memory }: Private, copy: string, isTakenBack: boolean) => {
  const book = createMemoryJournal();
  await book.load();
  for (const words of rounds) await book.answer(words);
  for (const { id } of book.snapshot().rounds) await book.remember(id, memory);
  for (const words of pages) await book.write(words);
  const { document, rows, entries } = createWrittenDocument(noa, NOW);
  const services = { journal: book, openDocument: () => document };
  const newest = book.snapshot().pages[0];
  if (!newest) throw new Error("The page that was just written is not there.");
  await showCopy(services, newest.id, noaAndEmeka, copy);
  const [shown] = entries;
  if (shown && isTakenBack) await takeCopyBack(services, newest.id, noaAndEmeka, shown.id);
  const shared = sharedInputsOf({ pair: noaAndEmeka, folded: foldEntries(entries), session: undefined, now: NOW });
  const own = book.file();
  return { rows, suggestions: JSON.stringify(suggest(GUIDE_FACTS, shared)), own: JSON.stringify(own) };
};

test("P1, S61, S64, S68, property: whatever else is in Noa's journal, and whatever she answers about herself, what she writes to others and what is suggested is the same byte for byte", async () => {
  let differs = 0;
  await fc.assert(
    fc.asyncProperty(journal, journal, fc.string({ minLength: 1 }), fc.boolean(), async (some, others, copy, back) => {
      const [one, other] = await Promise.all([some, others].map((pages) => whatComesOf(pages, copy, back)));
      expect(one?.rows).toEqual(other?.rows);
      expect(one?.rows).toHaveLength(back ? 2 : 1);
      expect(one?.suggestions).toBe(other?.suggestions);
      if (one?.own !== other?.own) differs += 1;
    }),
    times(500),
  );
  // The alarm can ring: the journals themselves were different.
  expect(differs).toBeGreaterThan(0.6 * times(500).numRuns);
});
