import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { STILL_SO, type StillSoAnswer } from "../../../domain/document/facts";
import type { LiveDocument } from "../../../domain/document/store/liveDocument";
import { sentencesToAskAbout } from "../../../domain/document/lookBack";
import { meetingsHeld } from "../../../domain/document/meetingsHeld";
import { plannedIn } from "../../../domain/document/sharedInputs";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { PairReads } from "../../controls/WhoReads";
import { Body, Label, Quiet, Stack, Written } from "../../controls/layout";
import { useTyped } from "../../controls/useDraft";
import { useWriting } from "../../controls/useWriting";
import { toldDay } from "../../format/when";
import type { FormContext } from "../write/formSpec";
import { EntryButtons } from "./OpenForm";

interface LookBackProps {
  /** Its `format` has the words of this part. */
  readonly context: FormContext;
  readonly document: LiveDocument;
}

/** After the fourth meeting, in the middle and at the end: three of one's own older sentences, one at a time. */
const LookBack = ({ context, document }: LookBackProps) => {
  const { entries, format } = context;
  const { me, clock } = format;
  const [isForAnotherDay, setForAnotherDay] = useState(false);
  const [next] = useMemo(
    () =>
      sentencesToAskAbout(entries, {
        person: me.id,
        now: clock.now(),
        held: meetingsHeld(entries),
        planned: plannedIn(entries),
      }),
    [entries, me.id, clock],
  );
  if (isForAnotherDay || !next) return null;
  return (
    <LookBackQuestion
      key={next.id}
      entry={next}
      context={context}
      document={document}
      onNotToday={() => setForAnotherDay(true)}
    />
  );
};

const useStyles = makeStyles({
  // A question to one person is not on a page that both may read.
  asked: { "@media print": { display: "none" } },
  words: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
});

interface LookBackQuestionProps extends LookBackProps {
  /** One's own older words. */
  readonly entry: Entry;
  readonly onNotToday: () => void;
  /** The words stand above it already. */
  readonly isBeside?: boolean;
}

/** One of one's own older sentences, and whether it is still so. The answer becomes "then and now"; nobody is rated. */
export const LookBackQuestion = ({ entry, context, document, onNotToday, isBeside = false }: LookBackQuestionProps) => {
  const styles = useStyles();
  const { format, pair } = context;
  const { text } = format;
  const [still, setStill] = useState<StillSoAnswer>();
  const [now, setNow] = useTyped(pair, `still ${entry.id}`);
  const { write, keeping, problem } = useWriting(document);
  const answer = async (how: StillSoAnswer, words: string): Promise<void> => {
    const shift = { before: entry.text, earlier: entry.id, still: how };
    if (await write({ text: words, content: { kind: "shift", shift } })) setNow("");
  };
  return (
    <Stack as="section" gap="s" className={styles.asked} aria-label={text(isBeside ? "still.ask" : "still.title")}>
      {!isBeside && (
        <>
          <Label as="h2">{text("still.title")}</Label>
          <Quiet>{toldDay(entry.at, format)}</Quiet>
          <Written className={styles.words} dir="auto" lang={entry.lang}>
            {entry.text}
          </Written>
        </>
      )}
      <Body>{text("still.ask")}</Body>
      <EntryButtons>
        {STILL_SO.map((each) => (
          <Button
            key={each}
            aria-pressed={still === each}
            appearance={still === each ? "primary" : "secondary"}
            onClick={() => (each === "yes" ? void answer("yes", entry.text) : setStill(each))}
          >
            {text("still.answer", { still: each })}
          </Button>
        ))}
        <Button appearance="subtle" onClick={onNotToday}>
          {text("still.notToday")}
        </Button>
      </EntryButtons>
      {still !== undefined && (
        <>
          <PairReads pair={pair} />
          <Field label={text("still.now")}>
            <Textarea value={now} rows={3} dir="auto" onChange={(_, { value }) => setNow(value)} />
          </Field>
          <EntryButtons>
            <SteadyButton off={keeping || now.trim() === ""} onClick={() => void answer(still, now.trim())}>
              {text("entry.keep")}
            </SteadyButton>
          </EntryButtons>
        </>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

// A late part is a default export.
export default LookBack;
