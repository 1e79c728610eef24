// One frame that fills the page, with a program of its own around it:
//   host.html?person=<id>&door=tab.html&in=Outlook&theme=dark&locale=en-us&frame=sidePanel&width=320&page=<sub page>
import { mailLink } from "../../domain/links/appLinks";
import { createHostedFrame } from "./standInHost";
import { programOf } from "./programs";
import { createSandboxControl } from "./sandboxControl";
import type { FrameContext, HostTheme } from "./standInOptions";

const open = async (asked: URLSearchParams): Promise<void> => {
  const control = createSandboxControl((input, init) => fetch(input, init));
  const { people } = await control.cast();
  const person = people.find(({ id }) => id === asked.get("person")) ?? people[0];
  if (!person) throw new Error("The local Graph has no people. Maybe its seed is empty.");
  const place = document.querySelector<HTMLElement>("#place");
  if (!place) throw new Error("host.html has no #place.");
  place.style.cssText = "position: fixed; inset-block: 0; inset-inline-start: 0";
  place.style.inlineSize = /^\d+$/.test(asked.get("width") ?? "") ? `${asked.get("width")}px` : "100%";
  document.title = `Meridian, as ${person.name} sees it`;
  const subPage = asked.get("page");
  const frameContext = frameContextOf(asked.get("frame"));
  const save = frameContext === "settings" ? saveButton() : undefined;
  const host = createHostedFrame({
    place,
    door: doorOf(asked.get("door")),
    person,
    control,
    theme: themeOf(asked.get("theme")),
    locale: asked.get("locale") ?? "en-us",
    frameContext,
    program: programOf(asked.get("in")),
    ...(save && {
      team: { groupId: asked.get("team") ?? "" },
      onValidity: (valid: boolean) => save.toggleAttribute("disabled", !valid),
    }),
    ...(subPage && { subPage }),
    openLink: openWindow,
    onMail: ({ toRecipients, subject, message }) => openWindow(mailLink(toRecipients, subject, message)),
  });
  save?.addEventListener("click", () => {
    void host.save().then((tab) => (save.textContent = tab ? `Saved: ${tab.contentUrl}` : "Not saved"));
  });
};

const openWindow = (url: string): void => {
  window.open(url, "_blank", "noopener");
};

/** Teams' "Save" button below a tab's settings page. */
const saveButton = (): HTMLButtonElement => {
  const button = document.createElement("button");
  button.textContent = "Save";
  button.disabled = true;
  button.style.cssText = "position: fixed; inset-block-end: 16px; inset-inline-end: 16px; padding: 8px 16px";
  document.body.append(button);
  return button;
};

const themeOf = (word: string | null): HostTheme =>
  word === "dark" || word === "contrast" || word === "glass" ? word : "default";

const frameContextOf = (word: string | null): FrameContext =>
  word === "sidePanel" || word === "meetingStage" || word === "settings" || word === "remove" ? word : "content";

/** Our own pages only: an address could inject a script. */
const doorOf = (name: string | null): string => (name && /^\w+\.html$/.test(name) ? name : "tab.html");

void open(new URLSearchParams(location.search));
