import type { MessageId } from "../../locales/text";
import type { Reading, Side } from "./promptsFor";

/** Whom a text is for, where somebody reads both sides of a guide; undefined where it is for whoever reads it. */
export const sideWords = (reading: Reading, whom: Side | "both"): MessageId | undefined => {
  if (reading !== "both" || whom === "both") return undefined;
  return whom === "mentor" ? "host.forHost" : "host.forGuests";
};
