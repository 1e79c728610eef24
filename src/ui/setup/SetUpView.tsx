import type { Person } from "../../domain/people/person";

import { useState } from "react";
import type { Member, Pair } from "../../domain/people/pair";
import { type SetUpDraft, newDraft } from "../../domain/people/setUp/setUpDraft";
import { Page } from "../controls/Page";
import { Sheet } from "../controls/Sheet";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { ConfirmStep } from "./ConfirmStep";
import { InviteView } from "./InviteView";
import { PlaceStep } from "./PlaceStep";
import { WhoStep } from "./WhoStep";
import { useMe, useText, useLinks } from "../context";
import { Body, Quiet } from "../controls/layout";
import { useDraft } from "../controls/useDraft";
import { KEPT, NEW_PAIR, NOT_YET } from "./newPair";
import { Loading } from "../controls/Loading";

export interface SetUpViewProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  /** Moves the document of this pair, instead of setting up another. */
  readonly movedFrom?: Pair | undefined;
  readonly onSetUp: (pair: Pair) => void;
  readonly onOpen: (pair: Pair) => void;
}

/** Setting up a pair or circle, one question at a time; moving a document begins with the second. */
export const SetUpView = ({ settingUp, pairs, movedFrom, onSetUp, onOpen }: SetUpViewProps) => {
  const text = useText();
  const me = useMe();
  const box = movedFrom ? `move ${movedFrom.id}` : NEW_PAIR;
  const { draft, change, clear } = useSetUpDraft(
    box,
    movedFrom?.members.filter(({ id }) => id !== me.id),
  );
  const [made, setMade] = useState<Pair>();
  if (!draft) return <Loading shape="page" words={text("nav.opening")} />;
  const members = movedFrom?.members ?? membersOf(draft, me);
  const done = (pair: Pair): void => {
    clear();
    setMade(pair);
    onSetUp(pair);
  };
  const steps = movedFrom ? MOVE_STEPS : STEPS;
  const number = steps.indexOf(draft.step) + 1;
  const { chosen } = draft;
  return (
    <Page title={text(movedFrom ? "move.title" : "setup.title")}>
      {movedFrom && !made && <Body>{text("move.hint")}</Body>}
      <Sheet gap="m">
        {made ? (
          <InviteView isNew pair={made} onOpen={() => onOpen(made)} />
        ) : (
          <>
            <Quiet>{text("setup.step", { step: number, steps: steps.length })}</Quiet>
            {draft.step === "who" && <WhoStep draft={draft} change={change} />}
            {(draft.step === "where" || (draft.step === "confirm" && !chosen)) && (
              <PlaceStep settingUp={settingUp} pairs={pairs} draft={draft} change={change} canGoBack={!movedFrom} />
            )}
            {draft.step === "confirm" && chosen && (
              <ConfirmStep
                settingUp={settingUp}
                change={change}
                pairs={pairs}
                members={members}
                movedFrom={movedFrom}
                draft={{ ...draft, chosen }}
                onBack={() => change((now) => ({ ...now, step: "where" }))}
                onDone={done}
              />
            )}
          </>
        )}
      </Sheet>
    </Page>
  );
};

const STEPS: readonly SetUpDraft["step"][] = ["who", "where", "confirm"];
const MOVE_STEPS: readonly SetUpDraft["step"][] = ["where", "confirm"];

const membersOf = ({ myRole, others }: SetUpDraft, me: Person): readonly Member[] => [
  { ...me, role: myRole },
  ...others,
];

interface DraftKeeping {
  /** Undefined until the device has been asked. */
  readonly draft: SetUpDraft | undefined;
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
  /** It is set up: nothing is left to choose. */
  readonly clear: () => void;
}

/**
 * The choices so far, kept on the device: they are still there after a reload. `fixed` are the other members of a pair
 * that is only moved.
 */
const useSetUpDraft = (box: string, fixed?: readonly Member[]): DraftKeeping => {
  const { newPressId } = useLinks();
  const [first] = useState(() =>
    fixed ? { ...newDraft(newPressId()), step: "where" as const, others: fixed } : newDraft(newPressId()),
  );
  const { value, isLoaded, set } = useDraft(NOT_YET, box, KEPT);
  const draft = value ?? (isLoaded ? first : undefined);
  return { draft, change: (change) => draft && set(change(draft)), clear: () => set(undefined) };
};
