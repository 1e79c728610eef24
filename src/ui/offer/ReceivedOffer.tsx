import { Spinner } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useState } from "react";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { meetingsOf, type NotedMeeting } from "../../domain/document/bookedMeetings";
import type { AnswerFacts } from "../../domain/document/entry";
import { meetingInstead, movesAsked, movesLeft, slotsToCome } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import type { Text } from "../../locales/text";
import type { Proposal } from "../../domain/proposals/answer";
import type { Instant } from "../../domain/time/interval";
import { dateOfDay, dayNumberOf } from "../../domain/time/localDate";
import type { BookTime } from "../../planning/bookTime";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { createTakeTime } from "../../planning/takeTime";
import { useFormat, usePlanning, useText } from "../context";
import { useNames } from "../names";
import { Body, Heading, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { PressMenu } from "../controls/popUp/PressMenu";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useQuery } from "../controls/useQuery";
import { useWriting } from "../controls/useWriting";
import { useDocument } from "../document/useDocument";
import { BookButton, useBooking } from "../proposal/BookButton";
import { objections } from "../proposal/explain";
import { ProposalCard, Reasons } from "../proposal/ProposalCard";
import { Sentences } from "../proposal/Sentences";
import { TimeRow } from "../proposal/TimeRow";
import { formatList } from "../format/list";
import type { Format } from "../services";
import { AskedMoves } from "./AskedMoves";
import { offerWords, takenWords, type ShownOffer } from "./useOffers";
import { joinSentences } from "../format/sentences";

interface ReceivedOfferProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
  /** Its best time is the main press of the screen. */
  readonly isMain: boolean;
  readonly onTaking: () => void;
  /** Told what came of it, where nothing more is to be said here. */
  readonly onTaken?: ((words: string) => void) | undefined;
}

/** Times that somebody offers me. I see in which order they suit me; one press answers. */
export const ReceivedOffer = ({ pair, document, offered, isMain, onTaking, onTaken }: ReceivedOfferProps) => {
  const format = useFormat();
  const { text, clock, me, zone, zones } = format;
  const { bookTime, bookedMeetings } = usePlanning();
  const id = useId();
  const { entry, offer, standing } = offered;
  const company: Company = useMemo(() => ({ kind: "pair", pair }), [pair]);
  const take = createTakeTime({ bookTime, move: bookedMeetings.move, document, offer: entry, onTaking });
  const { entries } = useDocument(document);
  const meetings = useMemo(() => meetingsOf(entries), [entries]);
  const moves = movesAsked(offer);
  // Of several the first may have moved already.
  const isAsked = ({ eventId, author }: NotedMeeting): boolean =>
    author !== entry.author && moves.some((move) => move.eventId === eventId);
  const instead = moves.length > 0 ? meetings.find(isAsked) : meetingInstead(meetings, offer, entry.author);
  const { write, keeping, problem } = useWriting(document);
  const answerNone = (asked: Pick<AnswerFacts, "askFrom"> = {}): void =>
    void write({ text: "", content: { kind: "answer", answer: { offer: entry.id, choice: "none-fits", ...asked } } });
  const noneFits = (): void => answerNone();
  const today = dayNumberOf(zones.readAt(zone, clock.now()).date);
  const laterIn = (weeks: number) => ({
    id: `${weeks}`,
    label: text("offer.laterIn", { weeks }),
    onPress: () => answerNone({ askFrom: dateOfDay(today + weeks * 7) }),
  });
  const over = offer.starts.length - slotsToCome(offer, clock.now()).length;
  const { by, of, others } = useNames(pair);
  const name = by(entry);
  const booker = pair.members.find((member) => member.id === instead?.author);
  // In a circle others read what only the booker can answer.
  if (instead && instead.author !== me.id && standing.kind === "open") {
    return (
      <Body>
        {offerWords("offer.title", offer, name, format)}. {booker && text("booked.theirs", { name: of(booker) })}
      </Body>
    );
  }
  return (
    <Stack as="section" aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {offerWords("offer.title", offer, name, format)}
      </Heading>
      {over > 0 && moves.length === 0 && standing.kind === "open" && (
        <Body>{text("offer.passed", { count: over })}</Body>
      )}
      {moves.length > 0 ? (
        <AskedMoves key={entry.id} {...{ pair, document, offered, onTaking }} />
      ) : (
        <WeighedTimes
          {...{ company, offered, instead, take, isMain }}
          onTaken={(start) => onTaken?.(answeredWords(start, offered, others, format))}
        />
      )}
      <Body role="status">
        {standing.kind === "taken" &&
          takenWords(
            standing,
            offer,
            by(standing.answer),
            standing.answer.author === me.id,
            format,
            movesLeft(moves, meetings, entry.author).length,
          )}
      </Body>
      {standing.kind === "open" && (
        <>
          <Row>
            <SteadyButton off={keeping} onClick={noneFits}>
              {text("offer.none", { count: Math.max(moves.length, offer.starts.length) })}
            </SteadyButton>
            <PressMenu label={text("offer.later")} groups={[{ presses: LATER_WEEKS.map(laterIn) }]} />
          </Row>
          <Quiet>{text("offer.noneHint", { name })}</Quiet>
        </>
      )}
      {problem && <ProblemBar failure={problem} byHand onRetry={noneFits} />}
    </Stack>
  );
};

/** A meeting that moved says who reads of it; a new one, that the other times are free again. */
const answeredWords = (start: Instant, { offer }: ShownOffer, others: readonly string[], format: Format): string =>
  offer.instead
    ? format.text("booked.moved", { names: formatList(others, format.locale), count: others.length })
    : takenWords({ start }, offer, format.me.name, true, format);

/** When one may be asked again, in weeks. */
const LATER_WEEKS: readonly number[] = [1, 2, 4];

interface WeighedTimesProps extends Pick<ReceivedOfferProps, "offered" | "isMain"> {
  readonly company: Company;
  /** The booked meeting that takes the chosen time. */
  readonly instead: NotedMeeting | undefined;
  readonly take: BookTime;
  /** It is in the calendar and in the document. */
  readonly onTaken: (start: Instant) => void;
}

/** Weighs the times of an offer on this device. An offer never changes, so it is weighed once, and again on request. */
const WeighedTimes = (props: WeighedTimesProps) => {
  const { company, offered, instead, take, isMain, onTaken } = props;
  const { offer, standing } = offered;
  const { text, clock } = useFormat();
  const { weighTimes } = usePlanning();
  const slots = useMemo(() => slotsToCome(offer, clock.now()), [offer, clock]);
  const { start, end } = instead ?? {};
  // Weighed without the event of the meeting that moves. When it has moved, nothing is weighed anew.
  const [own] = useState(() =>
    start === undefined || end === undefined ? undefined : { window: { start, end }, isSent: true },
  );
  const weigh = useCallback(
    (signal: AbortSignal) => weighTimes(company, slots, signal, own),
    [weighTimes, company, slots, own],
  );
  const { state, again } = useQuery(slots.length === 0 ? undefined : weigh);
  if (state.phase === "loading") return <Spinner label={text("offer.weighing")} />;
  if (state.phase === "failed") return <Problem failure={state.failure} onRetry={again} />;
  const found = state.value;
  return (
    <>
      {found.withoutCalendars && (
        <Problem failure={found.withoutCalendars} onRetry={again}>
          {text("offer.withoutCalendars")}
        </Problem>
      )}
      {found.answer.proposals.length > 1 && standing.kind === "open" && <Quiet>{text("offer.rank")}</Quiet>}
      <OfferedTimes
        found={found}
        company={company}
        take={take}
        isMain={isMain}
        onTaken={onTaken}
        isOpen={standing.kind === "open"}
        isMove={instead !== undefined}
      />
    </>
  );
};

interface OfferedTimesProps extends Pick<WeighedTimesProps, "company" | "take" | "isMain" | "onTaken"> {
  readonly found: FoundTimes;
  readonly isOpen: boolean;
  readonly isMove: boolean;
}

/**
 * The times of an offer that are still to come, the one that suits me best first and drawn, the others as rows that open,
 * each to be taken with one press. When the offer is answered, only what I took here stays.
 */
const OfferedTimes = ({ found, company, take, isMain, isOpen, isMove, onTaken }: OfferedTimesProps) => {
  const text = useText();
  const booking = useBooking(take, found, company, (meeting) => {
    // What else there is to say is said at the press.
    if (meeting.inDocument && !meeting.saysOldTime) onTaken(meeting.window.start);
  });
  const [first, ...rest] = found.answer.proposals;
  const isShown = (proposal: Proposal): boolean => isOpen || booking.stateOf(proposal).phase !== "open";
  const press = (proposal: Proposal, headingId: string) => (
    <BookButton
      {...{ found, proposal, booking, headingId }}
      inPair
      {...(isMove ? { isMove } : { press: "offer.take" })}
      main={isMain && isOpen && proposal === first && isPossible(proposal)}
    />
  );
  const others = rest.filter(isShown);
  return (
    <>
      {first && isShown(first) && (
        <ProposalCard found={found} proposal={first}>
          {(headingId) => (
            <>
              {isPossible(first) ? (
                <Reasons found={found} proposal={first} inPair />
              ) : (
                <Sentences of={againstWords(found, first, text)} />
              )}
              {press(first, headingId)}
            </>
          )}
        </ProposalCard>
      )}
      {others.length > 0 && (
        <List gap="xs">
          {others.map((proposal) => (
            <li key={proposal.slot.start}>
              <TimeRow
                {...{ found, proposal }}
                inPair
                {...(!isPossible(proposal) && { against: joinSentences(...againstWords(found, proposal, text)) })}
              >
                {(headingId) => press(proposal, headingId)}
              </TimeRow>
            </li>
          ))}
        </List>
      )}
    </>
  );
};

const isPossible = ({ score }: Proposal): boolean => score.away === 0;

/** Why a time does not fit. What speaks against it on my side is on my screen only. */
const againstWords = (found: FoundTimes, proposal: Proposal, text: Text): readonly string[] => {
  const isMine = proposal.people[0]?.findings.some(({ hard }) => hard) ?? false;
  return [...(isMine ? [text("offer.notForMe")] : []), ...objections(found, proposal, text)];
};
