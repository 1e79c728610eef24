import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { timeWords } from "./timeWords";
import type { AddProblem, OfferDraft } from "./useOfferDraft";
import { useOfferStyles } from "./useOfferStyles";
import { useFormat } from "../context";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 128px), 1fr))",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  // Fluent's field is as wide as its words; a date must not widen the page.
  input: { minWidth: "0" },
});

export interface OtherTimeProps {
  readonly draft: OfferDraft;
}

/** Any other time, typed in on the clock of this device. */
export const OtherTime = ({ draft }: OtherTimeProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const parts = useOfferStyles();
  const [date, setDate] = useState("");
  const [clock, setClock] = useState("");
  const [problem, setProblem] = useState<AddProblem>();
  const [said, setSaid] = useState("");
  const add = (): void => {
    const answer = draft.add(date, clock);
    const isAdded = typeof answer === "number";
    setProblem(isAdded ? undefined : answer);
    setSaid(isAdded ? text("offer.added", { time: timeWords(answer, format) }) : "");
  };
  return (
    <fieldset className={parts.fieldset}>
      <legend className={parts.legend}>{text("offer.another")}</legend>
      <div className={styles.fields}>
        <Field
          label={text("offer.day")}
          {...(problem && { validationState: "error", validationMessage: text("offer.addProblem", { problem }) })}
        >
          <Input className={styles.input} type="date" value={date} onChange={(_, { value }) => setDate(value)} />
        </Field>
        <Field label={text("offer.clock")}>
          <Input
            className={styles.input}
            type="time"
            step={300}
            value={clock}
            onChange={(_, { value }) => setClock(value)}
          />
        </Field>
      </div>
      <Button className={parts.button} onClick={add}>
        {text("offer.add")}
      </Button>
      <p className={parts.quiet} role="status">
        {said}
      </p>
    </fieldset>
  );
};
