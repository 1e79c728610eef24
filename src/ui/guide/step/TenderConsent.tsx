import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type Ref } from "react";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { hasPressed, yetToPress, type SessionState } from "../../../domain/conversation/session";
import { askedIn, others, stepsPlaceOf, type Pair } from "../../../domain/people/pair";
import type { PersonId } from "../../../domain/shared/ids";
import { formatList } from "../../format/list";
import { ArrivalHeading } from "../../controls/focus/ArrivalHeading";
import { Body, Label, LargeBody, Quiet, Row, Stack } from "../../controls/layout";
import { SteadyButton } from "../../controls/SteadyButton";
import { useFormat } from "../../context";
import { useNames } from "../../names";
import { GuideWords } from "../GuideWords";
import { DraftNotice } from "../DraftNotice";
import { ReadFirst } from "../ReadFirst";
import type { Script } from "../useGuide";

const useStyles = makeStyles({
  place: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    scrollMarginTop: tokens.spacingVerticalS,
  },
  button: { minHeight: "44px" },
  // Of the same weight: as wide as each other, side by side wherever both fit.
  answers: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 7em), 1fr))",
    gap: tokens.spacingHorizontalS,
    maxWidth: "360px",
    fontSize: tokens.fontSizeBase400,
  },
  answer: { minWidth: "0", minHeight: "44px", paddingInline: tokens.spacingHorizontalS },
});

interface ConsentProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly state: SessionState;
}

interface TenderConsentProps extends ConsentProps {
  readonly script: Script;
  readonly arrived: boolean;
  readonly place: Ref<HTMLDivElement>;
}

/**
 * A tender guide opens when everybody says "yes, today". Who asks, for what and how long is said first; "another day" is one
 * press of the same weight, and asks for no reason (S8).
 */
export const TenderConsent = ({ pair, session, state, script, arrived, place }: TenderConsentProps) => {
  const { text, me } = useFormat();
  const styles = useStyles();
  const [isRead, setRead] = useState(false);
  const asker = state.movedBy;
  const names = useNames(pair);
  const other = others(pair, me.id).find(({ id }) => id === asker);
  const who = asker === me.id ? "me" : other ? "other" : "nobody";
  return (
    <>
      <div ref={place} className={styles.place}>
        <Quiet>{text("yes.who", { who, name: other ? names.of(other) : "" })}</Quiet>
        <ArrivalHeading arrived={arrived}>
          <GuideWords words={script.words} id={script.guide.title} />
        </ArrivalHeading>
        <Quiet>{text("yes.minutes", { minutes: state.minutes })}</Quiet>
      </div>
      <DraftNotice words={script.words} />
      <LargeBody>{text("yes.title")}</LargeBody>
      <Answers pair={pair} session={session} state={state} isRead={isRead} onRead={() => setRead(!isRead)} />
      {isRead && <ReadFirst script={script} minutes={state.minutes} />}
    </>
  );
};

interface AnswersProps extends ConsentProps {
  /** The guide stands below to be read, which answers nothing. */
  readonly isRead: boolean;
  readonly onRead: () => void;
}

const Answers = ({ pair, session, state, isRead, onRead }: AnswersProps) => {
  const { text, me } = useFormat();
  const styles = useStyles();
  const isSaid = hasPressed(state, "yes-today", me.id);
  const asked = askedIn(pair, me.id);
  const waiting = yetToPress(state, "yes-today", asked).filter((id) => id !== me.id);
  const agreed = asked.filter((id) => id !== me.id && hasPressed(state, "yes-today", id));
  const listed = useListed(pair);
  return (
    <Stack role="group" aria-label={text("yes.title")}>
      <Body role="status">
        {isSaid && waiting.length > 0 && text("yes.waits", { names: listed(waiting) })}
        {!isSaid && agreed.length > 0 && text("yes.they", { names: listed(agreed) })}
      </Body>
      <div className={styles.answers}>
        <SteadyButton
          size="large"
          className={styles.answer}
          off={isSaid}
          onClick={() => void session.press("yes-today")}
        >
          {text("yes.today")}
        </SteadyButton>
        <SteadyButton size="large" className={styles.answer} off={false} onClick={() => void session.postpone()}>
          {text("yes.another")}
        </SteadyButton>
      </div>
      <Row align="center">
        <Button size="large" appearance="subtle" className={styles.button} aria-expanded={isRead} onClick={onRead}>
          {text("yes.read")}
        </Button>
      </Row>
      <Quiet>{text("yes.hint", { place: stepsPlaceOf(pair) ? "list" : "here" })}</Quiet>
    </Stack>
  );
};

/** True when words of this meeting may be written down: of a tender one only when everybody said so (S20). */
export const mayWrite = (state: SessionState, { members }: Pair): boolean =>
  state.tender !== true ||
  yetToPress(
    state,
    "keep-record",
    members.map(({ id }) => id),
  ).length === 0;

/** In place of the box for notes, until all members agree to keep a record. */
export const RecordConsent = ({ pair, session, state }: ConsentProps) => {
  const { text, me } = useFormat();
  const listed = useListed(pair);
  const isSaid = hasPressed(state, "keep-record", me.id);
  const company = others(pair, me.id).map(({ id }) => id);
  const waiting = yetToPress(state, "keep-record", company);
  if (!stepsPlaceOf(pair)) return <Quiet>{text("record.alone", { names: listed(company) })}</Quiet>;
  return (
    <Stack as="section" aria-label={text("record.title")}>
      <Label>{text("record.title")}</Label>
      <Quiet>{text("record.hint")}</Quiet>
      <Row align="center">
        <SteadyButton off={isSaid} onClick={() => void session.press("keep-record")}>
          {text("record.yes")}
        </SteadyButton>
      </Row>
      <Quiet role="status">{isSaid && text("record.waits", { names: listed(waiting) })}</Quiet>
    </Stack>
  );
};

/** What these people are called, in the order of the pair. */
const useListed = (pair: Pair): ((ids: readonly PersonId[]) => string) => {
  const { locale } = useFormat();
  const names = useNames(pair);
  return (ids) => formatList(pair.members.filter(({ id }) => ids.includes(id)).map(names.of), locale);
};
