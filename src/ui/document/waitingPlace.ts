import type { EntryContent } from "../../domain/document/entry";
import type { Waiting } from "../../domain/document/waiting";
import { placeInStory, type DocumentPart } from "./parts/documentParts";

/** Where something that waits is answered. */
export interface WaitingPlace {
  readonly screen: "us" | "times" | "conversation" | "document" | "mytime";
  /** In the document: its part, and its entry there. In one's own time: its part. */
  readonly within?: string;
  /** At the times: new ones are looked for, and nothing is answered. */
  readonly isAnew?: true;
}

/** The part in which a kind is answered; what is not here is answered where everything is. */
const PART_OF: Partial<Readonly<Record<EntryContent["kind"], DocumentPart>>> = {
  commitment: "promises",
  goal: "plan",
  milestone: "plan",
  budget: "plan",
  checkin: "plan",
  visibility: "doors",
  introduction: "doors",
  agreement: "rules",
  term: "words",
  feedback: "advice",
  concern: "concerns",
  learned: "circle",
};

/** Where `waiting` is answered, to the very entry. */
export const placeOfWaiting = (waiting: Waiting): WaitingPlace => {
  if (waiting.kind === "offer") return { screen: "times" };
  if (waiting.kind === "absent") return { screen: "us" };
  if (waiting.kind === "told-ended") return { screen: "mytime", within: "seen" };
  if (waiting.kind === "ask-again") return { screen: "times", isAnew: true };
  if (waiting.kind === "met" || waiting.kind === "debrief") return { screen: "conversation" };
  if (waiting.kind === "after-end") return { screen: "document", within: "shifts" };
  const { kind, entry } = waiting;
  const isNews = kind === "page" || kind === "words";
  const part = isNews ? undefined : PART_OF[entry.content.kind];
  return { screen: "document", within: placeInStory(part ?? "everything", entry.id) };
};
