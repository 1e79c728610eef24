import type { HeldFacts } from "../../domain/document/facts";
import type { NewEntry, LiveDocument } from "../../domain/document/store/liveDocument";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useWriting } from "../controls/useWriting";
import { useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";

interface DidYouMeetProps {
  readonly document: LiveDocument;
  readonly question: string;
  /** What a "yes" says besides that they met; a "no" says only of which meeting. */
  readonly facts: Omit<HeldFacts, "met">;
  readonly session?: NewEntry["session"];
}

/** "Did you meet?", answered in one press by either person. A missed meeting is a sentence and a next step. */
export const DidYouMeet = ({ document, question, facts, session }: DidYouMeetProps) => {
  const text = useText();
  const { write, keeping, problem } = useWriting(document);
  const answer = (held: HeldFacts): void =>
    void write({
      text: "",
      content: { kind: "held", held },
      ...(session !== undefined && { session }),
    });
  const { guide: _, ...ofWhich } = facts;
  return (
    <Stack gap="s" role="group" aria-label={question}>
      <Body>{question}</Body>
      <Row align="center">
        <SteadyButton off={keeping} onClick={() => answer({ ...facts, met: true })}>
          {text("met.yes")}
        </SteadyButton>
        <SteadyButton off={keeping} onClick={() => answer({ ...ofWhich, notReached: [], met: false })}>
          {text("met.no")}
        </SteadyButton>
      </Row>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};
