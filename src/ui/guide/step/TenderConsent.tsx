import { Button, makeStyles } from "@fluentui/react-components";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { hasPressed, yetToPress, type SessionState } from "../../../domain/conversation/session";
import { askedIn, type Pair } from "../../../domain/people/pair";
import { formatList } from "../../format/list";
import { SteadyButton } from "../../controls/SteadyButton";
import { useGuideStyles } from "../../controls/guideStyles";
import { namesOf } from "./namesOf";
import { useFormat } from "../../context";

const useStyles = makeStyles({ button: { minHeight: "44px" }, line: { margin: "0" } });

export interface YesTodayProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly state: SessionState;
}

/** What is tender opens when everybody says "yes, today". "Another day" is one press, asks for no reason and leaves no trace (S8). */
export const TenderConsent = ({ pair, session, state }: YesTodayProps) => {
  const { text, me, locale } = useFormat();
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const isSaid = hasPressed(state, "yes-today", me.id);
  const asked = askedIn(pair, me.id);
  const waiting = yetToPress(state, "yes-today", asked).filter((id) => id !== me.id);
  const agreed = asked.filter((id) => id !== me.id && hasPressed(state, "yes-today", id));
  const listed = (ids: typeof asked): string => formatList(namesOf(pair, ids), locale);
  return (
    <div className={shared.stack} role="group" aria-label={text("yes.title")}>
      <p className={styles.line} role="status">
        {isSaid && waiting.length > 0 && text("yes.waits", { names: listed(waiting) })}
        {!isSaid && agreed.length > 0 && text("yes.they", { names: listed(agreed) })}
      </p>
      <div className={shared.row}>
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
      </div>
      <p className={shared.quiet}>{text("yes.hint")}</p>
    </div>
  );
};
