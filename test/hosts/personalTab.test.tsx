import { HostName } from "@microsoft/teams-js";
import { createAppLinks, mailLink } from "../../src/domain/links/appLinks";
import { connectHost } from "../../src/hosts/connectHost";
import { PROGRAMS } from "../../src/sandbox/stage/programs";
import type { Mail, ProgramName, StandInOptions } from "../../src/sandbox/stage/standInOptions";
import { browserEnvironmentOf } from "../../src/hosts/browserEnvironment";
import { lettersHaveCome } from "../sandbox/stage/twoWindows";
import { insideTeams, surroundings } from "./insideTeams";
import { onPhone } from "./onPhone";

const LINKS = createAppLinks({
  teams: "https://teams.microsoft.com",
  appId: "",
  home: "https://meridian.example/tab.html",
});
const CHAT = LINKS.chat(["rafael@contoso.example"], "Our document & what is next");
const MAIL = mailLink(
  ["rafael@contoso.example", "o'neill+1@contoso.example"],
  "Ours: 50 %?",
  "Line one.\nLine + two & more",
);

/** Amina's own tab, in one of the programs that show it. */
const tabIn = async (program: ProgramName, differences: Partial<StandInOptions> = {}) => {
  const mails: Mail[] = [];
  const { links, host: around } = insideTeams({
    ...{ program, frameContext: "content", onMail: (mail) => mails.push(mail) },
    ...differences,
  });
  const { around: device, opened } = surroundings();
  const host = await connectHost({ around: device });
  return { host, program: around, inHost: links, inBrowser: opened, mails };
};

const programs = Object.keys(PROGRAMS) as ProgramName[];

test("the programs that are played here are programs of teams-js", () => {
  expect(Object.values<string>(HostName)).toEqual(expect.arrayContaining(programs));
});

describe.each([
  ["Teams", "inHost"],
  ["Office", "inHost"],
  ["Outlook", "inBrowser"],
] as const)("in %s", (program, where) => {
  test(`a press on “Write in Teams” opens the chat once, ${where === "inHost" ? "by the program" : "by the browser, because the program would do nothing"}`, async () => {
    const { host, ...opened } = await tabIn(program);
    host.openLink(CHAT);
    await lettersHaveCome();
    expect({ inHost: opened.inHost, inBrowser: opened.inBrowser }).toEqual({
      inHost: [],
      inBrowser: [],
      [where]: [CHAT],
    });
  });

  test("Amina is signed in by the program, and her page comes with her language, zone and look", async () => {
    const { host } = await tabIn(program, { theme: "contrast", locale: "fr-ca" });
    expect(host).toMatchObject({ nestedSignIn: true, locale: "fr-CA", zone: "Africa/Lagos", theme: "contrast" });
  });

  test("nothing is offered that only a meeting or a channel of Teams has", async () => {
    const { host } = await tabIn(program);
    expect(host.stage).toBeUndefined();
    expect(host.tabSettings).toBeUndefined();
    expect(host.channel).toBeUndefined();
  });
});

test.each([
  ["Teams", true],
  ["Outlook", false],
  ["Office", false],
] as const)("in %s the page hears of a back button: %p", async (program, hears) => {
  expect((await tabIn(program)).host.onBack !== undefined).toBe(hears);
});

describe("a mail to Rafael", () => {
  test("opens in Outlook's own form, whole, when the tab is in Outlook", async () => {
    const { host, mails, inBrowser } = await tabIn("Outlook");
    host.openLink(MAIL);
    await lettersHaveCome();
    expect(mails).toEqual([
      {
        type: "new",
        toRecipients: ["rafael@contoso.example", "o'neill+1@contoso.example"],
        subject: "Ours: 50 %?",
        message: "Line one.\nLine + two & more",
      },
    ]);
    expect(inBrowser).toEqual([]);
  });

  test("opens with the device's mail program when Outlook refuses its form", async () => {
    const { host, mails, inBrowser } = await tabIn("Outlook", { misbehaves: { refuses: { "mail.composeMail": 500 } } });
    host.openLink(MAIL);
    await lettersHaveCome();
    expect([mails, inBrowser]).toEqual([[], [MAIL]]);
  });

  test.each(["Teams", "Office"] as const)(
    "is opened as any link in %s, which has no form for mail",
    async (program) => {
      const { host, inHost, mails } = await tabIn(program);
      host.openLink(MAIL);
      await lettersHaveCome();
      expect([inHost, mails]).toEqual([[MAIL], []]);
    },
  );
});

describe("on a phone, where no page is around the tab", () => {
  test.each(programs)(
    "%s is found all the same, with its look and its word on sign-in, and opens links",
    async (program) => {
      const { links } = onPhone({ program });
      const { around, opened } = surroundings();
      const host = await connectHost({ around });
      expect(host).toMatchObject({
        kind: program === "Outlook" ? "outlook" : "teams",
        nestedSignIn: true,
        theme: "dark",
      });
      host.openLink(CHAT);
      await lettersHaveCome();
      expect([links, opened]).toEqual([[CHAT], []]);
    },
  );

  test("a program of Microsoft's is looked for, and in a browser none is", () => {
    expect(browserEnvironmentOf(window).hosted).toBe(false);
    Object.assign(window, { nativeInterface: {} });
    expect(browserEnvironmentOf(window).hosted).toBe(true);
    Reflect.deleteProperty(window, "nativeInterface");
  });
});
