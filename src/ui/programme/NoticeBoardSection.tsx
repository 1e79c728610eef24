import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Programme } from "../../domain/organisation/programme";
import type { Pair } from "../../domain/people/pair";
import type { Board, BoardNotice } from "../../domain/programme/noticeBoard";
import { useText } from "../context";
import { Body, Label, List, Quiet, Row, Stack, Title, Written } from "../controls/layout";
import { Loading } from "../controls/Loading";
import { Problem } from "../controls/Problem";
import { QuietButton } from "../controls/QuietButton";
import { Ruled } from "../controls/Ruled";
import { Sheet } from "../controls/Sheet";
import { SteadyButton } from "../controls/SteadyButton";
import { useKeeping } from "../controls/useWriting";
import { WhomIAsked, WhoAskedMe } from "./Asked";
import { MyNotice } from "./MyNotice";
import type { OnBoard, UsedBoard } from "./useBoard";

interface NoticeBoardSectionProps {
  readonly programme: Programme;
  readonly pairs: readonly Pair[];
  readonly onSetUp: () => void;
  readonly used: UsedBoard;
  /** Questions to the reader stand somewhere else on the page. */
  readonly isAskedElsewhere: boolean;
}

/** The notice board (S60): own words and own role, in an order that changes every day; nothing finds or filters people. */
export const NoticeBoardSection = ({ programme, pairs, onSetUp, used, isAskedElsewhere }: NoticeBoardSectionProps) => {
  const text = useText();
  const { board, failure, again, onBoard } = used;
  return (
    <Sheet as="section" gap="m" aria-label={text("board.title")}>
      <Title>{text("board.title")}</Title>
      <Body>{text("board.hint")}</Body>
      {failure && <Problem failure={failure} onRetry={again} />}
      {!board && !failure && <Loading shape="page" words={text("nav.opening")} />}
      {board && (
        <>
          {!isAskedElsewhere && <WhoAskedMe asked={board.askedMe} {...{ pairs, onBoard, onSetUp }} />}
          <WhomIAsked asked={board.askedByMe} {...{ pairs, onSetUp }} />
          <MyNotice box={`notice ${programme.id}`} mine={board.mine} onBoard={onBoard} />
          <Notices board={board} onBoard={onBoard} />
        </>
      )}
    </Sheet>
  );
};

interface NoticesProps {
  readonly board: Board;
  readonly onBoard: OnBoard;
}

/** So many at a time: a board of thousands would be no board. */
const AT_ONCE = 20;

const Notices = ({ board: { notices, askedByMe, askedMe }, onBoard }: NoticesProps) => {
  const text = useText();
  const [shown, setShown] = useState(AT_ONCE);
  const isKnown = (notice: BoardNotice): boolean =>
    askedByMe.some(({ to }) => to.id === notice.author.id) || askedMe.some(({ from }) => from.id === notice.author.id);
  return (
    <Stack as="section" gap="s" aria-label={text("board.notices")}>
      <Label>{text("board.notices")}</Label>
      {notices.length === 0 && <Quiet>{text("board.none")}</Quiet>}
      <List>
        {notices.slice(0, shown).map((notice) => (
          <Notice key={notice.author.id} notice={notice} isKnown={isKnown(notice)} onBoard={onBoard} />
        ))}
      </List>
      {notices.length > shown && (
        <Row>
          <Button onClick={() => setShown(shown + AT_ONCE)}>{text("board.more")}</Button>
        </Row>
      )}
    </Stack>
  );
};

interface NoticeProps {
  readonly notice: BoardNotice;
  /** One has asked the other: what came of it stands above. */
  readonly isKnown: boolean;
  readonly onBoard: OnBoard;
}

const Notice = ({ notice, isKnown, onBoard }: NoticeProps) => {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const { name } = notice.author;
  return (
    <Ruled as="li">
      <Label as="h4" dir="auto">
        {name}
      </Label>
      <Quiet>{text("setup.role", { role: notice.role })}</Quiet>
      <Written dir="auto">{notice.text}</Written>
      {!isKnown && notice.key === undefined && <Quiet>{text("board.noAsk", { name })}</Quiet>}
      {!isKnown && notice.key !== undefined && !isAsking && (
        <Row>
          <QuietButton aria-label={text("board.askTo", { name })} onClick={() => setAsking(true)}>
            {text("board.ask")}
          </QuietButton>
        </Row>
      )}
      {!isKnown && isAsking && <Asking notice={notice} onBoard={onBoard} onCancel={() => setAsking(false)} />}
    </Ruled>
  );
};

interface AskingProps extends Omit<NoticeProps, "isKnown"> {
  readonly onCancel: () => void;
}

/** Says what the other will read before it is sent. */
const Asking = ({ notice, onBoard, onCancel }: AskingProps) => {
  const text = useText();
  const { keep, keeping, problem } = useKeeping();
  const send = (): void => void keep(() => onBoard((board) => board.ask(notice)));
  return (
    <Stack gap="s">
      <Body>{text("board.askHint", { name: notice.author.name })}</Body>
      {problem && <Problem failure={problem} byHand onRetry={send} />}
      <Row>
        <SteadyButton appearance="primary" off={keeping} onClick={send}>
          {text("board.sendAsk")}
        </SteadyButton>
        <Button onClick={onCancel}>{text("board.cancel")}</Button>
      </Row>
    </Stack>
  );
};
