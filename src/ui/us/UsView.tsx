import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Pair } from "../../domain/people/pair";
import type { FoundTimes } from "../../planning/foundTimes";
import { useConversations, useFormat, useNames, useText } from "../context";
import { Body, Row } from "../controls/layout";
import { Page } from "../controls/Page";
import { formatList } from "../format/list";
import { whenWords } from "../nextMeeting/meetingWords";
import { MeetingPresses } from "../nextMeeting/MeetingPresses";
import { NextMeeting } from "../nextMeeting/NextMeeting";
import { useDaysAround, useUpcoming } from "../nextMeeting/useUpcoming";
import { ScheduleView, type ScheduleProps } from "../schedule/ScheduleView";
import { Greeting } from "./Greeting";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "minmax(0, 640px)", rowGap: tokens.spacingVerticalM },
  find: { minHeight: "32px" },
});

interface UsProps extends Pick<ScheduleProps, "arePairsUnknown"> {
  /** Whose page it is. Without a pair one can still find a time with anybody. */
  readonly pair: Pair | undefined;
  /** The address asks for times (`#times`), also when a meeting is booked. */
  readonly isFinding?: boolean;
  readonly onPrepare: () => void;
}

/** The first screen: the next meeting, what waits, and finding a time. */
export const UsView = ({ pair, isFinding = false, ...rest }: UsProps) => {
  const text = useText();
  if (pair) return <UsOfPair key={`${pair.id} ${isFinding}`} {...rest} pair={pair} isFinding={isFinding} />;
  return (
    <Page title={text("us.alone")} wide>
      <ScheduleView {...rest} pairs={[]} onBooked={() => undefined} />
    </Page>
  );
};

/** What this person has just booked here. */
interface Booked {
  readonly when: string;
}

const UsOfPair = ({ pair, isFinding = false, onPrepare, ...rest }: UsProps & { readonly pair: Pair }) => {
  const format = useFormat();
  const { text, locale } = format;
  const styles = useStyles();
  const { openDocument } = useConversations();
  const { document, now, next } = useUpcoming(pair, openDocument(pair));
  const days = useDaysAround(pair, next);
  const [found, setFound] = useState<FoundTimes>();
  const [booked, setBooked] = useState<Booked>();
  const heading = useRef<HTMLHeadingElement>(null);
  const names = useNames(pair).others;
  useEffect(() => {
    if (booked) heading.current?.focus();
  }, [booked]);
  return (
    <Page title={text("us.title", { names: formatList(names, locale) })} wide>
      <Greeting pair={pair} now={now} found={days.phase === "there" ? days.value : found} />
      {next && (
        <div className={styles.card}>
          <NextMeeting pair={pair} meeting={next} now={now} document={document} days={days} headingRef={heading}>
            <Body role="status">
              {booked && text("next.booked", { ...booked, names: formatList(names, locale), count: names.length })}
            </Body>
            <MeetingPresses onPrepare={onPrepare} />
          </NextMeeting>
        </div>
      )}
      <Finding isBooked={next !== undefined} isWanted={isFinding} booked={booked}>
        <ScheduleView
          {...rest}
          pairs={[pair]}
          onFound={setFound}
          onBooked={({ window }, company) => {
            if (company.kind === "pair") setBooked({ when: whenWords(window.start, format) });
          }}
        />
      </Finding>
    </Page>
  );
};

interface FindingProps {
  readonly isBooked: boolean;
  readonly isWanted: boolean;
  readonly booked: Booked | undefined;
  readonly children: ReactNode;
}

/**
 * Finding a time: open while nothing is booked, else behind a press. A meeting that comes into the document while somebody
 * works here (they book several, or the other one books) does not take the times away from under their hands.
 */
const Finding = ({ isBooked, isWanted, booked, children }: FindingProps) => {
  const text = useText();
  const styles = useStyles();
  const [wanted, setWanted] = useState<{ readonly since: Booked | undefined; readonly isOpen: boolean } | undefined>(
    isWanted ? { since: undefined, isOpen: true } : undefined,
  );
  const choice = wanted?.since === booked ? wanted?.isOpen : undefined;
  const isOpen = !isBooked || choice === true;
  return (
    <>
      {isBooked && (
        <Row>
          <Button
            className={styles.find}
            aria-expanded={isOpen}
            onClick={() => setWanted({ since: booked, isOpen: !isOpen })}
          >
            {text("us.find")}
          </Button>
        </Row>
      )}
      {isOpen && <div onFocus={() => choice !== true && setWanted({ since: booked, isOpen: true })}>{children}</div>}
    </>
  );
};
