import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { createReleases } from "../../../src/app/wiring/releases";
import { ProvideReleases } from "../../../src/ui/context";
import { ProblemBar } from "../../../src/ui/controls/ProblemBar";
import ReleaseBar from "../../../src/app/screens/ReleaseBar";
import { at, noa } from "../../doubles/entries";
import { InContext, type ScreenServices } from "../../doubles/inContext";
import { screenServices } from "../../doubles/screenServices";

const MINUTES = 60_000;
const OFFLINE = { type: "Offline" } as const;
const NEWER = "There is a newer Meridian. Load this page again to use it. What you wrote stays.";

let services: ScreenServices;
beforeAll(async () => {
  services = await screenServices(noa, at("2026-12-01T09:00:00Z"));
});
afterEach(() => jest.useRealTimers());

/** A page of Monday's release, from a host that serves `served` by now: a release, or no answer. */
const show = async (element: ReactElement, served: string | undefined) => {
  const host = { served, asked: 0 };
  const releases = createReleases("0.1.0+monday", async () => {
    host.asked += 1;
    return host.served;
  });
  await act(async () =>
    render(
      <FluentProvider theme={webLightTheme}>
        <InContext services={services}>
          <ProvideReleases value={releases}>{element}</ProvideReleases>
        </InContext>
      </FluentProvider>,
    ),
  );
  return host;
};

const buttons = (): readonly (string | null)[] => screen.queryAllByRole("button").map(({ textContent }) => textContent);

test("P9: when a part does not come because Meridian was updated, Rafael is not told that he is offline, and the one press loads the page again", async () => {
  await show(<ProblemBar failure={OFFLINE} onRetry={() => undefined} />, "0.1.0+tuesday");
  expect(screen.getByRole("alert")).toHaveTextContent(NEWER);
  expect(buttons()).toEqual(["Reload"]);
});

test.each([
  ["the host serves the same release", "0.1.0+monday"],
  ["the host does not answer", undefined],
])("when %s, he is offline and may try again", async (_, served) => {
  await show(<ProblemBar failure={OFFLINE} onRetry={() => undefined} />, served);
  expect(screen.getByRole("alert")).toHaveTextContent(/^You are offline/);
  expect(buttons()).toEqual(["Try again"]);
});

test("no other trouble is blamed on an update, and none asks the host", async () => {
  const host = await show(<ProblemBar failure={{ type: "Unavailable" }} />, "0.1.0+tuesday");
  expect(screen.getByRole("alert")).toHaveTextContent(/^Microsoft 365 has a problem/);
  expect(host.asked).toBe(0);
});

test("S53: a tab of Teams that stays open says within an hour that Meridian was updated, and asks the host once an hour", async () => {
  jest.useFakeTimers();
  const host = await show(<ReleaseBar />, "0.1.0+monday");
  await act(() => jest.advanceTimersByTimeAsync(59 * MINUTES));
  expect(host.asked).toBe(0);
  await act(() => jest.advanceTimersByTimeAsync(MINUTES));
  expect([host.asked, screen.queryByRole("alert")]).toEqual([1, null]);
  host.served = "0.1.0+tuesday";
  await act(() => jest.advanceTimersByTimeAsync(60 * MINUTES));
  expect(screen.getByRole("alert")).toHaveTextContent(NEWER);
  // Nothing is asked any more.
  await act(() => jest.advanceTimersByTimeAsync(300 * MINUTES));
  expect(host.asked).toBe(2);
});

test("somebody who comes back to the tab after lunch reads it at once, and not after each look into another tab", async () => {
  jest.useFakeTimers();
  const host = await show(<ReleaseBar />, "0.1.0+tuesday");
  const comeBack = () => act(async () => document.dispatchEvent(new Event("visibilitychange")));
  await comeBack();
  expect(host.asked).toBe(0);
  await act(() => jest.advanceTimersByTimeAsync(31 * MINUTES));
  await comeBack();
  expect(screen.getByRole("alert")).toHaveTextContent(NEWER);
});

describe("the file that tells the release", () => {
  const answering = (body: string | Error, status = 200) => {
    const asked: [string, RequestInit | undefined][] = [];
    const fetchFile = async (file: URL, init?: RequestInit) => {
      asked.push([file.href, init]);
      if (body instanceof Error) throw body;
      return { ok: status === 200, status, json: async () => JSON.parse(body) };
    };
    Object.assign(window, { fetch: fetchFile });
    return asked;
  };

  test("is asked of our own host, past every cache, and names nothing and nobody", async () => {
    const asked = answering('{"release":"0.1.0+tuesday"}');
    const releases = createReleases("0.1.0+monday");
    await releases.look();
    expect(releases.isNewerThere()).toBe(true);
    expect(asked).toEqual([[`${window.location.origin}/version.json`, { cache: "no-store" }]]);
  });

  test.each<readonly [string, string | Error, number]>([
    ["is a page of a sign-in that stands before the host", "<!doctype html>", 200],
    ["is not there", '{"release":"0.1.0+tuesday"}', 404],
    ["is of another kind", '{"release":{"deep":[]}}', 200],
    ["does not come", new Error("Failed to fetch"), 200],
  ])("means nothing when it %s", async (_, body, status) => {
    answering(body, status);
    const releases = createReleases("0.1.0+monday");
    await releases.look();
    expect(releases.isNewerThere()).toBe(false);
  });

  test("is not asked for by a page that is served while it is written", async () => {
    const asked = answering('{"release":"0.1.0+tuesday"}');
    await createReleases("").look();
    expect(asked).toEqual([]);
  });
});
