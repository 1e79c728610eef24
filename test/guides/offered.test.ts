import type { GuideFacts } from "../../src/domain/conversation/guide";
import { GUIDE_FACTS } from "../../src/guides/facts";
import { offeredGuides } from "../../src/guides/offered";

const welcome: GuideFacts = {
  id: "welcome",
  role: "rotation",
  format: "personal-narrative",
  depth: 1,
  lead: "both",
  lengths: [30],
};
const ids = (guides: readonly GuideFacts[]) => guides.map(({ id }) => id);

test("P8: where nothing was decided, people are offered all of our guides", () => {
  expect(ids(offeredGuides())).toEqual(ids(GUIDE_FACTS));
});

test("an organisation without ground rules still comes to its plan: nothing waits for a guide that is not offered", () => {
  const offered = offeredGuides({ withoutGuides: ["ground-rules"] });
  expect(ids(offered)).toEqual(ids(GUIDE_FACTS).filter((id) => id !== "ground-rules"));
  expect(offered.find(({ id }) => id === "joint-plan")?.requires).toEqual([]);
});

test("a guide of the organisation comes after all of ours, or in the place of the one that it replaces", () => {
  expect(ids(offeredGuides({}, [welcome])).at(-1)).toBe("welcome");
  const closing = { ...welcome, id: "closing" };
  const offered = offeredGuides({}, [closing]);
  expect(ids(offered)).toEqual(ids(GUIDE_FACTS));
  expect(offered.find(({ id }) => id === "closing")).toMatchObject(closing);
});

test("a guide that an organisation replaces is offered, also when it leaves ours out", () => {
  expect(ids(offeredGuides({ withoutGuides: ["closing"] }, [{ ...welcome, id: "closing" }]))).toContain("closing");
});
