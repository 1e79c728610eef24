import { durationsOf, UNRECORDED_GUIDES } from "../../src/domain/conversation/guide";
import { GUIDE_FACTS } from "../../src/guides/facts";
import { GUIDE_IDS, loadGuide } from "../../src/guides/load";

test.each(GUIDE_IDS)("what is known of %s before it is fetched is what it says itself", async (id) => {
  const guide = await loadGuide(id);
  if (!guide) throw new Error(`There is no guide ${id}.`);
  const { role, format, depth, lead, requires } = guide;
  expect(GUIDE_FACTS.find((facts) => facts.id === id)).toMatchObject({
    ...{ role, format, depth, lead },
    lengths: durationsOf(guide),
  });
  expect(GUIDE_FACTS.find((facts) => facts.id === id)?.requires ?? []).toEqual(requires ?? []);
});

test("every guide that another one requires is known", () => {
  const ids = GUIDE_FACTS.map(({ id }) => id);
  expect(GUIDE_FACTS.flatMap(({ requires = [] }) => requires).filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("S20, S48: every guide that is only asked for leaves no record by itself", () => {
  const onDemand = GUIDE_FACTS.filter(({ role }) => role === "on-demand").map(({ id }) => id);
  expect(onDemand.filter((id) => !UNRECORDED_GUIDES.includes(id))).toEqual([]);
});
