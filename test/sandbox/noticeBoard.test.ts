import { createNoticeBoard } from "../../src/app/wiring/programme/noticeBoard";
import { createGraphMyFolder } from "../../src/graph/myFolder";
import { createSharePointBoard } from "../../src/graph/sharePoint/boardStore";
import type { Person } from "../../src/domain/people/person";
import type { PersonId } from "../../src/domain/shared/ids";
import { amina, hannah, kenji, nusrat, type SeedPerson } from "../../src/sandbox/seed/people";
import { PROGRAMME_ID } from "../../src/sandbox/seed/programme";
import { createHpkeSealing } from "../../src/sealing/hpkeSealing";
import { createOwnProgrammes } from "../../src/sync/own/programmeStore";
import { noa } from "../doubles/entries";
import { sandbox, valueOf } from "../doubles/graphTools";
import { createMemoryDevice } from "../doubles/memoryMyTime";

const SITE = "meridian.sharepoint.example/sites/everybody";

/** The notice board of the stage, as one of its people opens it on a device of their own. */
const stage = async () => {
  const { local, clock, graphOf } = sandbox();
  await local.giveToWaves();
  return (who: SeedPerson) => {
    const me: Person = { ...noa, id: who.id as PersonId, name: who.name };
    const graph = graphOf(who.id);
    const own = createOwnProgrammes({ folder: createGraphMyFolder(graph), device: createMemoryDevice(), clock });
    const store = createSharePointBoard(graph, SITE, me.id);
    return createNoticeBoard({ me, clock, programme: PROGRAMME_ID, store, own, sealing: createHpkeSealing() });
  };
};

test.each([kenji, nusrat, hannah])("S60: on the stage Amina asks $name, who says yes", async (who) => {
  const boardOf = await stage();
  const [hers, theirs] = [boardOf(amina), boardOf(who)];
  const notice = valueOf(await hers.read()).notices.find(({ author }) => author.id === who.id);
  if (!notice) throw new Error("There is no such notice.");
  valueOf(await hers.ask(notice));
  const [asked] = valueOf(await theirs.read()).askedMe;
  expect(asked?.from.id).toBe(amina.id);
  valueOf(await theirs.answer(asked!, "yes"));
  expect(valueOf(await hers.read()).askedByMe).toMatchObject([{ to: { id: who.id }, answer: "yes" }]);
});
