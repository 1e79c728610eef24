import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { isFocusFree } from "../controls/focus/focusPlace";
import { Body, Title } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { formatDay } from "../format/when";
import { clocksAt, timesWords } from "../nextMeeting/meetingWords";
import { explain, objections } from "../proposal/explain";
import { TwoDays } from "../proposal/TwoDays";
import type { Format } from "../services";

const useStyles = makeStyles({
  card: {
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
  },
  times: { fontVariantNumeric: "tabular-nums" },
  // As high as two days, so that nothing jumps when the calendars have answered.
  days: { minHeight: "112px" },
});

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
  const { text, me, zones, locale } = format;
  const styles = useStyles();
  const id = useId();
  const [heading, setHeading] = useState<HTMLHeadingElement | null>(null);
  useEffect(() => {
    if (done !== undefined && heading && isFocusFree()) heading.focus();
  }, [done, heading]);
  const found = looked?.found;
  const mine = found?.people.find((person) => person.id === me.id && person.place !== "unknown");
  const zone = mine?.zoneAt(window.start) ?? format.zone;
  return (
    <Sheet as="article" className={styles.card} aria-labelledby={id}>
      <div>
        <Title id={id} ref={setHeading} tabIndex={-1}>
          <bdi>{formatDay(window.start, zone, zones, locale)}</bdi>
        </Title>
        <Body className={styles.times}>
          {text("time.is", { times: timesWords(clocksAt(found, window.start, format), format) })}
        </Body>
      </div>
      {!isUnread && (
        <div className={styles.days}>{found && <TwoDays found={found} slot={window} isFirst isNamedInside />}</div>
      )}
      {looked?.proposal && <Body>{suitsWords(looked.found, looked.proposal, format).join(" ")}</Body>}
      {children}
    </Sheet>
  );
};

/** Whom a time suits, or what is in the way. */
const suitsWords = (found: FoundTimes, proposal: Proposal, format: Format): readonly string[] => {
  const against = objections(found, proposal, format.text);
  if (against.length > 0) return against;
  const { sentences, warnings } = explain(found, proposal, false, format);
  return [...sentences.slice(0, 1), ...warnings];
};
