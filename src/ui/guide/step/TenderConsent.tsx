import { Button, makeStyles } from "@fluentui/react-components";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { hasPressed, yetToPress, type SessionState } from "../../../domain/conversation/session";
import { askedIn, others, stepsPlaceOf, type Pair } from "../../../domain/people/pair";
import type { PersonId } from "../../../domain/shared/ids";
import { formatList } from "../../format/list";
import { Body, Label, Quiet, Row, Stack } from "../../controls/layout";
import { SteadyButton } from "../../controls/SteadyButton";
import { useFormat } from "../../context";

const useStyles = makeStyles({ button: { minHeight: "44px" } });

interface ConsentProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly state: SessionState;
}

/** A tender guide opens when everybody says "yes, today". "Another day" is one press, asks for no reason (S8). */
export const TenderConsent = ({ pair, session, state }: ConsentProps) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const isSaid = hasPressed(state, "yes-today", me.id);
  const asked = askedIn(pair, me.id);
  const waiting = yetToPress(state, "yes-today", asked).filter((id) => id !== me.id);
  const agreed = asked.filter((id) => id !== me.id && hasPressed(state, "yes-today", id));
  const listed = (ids: typeof asked): string => formatList(namesOf(pair, ids), locale);
  return (
    <Stack role="group" aria-label={text("yes.title")}>
      <Body role="status">
        {isSaid && waiting.length > 0 && text("yes.waits", { names: listed(waiting) })}
        {!isSaid && agreed.length > 0 && text("yes.they", { names: listed(agreed) })}
      </Body>
      <Row align="center">
        <SteadyButton
          appearance="primary"
          size="large"
          className={styles.button}
          off={isSaid}
          onClick={() => void session.press("yes-today")}
        >
          {text("yes.today")}
        </SteadyButton>
        <Button size="large" className={styles.button} onClick={() => void session.postpone()}>
          {text("yes.another")}
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
  const { text, me, locale } = useFormat();
  const isSaid = hasPressed(state, "keep-record", me.id);
  const company = others(pair, me.id).map(({ id }) => id);
  const waiting = yetToPress(state, "keep-record", company);
  if (!stepsPlaceOf(pair))
    return <Quiet>{text("record.alone", { names: formatList(namesOf(pair, company), locale) })}</Quiet>;
  return (
    <Stack as="section" aria-label={text("record.title")}>
      <Label>{text("record.title")}</Label>
      <Quiet>{text("record.hint")}</Quiet>
      <Row align="center">
        <SteadyButton off={isSaid} onClick={() => void session.press("keep-record")}>
          {text("record.yes")}
        </SteadyButton>
      </Row>
      <Quiet role="status">
        {isSaid && text("record.waits", { names: formatList(namesOf(pair, waiting), locale) })}
      </Quiet>
    </Stack>
  );
};

/** What these people are called, in the order of the pair. */
const namesOf = ({ members }: Pair, ids: readonly PersonId[]): readonly string[] =>
  members.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
