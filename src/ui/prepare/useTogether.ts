import { useEffect, useMemo, useState } from "react";
import type { GuideFacts } from "../../domain/conversation/guide";
import type { SessionState } from "../../domain/conversation/session";
import { suggest, type Suggestion } from "../../domain/conversation/suggest";
import type { MeetingFacts } from "../../domain/document/entry";
import { type FoldedEntry, entriesOf } from "../../domain/document/fold";
import { rulesMissing } from "../../domain/document/agreements";
import { CLOSED_BY_POWER, decidesOnOther } from "../../domain/document/power";
import { meetingsHeld, meetingToAskAbout, type HeldMeeting } from "../../domain/document/meetingsHeld";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import { plannedIn, sharedInputsOf, wishesIn, type WishEntry } from "../../domain/document/sharedInputs";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { AgreementTopic } from "../../domain/document/facts";
import { type Pair, relationshipOf } from "../../domain/people/pair";
import { offeredGuides } from "../../guides/offered";
import { orElse, useFetched } from "../controls/useFetched";
import { useDocument } from "../document/useDocument";
import { MS_PER_DAY, MS_PER_MINUTE, type Instant } from "../../domain/time/interval";
import { useConversations, useFormat, useGuides } from "../context";

/** What both people know of their conversations, read off their document and their latest meeting. */
export interface Together {
  /** All that may be chosen from. */
  readonly guides: readonly GuideFacts[];
  readonly folded: readonly FoldedEntry[];
  readonly suggestions: readonly Suggestion[];
  readonly held: readonly HeldMeeting[];
  readonly booked: readonly MeetingFacts[];
  /** A booked meeting of which nobody said whether it took place. */
  readonly toAsk: MeetingFacts | undefined;
  /** Wishes of this moment by what they want. */
  readonly wishes: readonly WishEntry[];
  readonly planned: number;
  /** The last word on a meeting, not older than a day, is that it did not take place. */
  readonly missed: boolean;
  readonly rulesMissing: readonly AgreementTopic[];
  /** One of them decides on another's pay, rating, contract or visa, as a member says. */
  readonly isUnequal: boolean;
}

const NONE: readonly GuideFacts[] = [];

const missedJustNow = (entries: readonly FoldedEntry[], now: Instant): boolean => {
  const last = entriesOf("held", entries).at(-1);
  return last?.content.held.met === false && last.at > now - MS_PER_DAY;
};

/** Follows what the suggestions are made from. Nothing here knows who looks, so both screens say the same (P1). */
export const useTogether = (pair: Pair, document: LiveDocument, session: SessionState | undefined): Together => {
  const { clock } = useFormat();
  const { ownGuides } = useConversations();
  const { policy } = useGuides();
  const { entries } = useDocument(document);
  const own = useFetched(ownGuides);
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), MS_PER_MINUTE);
    return () => clearInterval(timer);
  }, [clock]);
  return useMemo(() => {
    const held = meetingsHeld(entries, session);
    const booked = meetingsOf(entries);
    const since = held.at(-1)?.at ?? -Infinity;
    const guides = offeredGuides(policy, orElse(own, NONE), relationshipOf(pair), pair.members.length);
    return {
      guides,
      folded: entries,
      suggestions: suggest(guides, sharedInputsOf({ pair, folded: entries, session, now })),
      held,
      booked,
      toAsk: meetingToAskAbout(entries, booked, held, now),
      wishes: wishesIn(entries, pair).filter(({ entry }) => entry.at > since),
      planned: plannedIn(entries),
      missed: missedJustNow(entries, now),
      rulesMissing: rulesMissing(entries, pair),
      isUnequal: decidesOnOther(entries, pair),
    };
  }, [policy, own, entries, session, now, pair]);
};

/**
 * Why `guide` may not be opened: a personal one needs the ground rules, what is tender never waits for them (S5, S48).
 * And some must not be asked of somebody whose pay the other decides on (S41).
 */
export const whyClosed = (
  { id, depth }: Pick<GuideFacts, "id" | "depth">,
  { rulesMissing: missing, isUnequal }: Together,
): "power" | "rules" | undefined => {
  if (isUnequal && CLOSED_BY_POWER.includes(id)) return "power";
  return depth === 2 && missing.length > 0 ? "rules" : undefined;
};
