import { frameOf, hostKindOf, localeOf, themeOf } from "../../src/hosts/readings";

const nothing = () => false;
const darkDevice = (preference: string) => preference === "(prefers-color-scheme: dark)";
const forcedColours = (preference: string) => preference === "(forced-colors: active)";

test.each([
  ["Teams", "teams"],
  ["TeamsModern", "teams"],
  ["Outlook", "outlook"],
  ["OutlookWin32", "outlook"],
  ["Office", "teams"],
  ["SomethingNew", "teams"],
] as const)("somebody who opens the app in %s is in %s for us", (name, kind) => {
  expect(hostKindOf(name)).toBe(kind);
});

test.each([
  ["sidePanel", "sidePanel"],
  ["meetingStage", "stage"],
  ["content", "content"],
  ["settings", "content"],
  [undefined, "content"],
] as const)("a page that Teams shows as %s is laid out as %s", (context, frame) => {
  expect(frameOf(context)).toBe(frame);
});

test.each([
  ["default", nothing, "light"],
  ["default", darkDevice, "light"],
  ["dark", nothing, "dark"],
  ["contrast", nothing, "contrast"],
  ["glass", nothing, "light"],
  ["glass", darkDevice, "dark"],
  ["not invented yet", darkDevice, "dark"],
  [undefined, nothing, "light"],
  ["default", forcedColours, "contrast"],
  [undefined, forcedColours, "contrast"],
] as const)("a person whose host says %s sees what they asked for", (said, prefers, theme) => {
  expect(themeOf(said, prefers)).toBe(theme);
});

test.each([
  ["en-us", "en-US"],
  ["pt-br", "pt-BR"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["ar_eg", "ar-EG"],
  ["", "en"],
  ["!", "en"],
])("somebody whose client says %p is spoken to in %s", (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
