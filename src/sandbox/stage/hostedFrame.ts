import { createStandInHost, type StandInHost } from "./standInHost";
import type { StandInOptions } from "./standInOptions";

export interface HostedFrameOptions extends Omit<StandInOptions, "frameWindow" | "hostWindow"> {
  /** The frame is put in here and fills it. */
  readonly place: HTMLElement;
  /** Name of the page to show, with what belongs behind it. */
  readonly door: string;
  /** What the frame is called, for those who do not see it. */
  readonly title?: string;
}

/** The product as one person sees it, inside a program of its own. Closing takes the frame off the page. */
export const createHostedFrame = ({ place, door, title, ...options }: HostedFrameOptions): StandInHost => {
  const frame = document.createElement("iframe");
  frame.title = title ?? `Meridian, as ${options.person.name} sees it`;
  frame.style.cssText = "display: block; border: 0; inline-size: 100%; block-size: 100%";
  place.append(frame);
  if (!frame.contentWindow) throw new Error("The frame has no window. Maybe its place is not on the page.");
  const host = createStandInHost({ ...options, frameWindow: frame.contentWindow, hostWindow: window });
  // Only now, so that the host hears the page's first word.
  frame.src = door;
  return {
    ...host,
    close: () => {
      host.close();
      frame.remove();
    },
  };
};
