import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LiveSession } from "../../../domain/conversation/liveSession";
import { SIGNALS, type SessionState } from "../../../domain/conversation/session";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { PairTerm } from "../../../domain/document/meanings";
import { stepsPlaceOf, type Pair } from "../../../domain/people/pair";
import { Stack } from "../../controls/layout";
import { OurWords } from "./OurWords";
import { useText } from "../../context";

const useStyles = makeStyles({
  cues: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    // The words of quiet buttons line up with the letter, not their invisible edges.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  cue: { minHeight: "32px", fontWeight: tokens.fontWeightRegular, textAlign: "start", justifyContent: "flex-start" },
});

interface CuesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly session: LiveSession;
  readonly state: SessionState;
  readonly terms: readonly PairTerm[];
}

/**
 * One press away in every part: "please explain", a calm pause, and our words (S4, S44, S49).
 *
 * A signal reaches the others only where the steps are shared, so it is offered only there.
 */
export const Cues = ({ pair, document, session, state, terms }: CuesProps) => {
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap="xs">
      <div className={styles.cues} role="group" aria-label={text("cue.title")}>
        {stepsPlaceOf(pair) &&
          SIGNALS.map((kind) => (
            <Button
              key={kind}
              appearance="subtle"
              className={styles.cue}
              onClick={() => void session.raiseSignal(kind)}
            >
              {text(`cue.${kind}`)}
            </Button>
          ))}
        <Button appearance="subtle" className={styles.cue} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text("cue.words")}
        </Button>
      </div>
      {isOpen && <OurWords pair={pair} document={document} state={state} terms={terms} />}
    </Stack>
  );
};
