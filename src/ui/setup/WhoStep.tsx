import { Button } from "@fluentui/react-components";
import { useState } from "react";
import {
  MOST_MEMBERS,
  withMyRole,
  withoutPerson,
  withPerson,
  withRoleOf,
  type SetUpDraft,
} from "../../domain/people/setUp/setUpDraft";
import { SteadyButton } from "../controls/SteadyButton";
import { PersonSearch } from "../schedule/PersonSearch";
import { RoleField } from "./RoleField";
import { useSetupStyles } from "./setupStyles";
import { SetupHeading } from "./SetupHeading";
import { useText } from "../context";

export interface WhoStepProps {
  readonly draft: SetUpDraft;
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
}

/** With whom, and who is what to whom. */
export const WhoStep = ({ draft, change }: WhoStepProps) => {
  const text = useText();
  const styles = useSetupStyles();
  const { others } = draft;
  const [adding, setAdding] = useState(false);
  const isFull = others.length + 1 >= MOST_MEMBERS;
  return (
    <>
      <SetupHeading>{text("setup.who")}</SetupHeading>
      <p className={styles.line}>{text("setup.whoHint")}</p>
      {others.length > 0 && <ChosenPeople draft={draft} change={change} />}
      {isFull && <p className={styles.quiet}>{text("setup.noMore")}</p>}
      {!isFull && (others.length === 0 || adding) && (
        <PersonSearch
          chosen={undefined}
          onChoose={(person) => {
            if (person) change((now) => withPerson(now, person));
            setAdding(false);
          }}
        />
      )}
      <div className={styles.row}>
        <SteadyButton
          className={styles.button}
          appearance="primary"
          off={others.length === 0}
          onClick={() => change((now) => ({ ...now, step: "where" }))}
        >
          {text("setup.next")}
        </SteadyButton>
        {others.length > 0 && !adding && !isFull && (
          <Button className={styles.button} onClick={() => setAdding(true)}>
            {text("setup.addPerson")}
          </Button>
        )}
      </div>
    </>
  );
};

const ChosenPeople = ({ draft, change }: WhoStepProps) => {
  const text = useText();

  const styles = useSetupStyles();
  return (
    <div className={styles.part}>
      <RoleField
        label={text("setup.myRole")}
        role={draft.myRole}
        onChange={(role) => change((now) => withMyRole(now, role))}
      />
      <ul className={styles.list}>
        {draft.others.map(({ id, name, role }) => (
          <li key={id} className={styles.close}>
            <RoleField
              label={text("setup.roleOf", { name })}
              role={role}
              onChange={(next) => change((now) => withRoleOf(now, id, next))}
            />
            <div className={styles.row}>
              <Button size="small" onClick={() => change((now) => withoutPerson(now, id))}>
                {text("setup.takeOut", { name })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};
