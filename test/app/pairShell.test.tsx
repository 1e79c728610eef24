import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MeetingStage, StageOutcome } from "../../src/domain/conversation/meetingStage";
import type { Pair } from "../../src/domain/people/pair";
import type { Failure } from "../../src/domain/shared/failure";
import type { PairId } from "../../src/domain/shared/ids";
import { err, ok } from "../../src/domain/shared/result";
import { PairShell } from "../../src/app/screens/PairShell";
import type { Host } from "../../src/hosts/host";
import type { Services } from "../../src/ui/services";
import { at, emeka, noa, noaAndEmeka } from "../doubles/entries";
import { createMemoryPlaces } from "../doubles/memoryPlaces";
import { screenServices } from "../doubles/screenServices";
import { InContext } from "../doubles/inContext";

const CHAT = "19:meeting_YWJj@thread.v2";
const amina = {
  id: "amina" as typeof noa.id,
  name: "Amina Bello",
  address: "amina@example.org",
  role: "mentee",
} as const;
const noaAndAmina: Pair = { ...noaAndEmeka, id: "noa-amina" as PairId, members: [{ ...noa, role: "mentor" }, amina] };

const hostWith = (change: Partial<Host> = {}): Host => ({
  ...{ kind: "teams", frame: "sidePanel", locale: "en", theme: "light" },
  onThemeChange: () => () => {},
  ready: () => {},
  failed: () => {},
  openLink: () => {},
  ...change,
});

const open = async (pairs: readonly Pair[], host: Partial<Host> = {}, change: Partial<Services> = {}) => {
  const remembered: [string, string][] = [];
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"), {
    meetingChats: {
      pairOf: async () => (pairs.length === 1 ? pairs[0] : undefined),
      remember: async (chat, pair) => void remembered.push([chat, pair]),
    },
    ...change,
  });
  const shown = render(
    <InContext services={services}>
      <PairShell pairs={ok(pairs)} host={hostWith(host)} />
    </InContext>,
  );
  return { user: userEvent.setup(), remembered, ...shown };
};

beforeEach(() => {
  window.history.replaceState(null, "", "/pair.html");
});

test("S53: in the side panel of her only pair Noa is in the conversation, and one press from the document", async () => {
  const { user } = await open([noaAndEmeka], { chatId: CHAT });
  expect(await screen.findByText(`With ${emeka.name}`)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Talk" })).toHaveAttribute("aria-current", "page");
  await user.click(screen.getByRole("button", { name: "Talk" }));
  // The screen that is open is no step that the host's back button would have to take.
  expect(window.location.hash).toBe("");
  await user.click(screen.getByRole("button", { name: "Our story" }));
  expect(await screen.findByRole("heading", { name: "Our story" })).toBeInTheDocument();
  expect(window.location.hash).toBe(`#document/${noaAndEmeka.id}`);
});

test("Noa has two pairs and nothing tells whose chat it is: she is asked once, and the answer is kept", async () => {
  const { user, remembered } = await open([noaAndEmeka, noaAndAmina], { chatId: CHAT });
  expect(await screen.findByRole("heading", { name: "Who is meeting here?" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Amina Bello" }));
  expect(await screen.findByText("With Amina Bello")).toBeInTheDocument();
  expect(remembered).toEqual([[CHAT, noaAndAmina.id]]);
});

test("a wrong guess is put right by one press", async () => {
  const meetingChats = { pairOf: async () => noaAndEmeka, remember: async () => {} };
  const { user } = await open([noaAndEmeka, noaAndAmina], { chatId: CHAT }, { meetingChats });
  await user.click(await screen.findByRole("button", { name: "Another pair" }));
  await user.click(screen.getByRole("button", { name: "Amina Bello" }));
  expect(await screen.findByText("With Amina Bello")).toBeInTheDocument();
});

test("a channel's tab of a pair that is not Noa's says so, and offers her own", async () => {
  window.history.replaceState(null, "", "/pair.html?pair=somebody-elses");
  const { user } = await open([noaAndEmeka], { frame: "content" });
  expect(await screen.findByText(/is for a pair that you are not in/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: emeka.name }));
  expect(await screen.findByText(`With ${emeka.name}`)).toBeInTheDocument();
});

test("a channel's tab opens the pair that it was made for, and nobody is asked", async () => {
  window.history.replaceState(null, "", `/pair.html?pair=${noaAndAmina.id}`);
  await open([noaAndEmeka, noaAndAmina], { frame: "content" });
  expect(await screen.findByText("With Amina Bello")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Us" })).toBeInTheDocument();
});

test("somebody without a pair is shown the way into Meridian", async () => {
  await open([], { chatId: CHAT });
  expect(await screen.findByRole("button", { name: "Open Meridian" })).toBeInTheDocument();
});

test("when the pairs cannot be read, the panel says why and tries again", async () => {
  const services = await screenServices(noa, at("2026-11-24T09:00:00Z"), { pairs: async () => ok([noaAndEmeka]) });
  render(
    <InContext services={services}>
      <PairShell pairs={err({ type: "Unavailable" })} host={hostWith()} />
    </InContext>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText(`With ${emeka.name}`)).toBeInTheDocument();
});

test("S54: in the side panel, too, a link of the document leads to what it names, and the way back is there", async () => {
  window.history.replaceState(null, "", "/pair.html#roles");
  const notHere = async () => err<Failure>({ type: "Offline" });
  const { user } = await open(
    [noaAndEmeka],
    { chatId: CHAT },
    {
      settingUp: async () => ({
        ...createMemoryPlaces({}),
        ...{ setUp: notHere, read: notHere, readBeginning: notHere, join: notHere, keepSteps: notHere },
      }),
    },
  );
  expect(await screen.findByRole("heading", { name: "Who does what, who can read what" })).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Talk" }));
  expect(await screen.findByText(`With ${emeka.name}`)).toBeInTheDocument();
});

test("such a page stays when the pair that it is about is none of Noa's any more: a moved document has a link for Emeka on it", async () => {
  window.history.replaceState(null, "", "/pair.html#roles/an-earlier-place");
  const notHere = async () => err<Failure>({ type: "Offline" });
  await open(
    [noaAndEmeka, noaAndAmina],
    { chatId: CHAT },
    {
      settingUp: async () => ({
        ...createMemoryPlaces({}),
        ...{ setUp: notHere, read: notHere, readBeginning: notHere, join: notHere, keepSteps: notHere },
      }),
    },
  );
  expect(await screen.findByRole("heading", { name: "Who does what, who can read what" })).toBeInTheDocument();
  expect(screen.queryByText(/Which pair/)).not.toBeInTheDocument();
});

describe("the press for the stage", () => {
  const stageThat = (outcome: StageOutcome) => {
    const shown: string[] = [];
    const stage: MeetingStage = {
      isShown: async () => false,
      show: async (address) => {
        shown.push(address);
        return outcome;
      },
      hide: async () => outcome,
    };
    return { stage, shown };
  };

  test("says before it is pressed what others will see, and the address holds ids and nobody's name", async () => {
    const { stage, shown } = stageThat("done");
    const { user } = await open([noaAndEmeka], { chatId: CHAT, stage });
    expect(await screen.findByText(/Your own questions and notes stay here/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show on the meeting stage" }));
    expect(await screen.findByRole("button", { name: "Take it off the stage" })).toBeInTheDocument();
    expect(shown).toEqual(["http://localhost/pair.html?site=site&steps=sessions"]);
  });

  test.each<[StageOutcome, RegExp]>([
    ["not-allowed", /Ask the organiser of the meeting/],
    ["not-here", /cannot show an app to everybody/],
    ["no-answer", /did not answer/],
    ["refused", /could not do this now/],
  ])("that ends with %s is explained, and the press stays", async (outcome, words) => {
    const { user } = await open([noaAndEmeka], { chatId: CHAT, stage: stageThat(outcome).stage });
    await user.click(await screen.findByRole("button", { name: "Show on the meeting stage" }));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Show on the meeting stage" })).toBeEnabled();
  });

  test("is not offered to a pair that keeps no steps: each goes alone, and there is nothing to follow", async () => {
    const notebook = { store: "onenote", owner: "groups", ownerId: "group", sectionId: "1-section" } as const;
    await open([{ ...noaAndEmeka, document: notebook }], { chatId: CHAT, stage: stageThat("done").stage });
    await screen.findByText(`With ${emeka.name}`);
    expect(screen.queryByRole("button", { name: "Show on the meeting stage" })).not.toBeInTheDocument();
  });
});
