import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Member, Pair } from "../../domain/people/pair";
import { circleOf, type ChosenPlace, type SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { Failure } from "../../domain/shared/failure";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { PeopleLines } from "./PeopleLines";
import { ReadersNote } from "./ReadersNote";
import { SetupHeading } from "./SetupHeading";
import { StepsList } from "./StepsList";
import { useFormat } from "../context";
import { Body, Label, Quiet, Row, Stack, Written } from "../controls/layout";

export interface ConfirmStepProps {
  readonly settingUp: SettingUp;
  readonly draft: SetUpDraft & { readonly chosen: ChosenPlace };
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
  readonly pairs: readonly Pair[];
  readonly members: readonly Member[];
  /** The pair whose document moves. */
  readonly movedFrom?: Pair | undefined;
  readonly onBack: () => void;
  readonly onDone: (pair: Pair) => void;
}

/** Everything that was chosen, once more, and one press. */
export const ConfirmStep = (props: ConfirmStepProps) => {
  const { text, me, locale } = useFormat();
  const { settingUp, draft, change, pairs, members, movedFrom, onBack, onDone } = props;
  const { name, document } = draft.chosen;
  const circle = movedFrom ? undefined : circleOf(draft);
  const others = members.filter(({ id }) => id !== me.id);
  const [setting, setSetting] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const press = async (): Promise<void> => {
    if (setting) return;
    setSetting(true);
    const lines = members.map((member) => text("setup.inCard", { name: member.name, role: member.role }));
    const words = formatList(lines, locale);
    const wish = { members, document, words, ...(circle && { circle }), ...(movedFrom && { movedFrom }) };
    const done = await settingUp.setUp(wish, draft.id);
    setSetting(false);
    setProblem(done.ok ? undefined : done.error);
    if (done.ok) onDone(done.value);
  };
  const inOneNote = document.store === "onenote";
  const label = movedFrom ? (setting ? "move.pressing" : "move.press") : setting ? "setup.pressing" : "setup.press";
  return (
    <>
      <SetupHeading>{text("setup.confirm")}</SetupHeading>
      {circle && (
        <Stack as="section" gap="s">
          <Label>{text("setup.circle")}</Label>
          <Written dir="auto">{circle.name}</Written>
          <Written dir="auto">{circle.purpose}</Written>
        </Stack>
      )}
      <Stack as="section" gap="s">
        <Label>{text("setup.with")}</Label>
        <PeopleLines members={members} />
      </Stack>
      <Stack as="section" gap="s">
        <Label>{text("setup.place")}</Label>
        <Body>{text(inOneNote ? "setup.placeSection" : "setup.placeList", { name })}</Body>
        {document.store === "onenote" && (
          <StepsList
            settingUp={settingUp}
            pairs={pairs}
            document={document}
            others={others}
            onChoose={(steps) => change((now) => ({ ...now, chosen: { name, document: { ...document, steps } } }))}
          />
        )}
      </Stack>
      <ReadersNote />
      <Quiet>{text(movedFrom ? "move.stays" : "setup.nothingSent")}</Quiet>
      {problem && (
        <Problem failure={problem} byHand onRetry={() => void press()}>
          {text("setup.failed")}
        </Problem>
      )}
      <Row align="end">
        <SteadyButton appearance="primary" off={setting} onClick={() => void press()}>
          {text(label)}
        </SteadyButton>
        <Button onClick={onBack}>{text("setup.back")}</Button>
      </Row>
    </>
  );
};
