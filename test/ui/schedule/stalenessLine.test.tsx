import { act, render, screen } from "@testing-library/react";
import { err, ok, type Result } from "../../../src/domain/shared/result";
import type { Failure } from "../../../src/domain/shared/failure";
import type { Staleness } from "../../../src/domain/publishing/staleness";
import StalenessLine from "../../../src/ui/schedule/StalenessLine";
import { emeka, noaAndEmeka } from "../../doubles/entries";
import { english, fakeServices } from "../../doubles/fakeServices";
import { InContext } from "../../doubles/inContext";

const show = async (told: Result<Staleness, Failure>) => {
  const services = fakeServices(await english(), emeka, {});
  const publishMyTime = { ...services.publishMyTime, staleness: () => Promise.resolve(told) };
  jest.useFakeTimers();
  render(
    <InContext services={{ ...services, publishMyTime }}>
      <StalenessLine pair={noaAndEmeka} />
    </InContext>,
  );
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  jest.useRealTimers();
};

test("S47: Emeka reads on his own screen that what he told has changed, and nothing is told again by itself", async () => {
  await show(ok("changed"));
  expect(
    screen.getByText(/What you keep free has changed since you shared it\. Look at “My time”/),
  ).toBeInTheDocument();
});

test("S47: he reads that what he told ends soon", async () => {
  await show(ok("runs-out"));
  expect(screen.getByText(/What you shared about your time ends soon\./)).toBeInTheDocument();
});

// What has ended waits for him on Us, with its press.
test.each([ok("up-to-date" as const), ok("ended" as const), ok("nothing" as const), err({ type: "Offline" as const })])(
  "S47: otherwise nothing is said",
  async (told) => {
    await show(told);
    expect(screen.queryByText(/My time/)).not.toBeInTheDocument();
  },
);
