import type { GuideFacts } from "../../src/domain/conversation/guide";
import { GUIDE_FACTS } from "../../src/guides/facts";
import { LESSON_FACTS } from "../../src/guides/lessons/facts";
import { suggest } from "../../src/domain/conversation/suggest";
import { offeredGuides, offeredLessons } from "../../src/guides/offered";

const welcome: GuideFacts = {
  id: "welcome",
  role: "rotation",
  format: "personal-narrative",
  depth: 1,
  lead: "both",
  lengths: [30],
};
/** Ids of what is offered to two people. */
const FOR_TWO = GUIDE_FACTS.filter(({ people }) => people === undefined).map(({ id }) => id);
const ids = (guides: readonly GuideFacts[]) => guides.map(({ id }) => id);

test("P8: where nothing was decided, people are offered all of our guides", () => {
  expect(ids(offeredGuides())).toEqual(FOR_TWO);
});

test("an organisation without ground rules still comes to its plan: nothing waits for a guide that is not offered", () => {
  const offered = offeredGuides({ withoutGuides: ["ground-rules"] });
  expect(ids(offered)).toEqual(FOR_TWO.filter((id) => id !== "ground-rules"));
  expect(offered.find(({ id }) => id === "joint-plan")?.requires).toEqual([]);
});

test("a guide of the organisation comes after all of ours, or in the place of the one that it replaces", () => {
  expect(ids(offeredGuides({}, [welcome])).at(-1)).toBe("welcome");
  const closing = { ...welcome, id: "closing" };
  const offered = offeredGuides({}, [closing]);
  expect(ids(offered)).toEqual(FOR_TWO);
  expect(offered.find(({ id }) => id === "closing")).toMatchObject(closing);
});

test("a guide that an organisation replaces is offered, also when it leaves ours out", () => {
  expect(ids(offeredGuides({ withoutGuides: ["closing"] }, [{ ...welcome, id: "closing" }]))).toContain("closing");
});

test("S59: lessons are offered to a person and never to a pair, by the same rules", () => {
  const lesson: GuideFacts = { ...welcome, id: "saying-a-name", role: "lesson", lengths: [10] };
  expect(ids(offeredGuides({}, [lesson]))).toEqual(FOR_TWO);
  expect(ids(offeredLessons({}, [welcome, lesson]))).toEqual([...ids(LESSON_FACTS), "saying-a-name"]);
  expect(ids(offeredLessons({ withoutGuides: ["lesson-power"] }))).toEqual(
    ids(LESSON_FACTS).filter((id) => id !== "lesson-power"),
  );
  const theirs: GuideFacts = { ...lesson, id: "lesson-power", lengths: [15] };
  expect(offeredLessons({ withoutGuides: ["lesson-power"] }, [theirs])).toContain(theirs);
});

test.each([2, 3, 4, 6, 7])(
  "S57: of %i people, only a circle of three to six is offered the guides of a circle",
  (people) => {
    const offered = ids(offeredGuides({}, [], "equals", people));
    for (const id of ["circle-meeting", "what-we-try-next", "our-ritual"])
      expect(offered.includes(id)).toBe(people >= 3 && people <= 6);
  },
);

test("S57: a circle that has met chooses its ritual after its rules, and once", () => {
  const guides = offeredGuides({}, [], "equals", 4);
  const next = (held: readonly string[]) => {
    const inputs = { held, plannedMeetings: 10, bookedMinutes: 60, outsideUsualHours: false, light: false };
    const said = { asked: [], notNow: [], hasLived: false, rulesStand: false };
    return suggest(guides, { ...inputs, ...said }).map(({ guide }) => guide);
  };
  expect(next(["first-meeting"]).indexOf("our-ritual")).toBeGreaterThan(
    next(["first-meeting"]).indexOf("ground-rules"),
  );
  expect(next(["first-meeting", "ground-rules"])[0]).toBe("our-ritual");
  expect(next(["first-meeting", "ground-rules", "our-ritual"])).not.toContain("our-ritual");
});

test.each([
  [2, [30, 45, 60], [15]],
  [3, [45, 60], [15]],
  [4, [60], [15]],
  [6, [60], [15]],
])("S51: %i people are offered lengths in which each of them has time", (people, whole, mini) => {
  const offered = offeredGuides({}, [], "mentoring", people);
  const lengthsOf = (id: string) => offered.find((guide) => guide.id === id)?.lengths;
  expect([lengthsOf("first-meeting"), lengthsOf("light")]).toEqual([whole, mini]);
});
