import { Button, Checkbox } from "@fluentui/react-components";
import { useId } from "react";
import { others, type Pair } from "../../domain/people/pair";
import type { Proposal } from "../../domain/proposals/answer";
import type { Instant } from "../../domain/time/interval";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { formatList } from "../format/list";
import { formatDayShort, formatTime } from "../format/when";
import { sidesOf } from "../proposal/sides";
import type { Format } from "../services";
import type { FoundTimes } from "../../planning/foundTimes";
import { OtherTime } from "./OtherTime";
import { timeWords } from "./timeWords";
import { useOfferDraft } from "./useOfferDraft";
import { useOfferStyles } from "./useOfferStyles";
import { useOffers } from "./useOffers";
import { useWriting } from "../controls/useWriting";
import { useConversations, useFormat } from "../context";

export interface MakeOfferProps {
  readonly pair: Pair;
  readonly minutes: number;
  /** The times that were found; absent when the calendars could not be asked. */
  readonly found?: FoundTimes | undefined;
  readonly onDone: (sent: boolean) => void;
}

/** Chooses the times of an offer. It takes the place of an earlier one that was not answered with a time. */
const MakeOffer = ({ pair, minutes, found, onDone }: MakeOfferProps) => {
  const format = useFormat();
  const { text, me, locale } = format;
  const { openDocument } = useConversations();
  const styles = useOfferStyles();
  const id = useId();
  const document = openDocument(pair);
  const { mine } = useOffers(document);
  const proposals = found?.answer.proposals ?? NONE;
  const draft = useOfferDraft(proposals.map(({ slot }) => slot.start));
  const { write, keeping, problem } = useWriting(document);
  const readers = others(pair, me.id).map(({ name }) => name);
  const name = formatList(readers, locale);
  const { chosen, tooMany } = draft;
  const send = (): void => {
    const content = { kind: "offer", offer: { durationMinutes: minutes, starts: chosen } } as const;
    const before = mine && mine.standing.kind !== "taken" ? { supersedes: mine.entry.id } : {};
    void write({ text: bodyWords(chosen, minutes, format), content, ...before }).then((kept) => kept && onDone(true));
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {text("offer.make", { name })}
      </h2>
      <p className={styles.line}>{text("offer.makeHint", { name })}</p>
      <WhoReads readers={readers} />
      {draft.choices.length > 0 && (
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>{text("offer.choose")}</legend>
          {draft.choices.map((start) => (
            <Checkbox
              key={start}
              label={choiceWords(start, proposals, found, format)}
              checked={draft.isChosen(start)}
              onChange={(_, { checked }) => draft.choose(start, checked === true)}
            />
          ))}
        </fieldset>
      )}
      <OtherTime draft={draft} />
      {tooMany > 0 && <p className={styles.line}>{text("offer.tooMany", { count: tooMany })}</p>}
      <div className={styles.actions}>
        <SteadyButton
          className={styles.button}
          appearance="primary"
          off={keeping || chosen.length === 0 || tooMany > 0}
          onClick={send}
        >
          {text("offer.send", { count: chosen.length })}
        </SteadyButton>
        <Button className={styles.button} onClick={() => onDone(false)}>
          {text("offer.cancel")}
        </Button>
      </div>
      {problem && <ProblemBar failure={problem} byHand onRetry={send} />}
    </section>
  );
};

const NONE: readonly Proposal[] = [];

/** My time, and the time of the others where it is known. */
const choiceWords = (
  start: Instant,
  proposals: readonly Proposal[],
  found: FoundTimes | undefined,
  format: Format,
): string => {
  const { text, locale } = format;
  const proposal = proposals.find(({ slot }) => slot.start === start);
  if (!found || !proposal) return timeWords(start, format);
  const there = sidesOf(found, proposal, format)
    .filter(({ who, placeKnown }) => who !== "me" && placeKnown)
    .map(({ name, time }) => text("offer.optionThere", { name, time }));
  return formatList([timeWords(start, format), ...there], locale);
};

/** For people who open the list in SharePoint: times of UTC, which both know. */
const bodyWords = (starts: readonly Instant[], minutes: number, { text, zones, locale }: Format): string =>
  text("offer.body", {
    minutes,
    times: formatList(
      starts.map((start) =>
        text("offer.bodyTime", {
          day: formatDayShort(start, "Etc/UTC", zones, locale),
          time: formatTime(start, "Etc/UTC", zones, locale),
        }),
      ),
      locale,
    ),
  });

// A late part is a default export.
export default MakeOffer;
