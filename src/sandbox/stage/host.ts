// One frame that fills the page, with its own Teams around it:
//   host.html?person=<id>&door=tab.html&theme=dark&locale=en-us&frame=sidePanel&width=320&page=<sub page>
import { createSandboxControl } from "./sandboxControl";
import { createStandInHost, type FrameContext, type HostTheme } from "./standInHost";

const open = async (asked: URLSearchParams): Promise<void> => {
  const frame = document.querySelector("iframe");
  if (!frame?.contentWindow) throw new Error("host.html has no frame. Maybe its template was changed.");
  const control = createSandboxControl((input, init) => fetch(input, init));
  const { people } = await control.cast();
  const person = people.find(({ id }) => id === asked.get("person")) ?? people[0];
  if (!person) throw new Error("The local Graph knows nobody. Maybe its seed is empty.");
  const subPage = asked.get("page");
  createStandInHost({
    frameWindow: frame.contentWindow,
    hostWindow: window,
    person,
    control,
    theme: themeOf(asked.get("theme")),
    locale: asked.get("locale") ?? "en-us",
    frameContext: frameContextOf(asked.get("frame")),
    ...(subPage ? { subPage } : {}),
    openLink: (url) => window.open(url, "_blank", "noopener"),
  });
  document.title = `Meridian, as ${person.name} sees it`;
  frame.title = document.title;
  frame.style.cssText = `position: fixed; inset-block: 0; inset-inline-start: 0; border: 0; block-size: 100%`;
  frame.style.inlineSize = /^\d+$/.test(asked.get("width") ?? "") ? `${asked.get("width")}px` : "100%";
  frame.src = doorOf(asked.get("door"));
};

const themeOf = (word: string | null): HostTheme =>
  word === "dark" || word === "contrast" || word === "glass" ? word : "default";

const frameContextOf = (word: string | null): FrameContext =>
  word === "sidePanel" || word === "meetingStage" ? word : "content";

/** Only pages of ours: an address could bring a script along. */
const doorOf = (name: string | null): string => (name && /^\w+\.html$/.test(name) ? name : "tab.html");

void open(new URLSearchParams(location.search));
