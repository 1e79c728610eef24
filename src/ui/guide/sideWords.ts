import type { MessageId } from "../../locales/text";
import type { ReaderSide, GuideSide } from "./promptsFor";

/** Whom a text is for, where somebody reads both sides of a guide; undefined where it is for whoever reads it. */
export const sideWords = (reading: ReaderSide, whom: GuideSide | "both"): MessageId | undefined => {
  if (reading !== "both" || whom === "both") return undefined;
  return whom === "mentor" ? "host.forHost" : "host.forGuests";
};
