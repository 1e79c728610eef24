import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import type { SessionState } from "../../../domain/conversation/session";
import type { Pair } from "../../../domain/people/pair";
import type { MessageId } from "../../../locales/text";
import { formatList } from "../../format/list";
import { LargeBody, Quiet, Row } from "../../controls/layout";
import { useFormat } from "../../context";
import { useNames } from "../../names";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { ":focus": { outlineStyle: "none" } },
  button: { minHeight: "32px" },
});

interface SignalCardProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly state: SessionState;
}

/** What one person asks of the others now: a moment, or an explanation. "Rather not" is as good as a yes, and no entry tells of it (S4). */
export const SignalCard = ({ pair, session, state: { signal } }: SignalCardProps) => (
  // The place for it is always there, so that it is read out when it comes.
  <div role="status">
    {signal && (
      <RaisedSignal key={`${signal.kind} ${signal.by} ${signal.at}`} pair={pair} session={session} signal={signal} />
    )}
  </div>
);

const RaisedSignal = ({
  pair,
  session,
  signal,
}: Omit<SignalCardProps, "state"> & { readonly signal: NonNullable<SessionState["signal"]> }) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const words = useRef<HTMLParagraphElement>(null);
  const isMine = signal.by === me.id;
  // The focus goes to it on the screen of the person who raised it, and on no other: they may be writing.
  useEffect(() => {
    if (isMine) words.current?.focus();
  }, [isMine]);
  const called = useNames(pair);
  const by = pair.members.find(({ id }) => id === signal.by);
  const name = by ? called.of(by) : "";
  const names = formatList(called.others, locale);
  const clear = (label: MessageId) => (
    <Button className={styles.button} onClick={() => void session.clearSignal()}>
      {text(label)}
    </Button>
  );
  if (signal.kind === "wait")
    return (
      <div className={styles.card}>
        <LargeBody ref={words} tabIndex={-1} className={styles.words}>
          {isMine ? text("sign.waitMine") : text("sign.wait", { name })}
        </LargeBody>
        <Quiet>{text("sign.waitHint")}</Quiet>
        <Row align="center">{clear("sign.goOn")}</Row>
      </div>
    );
  return (
    <div className={styles.card}>
      <LargeBody ref={words} tabIndex={-1} className={styles.words}>
        {isMine ? text("sign.explainMine", { names }) : text("sign.explain", { name })}
      </LargeBody>
      <Row align="center">
        {isMine ? (
          clear("sign.takeBack")
        ) : (
          <>
            {clear("sign.explainYes")}
            {clear("sign.explainNo")}
          </>
        )}
      </Row>
      {!isMine && <Quiet>{text("sign.explainHint")}</Quiet>}
    </div>
  );
};
