import { connectHost } from "../../src/hosts/connectHost";
import type { Theme } from "../../src/hosts/host";
import { insideTeams, runIn, surroundings } from "./insideTeams";
import { lettersHaveCome, twoWindows } from "../sandbox/stage/twoWindows";

test("in a side panel of Teams, Amina's page takes the theme, language and place that Teams tells it", async () => {
  insideTeams({ subPage: "pair-lagos-sao-paulo", chatId: "19:meeting_1@thread.v2" });
  expect(await connectHost({ around: surroundings().around })).toMatchObject({
    kind: "teams",
    frame: "sidePanel",
    locale: "en-US",
    theme: "dark",
    subPage: "pair-lagos-sao-paulo",
    chatId: "19:meeting_1@thread.v2",
  });
});

test("when Amina switches Teams to high contrast, her page hears it once and knows it from then on", async () => {
  const { host } = insideTeams();
  const connected = await connectHost({ around: surroundings().around });
  const heard: Theme[] = [];
  const stop = connected.onThemeChange((theme) => heard.push(theme));
  host.setTheme("contrast");
  host.setTheme("contrast");
  await lettersHaveCome();
  stop();
  host.setTheme("default");
  await lettersHaveCome();
  expect(heard).toEqual(["contrast"]);
  expect(connected.theme).toBe("light");
});

test("Teams takes its waiting picture away when the first content is there, and opens links", async () => {
  const { links, isReady } = insideTeams();
  const connected = await connectHost({ around: surroundings().around });
  expect(isReady()).toBe(false);
  connected.ready();
  connected.openLink("https://teams.microsoft.com/l/meetup-join/1");
  await lettersHaveCome();
  expect(isReady()).toBe(true);
  expect(links).toEqual(["https://teams.microsoft.com/l/meetup-join/1"]);
});

test("teams-js puts the bridge for signing in on the page, because the host says it can", async () => {
  const { frame } = insideTeams();
  await connectHost({ around: surroundings().around });
  expect(frame.nestedAppAuthBridge).toBeDefined();
});

test("slow work of the page begins when Teams has been asked, and keeps no question back", async () => {
  const { page, frame } = twoWindows();
  const ask = jest.spyOn(page, "postMessage");
  runIn(frame);
  let asked: number | undefined;
  const meanwhile = (): void => {
    asked = ask.mock.calls.length;
  };
  await connectHost({ around: surroundings().around, answerWithinMs: 20, meanwhile });
  expect(asked).toBe(1);
});

test("inside a page that does not answer, it carries on as a browser", async () => {
  const { frame } = twoWindows();
  runIn(frame);
  const connected = await connectHost({ around: surroundings().around, answerWithinMs: 20 });
  expect(connected).toMatchObject({ kind: "browser", frame: "content", locale: "de-AT", theme: "light" });
});

test("in a browser tab the device decides, also later, and links open in a tab of their own", async () => {
  let wishes: readonly string[] = ["(prefers-color-scheme: dark)"];
  const { around, opened, preferencesChange } = surroundings({
    hosted: false,
    prefers: (preference) => wishes.includes(preference),
  });
  const connected = await connectHost({ around });
  expect(connected).toMatchObject({ kind: "browser", theme: "dark" });
  const heard: Theme[] = [];
  connected.onThemeChange((theme) => heard.push(theme));
  wishes = ["(forced-colors: active)"];
  preferencesChange();
  preferencesChange();
  connected.openLink("https://example.org/");
  expect(heard).toEqual(["contrast"]);
  expect(opened).toEqual(["https://example.org/"]);
});
