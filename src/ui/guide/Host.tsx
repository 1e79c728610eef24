import { others, relationshipOf, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import { Quiet, Stack } from "../controls/layout";
import { RadioChoice } from "./RadioChoice";
import { useMe, useText } from "../context";

interface HostLineProps {
  readonly pair: Pair;
  /** Of the conversation that runs; undefined where each goes through it alone. */
  readonly host?: PersonId | undefined;
}

/** Among equals: who takes the mentor's part today. Guides call this person the host, and the others guests. */
export const HostLine = ({ pair, host }: HostLineProps) => {
  const text = useText();
  const me = useMe();
  if (relationshipOf(pair) === "mentoring") return null;
  if (host === undefined) return <Quiet>{text("host.agree")}</Quiet>;
  const name = others(pair, me.id).find(({ id }) => id === host)?.name;
  return <Quiet>{name === undefined ? text("host.me") : text("host.today", { name })}</Quiet>;
};

interface HostChoiceProps {
  readonly pair: Pair;
  readonly host: PersonId;
  readonly onChoose: (host: PersonId) => void;
}

/** Among equals, before a conversation: who takes the mentor's part today. */
export const HostChoice = ({ pair, host, onChoose }: HostChoiceProps) => {
  const text = useText();
  const me = useMe();
  const options = [
    { value: me.id, label: text("host.chooseMe") },
    ...others(pair, me.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Stack gap="xs">
      <RadioChoice question={text("host.choose")} chosen={host} options={options} onChoose={onChoose} />
      <Quiet>{text("host.hint")}</Quiet>
    </Stack>
  );
};
