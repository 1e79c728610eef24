import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { PublishedAvailability } from "../../../domain/people/myTime/availability";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import type { Pair } from "../../../domain/people/pair";
import type { Failure } from "../../../domain/shared/failure";
import type { Result } from "../../../domain/shared/result";
import { useFormat, useOwnThings, useText } from "../../context";
import { Body, Row } from "../../controls/layout";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useFetched } from "../../controls/useFetched";
import { formatList, othersNames } from "../../format/list";
import { FormFrame } from "../fields/fieldLayout";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { PreviewWindows } from "./PreviewWindows";

interface PreviewSectionProps extends SectionProps {
  readonly pairs: readonly Pair[];
}

/** What the partner would see, anew after each change. A press publishes this very value, not a new reckoning. */
export const PreviewSection = ({ declaring: { myTime }, pairs }: PreviewSectionProps) => {
  const text = useText();
  const { answer, again } = usePreview(myTime);
  return (
    <MyTimeSection title={text("preview.title")} intro={text("preview.intro")}>
      <Body>{text("preview.hint")}</Body>
      {!answer && <Body>{text("preview.looking")}</Body>}
      {answer && !answer.ok && <ProblemBar failure={answer.error} byHand onRetry={again} />}
      {answer?.ok && <PreviewWindows seen={answer.value} />}
      {answer?.ok && pairs.map((pair) => <PreviewPair key={pair.id} myTime={myTime} pair={pair} seen={answer.value} />)}
    </MyTimeSection>
  );
};

/** Half a year is laid out for it, so it waits until a person has paused. */
const PAUSE_MS = 400;

/** Works the preview out anew after each change. The answer is undefined until it is of what is declared now. */
const usePreview = (myTime: MyTime) => {
  const { preview } = useOwnThings().publishMyTime;
  // The answer is kept with what it was of: an older one is never shown.
  const [looked, setLooked] = useState<{
    readonly of: MyTime;
    readonly answer: Result<PublishedAvailability, Failure>;
  }>();
  const look = useCallback(
    () => void preview(myTime).then((answer) => setLooked({ of: myTime, answer })),
    [preview, myTime],
  );
  useEffect(() => {
    const waiting = setTimeout(look, PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [look]);
  const again = useCallback(() => {
    setLooked(undefined);
    look();
  }, [look]);
  return { answer: looked?.of === myTime ? looked.answer : undefined, again };
};

type Sending =
  | { readonly phase: "idle" | "sending" | "published" | "withdrawn" }
  | { readonly phase: "failed"; readonly failure: Failure };

interface PreviewPairProps {
  readonly myTime: MyTime;
  readonly pair: Pair;
  readonly seen: PublishedAvailability;
}

/** Publishes to one pair what is shown, or takes back what was published. */
const PreviewPair = ({ myTime, pair, seen }: PreviewPairProps) => {
  const { text, me, locale } = useFormat();
  const { publishMyTime } = useOwnThings();
  const [state, setState] = useState<Sending>({ phase: "idle" });
  const ask = useCallback(() => publishMyTime.staleness(myTime, pair), [publishMyTime, myTime, pair]);
  const fetched = useFetched(ask);
  const before = fetched.phase === "there" && fetched.value.ok ? fetched.value.value : undefined;
  const partners = othersNames(pair, me.id);
  const names = formatList(partners, locale);
  const run = async (send: () => Promise<Result<void, Failure>>, then: "published" | "withdrawn"): Promise<void> => {
    setState({ phase: "sending" });
    const sent = await send();
    setState(sent.ok ? { phase: then } : { phase: "failed", failure: sent.error });
  };
  return (
    <FormFrame>
      <Body role="status">
        {state.phase === "published" && text("preview.done", { names })}
        {state.phase === "withdrawn" && text("preview.withdrawn", { names, count: partners.length })}
        {state.phase === "idle" && before !== undefined && text(`told.${before}`)}
      </Body>
      <Row>
        <SteadyButton
          appearance="primary"
          off={state.phase === "sending"}
          onClick={() => void run(() => publishMyTime.publish(seen, pair), "published")}
        >
          {text("preview.publish", { names })}
        </SteadyButton>
        {((before !== undefined && before !== "nothing") || state.phase === "published") && (
          <Button onClick={() => void run(() => publishMyTime.withdraw(pair), "withdrawn")}>
            {text("preview.withdraw", { names })}
          </Button>
        )}
      </Row>
      {state.phase === "failed" && <ProblemBar failure={state.failure} byHand />}
    </FormFrame>
  );
};
