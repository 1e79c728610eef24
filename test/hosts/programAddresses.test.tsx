import { CLOUDS } from "../../scripts/package/clouds";
import { connectHost } from "../../src/hosts/connectHost";
import { insideTeams, surroundings } from "./insideTeams";

/** Where people open a personal tab in a browser, by the old addresses of each program and by the new ones. */
const ADDRESSES = [
  ["Teams", "https://teams.microsoft.com"],
  ["Teams", "https://teams.cloud.microsoft"],
  ["Outlook", "https://outlook.office.com"],
  ["Outlook", "https://outlook.office365.com"],
  ["Outlook", "https://outlook.cloud.microsoft"],
  ["Office", "https://www.office.com"],
  ["Office", "https://www.microsoft365.com"],
  ["Office", "https://m365.cloud.microsoft"],
  // The other clouds.
  ["Teams", "https://gov.teams.microsoft.us"],
  ["Outlook", "https://outlook.office365.us"],
  ["Office", "https://www.office365.us"],
  ["Teams", "https://dod.teams.microsoft.us"],
  ["Outlook", "https://outlook-dod.office365.us"],
  ["Outlook", "https://webmail.apps.mil"],
  ["Office", "https://www.ohome.apps.mil"],
] as const;

/** As a browser reads `frame-ancestors`: a star stands for any number of names in front. */
const mayFrame = (address: string): boolean =>
  CLOUDS.flatMap(({ ancestors }) => ancestors).some((source) => {
    const { protocol, host } = new URL(source.replace("*.", "any."));
    const asked = new URL(address);
    const fits = source.includes("*.") ? asked.host.endsWith(host.slice("any".length)) : asked.host === host;
    return fits && asked.protocol === protocol;
  });

test.each(ADDRESSES)(
  "%s at %s may show our pages in a frame, and its answers are believed",
  async (program, address) => {
    expect(mayFrame(address)).toBe(true);
    insideTeams({ program, frameContext: "content" }, address);
    const host = await connectHost({ around: surroundings().around });
    expect(host.kind).toBe(program === "Outlook" ? "outlook" : "teams");
  },
);

test.each([
  "https://outlook.office.com.example.org",
  "http://outlook.office.com",
  "https://microsoft365.com.evil.example",
])("%s is none of them", async (address) => {
  expect(mayFrame(address)).toBe(false);
  insideTeams({ frameContext: "content" }, address);
  expect((await connectHost({ around: surroundings().around, answerWithinMs: 20 })).kind).toBe("browser");
});
