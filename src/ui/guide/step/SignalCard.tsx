import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import type { SessionState } from "../../../domain/conversation/session";
import { others, type Pair } from "../../../domain/people/pair";
import { formatList } from "../../format/list";
import { useGuideStyles } from "../../controls/guideStyles";
import { useFormat } from "../../context";

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
  words: { margin: "0", ":focus": { outlineStyle: "none" } },
  button: { minHeight: "32px" },
});

export interface SignCardProps {
  readonly pair: Pair;
  readonly session: LiveSession;
  readonly state: SessionState;
}

/** What one person asks of the others now: a moment, or an explanation. "Rather not" is as good as a yes, and nothing of it is kept (S4). */
export const SignalCard = (props: SignCardProps) => {
  const { signal: sign } = props.state;
  // The place for it is always there, so that it is read out when it comes.
  return (
    <div role="status">
      {sign && <RaisedSignal key={`${sign.kind} ${sign.by} ${sign.at}`} {...props} sign={sign} />}
    </div>
  );
};

const RaisedSignal = ({
  pair,
  session,
  sign,
}: SignCardProps & { readonly sign: NonNullable<SessionState["signal"]> }) => {
  const { text, me, locale } = useFormat();
  const [styles, shared] = [useStyles(), useGuideStyles()];
  const words = useRef<HTMLParagraphElement>(null);
  const isMine = sign.by === me.id;
  // Whoever put it up finds themselves at it; nobody else is taken from where they write.
  useEffect(() => {
    if (isMine) words.current?.focus();
  }, [isMine]);
  const name = pair.members.find(({ id }) => id === sign.by)?.name ?? "";
  const names = formatList(
    others(pair, me.id).map((other) => other.name),
    locale,
  );
  const down = (label: Parameters<typeof text>[0]) => (
    <Button className={styles.button} onClick={() => void session.clearSignal()}>
      {text(label)}
    </Button>
  );
  if (sign.kind === "wait")
    return (
      <div className={styles.card}>
        <p ref={words} tabIndex={-1} className={mergeClasses(shared.prompt, styles.words)}>
          {isMine ? text("sign.waitMine") : text("sign.wait", { name })}
        </p>
        <p className={shared.quiet}>{text("sign.waitHint")}</p>
        <div className={shared.row}>{down("sign.goOn")}</div>
      </div>
    );
  return (
    <div className={styles.card}>
      <p ref={words} tabIndex={-1} className={mergeClasses(shared.prompt, styles.words)}>
        {isMine ? text("sign.explainMine", { names }) : text("sign.explain", { name })}
      </p>
      <div className={shared.row}>
        {isMine ? (
          down("sign.takeBack")
        ) : (
          <>
            {down("sign.explainYes")}
            {down("sign.explainNo")}
          </>
        )}
      </div>
      {!isMine && <p className={shared.quiet}>{text("sign.explainHint")}</p>}
    </div>
  );
};
