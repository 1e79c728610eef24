import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { PublishedAvailability } from "../../../domain/people/myTime/availability";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { others, type Pair } from "../../../domain/people/pair";
import type { Failure } from "../../../domain/shared/failure";
import type { Result } from "../../../domain/shared/result";
import { SteadyButton } from "../../controls/SteadyButton";
import { ProblemBar } from "../../controls/ProblemBar";
import { formatList } from "../../format/list";
import { useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings } from "../../context";

type Told =
  | { readonly phase: "idle" | "sending" | "told" | "withdrawn" }
  | { readonly phase: "failed"; readonly failure: Failure };

export interface PreviewPairProps {
  readonly myTime: MyTime;
  readonly pair: Pair;
  readonly seen: PublishedAvailability;
}

/** Tells one pair what was just seen, or takes back what they were told. */
export const PreviewPair = ({ myTime, pair, seen }: PreviewPairProps) => {
  const { text, me, locale } = useFormat();
  const { publishMyTime } = useOwnThings();
  const styles = useFormStyles();
  const [state, setState] = useState<Told>({ phase: "idle" });
  const ask = useCallback(() => publishMyTime.staleness(myTime, pair), [publishMyTime, myTime, pair]);
  const answer = useFetched(ask);
  const before = answer.phase === "there" && answer.value.ok ? answer.value.value : undefined;
  const partners = others(pair, me.id).map(({ name }) => name);
  const names = formatList(partners, locale);
  const run = async (send: () => Promise<Result<void, Failure>>, then: "told" | "withdrawn"): Promise<void> => {
    setState({ phase: "sending" });
    const sent = await send();
    setState(sent.ok ? { phase: then } : { phase: "failed", failure: sent.error });
  };
  return (
    <div className={styles.form}>
      <p className={styles.line} role="status">
        {state.phase === "told" && text("preview.done", { names })}
        {state.phase === "withdrawn" && text("preview.withdrawn", { names, count: partners.length })}
        {state.phase === "idle" && before !== undefined && text(`told.${before}`)}
      </p>
      <div className={styles.buttons}>
        <SteadyButton
          className={styles.button}
          appearance="primary"
          off={state.phase === "sending"}
          onClick={() => void run(() => publishMyTime.publish(seen, pair), "told")}
        >
          {text("preview.publish", { names })}
        </SteadyButton>
        {((before !== undefined && before !== "nothing") || state.phase === "told") && (
          <Button className={styles.button} onClick={() => void run(() => publishMyTime.withdraw(pair), "withdrawn")}>
            {text("preview.withdraw", { names })}
          </Button>
        )}
      </div>
      {state.phase === "failed" && <ProblemBar failure={state.failure} byHand />}
    </div>
  );
};
