import { useEffect, useState, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { isFocusFree } from "../controls/focus/focusPlace";
import { Body } from "../controls/layout";
import { joinSentences } from "../format/sentences";
import { formatDay, formatTime } from "../format/when";
import { TimeCard } from "../nextMeeting/TimeCard";
import { explain, objections } from "../proposal/explain";
import { TwoDays } from "../proposal/TwoDays";
import type { Format } from "../services";

/** A time with everybody's day around it, and what the engine says of it; undefined for one that has begun. */
export interface LookedAt {
  readonly found: FoundTimes;
  readonly proposal: Proposal | undefined;
}

interface ThisTimeProps {
  readonly window: Interval;
  /** Undefined while calendars are asked, and when they cannot be. */
  readonly looked: LookedAt | undefined;
  /** Nothing more will be known. */
  readonly isUnread: boolean;
  /** What a press here has just done: when the press went with it, the heading takes the focus. */
  readonly done?: string | undefined;
  readonly children?: ReactNode;
}

/** The time of what is open in Outlook: everybody's clock, both days, and whom it suits. */
export const ThisTime = ({ window, looked, isUnread, done, children }: ThisTimeProps) => {
  const format = useFormat();
  const { text, zones, locale } = format;
  const [heading, setHeading] = useState<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (done !== undefined && heading && isFocusFree()) heading.focus();
  }, [done, heading]);
  const found = looked?.found;
  return (
    <TimeCard
      slot={window}
      found={found}
      title={(zone) =>
        text("row.mine", {
          day: formatDay(window.start, zone, zones, locale),
          time: formatTime(window.start, zone, zones, locale),
        })
      }
      isTimeInTitle
      days={isUnread ? undefined : ((found && <TwoDays found={found} slot={window} isFirst isNamedInside />) ?? null)}
      headingRef={setHeading}
    >
      {looked?.proposal && <Body>{joinSentences(...suitsWords(looked.found, looked.proposal, format))}</Body>}
      {children}
    </TimeCard>
  );
};

/** Whom a time suits, or what is in the way. */
const suitsWords = (found: FoundTimes, proposal: Proposal, format: Format): readonly string[] => {
  const against = objections(found, proposal, format.text);
  if (against.length > 0) return against;
  const { sentences, warnings } = explain(found, proposal, false, format);
  return [...sentences.slice(0, 1), ...warnings];
};
