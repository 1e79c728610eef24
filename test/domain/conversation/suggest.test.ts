import * as fc from "fast-check";
import { type SharedInputs, suggest } from "../../../src/domain/conversation/suggest";
import { GUIDE_FACTS } from "../../../src/guides/facts";
import { offeredGuides } from "../../../src/guides/offered";
import { times } from "../../cases";

const GROUND = ["first-meeting", "ground-rules"];

const inputs = (matters: Partial<SharedInputs> = {}): SharedInputs => ({
  held: [],
  plannedMeetings: 12,
  bookedMinutes: 45,
  outsideUsualHours: false,
  light: false,
  asked: [],
  notNow: [],
  hasLived: false,
  rulesStand: true,
  ...matters,
});

/** What two people are offered. */
const offered = (matters: Partial<SharedInputs>) => suggest(offeredGuides(), inputs(matters));
const guides = (matters: Partial<SharedInputs>) => offered(matters).map(({ guide }) => guide);
const factsOf = (id: string) => GUIDE_FACTS.find((guide) => guide.id === id);

describe("what comes first", () => {
  test("Noa and Emeka, who never met, begin with the first meeting and then their rules", () => {
    expect(offered({})[0]).toEqual({ guide: "first-meeting", minutes: 45, why: "start" });
    expect(offered({ held: ["first-meeting"] })[0]).toMatchObject({ guide: "ground-rules", why: "rules" });
  });

  test("the plan is due before the fifth meeting, and the advice for the mentor after the fourth", () => {
    expect(offered({ held: [...GROUND, "listen-first"] })[0]).toMatchObject({ guide: "joint-plan", why: "plan" });
    expect(offered({ held: [...GROUND, "listen-first", "joint-plan"] })[0]).toMatchObject({
      guide: "advice-for-mentor",
    });
  });

  test("S29: at half of the planned meetings they look back", () => {
    const held = [...GROUND, "listen-first", "joint-plan", "advice-for-mentor", "networks"];
    expect(offered({ held })[0]).toEqual({ guide: "mid-point", minutes: 45, why: "half" });
  });

  test("S29: a pair that plans six meetings is offered to look back after the third, with a plan or without", () => {
    expect(guides({ held: [...GROUND, "listen-first"], plannedMeetings: 6 })).toContain("mid-point");
    expect(guides({ held: [...GROUND, "joint-plan"], plannedMeetings: 6 })).toContain("mid-point");
    expect(guides({ held: GROUND, plannedMeetings: 6 })).not.toContain("mid-point");
  });

  test("S23: after a day beside a colleague the conversation about it is due, and not before", () => {
    const held = [...GROUND, "listen-first", "joint-plan"];
    expect(offered({ held, hasLived: true })[0]).toEqual({ guide: "debrief", minutes: 15, why: "lived" });
    expect(guides({ held })).not.toContain("debrief");
  });

  test("S22: a circle of equals is offered no plan for one of them and no advice for the host, and still looks back", () => {
    const equal = offeredGuides({}, [], "equals");
    const ids = equal.map(({ id }) => id);
    expect(ids).not.toContain("joint-plan");
    expect(ids).not.toContain("advice-for-mentor");
    const held = [...GROUND, "listen-first"];
    expect(suggest(equal, inputs({ held, plannedMeetings: 6 })).map(({ guide }) => guide)).toContain("mid-point");
  });

  test("S34: the mentor asks for advice again after seven meetings", () => {
    const held = [...GROUND, "listen-first", "joint-plan", "advice-for-mentor", "networks", "mid-point"];
    expect(guides({ held, plannedMeetings: 20 })).not.toContain("advice-for-mentor");
    const later = [...held, "stretch", "our-time", "two-contexts", "listen-first", "our-time", "you-teach-me"];
    expect(offered({ held: later, plannedMeetings: 20 })[0]).toMatchObject({ guide: "advice-for-mentor" });
  });

  test("the last planned meeting is the closing, alone, and a light day does not displace it", () => {
    const held = [...GROUND, "listen-first", "joint-plan", "networks"];
    expect(offered({ held, plannedMeetings: 6, light: true })).toEqual([
      { guide: "closing", minutes: 45, why: "last" },
    ]);
  });

  test("a closing that lost its place to a repair gets one extra meeting", () => {
    const held = [...GROUND, "listen-first", "joint-plan", "networks", "repair"];
    expect(offered({ held, plannedMeetings: 6 })).toEqual([{ guide: "closing", minutes: 45, why: "extra" }]);
    expect(guides({ held: [...held, "closing"], plannedMeetings: 6 })).not.toContain("closing");
  });
});

describe("what people ask for", () => {
  test("stands before everything, also before a closing", () => {
    const held = [...GROUND, "listen-first", "joint-plan", "networks"];
    expect(offered({ held, plannedMeetings: 6, asked: ["our-time"] }).map(({ guide, why }) => [guide, why])).toEqual([
      ["our-time", "asked"],
      ["closing", "last"],
    ]);
  });

  test("is offered in its shortest length when the booked time is too short", () => {
    expect(offered({ asked: ["our-time"], bookedMinutes: 20 })[0]).toEqual({
      guide: "our-time",
      minutes: 30,
      why: "asked",
    });
  });

  test("may be a tender guide, which nothing else brings up", () => {
    expect(offered({ asked: ["repair"] })[0]).toMatchObject({ guide: "repair", why: "asked" });
  });

  test("S8: what somebody set aside is not suggested", () => {
    const held = [...GROUND, "listen-first", "joint-plan"];
    expect(guides({ held, notNow: ["advice-for-mentor"] })).not.toContain("advice-for-mentor");
  });
});

describe("a light day", () => {
  const held = [...GROUND, "listen-first"];

  test("S51: gets the short meeting, and nothing deeper than depth 1 beside it", () => {
    const light = offered({ held, light: true });
    expect(light[0]).toEqual({ guide: "light", minutes: 15, why: "light" });
    expect(light.map(({ guide }) => factsOf(guide)?.depth)).toEqual([1, 1, 1]);
  });

  test("S51: an early or late hour does the same and says so", () => {
    expect(offered({ held, outsideUsualHours: true })[0]).toMatchObject({ guide: "light", why: "late-hour" });
  });

  test("S51: the first two meetings are not shortened away", () => {
    expect(offered({ held: ["first-meeting"], light: true })[0]).toMatchObject({ guide: "ground-rules" });
  });
});

describe("the turn", () => {
  test("S5: without standing ground rules nothing deeper than depth 1 is suggested", () => {
    const held = [...GROUND, "listen-first", "joint-plan"];
    const depths = offered({ held, rulesStand: false }).map(({ guide }) => factsOf(guide)?.depth);
    expect(depths).toEqual([1, 1, 1]);
  });

  test("after two deep meetings in a row comes a light one", () => {
    const held = [...GROUND, "listen-first", "joint-plan", "my-path", "advice-for-mentor"];
    const depths = offered({ held, plannedMeetings: 20 }).map(({ guide }) => factsOf(guide)?.depth);
    expect(new Set(depths)).toEqual(new Set([1]));
  });

  test("a guide that time runs out for comes first and says so", () => {
    const held = [...GROUND, "our-time", "joint-plan", "advice-for-mentor"];
    expect(offered({ held, plannedMeetings: 20 })[0]).toMatchObject({ guide: "everyday-situations", why: "cover" });
  });

  test("P9: nothing is said about the last conversation where there was none, or none that is written down", () => {
    const reasons = (held: SharedInputs["held"]) => offered({ held, plannedMeetings: 24 }).map(({ why }) => why);
    expect(reasons([])).toEqual(["start", "also", "also"]);
    expect(reasons([...GROUND, undefined])).not.toContain("turn");
    expect(reasons(GROUND)).toContain("turn");
  });

  test("only lengths that fit the booked time are offered", () => {
    const minutes = offered({ held: [...GROUND, "listen-first"], bookedMinutes: 40 }).map((each) => each.minutes);
    expect(minutes).toEqual([30, 30, 30]);
  });
});

const anyGuide = fc.constantFrom(...GUIDE_FACTS.map(({ id }) => id));
const anyInputs: fc.Arbitrary<SharedInputs> = fc.record({
  held: fc.array(fc.option(anyGuide, { nil: undefined }), { maxLength: 20 }),
  plannedMeetings: fc.integer({ min: 1, max: 24 }),
  bookedMinutes: fc.constantFrom(15, 30, 45, 60, 90),
  outsideUsualHours: fc.boolean(),
  light: fc.boolean(),
  asked: fc.array(anyGuide, { maxLength: 2 }),
  notNow: fc.array(anyGuide, { maxLength: 3 }),
  hasLived: fc.boolean(),
  rulesStand: fc.boolean(),
});

describe("whatever happened before,", () => {
  test("P1: nothing private changes a suggestion: what is not a shared input is not looked at", () => {
    const journal = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer()));
    fc.assert(
      fc.property(anyInputs, journal, fc.integer({ min: 1, max: 5 }), (shared, diary, pulse) => {
        const withPrivate = { ...diary, pulse, journal: diary, language: "ha", ...shared };
        expect(suggest(GUIDE_FACTS, withPrivate)).toEqual(suggest(GUIDE_FACTS, shared));
      }),
      times(2_000),
    );
    // @ts-expect-error: a pulse answer cannot even be passed.
    const refused: SharedInputs = { ...inputs(), pulse: 3 };
    expect(refused.held).toEqual([]);
  });

  test("S52: the rotation never brings the format of the last meeting, and nothing tender comes unasked", () => {
    fc.assert(
      fc.property(anyInputs, (shared) => {
        const last = factsOf(shared.held.at(-1) ?? "")?.format;
        for (const { guide, why } of suggest(GUIDE_FACTS, shared)) {
          if (why === "asked") continue;
          const facts = factsOf(guide);
          expect(facts?.depth).toBeLessThan(3);
          expect(facts?.role === "rotation" && facts.format === last).toBe(false);
          expect(shared.notNow).not.toContain(guide);
          expect(facts?.depth === 1 || shared.rulesStand).toBe(true);
        }
      }),
      times(2_000),
    );
  });

  test("there are at most three suggestions, each of another guide and in a length that it has", () => {
    fc.assert(
      fc.property(anyInputs, (shared) => {
        const suggestions = suggest(GUIDE_FACTS, shared);
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(new Set(suggestions.map(({ guide }) => guide)).size).toBe(suggestions.length);
        for (const { guide, minutes } of suggestions) expect(factsOf(guide)?.lengths).toContain(minutes);
      }),
      times(2_000),
    );
  });

  test("P8: with half an hour and nothing set aside there is always a suggestion", () => {
    fc.assert(
      fc.property(anyInputs, (shared) => {
        const free = { ...shared, notNow: [], bookedMinutes: Math.max(30, shared.bookedMinutes) };
        expect(suggest(GUIDE_FACTS, free).length).toBeGreaterThan(0);
      }),
      times(2_000),
    );
  });
});
