import type { SandboxControl, StagePerson } from "./sandboxControl";
import { createStandInHost, type FrameContext, type HostTheme, type StandInHost } from "./standInHost";

export interface HostedFrameOptions {
  /** The frame is put in here and fills it. */
  readonly place: HTMLElement;
  /** Name of the page to show. */
  readonly door: string;
  readonly person: StagePerson;
  readonly control: SandboxControl;
  readonly theme: HostTheme;
  readonly locale: string;
  readonly frameContext: FrameContext;
  readonly subPage?: string;
  readonly openLink: (url: string) => void;
}

/** The product as one person sees it, inside a Teams of its own. Closing takes the frame off the page. */
export const createHostedFrame = ({ place, door, ...options }: HostedFrameOptions): StandInHost => {
  const frame = document.createElement("iframe");
  frame.title = `Meridian, as ${options.person.name} sees it`;
  frame.style.cssText = "display: block; border: 0; inline-size: 100%; block-size: 100%";
  place.append(frame);
  if (!frame.contentWindow) throw new Error("The frame has no window. Maybe its place is not on the page.");
  const host = createStandInHost({ ...options, frameWindow: frame.contentWindow, hostWindow: window });
  // Only now, so that the host hears the page's first word.
  frame.src = door;
  return {
    setTheme: host.setTheme,
    close: () => {
      host.close();
      frame.remove();
    },
  };
};
