import { createOfficeCalls } from "../../src/hosts/officeCalls";
import { createStoppedTime } from "../doubles/stoppedTime";

const answered = <T>(value: T): Office.AsyncResult<T> => ({
  ...{ asyncContext: undefined, diagnostics: undefined, error: { code: 0, name: "", message: "" } },
  ...{ status: 0, value },
});

test("a callback that never comes is not waited for longer than a person would", async () => {
  const time = createStoppedTime();
  const ask = createOfficeCalls({ succeeded: "0", timer: time.timer });
  const waiting = ask(() => undefined);
  await time.pass(8_000);
  expect(await waiting).toEqual({ ok: false, error: { type: "OutlookSilent" } });
  expect(time.waiting()).toBe(0);
});

test("the fourth call waits until one of three has ended", async () => {
  const ends: (() => void)[] = [];
  const ask = createOfficeCalls({ succeeded: "0", timer: () => () => undefined });
  const calls = [1, 2, 3, 4].map((n) => ask<number>((done) => void ends.push(() => done(answered(n)))));
  expect(ends).toHaveLength(3);
  ends[1]?.();
  await calls[1];
  expect(ends).toHaveLength(4);
  for (const end of ends) end();
  expect(await Promise.all(calls)).toEqual([1, 2, 3, 4].map((value) => ({ ok: true, value })));
});

test("a function that an older Outlook lacks is a refusal, not a crash", async () => {
  const ask = createOfficeCalls({ succeeded: "0" });
  const refusal = { ok: false, error: { type: "OutlookRefused", left: "asItWas" } };
  expect(await ask(() => JSON.parse("no function"))).toEqual(refusal);
});
