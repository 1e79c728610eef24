import {
  type Pending,
  afterLookUp,
  afterSend,
  concernsAll,
  beforeSend,
  mayShowFor,
  nextDelivery,
  notInFuture,
} from "../../../../src/domain/document/store/outbox";
import type { Failure } from "../../../../src/domain/shared/failure";
import { err, ok } from "../../../../src/domain/shared/result";
import type { Instant } from "../../../../src/domain/time/interval";
import { at, entryAt, noa } from "../../../doubles/entries";

const kept: Pending = { entry: entryAt(1, noa), state: "kept", attempts: 0 };
const NOW = at("2026-11-24T09:01:00Z");
const IN_THREE_DAYS = at("2026-11-27T09:01:00Z");
const after = (failure: Failure) => afterSend(beforeSend(kept, NOW), err(failure), NOW);

test("D4: an entry is sent, waits to be read back, and is looked up when the reads do not show it", () => {
  expect(nextDelivery(kept, 0)).toBe("send");
  const sent = afterSend(beforeSend(kept, NOW), ok(undefined), NOW);
  expect(sent).toEqual({ entry: kept.entry, state: "sent", attempts: 1, leftAt: NOW });
  expect([0, 2, 3].map((reads) => nextDelivery(sent, reads))).toEqual(["wait", "wait", "look-up"]);
});

test("D4: a device that stops between sending and the answer looks before it sends again", () => {
  expect(nextDelivery(beforeSend(kept, NOW), 0)).toBe("look-up");
});

test("D4: an entry that the store has already counts as sent", () => {
  expect(after({ type: "AlreadyThere" })).toMatchObject({ state: "sent" });
});

test.each<[Failure, "look-up" | "send"]>([
  [{ type: "OutcomeUnknown" }, "look-up"],
  [{ type: "UnexpectedAnswer", from: "list", detail: "no id" }, "look-up"],
  [{ type: "Cancelled" }, "look-up"],
  [{ type: "Offline" }, "send"],
  [{ type: "Throttled", retryAfterMs: 9_000 }, "send"],
  [{ type: "Unavailable" }, "send"],
])("D4: after %j the next step is %s", (failure, step) => {
  expect(nextDelivery(after(failure), 0)).toBe(step);
});

test("an entry says why it waits, and nothing about a call that we gave up ourselves", () => {
  expect(after({ type: "Offline" }).waitsFor).toBe("Offline");
  expect(after({ type: "Cancelled" })).not.toHaveProperty("waitsFor");
});

test("D4: an entry that a look-up does not find is sent again; a look-up that fails is tried again", () => {
  const unknown = after({ type: "OutcomeUnknown" });
  expect(nextDelivery(afterLookUp(unknown, ok(undefined)), 0)).toBe("send");
  expect(nextDelivery(afterLookUp(unknown, err({ type: "Offline" })), 0)).toBe("look-up");
});

test("D4: an entry may still come to show for as long as its store is late, whoever sent it", () => {
  const unknown = after({ type: "OutcomeUnknown" });
  const later = (ms: number) => (NOW + ms) as Instant;
  expect([0, 29_999, 30_000].map((ms) => mayShowFor(unknown, later(ms), 30_000))).toEqual([30_000, 1, 0]);
  expect([mayShowFor(unknown, NOW), mayShowFor(kept, NOW, 30_000)]).toEqual([0, 0]);
});

test("D4: Noa's window is closed while a note is on its way: the next one waits as if the request lasted as long as any may", () => {
  const onItsWay = beforeSend(kept, NOW);
  expect([0, 89_999, 90_000].map((ms) => mayShowFor(onItsWay, (NOW + ms) as Instant, 30_000))).toEqual([
    ...[90_000, 1, 0],
  ]);
  expect(mayShowFor(onItsWay, NOW)).toBe(0);
});

test("D4: Noa's clock is set back by three days after a note was sent: it is waited for from now on, and not for three days", () => {
  const ahead = afterSend(beforeSend(kept, IN_THREE_DAYS), ok(undefined), IN_THREE_DAYS);
  const waits = notInFuture(ahead, NOW);
  expect([0, 29_999, 30_000].map((ms) => mayShowFor(waits, (NOW + ms) as Instant, 30_000))).toEqual([
    ...[30_000, 1, 0],
  ]);
  expect(notInFuture(waits, (NOW + 10_000) as Instant)).toBe(waits);
});

test("D4: Noa's clock is set back while a note is on its way from a window that was closed: it is waited for as long as any request may last", () => {
  const waits = notInFuture(beforeSend(kept, IN_THREE_DAYS), NOW);
  expect([0, 89_999, 90_000].map((ms) => mayShowFor(waits, (NOW + ms) as Instant, 30_000))).toEqual([
    ...[90_000, 1, 0],
  ]);
  expect(notInFuture(waits, (NOW + 10_000) as Instant)).toBe(waits);
});

test("D4: a request of Noa's that hung for a minute and was given up is waited for from then on, by all her windows", () => {
  const givenUp = (NOW + 60_000) as Instant;
  const unknown = afterSend(beforeSend(kept, NOW), err({ type: "OutcomeUnknown" }), givenUp);
  expect(mayShowFor(unknown, (givenUp + 15_000) as Instant, 30_000)).toBe(15_000);
});

test("one entry that the store refuses does not hold up the others; a lost connection does", () => {
  expect(concernsAll({ type: "BadInput", field: "text", value: "", problem: "too long" })).toBe(false);
  expect(concernsAll({ type: "Offline" })).toBe(true);
});
