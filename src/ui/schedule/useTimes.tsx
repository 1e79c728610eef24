import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { upcomingIn, type NotedMeeting } from "../../domain/document/bookedMeetings";
import { entriesOf } from "../../domain/document/fold";
import { currentOffers } from "../../domain/document/offers";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { EntryId, PersonId } from "../../domain/shared/ids";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import type { OwnEvent } from "../../planning/planningData";
import { useConversations, useFormat, usePlanning, useText } from "../context";
import { useCalledIn, useNames } from "../names";
import { Loading } from "../controls/Loading";
import { failureWords } from "../format/failureWords";
import { gapAfter } from "../format/sentences";
import { timeWords } from "../offer/useOffers";
import { useQuery, type QueryState } from "../controls/useQuery";
import { headcount, type Wish } from "./wish";

/** What changed in a pair's document since the list was made: a meeting was booked, moved or called off, or somebody told their times. */
type News =
  | {
      readonly by?: NotedMeeting | undefined;
      /** How many the same person booked. */
      readonly count?: number | undefined;
      readonly toldBy?: PersonId | undefined;
      readonly taken?: Failure | undefined;
    }
  | undefined;

interface Search {
  readonly state: QueryState<FoundTimes>;
  readonly again: () => void;
  /** Why the list was read anew; undefined while it is the first. */
  readonly news: News;
  /** A press found its hour taken: everything is read anew, and the sentence stays while the card goes. */
  readonly onTaken: (failure: Failure) => void;
  /** The document holds an offer: it may have come while somebody looks. */
  readonly isOffered: boolean;
  /** What was booked on this screen stands in its own card, and is no reason to read anew. */
  readonly onOwn: (eventId: string) => void;
}

/**
 * Looks for times at once, and again whenever something else is wished, the pair's document notes, moves or calls off a
 * meeting, or somebody tells it which times suit. Until the new times are there the old ones stay, so that no press is taken away under somebody's hand.
 */
export const useTimes = (company: Company, { minutes, weeks, from }: Wish, own?: OwnEvent): Search => {
  const { findTimes } = usePlanning();
  const { zone, zones } = useFormat();
  const { openDocument } = useConversations();
  const pair = company.kind === "pair" ? company.pair : undefined;
  const document = useMemo(() => (pair ? openDocument(pair) : undefined), [pair, openDocument]);
  const { booked, isOffered, onOwn } = useBookedElsewhere(document, pair);
  const meetings = booked.key;
  const { state, again } = useQuery(
    useMemo(
      () =>
        askAnew(meetings, (signal: AbortSignal) =>
          findTimes(
            {
              company,
              durationMinutes: minutes,
              horizonDays: weeks * 7,
              ...(from !== undefined && { from: zones.instantAt(zone, from, 0) }),
              ...(own && { own }),
            },
            signal,
          ),
        ),
      [findTimes, company, minutes, weeks, from, own, zone, zones, meetings],
    ),
  );
  const wished = `${minutes} ${weeks} ${from ?? ""}`;
  const [last, setLast] = useState<{
    readonly company: Company;
    readonly wished: string;
    readonly found: FoundTimes;
  }>();
  if (state.phase === "there" && last?.found !== state.value) setLast({ company, wished, found: state.value });
  const isSameWish = last?.company === company && last.wished === wished;
  const shown =
    state.phase === "loading" && last && isSameWish ? { phase: "there" as const, value: last.found } : state;
  const [taken, setTaken] = useState<Failure>();
  const onTaken = (failure: Failure): void => {
    setTaken(failure);
    void document?.refresh();
    again();
  };
  const news = taken || booked.news ? { ...booked.news, taken } : undefined;
  const named = useCalledIn(shown, pair);
  return { state: named, again, news: state.phase === "there" ? news : undefined, onTaken, isOffered, onOwn };
};

/** A change of the meetings makes a new question of the same words. */
const askAnew = <Ask,>(_meetings: string, ask: Ask): Ask => ask;

/** What a search depends on that a document tells. */
interface Known {
  readonly meetings: readonly NotedMeeting[];
  readonly told: readonly { readonly id: EntryId; readonly author: PersonId }[];
}

interface BookedElsewhere {
  /** New whenever somebody books, moves or calls off a meeting, this screen aside, or tells which times suit. */
  readonly key: string;
  readonly news: News;
}

/** Follows the meetings of a pair that were not booked on this screen, and what its people tell of their times. */
const useBookedElsewhere = (document: LiveDocument | undefined, pair: Pair | undefined) => {
  const { clock } = useFormat();
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const snapshot = useSyncExternalStore(document?.subscribe ?? nothingToFollow, document?.snapshot ?? nothing);
  const known = useMemo(
    (): Known | undefined =>
      pair && snapshot?.phase === "open"
        ? {
            meetings: upcomingIn(snapshot.entries, pair, clock.now()).filter(({ eventId }) => !own.has(eventId)),
            told: entriesOf("availability", snapshot.entries).filter(({ author }) =>
              pair.members.some(({ id }) => id === author),
            ),
          }
        : undefined,
    [pair, snapshot, clock, own],
  );
  const [first, setFirst] = useState<{ readonly pair: Pair | undefined; readonly known: Known }>();
  if (known && first?.pair !== pair) setFirst({ pair, known });
  const booked = useMemo((): BookedElsewhere => {
    const before = first?.pair === pair ? first?.known : undefined;
    if (!known || !before) return { key: "", news: undefined };
    const earlier = new Set(before.meetings.map(placeOf));
    const now = new Set(known.meetings.map(placeOf));
    const added = known.meetings.filter((one) => !earlier.has(placeOf(one)));
    const gone = before.meetings.filter((one) => !now.has(placeOf(one)) && one.end > clock.now());
    const told = known.told.filter(({ id }) => before.told.every((one) => one.id !== id));
    const key = [...[...added, ...gone].map(placeOf), ...told.map(({ id }) => id)].join(" ");
    if (key === "") return { key, news: undefined };
    const isBooked = added.length > 0 && gone.length === 0;
    const areOnlyTold = added.length === 0 && gone.length === 0;
    return {
      key,
      news: {
        by: isBooked ? added.at(-1) : undefined,
        count: added.filter(({ author }) => author === added.at(-1)?.author).length,
        toldBy: areOnlyTold ? told.at(-1)?.author : undefined,
      },
    };
  }, [known, first, pair, clock]);
  const onOwn = useCallback((eventId: string) => setOwn((before) => new Set([...before, eventId])), []);
  const isOffered = useMemo(
    () => snapshot?.phase === "open" && currentOffers(snapshot.entries, clock.now()).length > 0,
    [snapshot, clock],
  );
  return { booked, isOffered, onOwn };
};

const placeOf = ({ author, eventId, start }: NotedMeeting): string => `${author} ${eventId} ${start}`;
const nothing = (): undefined => undefined;
const nothingToFollow = () => nothing;

const useStyles = makeStyles({
  // Also where the times stand in a grid.
  // Above what it is about, also beside the month.
  news: {
    margin: "0",
    gridColumnStart: "1",
    gridColumnEnd: "-1",
    "@media (min-width: 960px)": { gridRowStart: "1" },
  },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface TimesStatusProps {
  readonly company: Company;
  readonly state: QueryState<FoundTimes>;
  readonly news: News;
  /** The shape of what is coming is drawn elsewhere. */
  readonly isSpokenOnly?: boolean;
}

/** What a screen reader hears of a search, and the shape of its cards while it lasts. Failures speak for themselves. */
export const TimesStatus = ({ company, state, news, isSpokenOnly = false }: TimesStatusProps) => {
  const text = useText();
  const styles = useStyles();
  const people = headcount(company);
  const words = useMemo(() => {
    if (state.phase === "loading") return text("looking.words", { count: people });
    if (state.phase === "failed") return "";
    const shown = Math.min(3, state.value.answer.proposals.length);
    return shown === 0 ? text("none.title", { people }) : text("found.shown", { shown });
  }, [state, people, text]);
  return (
    <>
      <p className={news ? styles.news : styles.spoken} role="status">
        {news ? <NewsWords company={company} news={news} /> : words}
      </p>
      {state.phase === "loading" && !isSpokenOnly && <Loading words={words} />}
    </>
  );
};

interface NewsProps {
  readonly company: Company;
  readonly news: NonNullable<News>;
}

/** Why the times are other ones than a moment ago. */
const NewsWords = ({ company, news: { by, count = 1, toldBy, taken } }: NewsProps) => {
  const text = useText();
  const refused = taken && failureWords(taken, text);
  const memberOf = (person: PersonId | undefined): Person | undefined =>
    company.kind === "pair" ? company.pair.members.find(({ id }) => id === person) : undefined;
  const [booker, teller] = [memberOf(by?.author), memberOf(toldBy)];
  return (
    <>
      {refused && refused + gapAfter(refused)}
      {company.kind === "pair" && by && booker ? (
        <BookedBy pair={company.pair} by={booker} meeting={by} count={count} />
      ) : company.kind === "pair" && teller ? (
        <ToldBy pair={company.pair} by={teller} />
      ) : (
        text("found.anew")
      )}
    </>
  );
};

const BookedBy = ({
  pair,
  by,
  meeting,
  count,
}: {
  readonly pair: Pair;
  readonly by: Person;
  readonly meeting: NotedMeeting;
  readonly count: number;
}) => {
  const format = useFormat();
  const { of } = useNames(pair);
  const who = by.id === format.me.id ? "me" : "other";
  return format.text("found.booked", { who, count, name: of(by), time: timeWords(meeting.start, format) });
};

const ToldBy = ({ pair, by }: { readonly pair: Pair; readonly by: Person }) => {
  const { text, me } = useFormat();
  const { of } = useNames(pair);
  return text("found.told", { who: by.id === me.id ? "me" : "other", name: of(by) });
};
