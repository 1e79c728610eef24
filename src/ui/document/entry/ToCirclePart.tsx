import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { copyForCircle } from "../../../domain/document/circle";
import type { Pair } from "../../../domain/people/pair";
import { useConversations, useFormat } from "../../context";
import { Body, Label, Quiet, Row, Stack, Written } from "../../controls/layout";
import { PartMeanwhile } from "../../controls/meanwhile";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { useKeeping } from "../../controls/useWriting";
import { Words } from "../../controls/Words";
import type { EntryMoreProps } from "./OpenForm";
import { FormColumn } from "../write/FormColumn";
import { ToCircle } from "../circle/ToCircle";
import { useCircles } from "../circle/useCircles";
import { WhichCircle } from "../circle/WhichCircle";

interface ToCirclePartProps extends Pick<EntryMoreProps, "entry" | "context"> {
  readonly onClose: () => void;
}

/** The way of an entry of one's own into a circle: a way that worked as it stands, other words as a case or a sentence. */
const ToCirclePart = (props: ToCirclePartProps) => (
  <Words of="circle" waiting={<PartMeanwhile onRetry={undefined} />}>
    <FormColumn>
      <Opened {...props} />
    </FormColumn>
  </Words>
);

const Opened = ({ entry, context, onClose }: ToCirclePartProps) => {
  const { circles } = useCircles();
  const { me, clock, zone, zones } = useFormat();
  const { entries, pair } = context;
  const shown = entries.find((each) => each.entry.id === entry.id);
  const today = zones.readAt(zone, clock.now()).date;
  const learned = shown && copyForCircle(shown, { folded: entries, pair, me: me.id, today });
  if (learned) return <CopyWay words={learned} circles={circles} onClose={onClose} />;
  return <ToCircle start={entry.text} box={`circle ${entry.id}`} {...{ circles }} pairs={[pair]} onDone={onClose} />;
};

interface CopyWayProps extends Pick<ToCirclePartProps, "onClose"> {
  readonly circles: readonly Pair[];
  readonly words: NonNullable<ReturnType<typeof copyForCircle>>;
}

/** A way that worked: what the circle will read, and one press. */
const CopyWay = ({ words, circles, onClose }: CopyWayProps) => {
  const { text } = useFormat();
  const { openDocument } = useConversations();
  const { keep, keeping, problem } = useKeeping();
  const [chosen, setChosen] = useState<string>();
  const [isShown, setShown] = useState(false);
  const circle = circles.find(({ id }) => id === chosen) ?? circles[0];
  if (!circle) return null;
  const go = async (): Promise<void> => {
    const written = await keep(() => openDocument(circle).write(words));
    if (written?.ok) setShown(true);
  };
  const { content } = words;
  const facts = content.kind === "learned" ? { ...content.learned.option, ...content.learned.contrast } : {};
  return (
    <Stack gap="s">
      {!isShown && <WhichCircle {...{ circles, circle }} onCircle={setChosen} />}
      <Label>{text("case.preview")}</Label>
      <Written dir="auto">{words.text}</Written>
      {Object.entries(facts).map(([name, said]) => (
        <Written key={name} dir="auto">
          {said}
        </Written>
      ))}
      <Quiet>{text("case.copyHint")}</Quiet>
      {isShown ? (
        <Body role="status">{text("case.shown")}</Body>
      ) : (
        <Row align="center">
          <SteadyButton appearance="primary" off={keeping} onClick={() => void go()}>
            {text("case.show")}
          </SteadyButton>
        </Row>
      )}
      <Row>
        <Button onClick={onClose}>{text("case.close")}</Button>
      </Row>
      {problem && <ProblemBar failure={problem} byHand onRetry={() => void go()} />}
    </Stack>
  );
};

// A late part is a default export.
export default ToCirclePart;
