import { amina, rafael } from "../../src/sandbox/seed/people";
import { entryStoreContract } from "../contracts/entryStore";
import { openNotebook, personOf } from "./oneNoteTools";

const [her, him] = [personOf(amina), personOf(rafael)];

entryStoreContract(
  "A section of OneNote",
  async () => {
    const { storeOf, fail, removeByHand, clock } = openNotebook();
    return {
      store: storeOf(amina.id),
      another: storeOf(rafael.id),
      removeByHand,
      loseTheNextAnswer: () => fail({ kind: "lost-answer", left: 1 }),
      tooOld: () => clock.pass(31 * 86_400_000),
    };
  },
  { her, him },
);
