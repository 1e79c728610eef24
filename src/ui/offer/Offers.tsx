import { useId, useMemo, useState } from "react";
import { meetingsOf } from "../../domain/document/bookedMeetings";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Entry, OfferFacts } from "../../domain/document/entry";
import { movesAsked, movesLeft } from "../../domain/document/offers";
import type { Pair } from "../../domain/people/pair";
import type { EntryId } from "../../domain/shared/ids";
import type { LocalDate } from "../../domain/time/zoneData";
import { useConversations, useFormat } from "../context";
import { useNames, type Names } from "../names";
import { Body, Heading, List, Row, Stack } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useWriting } from "../controls/useWriting";
import { useDocument } from "../document/useDocument";
import { WhereaboutsLine } from "../document/WhereaboutsLine";
import { Words } from "../controls/Words";
import { formatList } from "../format/list";
import { formatDate } from "../format/when";
import { joinSentences } from "../format/sentences";
import type { Format } from "../services";
import { ReceivedOffer } from "./ReceivedOffer";
import { WithdrawOffer } from "./WithdrawOffer";
import { offerWords, takenWords, timeWords, useOffers, type ShownOffer } from "./useOffers";

interface OffersProps {
  readonly pair: Pair;
  /** I took a time here, and nothing more is to be read about it than these words: the offers may close. */
  readonly onTaken?: ((words: string) => void) | undefined;
}

/** The offers of a pair: what I am asked, and what I asked. */
const Offers = ({ pair, onTaken }: OffersProps) => {
  const { locale } = useFormat();
  const { openDocument } = useConversations();
  const document = openDocument(pair);
  // What I just took stays, so that the sentence about it does.
  const [taken, setTaken] = useState<readonly EntryId[]>([]);
  const { received, mine } = useOffers(document, taken);
  const take = (id: EntryId): void => setTaken((before) => [...before, id]);
  const names = formatList(useNames(pair).others, locale);
  // One press is the main one, also where two members of a circle offer times.
  const main = received.find(({ standing }) => standing.kind === "open");
  const hasOnward = [...received, ...(mine ? [mine] : [])].some(({ offer }) => offer.onward);
  const shown = (
    <>
      {received.map((offered) => {
        const { entry, standing } = offered;
        if (standing.kind === "open" || taken.includes(entry.id)) {
          return (
            <ReceivedOffer
              key={entry.id}
              pair={pair}
              document={document}
              offered={offered}
              isMain={offered === main}
              onTaking={() => take(entry.id)}
              onTaken={onTaken}
            />
          );
        }
        return <ClosedOffer key={entry.id} pair={pair} document={document} offered={offered} />;
      })}
      {mine && <MyOffer key={mine.entry.id} pair={pair} document={document} names={names} offered={mine} />}
    </>
  );
  return hasOnward ? (
    <Words of="change" waiting={null}>
      {shown}
    </Words>
  ) : (
    shown
  );
};

interface ClosedOfferProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly offered: ShownOffer;
}

/** An offer that cannot be answered any more. My own answer that none fits can be taken back. */
const ClosedOffer = ({ pair, document, offered: { entry, offer, standing } }: ClosedOfferProps) => {
  const format = useFormat();
  const { text, me } = format;
  const { write, keeping, problem } = useWriting(document);
  const { by } = useNames(pair);
  const staying = useStaying(document, offer, entry);
  const name = by(entry);
  if (standing.kind === "passed") return <Body>{text("offer.theirsOver", { name })}</Body>;
  if (standing.kind === "taken")
    return (
      <Body role="status">
        {takenWords(standing, offer, by(standing.answer), standing.answer.author === me.id, format, staying)}
      </Body>
    );
  if (standing.kind !== "none-fits" || standing.answer.author !== me.id) return null;
  const takeBack = (): void => void write({ text: "", content: { kind: "note" }, removes: standing.answer.id });
  return (
    <Stack>
      <Body role="status">
        {text("offer.youDeclined", { name })} {standing.askFrom !== undefined && askFromWords(standing.askFrom, format)}
      </Body>
      <Row>
        <SteadyButton off={keeping} onClick={takeBack}>
          {text("offer.takeBack")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={takeBack} />}
    </Stack>
  );
};

/** Of the meetings that an offer asks to move, how many are where they were. */
const useStaying = (document: LiveDocument, offer: OfferFacts, { author }: Entry): number => {
  const { entries } = useDocument(document);
  return useMemo(() => movesLeft(movesAsked(offer), meetingsOf(entries), author).length, [entries, offer, author]);
};

interface MyOfferProps extends ClosedOfferProps {
  /** Who can answer. */
  readonly names: string;
}

/** What I offered, and how it stands. */
const MyOffer = ({ pair, document, offered, names }: MyOfferProps) => {
  const format = useFormat();
  const { by } = useNames(pair);
  const id = useId();
  const { entry, offer, standing, whereabouts } = offered;
  const staying = useStaying(document, offer, entry);
  const moves = movesAsked(offer);
  return (
    <Stack as="section" aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {offerWords("offer.mine", offer, names, format)}
      </Heading>
      {standing.kind !== "taken" && (
        <List gap="xs" pointed>
          {moves.map(({ eventId, start, to }) => (
            <li key={eventId}>
              {format.text("offer.move", { to: timeWords(to, format), from: timeWords(start, format) })}
            </li>
          ))}
          {moves.length === 0 &&
            offer.starts.map((start) => (
              <li key={start}>
                <bdi>{timeWords(start, format)}</bdi>
              </li>
            ))}
        </List>
      )}
      <Body role="status">{standingWords({ standing, offer, staying }, names, by, format)}</Body>
      <WhereaboutsLine whereabouts={whereabouts} />
      {standing.kind !== "taken" && <WithdrawOffer document={document} offer={entry.id} />}
    </Stack>
  );
};

const askFromWords = (day: LocalDate, { text, locale }: Format): string =>
  text("offer.askFrom", { day: formatDate(day, locale) });

interface Stands extends Pick<ShownOffer, "standing" | "offer"> {
  readonly staying: number;
}

const standingWords = (
  { standing, offer, staying }: Stands,
  names: string,
  by: Names["by"],
  format: Format,
): string => {
  const { text } = format;
  switch (standing.kind) {
    case "taken":
      return takenWords(standing, offer, by(standing.answer), false, format, staying);
    case "none-fits":
      return joinSentences(
        text("offer.theyDeclined", { name: by(standing.answer) }),
        standing.askFrom && askFromWords(standing.askFrom, format),
      );
    case "passed":
      return text("offer.over", { name: names });
    default:
      return text("offer.waiting", { name: names });
  }
};

// A late part is a default export.
export default Offers;
