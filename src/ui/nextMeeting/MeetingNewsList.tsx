import { useEffect, useMemo, useState } from "react";
import type { NotedMeeting } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import type { Instant } from "../../domain/time/interval";
import { useConversations, useFormat } from "../context";
import { useNames } from "../names";
import { Body } from "../controls/layout";
import { meetingNewsIn } from "./meetingNews";
import { whenWords } from "../proposal/meetingWords";

interface MeetingNewsProps {
  readonly pair: Pair;
  readonly entries: readonly FoldedEntry[];
  readonly next: NotedMeeting | undefined;
  readonly now: Instant;
}

/** What others moved or called off since this device last showed it. Told once: the next visit says only what is. */
const MeetingNewsList = ({ pair, entries, next, now }: MeetingNewsProps) => {
  const format = useFormat();
  const { text, me } = format;
  const names = useNames(pair);
  const seen = useTold(pair);
  const news = useMemo(
    () => meetingNewsIn({ folded: entries, members: pair.members, me: me.id, now }, next),
    [entries, pair, me, now, next],
  );
  const newest = news.reduce<EntryId | undefined>(
    (last, { id }) => (last === undefined || id > last ? id : last),
    undefined,
  );
  const { told } = useConversations();
  useEffect(() => {
    if (seen.isRead && newest !== undefined && (seen.id === undefined || newest > seen.id)) told.write(pair.id, newest);
  }, [seen, newest, told, pair]);
  if (!seen.isRead) return null;
  return (
    <div role="status">
      {news
        .filter(({ id }) => seen.id === undefined || id > seen.id)
        .map(({ id, kind, by, start, word }) => {
          const author = pair.members.find((member) => member.id === by);
          const name = author ? names.of(author) : "";
          const when = whenWords(start, format);
          if (kind === "moved") return <Body key={id}>{text("next.wasMoved", { name, when })}</Body>;
          if (kind === "doubled") return <Body key={id}>{text("next.wasDoubled", { when })}</Body>;
          if (kind === "finished") return <Body key={id}>{text("next.finished", { when })}</Body>;
          return (
            <Body key={id}>
              {word === undefined
                ? text("next.wasCalledOff", { name, when })
                : text("next.wasCalledOffWith", { name, when, word })}
            </Body>
          );
        })}
    </div>
  );
};

/** What was told before this visit. */
const useTold = ({ id }: Pair): { readonly isRead: boolean; readonly id?: EntryId } => {
  const { told } = useConversations();
  const [seen, setSeen] = useState<{ readonly isRead: boolean; readonly id?: EntryId }>({ isRead: false });
  useEffect(() => {
    let gone = false;
    void told.read(id).then((newest) => {
      if (!gone) setSeen({ isRead: true, ...(newest !== undefined && { id: newest }) });
    });
    return () => {
      gone = true;
    };
  }, [told, id]);
  return seen;
};

// A late part is a default export.
export default MeetingNewsList;
