import { act, render, renderHook, screen } from "@testing-library/react";
import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import type { MeetingStage } from "../../../src/domain/conversation/meetingStage";
import { OnStage, type StageHere, useStage } from "../../../src/ui/conversation/OnStage";
import { loadLaterText, loadText } from "../../../src/locales/text";
import { ProvideText } from "../../../src/ui/context";
import type { NamesBeside, StageNames } from "../../../src/domain/conversation/stageNames";
import type { Pair } from "../../../src/domain/people/pair";
import type { PersonId } from "../../../src/domain/shared/ids";
import type { Entry } from "../../../src/domain/document/entry";
import { err, ok } from "../../../src/domain/shared/result";
import { createZoneData } from "../../../src/domain/time/zones";
import { createLookAtMeeting } from "../../../src/planning/lookAtMeeting";
import { createLoadPlanningData } from "../../../src/planning/planningData";
import { useLookUpClocks } from "../../../src/ui/conversation/useLookUpClocks";
import { at, emeka, entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { InContext } from "../../doubles/inContext";
import { createMemoryMyTime } from "../../doubles/memoryMyTime";
import { createHandClock, screenServices } from "../../doubles/screenServices";
import { inMenu } from "../../doubles/conversationScreen";
import { createFakeDocument, createFakeSession } from "../../doubles/liveFakes";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { ConversationView } from "../../../src/ui/conversation/ConversationView";

const LOOKS_AGAIN_AFTER_MS = 3_000;

/** A meeting whose stage two people may use. */
const createMeeting = () => {
  let [shown, asked] = [false, 0];
  const addresses: string[] = [];
  const stage: MeetingStage = {
    isShown: async () => {
      asked++;
      return shown;
    },
    show: async (address) => {
      addresses.push(address);
      shown = true;
      return "done";
    },
    hide: async () => {
      shown = false;
      return "done";
    },
  };
  return { stage, addresses, asked: () => asked, put: (is: boolean) => (shown = is) };
};

const COMING = /Everybody in the meeting sees it in a few seconds\./;
const CLOCKS = ["Africa/Lagos", "America/Sao_Paulo"];
const lookUpClocks = async () => CLOCKS;
const addressWith: StageHere["addressWith"] = (clocks) => `https://meridian.example/pair.html?${clocks.join("&")}`;

const Press = (here: StageHere) => {
  const view = useStage(here, lookUpClocks);
  return view && <OnStage view={view} />;
};

const openPanel = async () => {
  const meeting = createMeeting();
  const text = await loadLaterText("en", "meeting", await loadText("en", "document", "guide"));
  jest.useFakeTimers();
  render(
    <ProvideText text={text}>
      <Press stage={meeting.stage} addressWith={addressWith} />
    </ProvideText>,
  );
  const pass = () => act(() => jest.advanceTimersByTimeAsync(LOOKS_AGAIN_AFTER_MS));
  const press = (name: string) => act(async () => screen.getByRole("button", { name }).click());
  return { ...meeting, pass, press };
};

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test("S53: Rafael shows the question, and soon Amina's panel offers to take it off", async () => {
  const { put, pass } = await openPanel();
  await pass();
  expect(screen.getByRole("button", { name: "Show on the meeting stage" })).toBeInTheDocument();
  put(true);
  await pass();
  expect(screen.getByRole("button", { name: "Take it off the stage" })).toBeInTheDocument();
  expect(screen.getByRole("status")).toHaveTextContent(/^It is on the stage of this meeting\.$/);
});

test("S53: Amina is not told that it is on the stage before Teams says so: the others see it some seconds after her press", async () => {
  const { pass, press, put } = await openPanel();
  await press("Show on the meeting stage");
  put(false);
  expect(screen.getByRole("status")).toHaveTextContent("Everybody in the meeting sees it in a few seconds.");
  expect(screen.getByRole("status")).not.toHaveTextContent(/now|It is on the stage/);
  put(true);
  await pass();
  expect(screen.getByRole("status")).toHaveTextContent(/^It is on the stage of this meeting\.$/);
});

test("when somebody stops it in Teams, Amina's panel no longer says that it is on the stage", async () => {
  const { put, pass, press } = await openPanel();
  await press("Show on the meeting stage");
  await pass();
  expect(screen.getByRole("status")).toHaveTextContent("It is on the stage of this meeting.");
  put(false);
  await pass();
  expect(screen.getByRole("status")).toHaveTextContent(/Your own questions and notes stay here/);
  await press("Show on the meeting stage");
  expect(screen.getByRole("button", { name: "Take it off the stage" })).toBeInTheDocument();
});

test("S53: Amina's press puts the clocks of both onto the stage, which were looked up for it", async () => {
  const { addresses, press } = await openPanel();
  await press("Show on the meeting stage");
  expect(addresses).toEqual(["https://meridian.example/pair.html?Africa/Lagos&America/Sao_Paulo"]);
});

test("a panel that nobody sees asks Teams nothing", async () => {
  const { pass, asked } = await openPanel();
  jest.spyOn(document, "hidden", "get").mockReturnValue(true);
  const before = asked();
  await pass();
  await pass();
  expect(asked()).toBe(before);
});

test("P1: twenty-two seconds past ten, the clocks that Noa and Emeka told each other are looked up, and no other", async () => {
  const now = at("2026-12-01T10:07:22.345Z");
  const zones = createZoneData();
  const told = (minute: number, person: typeof noa, zone: string): Entry =>
    entryAt(minute, person, {
      content: {
        kind: "availability",
        availability: { stays: [{ place: { zone } }], work: [], closedDays: [], overlay: [] },
      },
    });
  const entries = [told(0, noa, "Asia/Jerusalem"), told(1, emeka, "Africa/Lagos")];
  const loadData = createLoadPlanningData({
    ...{ me: noa, zones, zone: "Pacific/Auckland", myTime: createMemoryMyTime() },
    calendars: { read: async () => err({ type: "ConsentMissing", scopes: ["Calendars.Read"] }) },
    loadWorld: async () => NO_CALENDARS,
    pairReader: async () => ({ known: entries, readOn: async () => ok(entries) }),
  });
  const clock = { now: () => now };
  const services = await screenServices(noa, now, { lookAtMeeting: createLookAtMeeting({ clock, zones, loadData }) });
  const { result } = renderHook(() => useLookUpClocks(noaAndEmeka), {
    wrapper: ({ children }) => <InContext services={services}>{children}</InContext>,
  });
  expect(await result.current()).toEqual(["Asia/Jerusalem", "Africa/Lagos"]);
});

test("S53: Noa is told once that everybody will see the question: in the next part her foot is quiet", async () => {
  const now = at("2026-12-01T10:00:00Z");
  const clock = createHandClock(now);
  const [session, document] = [createFakeSession(noa, clock), createFakeDocument(noa, clock)];
  const services = await screenServices(noa, now, { clock, openDocument: () => document });
  const text = await loadLaterText("en", "meeting", services.text);
  const { stage } = createMeeting();
  await act(async () =>
    render(
      <InContext services={{ ...services, text }}>
        <ConversationView {...{ session, document }} pair={noaAndEmeka} stage={{ stage, addressWith }} />
      </InContext>,
    ),
  );
  await act(() => session.start(firstMeeting, 45));
  await screen.findByText("Part 1 of 7");
  await inMenu("More for this part", "Show on the meeting stage");
  expect(await screen.findByText(COMING)).toBeVisible();
  await act(() => session.goTo(1));
  await screen.findByText("Part 2 of 7");
  expect(screen.queryByText(COMING)).not.toBeInTheDocument();
});

/** What Noa's panel tells the stage beside it, in a meeting of this pair. */
const toldBeside = async (pair: Pair, written: readonly Entry[] = []) => {
  const now = at("2026-12-01T10:00:00Z");
  const clock = createHandClock(now);
  const [session, document] = [createFakeSession(noa, clock, pair), createFakeDocument(noa, clock)];
  document.receive(...written);
  const services = await screenServices(noa, now, { clock, openDocument: () => document });
  const text = await loadLaterText("en", "meeting", services.text);
  const told: (StageNames | undefined)[] = [];
  const names: NamesBeside = {
    tell: (both) => {
      told.push(both);
      return () => undefined;
    },
    hear: () => () => undefined,
  };
  const stage: StageHere = { stage: createMeeting().stage, addressWith, names };
  await act(async () =>
    render(
      <InContext services={{ ...services, text }}>
        <ConversationView {...{ session, document, pair, stage }} />
      </InContext>,
    ),
  );
  return { session, told };
};

test("P1: the stage, which a whole meeting may see, hears from Noa's panel the names that Teams shows too, and not what she likes to be called", async () => {
  const card = entryAt(1, noa, {
    content: { kind: "card", card: { called: { answers: ["Noni"] } } },
    text: "",
  });
  const { told } = await toldBeside(noaAndEmeka, [card]);
  expect(told.at(-1)).toEqual({ mentor: "Noa Ben-David", mentee: "Emeka Okafor" });
  expect(JSON.stringify(told)).not.toContain("Noni");
});

test("among equals the stage hears who is today's host, and of a circle no name", async () => {
  const members = noaAndEmeka.members.map((member) => ({ ...member, role: "peer" as const }));
  const { session, told } = await toldBeside({ ...noaAndEmeka, members });
  expect(told.at(-1)).toBeUndefined();
  await act(() => session.start(firstMeeting, 45, emeka.id));
  expect(told.at(-1)).toEqual({ mentor: "Emeka Okafor", mentee: "Noa Ben-David" });
  const yousef = { ...emeka, id: "yousef" as PersonId, name: "Yousef Haddad", role: "peer" as const };
  const circle = await toldBeside({ ...noaAndEmeka, members: [...members, yousef] });
  await act(() => circle.session.start(firstMeeting, 45, noa.id));
  expect(circle.told).toEqual([undefined]);
});
