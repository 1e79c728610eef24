import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { STILL_SO, type StillSoAnswer as Answer } from "../../../domain/document/facts";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import { others } from "../../../domain/people/pair";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { formatDay } from "../../format/when";
import { useWriting } from "../../controls/useWriting";
import { useTyped } from "../../controls/useDraft";
import type { FormContext } from "../write/formSpec";
import { useEntryStyles } from "./useEntryStyles";

const useStyles = makeStyles({
  words: {
    margin: "0",
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  heading: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface StillSoProps {
  /** One's own older words. */
  readonly entry: Entry;
  /** Its `format` has the words of this part. */
  readonly context: FormContext;
  readonly document: LiveDocument;
  readonly onNotToday: () => void;
}

/** One of one's own older sentences, and whether it is still so. The answer becomes "then and now"; nobody is rated. */
export const StillSo = ({ entry, context, document, onNotToday }: StillSoProps) => {
  const [styles, shared] = [useStyles(), useEntryStyles()];
  const { format, pair } = context;
  const { text, locale, me, zone, zones } = format;
  const [still, setStill] = useState<Answer>();
  const [now, setNow] = useTyped(pair, `still ${entry.id}`);
  const { write, keeping, problem } = useWriting(document);
  const answer = async (how: Answer, words: string): Promise<void> => {
    const shift = { before: entry.text, earlier: entry.id, still: how };
    if (await write({ text: words, content: { kind: "shift", shift } })) setNow("");
  };
  return (
    <section className={shared.part} aria-label={text("still.title")}>
      <h2 className={styles.heading}>{text("still.title")}</h2>
      <p className={shared.quiet}>{formatDay(entry.at, zone, zones, locale)}</p>
      <p className={styles.words} dir="auto" lang={entry.lang}>
        {entry.text}
      </p>
      <p className={shared.line}>{text("still.ask")}</p>
      <WhoReads readers={others(pair, me.id).map(({ name }) => name)} />
      <div className={shared.buttons}>
        {STILL_SO.map((each) => (
          <Button
            key={each}
            className={shared.button}
            aria-pressed={still === each}
            appearance={still === each ? "primary" : "secondary"}
            onClick={() => (each === "yes" ? void answer("yes", entry.text) : setStill(each))}
          >
            {text("still.answer", { still: each })}
          </Button>
        ))}
        <Button className={shared.button} appearance="subtle" onClick={onNotToday}>
          {text("still.notToday")}
        </Button>
      </div>
      {still !== undefined && (
        <>
          <Field label={text("still.now")}>
            <Textarea value={now} rows={3} dir="auto" onChange={(_, { value }) => setNow(value)} />
          </Field>
          <div className={shared.buttons}>
            <SteadyButton
              className={shared.button}
              off={keeping || now.trim() === ""}
              onClick={() => void answer(still, now.trim())}
            >
              {text("entry.keep")}
            </SteadyButton>
          </div>
        </>
      )}
      {problem && <ProblemBar failure={problem} byHand />}
    </section>
  );
};
