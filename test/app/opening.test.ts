import { createOpening, type Opened, type OpeningStep, SLOW_MS } from "../../src/app/wiring/opening";
import type { Person } from "../../src/domain/people/person";
import type { Failure } from "../../src/domain/shared/failure";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { emeka, noa } from "../doubles/entries";
import { english, fakeServices } from "../doubles/fakeServices";
import { createStoppedTime, everythingSettled } from "../doubles/stoppedTime";

const openedFor = async (me: Person): Promise<Result<Opened, Failure>> =>
  ok({ services: fakeServices(await english(), me, {}), pairs: ok([]) });
const UNREACHABLE = err<Failure>({ type: "SignInRefused", why: "unreachable" });

/** A page that opens, with a Microsoft that answers when the test says so. */
const page = () => {
  const tries: {
    readonly step: (step: OpeningStep) => void;
    readonly end: (result: Result<Opened, Failure>) => void;
  }[] = [];
  const { timer, pass, waiting } = createStoppedTime();
  const open = (onStep?: (step: OpeningStep) => void): Promise<Result<Opened, Failure>> =>
    new Promise((end) => tries.push({ step: (step) => onStep?.(step), end }));
  return { opening: createOpening({ open }, timer), tries, pass, waiting };
};

test("whoever is known at once reads nothing about waiting", async () => {
  const { opening, tries, pass, waiting } = page();
  void opening.open();
  tries[0]?.step("asking");
  await pass(SLOW_MS - 1);
  tries[0]?.step("reading");
  await pass(60_000);
  expect(opening.snapshot()).toBeUndefined();
  const opened = await openedFor(noa);
  tries[0]?.end(opened);
  await everythingSettled();
  expect([opening.snapshot(), waiting()]).toEqual([opened, 0]);
});

test("on a slow line Noa reads that Microsoft is being asked, and then that her things are being opened", async () => {
  const { opening, tries, pass } = page();
  const shown: unknown[] = [];
  opening.subscribe(() => shown.push(opening.snapshot()));
  void opening.open();
  tries[0]?.step("asking");
  await pass(SLOW_MS);
  tries[0]?.step("reading");
  tries[0]?.end(UNREACHABLE);
  await everythingSettled();
  expect(shown).toEqual(["asking", "reading", UNREACHABLE]);
});

test("what is tried again by itself does not take away what Noa reads", async () => {
  const { opening, tries, pass } = page();
  opening.show(UNREACHABLE);
  void opening.open("unasked");
  tries[0]?.step("asking");
  await pass(SLOW_MS * 4);
  expect(opening.snapshot()).toBe(UNREACHABLE);
});

test("P1: what was on its way for Noa does not come up when Emeka has come", async () => {
  const { opening, tries, pass } = page();
  void opening.open();
  tries[0]?.step("asking");
  opening.show("reading");
  void opening.open();
  tries[0]?.end(await openedFor(noa));
  await pass(SLOW_MS);
  expect(opening.snapshot()).toBe("reading");
  const his = await openedFor(emeka);
  tries[1]?.end(his);
  await everythingSettled();
  expect(opening.snapshot()).toBe(his);
});
