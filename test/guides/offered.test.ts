import type { GuideFacts } from "../../src/domain/conversation/guide";
import { GUIDE_FACTS } from "../../src/guides/facts";
import { LESSON_FACTS } from "../../src/guides/lessons/facts";
import { offeredGuides, offeredLessons } from "../../src/guides/offered";

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

test("S59: lessons are offered to a person and never to a pair, by the same rules", () => {
  const lesson: GuideFacts = { ...welcome, id: "saying-a-name", role: "lesson", lengths: [10] };
  expect(ids(offeredGuides({}, [lesson]))).toEqual(ids(GUIDE_FACTS));
  expect(ids(offeredLessons({}, [welcome, lesson]))).toEqual([...ids(LESSON_FACTS), "saying-a-name"]);
  expect(ids(offeredLessons({ withoutGuides: ["lesson-power"] }))).toEqual(
    ids(LESSON_FACTS).filter((id) => id !== "lesson-power"),
  );
  const theirs: GuideFacts = { ...lesson, id: "lesson-power", lengths: [15] };
  expect(offeredLessons({ withoutGuides: ["lesson-power"] }, [theirs])).toContain(theirs);
});
