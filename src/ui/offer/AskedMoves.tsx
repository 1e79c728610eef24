import { Spinner } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { meetingsOf, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { movesAsked, movesLeft } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import { latest } from "../../domain/time/interval";
import { createTakeMoves } from "../../planning/takeTime";
import { useFormat, usePlanning } from "../context";
import { Body } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { useQuery } from "../controls/useQuery";
import { MakeChange, SeriesPreview } from "./SeriesPreview";
import type { ShownOffer } from "./useOffers";

interface AskedMovesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
  readonly onTaking: () => void;
}

/** Other times that somebody asks for from a meeting on, what each makes of early and late hours, and the press that moves. */
export const AskedMoves = ({ pair, document, offered: { entry, offer }, onTaking }: AskedMovesProps) => {
  const { text } = useFormat();
  const { lookAtSeries, bookedMeetings } = usePlanning();
  // As it stands when this opens: the press changes it.
  const [{ left, first }] = useState(() => {
    const meetings = meetingsOf(document.snapshot().entries);
    const stands = movesLeft(movesAsked(offer), meetings, entry.author);
    return { left: stands, first: meetings.find((one) => isSameMeeting(one, stands[0])) };
  });
  const look = useCallback(
    (signal: AbortSignal) => lookAtSeries(pair, first!, latest(...left.map(({ start }) => start)), signal),
    [lookAtSeries, pair, first, left],
  );
  const { state, again } = useQuery(first && look);
  const series = state.phase === "there" ? state.value : undefined;
  const compute = useMemo(() => series && (() => series.asAsked(left)), [series, left]);
  const [said, setSaid] = useState("");
  if (said !== "") return <Body>{said}</Body>;
  if (state.phase === "failed") return <Problem failure={state.failure} onRetry={again} />;
  if (!series || !compute) return first ? <Spinner size="tiny" label={text("series.looking")} /> : null;
  const take = createTakeMoves({ ...bookedMeetings, pair, document, offer: entry, onTaking });
  return (
    <SeriesPreview series={series} compute={compute} onAgain={again}>
      {(meetings) => (
        <MakeChange
          pair={pair}
          meetings={meetings}
          make={(done, onStep) => take(series, meetings, done, onStep)}
          onChanged={setSaid}
        />
      )}
    </SeriesPreview>
  );
};

const isSameMeeting = (one: NotedMeeting, other: Pick<NotedMeeting, "eventId" | "start"> | undefined): boolean =>
  one.eventId === other?.eventId && one.start === other.start;
