import { cleanup, screen } from "@testing-library/react";
import type { PulseAnswer } from "../../../src/domain/journal/pulseItems";
import { loadLaterText, loadText } from "../../../src/locales/text";
import type { Services } from "../../../src/ui/services";
import { createMemoryJournal } from "../../doubles/memoryJournal";
import { offer, openOffers, tuesday } from "../../doubles/offerScreen";

/** Emeka's journal after one round: how fair the times were. */
const journalWith = async (answer: PulseAnswer) => {
  const journal = createMemoryJournal();
  await journal.load();
  await journal.answer({ stage: "start", side: "mentee", months: 6, nth: 1, answers: { fairTimes: answer } });
  return journal;
};

const wordsOf: Services["loadText"] = async (words, text) => loadLaterText("en", words, text ?? (await loadText("en")));

const ASKED = /The times of our meetings were fair for me\./;

/** What Emeka reads beside the early and late hours, and all that leaves his device when he takes an offered time. */
const whatComesOf = async (answer: PulseAnswer) => {
  const journal = await journalWith(answer);
  const { user, document, booked } = openOffers({ entries: [offer], services: { journal, loadText: wordsOf } });
  await user.click(await screen.findByText("Why not another time?"));
  const said = answer === "unsaid" ? undefined : (await screen.findByText(ASKED)).textContent;
  const times = (await screen.findAllByRole("article")).map((card) => card.textContent);
  await user.click(screen.getAllByRole("button", { name: "Take this time" })[0]!);
  await screen.findByText(/^You chose /);
  const leaves = JSON.stringify([document.drafts, booked.map(([, proposal, ...more]) => [proposal, more])]);
  cleanup();
  return { said, times, leaves };
};

test("P1, S61: how fair Emeka found the times stands beside the hours that both carried, for him alone, and changes nothing that he is shown, books or writes", async () => {
  const [never, often] = [await whatComesOf("never"), await whatComesOf("often")];
  expect(never.said).toBe("The times of our meetings were fair for me. My answer, December 2026: Never.");
  expect(often.said).toBe("The times of our meetings were fair for me. My answer, December 2026: Often.");
  expect(often.times).toEqual(never.times);
  expect(often.leaves).toBe(never.leaves);
  expect(never.leaves).toContain(`"start":${tuesday}`);
});

test("S61: who would rather not say reads nothing of it there", async () => {
  const { said } = await whatComesOf("unsaid");
  expect(said).toBeUndefined();
});
