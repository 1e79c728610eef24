import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { Pair, Role } from "../../domain/people/pair";
import { memberOf, type AskedByMe, type AskedMe, type NoticeAuthor } from "../../domain/programme/noticeBoard";
import { useText } from "../context";
import { Body, Label, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { Ruled } from "../controls/Ruled";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { useNewPairWith } from "../setup/newPair";
import type { OnBoard } from "./useBoard";

interface WithPairs {
  readonly pairs: readonly Pair[];
  readonly onSetUp: () => void;
}

interface AskedMeProps extends WithPairs {
  readonly asked: readonly AskedMe[];
  readonly onBoard: OnBoard;
}

/** Who would like to talk with the reader. An answer is one press, and has no place for a reason. */
export const WhoAskedMe = ({ asked, ...rest }: AskedMeProps) => {
  const text = useText();
  if (asked.length === 0) return null;
  return (
    <Stack as="section" gap="s" aria-label={text("board.questions")}>
      <Label>{text("board.questions")}</Label>
      <List>
        {asked.map((each) => (
          <QuestionToMe key={each.from.id} asked={each} {...rest} />
        ))}
      </List>
    </Stack>
  );
};

const QuestionToMe = ({ asked, onBoard, ...rest }: Omit<AskedMeProps, "asked"> & { readonly asked: AskedMe }) => {
  const text = useText();
  const { keep, keeping, problem } = useKeeping();
  const question = useId();
  const { from, role, answer } = asked;
  const { name } = from;
  const say = (says: "yes" | "no") => () => void keep(() => onBoard((board) => board.answer(asked, says)));
  if (answer)
    return (
      <Ruled as="li">
        <Body>{text(answer === "yes" ? "board.saidYes" : "board.saidNo", { name })}</Body>
        {answer === "yes" && <BeginWith other={from} role={role} {...rest} />}
      </Ruled>
    );
  return (
    <Ruled as="li">
      <Body id={question}>{text("board.question", { name, role })}</Body>
      <Quiet>{text("board.noReason")}</Quiet>
      {problem && <Problem failure={problem} byHand onRetry={say("yes")} />}
      <Row>
        {(["yes", "no"] as const).map((says) => (
          <SteadyButton key={says} aria-describedby={question} off={keeping} onClick={say(says)}>
            {text(`board.${says}`)}
          </SteadyButton>
        ))}
      </Row>
    </Ruled>
  );
};

/** Whom the reader asked, and what came of it. */
export const WhomIAsked = ({ asked, ...rest }: WithPairs & { readonly asked: readonly AskedByMe[] }) => {
  const text = useText();
  if (asked.length === 0) return null;
  return (
    <Stack as="section" gap="s" aria-label={text("board.mineAsked")}>
      <Label>{text("board.mineAsked")}</Label>
      <List>
        {asked.map(({ to, role, answer }) => (
          <Ruled key={to.id} as="li">
            <Body>{text(WORDS[answer ?? "open"], { name: to.name })}</Body>
            {answer === "yes" && <BeginWith other={to} role={role} {...rest} />}
          </Ruled>
        ))}
      </List>
    </Stack>
  );
};

const WORDS = { yes: "board.toldYes", no: "board.toldNo", open: "board.asked" } as const;

interface BeginWithProps extends WithPairs {
  readonly other: NoticeAuthor;
  readonly role: Role;
}

/** After a yes: setting up goes on with this person chosen. */
const BeginWith = ({ other, role, pairs, onSetUp }: BeginWithProps) => {
  const text = useText();
  const choose = useNewPairWith();
  const { id, name } = other;
  const isThere = pairs.some(
    ({ members }) => members.length === 2 && members.some((each) => each.id.toLowerCase() === id),
  );
  if (isThere) return <Quiet>{text("board.together", { name })}</Quiet>;
  const begin = (): void => {
    const member = memberOf(other, role);
    if (member) choose(member);
    onSetUp();
  };
  return (
    <Row>
      <Button appearance="primary" onClick={begin}>
        {text("board.begin", { name })}
      </Button>
    </Row>
  );
};
