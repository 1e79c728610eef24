import { connectHost } from "../../src/hosts/connectHost";
import { createMeetingRoom } from "../../src/sandbox/stage/meetingRoom";
import type { HostMisbehaviour, StandInOptions } from "../../src/sandbox/stage/standInOptions";
import { createTeamsStage } from "../../src/hosts/framedHost";
import { lettersHaveCome } from "../sandbox/stage/twoWindows";
import { insideTeams, leave, surroundings } from "./insideTeams";

const STAGE = "https://meridian.example/pair.html?stage=site~list";
const TAB = {
  entityId: "pair",
  contentUrl: "https://meridian.example/pair.html",
  websiteUrl: "https://meridian.example/tab.html",
  name: "Our mentoring",
};

/** No machine is so busy that an answer which comes takes longer. */
const PATIENT_MS = 60_000;

const connected = async (differences: Partial<StandInOptions> = {}, answerWithinMs = PATIENT_MS, origin?: string) => {
  const room = createMeetingRoom();
  const teams = insideTeams({ room, ...differences }, origin);
  const host = await connectHost({ around: surroundings().around, answerWithinMs });
  return { teams: teams.host, isReady: teams.isReady, room, host };
};

describe("the stage of a meeting", () => {
  test("S53: Amina shows the question to everybody in the meeting, and takes it away again", async () => {
    const { host, room } = await connected();
    expect(await host.stage?.isShown()).toBe(false);
    expect(await host.stage?.show(STAGE)).toBe("done");
    expect(room.shown()).toBe(STAGE);
    expect(await host.stage?.isShown()).toBe(true);
    expect(await host.stage?.hide()).toBe("done");
    expect(room.shown()).toBeUndefined();
  });

  test.each<[string, HostMisbehaviour, string]>([
    ["the organisation does not let the app onto the stage", { lacks: ["stage permission"] }, "not-allowed"],
    ["Amina may only listen in this meeting", { refuses: { "meeting.shareAppContentToStage": 1000 } }, "not-allowed"],
    ["Teams is too old", { refuses: { "meeting.getAppContentStageSharingCapabilities": 9000 } }, "not-here"],
    ["Teams cannot, and does not say why", { refuses: { "meeting.shareAppContentToStage": 500 } }, "refused"],
  ])("when %s, nothing is on the stage and the screen can say why", async (_, misbehaves, outcome) => {
    const { host, room } = await connected({ misbehaves });
    expect(await host.stage?.show(STAGE)).toBe(outcome);
    expect(room.shown()).toBeUndefined();
  });

  test("a Teams that never answers about its stage does not keep Amina waiting for ever", async () => {
    await connected({ misbehaves: { silentOn: ["meeting.getAppContentStageSharingCapabilities"] } });
    expect(await createTeamsStage(10).show(STAGE)).toBe("no-answer");
    expect(await createTeamsStage(10).isShown()).toBe(false);
  });

  test("in a tab of a chat there is no stage to offer", async () => {
    expect((await connected({ frameContext: "content" })).host.stage).toBeUndefined();
  });
});

test("Teams says which id Meridian has in the organisation's catalogue, and links name that one", async () => {
  const catalogueId = "11112222-3333-4444-8555-666677778888";
  expect((await connected({ appId: catalogueId })).host.appId).toBe(catalogueId);
  leave();
  // A Teams that is too old to say it.
  expect((await connected()).host).not.toHaveProperty("appId");
  leave();
  // Only an id may stand in an address.
  expect((await connected({ appId: "../../elsewhere" })).host).not.toHaveProperty("appId");
});

test("a Teams in China, which teams-js does not know by itself, is believed where the pages were built for it", async () => {
  const around = surroundings().around;
  insideTeams({}, "https://teams.microsoftonline.cn");
  expect((await connectHost({ around, answerWithinMs: 50 })).kind).toBe("browser");
  leave();
  insideTeams({}, "https://teams.microsoftonline.cn");
  expect((await connectHost({ around, teams: "https://teams.microsoftonline.cn" })).kind).toBe("teams");
});

describe("a tab in a channel", () => {
  const inSettings = { frameContext: "settings", team: { groupId: "group", siteCollectionId: "site" } } as const;

  test("is saved with what was chosen, and not before something was", async () => {
    const valid: boolean[] = [];
    const saved: boolean[] = [];
    const { host, teams } = await connected({ ...inSettings, onValidity: (is) => valid.push(is) });
    expect(host.channel).toEqual({ groupId: "group", siteCollectionId: "site" });
    expect(valid).toEqual([]);
    host.tabSettings?.offer(TAB, (taken) => saved.push(taken));
    await lettersHaveCome();
    const { name, ...addresses } = TAB;
    expect(await teams.save()).toEqual({ ...addresses, suggestedDisplayName: name });
    await lettersHaveCome();
    host.tabSettings?.withdraw();
    await lettersHaveCome();
    expect([valid, saved]).toEqual([[true, false], [true]]);
  });

  test("that another team shares belongs to the team that owns it", async () => {
    const team = { groupId: "team of Kenji", owningGroupId: "team of Amina" };
    const { host } = await connected({ ...inSettings, team });
    expect(host.channel).toEqual({ groupId: "team of Amina" });
  });

  test("of which Teams tells only the channel has its owner, and one of which it tells no team has none", async () => {
    const shared = { owningGroupId: "team of Amina", isTeamTold: false };
    expect((await connected({ ...inSettings, team: shared })).host.channel).toEqual({ groupId: "team of Amina" });
    leave();
    expect((await connected({ ...inSettings, team: { isTeamTold: false } })).host.channel).toEqual({});
  });

  test("is not there when Teams does not take it, and the page hears that", async () => {
    const saved: boolean[] = [];
    const { host, teams } = await connected({
      ...inSettings,
      misbehaves: { refuses: { "settings.setSettings": 1 } },
    });
    host.tabSettings?.offer(TAB, (taken) => saved.push(taken));
    await lettersHaveCome();
    expect(await teams.save()).toBeUndefined();
    expect(saved).toEqual([false]);
  });

  test("may be taken away at once: nothing of the pair depends on it", async () => {
    const valid: boolean[] = [];
    const { host } = await connected({ ...inSettings, frameContext: "remove", onValidity: (is) => valid.push(is) });
    await lettersHaveCome();
    expect(host.tabSettings?.isRemoval).toBe(true);
    expect(valid).toEqual([true]);
  });

  test("cannot be set up in a Teams without settings, and the page knows", async () => {
    const { host } = await connected({ ...inSettings, misbehaves: { lacks: ["pages.config"] } });
    expect(host.tabSettings).toBeUndefined();
  });
});

describe("a Teams that does not behave", () => {
  test("late, but within patience: Amina's page is in Teams", async () => {
    expect((await connected({ misbehaves: { lateMs: 50 } })).host.kind).toBe("teams");
  });

  test("never an answer: the page carries on as in a browser", async () => {
    expect((await connected({ misbehaves: { silentOn: ["everything"] } }, 1)).host.kind).toBe("browser");
  });

  test("from an origin that is not Teams': its answers are not believed", async () => {
    expect((await connected({}, 1, "http://127.0.0.1:4173")).host.kind).toBe("browser");
  });

  test("when the page has nothing to show, Teams is told and shows its own words", async () => {
    const reasons: string[] = [];
    const { host } = await connected({ onFailure: (reason) => reasons.push(reason) });
    host.failed();
    await lettersHaveCome();
    expect(reasons).toEqual(["Other"]);
  });
});

describe("the back button of Teams", () => {
  const pressed = async (screensLeft: number, differences: Partial<StandInOptions> = {}) => {
    let left = 0;
    const { host, teams } = await connected({ frameContext: "content", onLeave: () => left++, ...differences });
    let screens = screensLeft;
    host.onBack?.(() => screens-- > 0);
    await lettersHaveCome();
    teams.pressBack();
    teams.pressBack();
    await lettersHaveCome();
    return { host, left };
  };

  test.each([
    ["walks our screens while there are any", 2, 0],
    ["leaves the app when none of ours was before", 1, 1],
  ])("%s", async (_, screens, left) => {
    expect((await pressed(screens)).left).toBe(left);
  });

  test("of a Teams that does not ask its pages leaves at once, and we never offer to be asked", async () => {
    const { host, left } = await pressed(2, { misbehaves: { lacks: ["pages.backStack"] } });
    expect(host.onBack).toBeUndefined();
    expect(left).toBe(2);
  });

  test("stays where it is when Teams refuses to leave", async () => {
    expect(await pressed(0, { misbehaves: { refuses: { navigateBack: 500 } } })).toMatchObject({ left: 0 });
  });
});

test("the link to a part of a page is handed to Teams, which lets Amina copy it", async () => {
  const shared: string[] = [];
  const { host } = await connected({ frameContext: "content", onShareLink: (subPage) => shared.push(subPage) });
  host.shareLink?.("document/pair-lagos-sao-paulo", "Our document");
  await lettersHaveCome();
  expect(shared).toEqual(["document/pair-lagos-sao-paulo"]);
});

test.each(["settings", "remove", "content", "sidePanel", "meetingStage"] as const)(
  "in the frame context %s the page opens and its first word reaches Teams",
  async (frameContext) => {
    const { host, isReady } = await connected({ frameContext });
    host.ready();
    await lettersHaveCome();
    expect(isReady()).toBe(true);
  },
);
