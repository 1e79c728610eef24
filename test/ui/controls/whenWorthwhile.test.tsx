import type { Failure } from "../../../src/domain/shared/failure";
import { whenWorthwhile } from "../../../src/ui/controls/useQuery";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const tries = (failure: Failure | undefined) => {
  const again = jest.fn();
  return { again, stop: whenWorthwhile(failure, again) };
};

test("who is out of reach of Microsoft in a tunnel need not press when they come out", () => {
  const { again } = tries({ type: "SignInRefused", why: "unreachable" });
  jest.advanceTimersByTime(20_000);
  expect(again).toHaveBeenCalledTimes(1);
});

test("who reads that we wait for the line, or for a service that asked us to, waits for just that", () => {
  const line = tries({ type: "Offline" });
  const service = tries({ type: "Throttled", retryAfterMs: 3_000 });
  jest.advanceTimersByTime(3_000);
  expect([line.again.mock.calls.length, service.again.mock.calls.length]).toEqual([0, 1]);
  window.dispatchEvent(new Event("online"));
  expect(line.again).toHaveBeenCalledTimes(1);
});

test.each<Failure>([
  { type: "SignInRefused", why: "policy" },
  { type: "ConsentMissing", scopes: ["Calendars.Read"] },
])("%j is for a person to change, so nothing is tried", (failure) => {
  const { again } = tries(failure);
  jest.advanceTimersByTime(600_000);
  expect(again).not.toHaveBeenCalled();
});

test("a page that is left tries nothing any more", () => {
  const { again, stop } = tries({ type: "SignInRefused", why: "unreachable" });
  stop?.();
  jest.advanceTimersByTime(60_000);
  expect(again).not.toHaveBeenCalled();
});
