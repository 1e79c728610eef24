import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type Ref } from "react";
import type { Interval } from "../../domain/time/interval";
import type { Zone } from "../../domain/time/zoneData";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Body, Title } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { DateParts } from "../proposal/DateParts";
import { clocksAt, timesWords } from "../proposal/meetingWords";

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

interface TimeCardProps {
  readonly slot: Interval;
  /** Everybody's time around it, once it is known. */
  readonly found: FoundTimes | undefined;
  /** The heading, on the reader's clock. */
  readonly title: (zone: Zone) => string;
  /** The title says the reader's time: the line below it says only the others'. */
  readonly isTimeInTitle?: boolean;
  /** The drawing; undefined where nothing is there to be drawn. */
  readonly days: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
  readonly children?: ReactNode;
}

/** One time as a card: its day, everybody's clock and everybody's day. A booked one and one in Outlook look the same. */
export const TimeCard = ({ slot, found, title, isTimeInTitle = false, days, headingRef, children }: TimeCardProps) => {
  const format = useFormat();
  const styles = useStyles();
  const id = useId();
  const sides = clocksAt(found, slot.start, format).slice(isTimeInTitle ? 1 : 0);
  const mine = found?.people.find((person) => person.id === format.me.id && person.place !== "unknown");
  return (
    <Sheet as="article" className={styles.card} aria-labelledby={id}>
      <div>
        <Title id={id} ref={headingRef} tabIndex={-1}>
          <bdi>
            <DateParts of={title(mine?.zoneAt(slot.start) ?? format.zone)} />
          </bdi>
        </Title>
        {sides.length > 0 && <Body className={styles.times}>{timesWords(sides, format)}</Body>}
      </div>
      {days !== undefined && <div className={styles.days}>{days}</div>}
      {children}
    </Sheet>
  );
};
