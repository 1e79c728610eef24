import { useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useConversations, useFormat, useLinks } from "../context";
import { List, Row, Stack } from "../controls/layout";
import { belongsWith, meetingsOf, upcomingIn } from "../../domain/document/bookedMeetings";
import type { FoldedEntry } from "../../domain/document/fold";
import type { WhichMeeting } from "../../domain/people/appointment/appointment";
import type { Instant } from "../../domain/time/interval";
import OpensInTeams from "../controls/OpensInTeams";
import { useDocument } from "../document/useDocument";
import { useWaiting } from "../document/useWaiting";
import { placeOfWaiting, type WaitingPlace } from "../document/waitingPlace";
import { PressLine } from "../nextMeeting/PressLine";
import { useWaitingWords } from "../us/useWaitingWords";
import { useNoted } from "./useNoted";

interface StoryLineProps {
  readonly pair: Pair;
  /** Which meeting is open in a form. Its series is changed where it does not compete with what the form still holds. */
  readonly which?: WhichMeeting;
}

/** What waits first for the person at the screen, and the way to the pair's document with how many things wait (S53). */
const StoryLine = ({ pair, which }: StoryLineProps) => {
  const { text, clock } = useFormat();
  const { links } = useLinks();
  const { openDocument } = useConversations();
  const { entries } = useDocument(openDocument(pair));
  const [now] = useState(() => clock.now());
  const wordsOf = useWaitingWords(pair);
  const waiting = useWaiting(pair, entries, now);
  const [first] = waiting;
  const line = first && wordsOf(first);
  const urlOf = ({ screen, within }: Pick<WaitingPlace, "screen" | "within">): string =>
    links.inTeams({ screen, about: pair.id, ...(within !== undefined && { within }) });
  return (
    <Stack gap="xs">
      {first && line && (
        <List>
          <PressLine words={line.words}>
            <OpensInTeams aria-label={`${line.press}: ${line.words}`} url={urlOf(placeOfWaiting(first))}>
              {line.press}
            </OpensInTeams>
          </PressLine>
        </List>
      )}
      {which && (
        <SeriesPress {...{ pair, which, entries, now }} urlOf={(eventId) => urlOf({ screen: "us", within: eventId })} />
      )}
      <Row>
        <OpensInTeams quiet url={urlOf({ screen: "document" })}>
          {text("pane.story", { count: waiting.length })}
        </OpensInTeams>
      </Row>
    </Stack>
  );
};

interface SeriesPressProps extends Required<StoryLineProps> {
  readonly entries: readonly FoldedEntry[];
  readonly now: Instant;
  readonly urlOf: (eventId: string) => string;
}

/** From the form of a meeting in a series that they booked themselves: to where it is skipped, and the rest moved (S50). */
const SeriesPress = ({ pair, which, entries, now, urlOf }: SeriesPressProps) => {
  const { text, me } = useFormat();
  const noted = useNoted(meetingsOf(entries), which);
  if (noted?.author !== me.id || noted.start <= now) return null;
  const isOfSeries = upcomingIn(entries, pair, now).some((one) => one.start !== noted.start && belongsWith(noted, one));
  return isOfSeries ? (
    <Row>
      <OpensInTeams quiet url={urlOf(noted.eventId)}>
        {text("pane.series")}
      </OpensInTeams>
    </Row>
  ) : null;
};

// A late part is a default export.
export default StoryLine;
