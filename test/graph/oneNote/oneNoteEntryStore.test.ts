import { celebrationsIn, circleIn } from "../../../src/domain/document/circle";
import { foldEntries, foldedOf } from "../../../src/domain/document/fold";
import { availabilityOf } from "../../../src/domain/document/members";
import { learnedToReview } from "../../../src/domain/document/parts/reviews";
import type { PersonId } from "../../../src/domain/shared/ids";
import { MS_PER_DAY } from "../../../src/domain/time/interval";
import { dateOfDay } from "../../../src/domain/time/localDate";
import { createGraphMyFolder } from "../../../src/graph/myFolder";
import { createOneNoteEntryStore } from "../../../src/graph/oneNote/oneNoteEntryStore";
import { createPairStore } from "../../../src/graph/pairStore";
import { amina, kenji, rafael, yousef } from "../../../src/sandbox/seed/people";
import { entryStoreContract } from "../../contracts/entryStore";
import { sandbox, valueOf } from "../../doubles/graphTools";
import { openNotebook, parseHtml, personOf, words } from "../../doubles/oneNoteTools";

const [her, him] = [personOf(amina), personOf(rafael)];

entryStoreContract(
  "A section of OneNote",
  async () => {
    const { storeOf, fail, removeByHand, typeOver, writeByHand, copyOf, addPage, clock } = openNotebook();
    return {
      store: storeOf(amina.id),
      another: storeOf(rafael.id),
      removeByHand,
      writeByHand,
      typeOver: async (id, text) => typeOver(`mc1-w-${id}`, `<p data-id="mc1-w-${id}">${text}</p>`),
      doubleByHand: async (id) => addPage(`<html><body>${await copyOf(id)}</body></html>`),
      loseTheNextAnswer: () => fail({ kind: "lost-answer", left: 1 }),
      later: () => clock.pass(33_000),
      tooOld: () => clock.pass(31 * 86_400_000),
    };
  },
  { her, him },
);

test("S55, S57, S58: what the circle of the sandbox has said is understood: its name, what it learned, and Kenji has said nothing", async () => {
  const { graphOf, clock } = sandbox();
  const graph = graphOf(kenji.id);
  const [circle] = valueOf(await createPairStore(createGraphMyFolder(graph)).pairs());
  const document = circle?.document;
  if (!circle || document?.store !== "onenote") throw new Error("The circle keeps its document elsewhere.");
  const store = createOneNoteEntryStore({
    ...{ graph, words, clock, parse: parseHtml },
    pair: { ...circle, document },
  });
  const { entries } = valueOf(await store.changes());
  const folded = foldEntries(entries);
  expect(new Set(entries.map(({ authorName }) => authorName))).toEqual(new Set(["Mona Farouk", "Yousef Hamdan"]));
  expect(availabilityOf(folded, yousef.id as PersonId)?.work).toEqual(yousef.work);
  const today = dateOfDay(Math.floor(clock.now() / MS_PER_DAY));
  expect({
    name: circleIn(folded, circle)?.content.circle.name,
    cases: foldedOf("case", folded).length,
    again: learnedToReview(folded, today).map(({ entry }) => entry.text),
    celebrated: celebrationsIn(folded, circle),
  }).toEqual({
    name: "Leading across three cities",
    cases: 1,
    again: ["Ask for the first number in writing, one day before the call."],
    celebrated: ["For the first time my team said no to a date, and we found another one."],
  });
});
