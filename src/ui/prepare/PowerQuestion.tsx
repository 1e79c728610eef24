import type { PowerAnswer } from "../../domain/document/facts";
import { POWER_ANSWERS } from "../../domain/document/facts";
import { powerIn } from "../../domain/document/power";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { Pair } from "../../domain/people/pair";
import { useFormat } from "../context";
import { Body, Label, Quiet, Row, Stack } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { Ruled } from "../controls/Ruled";
import { SteadyButton } from "../controls/SteadyButton";
import { useWriting } from "../controls/useWriting";
import { WhoReads } from "../controls/WhoReads";
import { branch } from "../document/factWords";
import { useNames } from "../names";
import type { Together } from "./useTogether";

interface PowerQuestionProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
}

/** Asked of each, once: who decides on the other must not be asked for some things (S41). Each sees what the others said. */
export const PowerQuestion = ({ pair, document, together }: PowerQuestionProps) => {
  const { text, me } = useFormat();
  const names = useNames(pair);
  const { write, keeping, problem } = useWriting(document);
  const said = powerIn(together.folded, pair);
  const own = said.get(me.id);
  const answer = (decides: PowerAnswer): void =>
    void write({ text: "", content: { kind: "power", power: { decides } } });
  return (
    <Ruled role="group" aria-label={text("power.ask")}>
      <Label>{text("power.ask")}</Label>
      {own === undefined && <WhoReads readers={names.others} />}
      <Row align="center">
        {POWER_ANSWERS.map((decides) => (
          <SteadyButton
            key={decides}
            off={keeping || own === decides}
            aria-pressed={own === decides}
            onClick={() => answer(decides)}
          >
            {text("power.answer", { decides: branch(decides) })}
          </SteadyButton>
        ))}
      </Row>
      <Stack gap="xs" role="status">
        {pair.members.flatMap((member) => {
          const decides = said.get(member.id);
          if (decides === undefined) return [];
          const who = member.id === me.id ? "me" : "other";
          const words = text("power.answer", { decides: branch(decides) });
          return [<Quiet key={member.id}>{text("power.said", { who, name: names.of(member), answer: words })}</Quiet>];
        })}
        {together.isUnequal && <Body>{text("power.advice")}</Body>}
      </Stack>
      {problem && <ProblemBar failure={problem} byHand />}
    </Ruled>
  );
};
