import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { ROLE } from "../../domain/people/pairShapes";
import type { Role } from "../../domain/people/pair";
import { LONGEST_NOTICE, type NoticeWords } from "../../domain/programme/noticeBoard";
import { record, words, type Shape } from "../../domain/shared/shape";
import { useText } from "../context";
import { Label, Quiet, Row, Stack, Written } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { Ruled } from "../controls/Ruled";
import { SteadyButton } from "../controls/SteadyButton";
import { useEditing } from "../controls/useEditing";
import { useKeeping } from "../controls/useWriting";
import { WhoReads } from "../controls/WhoReads";
import type { OnBoard } from "./useBoard";

interface MyNoticeProps {
  /** Where the device keeps what is typed. */
  readonly box: string;
  readonly mine: NoticeWords | undefined;
  readonly onBoard: OnBoard;
}

/** What is typed so far. No role is chosen for anybody (P2). */
interface TypedNotice extends Pick<NoticeWords, "text"> {
  readonly role?: Role;
}

const TYPED: Shape<TypedNotice> = record({ text: words(LONGEST_NOTICE) }, { role: ROLE });
const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];

/** One's own notice: written, previewed, changed and taken back. What is taken back stays on the device as a draft (P4). */
export const MyNotice = ({ box, mine, onBoard }: MyNoticeProps) => {
  const text = useText();
  const { edited, open, set, close } = useEditing(box, TYPED);
  const { keep, keeping, problem } = useKeeping();
  const [isTakenBack, setTakenBack] = useState(false);
  const takeBack = async (words: NoticeWords): Promise<void> => {
    const done = await keep(() => onBoard((board) => board.takeBack()));
    if (!done?.ok) return;
    setTakenBack(true);
    open(words);
  };
  return (
    <Stack as="section" gap="s" aria-label={text("board.mine")}>
      <Label>{text("board.mine")}</Label>
      <WhoReads readers={[text("board.readers")]} />
      <Quiet role="status">{isTakenBack && !mine && text("board.takenBack")}</Quiet>
      {mine && !edited && (
        <>
          <NoticeText words={mine} />
          {problem && <Problem failure={problem} byHand onRetry={() => void takeBack(mine)} />}
          <Row>
            <Button onClick={() => open(mine)}>{text("board.change")}</Button>
            <SteadyButton off={keeping} onClick={() => void takeBack(mine)}>
              {text("board.takeBack")}
            </SteadyButton>
          </Row>
        </>
      )}
      {!mine && !edited && (
        <Row>
          <Button appearance="primary" onClick={() => open({ text: "" })}>
            {text("board.write")}
          </Button>
        </Row>
      )}
      {edited && <NoticeForm draft={edited.draft} set={set} onClose={close} onBoard={onBoard} />}
    </Stack>
  );
};

const NoticeText = ({ words }: { readonly words: NoticeWords }) => {
  const text = useText();
  return (
    <Stack gap="xs">
      <Quiet>{text("setup.role", { role: words.role })}</Quiet>
      <Written dir="auto">{words.text}</Written>
    </Stack>
  );
};

interface NoticeFormProps extends Pick<MyNoticeProps, "onBoard"> {
  readonly draft: TypedNotice;
  readonly set: (draft: TypedNotice) => void;
  readonly onClose: () => void;
}

const NoticeForm = ({ draft, set, onClose, onBoard }: NoticeFormProps) => {
  const text = useText();
  const { keep, keeping, problem } = useKeeping();
  const said = draft.text.trim();
  const words = draft.role !== undefined && said !== "" ? { role: draft.role, text: said } : undefined;
  const put = async (): Promise<void> => {
    if (!words) return;
    const done = await keep(() => onBoard((board) => board.put(words)));
    if (done?.ok) onClose();
  };
  return (
    <Stack gap="s">
      <Field label={text("board.role")}>
        <Select
          value={draft.role ?? ""}
          onChange={(_, { value }) => {
            const role = ROLES.find((known) => known === value);
            if (role) set({ ...draft, role });
          }}
        >
          {draft.role === undefined && <option value="" />}
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {text("setup.role", { role })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("board.words")}>
        <Textarea
          value={draft.text}
          rows={4}
          maxLength={LONGEST_NOTICE}
          resize="vertical"
          dir="auto"
          onChange={(_, { value }) => set({ ...draft, text: value })}
        />
      </Field>
      {words && (
        <Stack as="section" gap="xs" aria-label={text("board.preview")}>
          <Label as="h4">{text("board.preview")}</Label>
          <Ruled>
            <NoticeText words={words} />
          </Ruled>
        </Stack>
      )}
      {problem && <Problem failure={problem} byHand onRetry={() => void put()} />}
      <Row>
        <SteadyButton appearance="primary" off={keeping || !words} onClick={() => void put()}>
          {text(keeping ? "board.putting" : "board.put")}
        </SteadyButton>
        <Button onClick={onClose}>{text("board.cancel")}</Button>
      </Row>
    </Stack>
  );
};
