import { createStandInHost, type StandInHost } from "./standInHost";
import type { StandInOptions } from "./standInOptions";

export interface HostedFrameOptions extends Omit<StandInOptions, "frameWindow" | "hostWindow"> {
  /** The element that the frame is inserted into and fills. */
  readonly place: HTMLElement;
  /** File name of the page, with its query and fragment. */
  readonly door: string;
  /** Accessible name of the frame. */
  readonly title?: string;
}

/** The product in a frame, inside a stand-in host for one person. Closing removes the frame. */
export const createHostedFrame = ({ place, door, title, ...options }: HostedFrameOptions): StandInHost => {
  const frame = document.createElement("iframe");
  frame.title = title ?? `Meridian, as ${options.person.name} sees it`;
  frame.style.cssText = "display: block; border: 0; inline-size: 100%; block-size: 100%";
  place.append(frame);
  if (!frame.contentWindow) throw new Error("The frame has no window. Maybe its place is not on the page.");
  const host = createStandInHost({ ...options, frameWindow: frame.contentWindow, hostWindow: window });
  // Set last, so that the host receives the page's first message.
  frame.src = door;
  return {
    ...host,
    close: () => {
      host.close();
      frame.remove();
    },
  };
};
