import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { LONGEST_CIRCLE_NAME, LONGEST_PURPOSE } from "../../domain/people/pairShapes";
import {
  circleOf,
  isOfCircle,
  MOST_MEMBERS,
  withMyRole,
  withoutPerson,
  withPerson,
  withRoleOf,
  type CircleWords,
  type SetUpDraft,
} from "../../domain/people/setUp/setUpDraft";
import { SteadyButton } from "../controls/SteadyButton";
import PersonSearch from "../schedule/PersonSearch";
import { SetupHeading } from "./SetupHeading";
import { useText } from "../context";
import { Body, List, Quiet, Row, Stack } from "../controls/layout";
import type { Role } from "../../domain/people/pair";

export interface WhoStepProps {
  readonly draft: SetUpDraft;
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
}

/** With whom, and who is what to whom. */
export const WhoStep = ({ draft, change }: WhoStepProps) => {
  const text = useText();
  const { others } = draft;
  const [adding, setAdding] = useState(false);
  const isFull = others.length + 1 >= MOST_MEMBERS;
  return (
    <>
      <SetupHeading>{text("setup.who")}</SetupHeading>
      <Body>{text("setup.whoHint")}</Body>
      {others.length > 0 && <ChosenPeople draft={draft} change={change} />}
      {isFull && <Quiet>{text("setup.noMore")}</Quiet>}
      {!isFull && (others.length === 0 || adding) && (
        <PersonSearch
          chosen={undefined}
          onChoose={(person) => {
            if (person) change((now) => withPerson(now, person));
            setAdding(false);
          }}
        />
      )}
      {isOfCircle(draft) && <CircleFields draft={draft} change={change} />}
      <Row align="end">
        <SteadyButton
          appearance="primary"
          off={others.length === 0 || (isOfCircle(draft) && circleOf(draft) === undefined)}
          onClick={() => change((now) => ({ ...now, step: "where" }))}
        >
          {text("setup.next")}
        </SteadyButton>
        {others.length > 0 && !adding && !isFull && (
          <Button onClick={() => setAdding(true)}>{text("setup.addPerson")}</Button>
        )}
      </Row>
    </>
  );
};

const ChosenPeople = ({ draft, change }: WhoStepProps) => {
  const text = useText();
  return (
    <Stack>
      <RoleField
        label={text("setup.myRole")}
        role={draft.myRole}
        onChange={(role) => change((now) => withMyRole(now, role))}
      />
      <List gap="s">
        {draft.others.map(({ id, name, role }) => (
          <Stack key={id} as="li" gap="s">
            <RoleField
              label={text("setup.roleOf", { name })}
              role={role}
              onChange={(next) => change((now) => withRoleOf(now, id, next))}
            />
            <Row align="end">
              <Button size="small" onClick={() => change((now) => withoutPerson(now, id))}>
                {text("setup.takeOut", { name })}
              </Button>
            </Row>
          </Stack>
        ))}
      </List>
    </Stack>
  );
};

/** What a circle is called and what for (S55): whoever joins reads both. */
const CircleFields = ({ draft: { circle = NOTHING_YET }, change }: WhoStepProps) => {
  const text = useText();
  return (
    <>
      <Field label={text("setup.circleName")} required>
        <Input
          value={circle.name}
          maxLength={LONGEST_CIRCLE_NAME}
          dir="auto"
          onChange={(_, { value: name }) => change((now) => ({ ...now, circle: { ...circle, name } }))}
        />
      </Field>
      <Field label={text("setup.circlePurpose")} hint={text("setup.circleHint")} required>
        <Textarea
          value={circle.purpose}
          maxLength={LONGEST_PURPOSE}
          resize="vertical"
          dir="auto"
          onChange={(_, { value: purpose }) => change((now) => ({ ...now, circle: { ...circle, purpose } }))}
        />
      </Field>
    </>
  );
};

const NOTHING_YET: CircleWords = { name: "", purpose: "" };

const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];

interface RoleFieldProps {
  readonly label: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

/** What somebody is to the others. */
const RoleField = ({ label, role, onChange }: RoleFieldProps) => {
  const text = useText();
  return (
    <Field label={label}>
      <Select value={role} onChange={(_, { value }) => onChange(ROLES.find((known) => known === value) ?? role)}>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {text("setup.role", { role: each })}
          </option>
        ))}
      </Select>
    </Field>
  );
};
