import type { WhichMeeting } from "../domain/people/appointment/appointment";
import type { AskOutlook } from "./officeCalls";
import type { ComposeItem, OfficeLike, ReadItem } from "./officeShape";

interface MeetingIdContext {
  readonly office: OfficeLike;
  readonly item: ComposeItem | ReadItem;
  readonly ask: AskOutlook;
  readonly supports: (mailboxVersion: string) => boolean;
}

/**
 * Knows a meeting by what no move changes: its id in the calendar of whoever booked it, or ours, which is in the address that
 * we put into its text. Nothing of the text is kept.
 */
export const whichMeeting =
  (parts: MeetingIdContext): WhichMeeting =>
  async (eventIds) => {
    if (eventIds.length === 0) return undefined;
    const [own, text] = await Promise.all([idInCalendar(parts), textOf(parts)]);
    const marks = marksIn(text);
    return eventIds.find((eventId) => eventId === own || marks.has(eventId));
  };

/** Our ids have 34 characters. A shorter one, which the other person may have made up, could be a word of any text. */
const SHORTEST_MARK = 20;

/** The whole words of a text that may be ids of ours. The signs around one may be escaped, once or twice (%2F, %252F). */
const marksIn = (text: string): ReadonlySet<string> =>
  new Set(text.split(/%(?:25)*[\dA-F]{2}|[^\w-]+/i).filter(({ length }) => length >= SHORTEST_MARK));

/** Undefined where it was never saved. Graph's and Outlook's ids are the same but for two letters; Outlook knows which. */
export const idInCalendar = async ({ office, item, ask, supports }: MeetingIdContext): Promise<string | undefined> => {
  const id = "itemId" in item ? item.itemId : "getItemIdAsync" in item ? await savedId(item, ask, supports) : undefined;
  return restIdOf(office, id);
};

/** An item's id as Graph knows it. */
export const restIdOf = ({ context }: OfficeLike, itemId: string | undefined): string | undefined =>
  itemId ? (context.mailbox?.convertToRestId?.(itemId, "v2.0") ?? itemId) : undefined;

/** What was never saved has none, and Outlook says so by failing. */
const savedId = async (
  item: Pick<ComposeItem, "getItemIdAsync">,
  ask: AskOutlook,
  supports: MeetingIdContext["supports"],
): Promise<string | undefined> => {
  if (!supports("1.8")) return undefined;
  const id = await ask<string>((done) => item.getItemIdAsync?.(done));
  return id.ok ? id.value : undefined;
};

const textOf = async ({ office, item: { body }, ask }: MeetingIdContext): Promise<string> => {
  if (!body) return "";
  const text = await ask<string>((done) => body.getAsync(office.CoercionType.Html, done));
  return text.ok ? text.value : "";
};
