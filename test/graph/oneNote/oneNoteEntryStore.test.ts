import { foldEntries } from "../../../src/domain/document/fold";
import { availabilityOf } from "../../../src/domain/document/members";
import type { PersonId } from "../../../src/domain/shared/ids";
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

test("what the circle of the sandbox has said is understood: most say when they work, Kenji does not", async () => {
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
  expect(entries.map(({ authorName }) => authorName)).toEqual(["Mona Farouk", "Yousef Hamdan"]);
  expect(availabilityOf(foldEntries(entries), yousef.id as PersonId)?.work).toEqual(yousef.work);
});
