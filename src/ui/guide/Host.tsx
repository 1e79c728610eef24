import type { Lead } from "../../domain/conversation/guide";
import { others, relationshipOf, type Pair } from "../../domain/people/pair";
import type { PersonId } from "../../domain/shared/ids";
import { Quiet, Stack } from "../controls/layout";
import { RadioChoice } from "./RadioChoice";
import { useMe, useText } from "../context";
import { useNames } from "../names";

interface HostLineProps {
  readonly pair: Pair;
  /** Of the conversation that runs; undefined where each goes through it alone. */
  readonly host?: PersonId | undefined;
  /** Whose part it is, by the guide. */
  readonly lead?: Lead;
}

/**
 * Whose turn it is, by name. Among equals: who takes the mentor's part today, whom guides call the host, and the others
 * guests.
 */
export const HostLine = ({ pair, host, lead }: HostLineProps) => {
  const text = useText();
  const me = useMe();
  const names = useNames(pair);
  if (relationshipOf(pair) === "mentoring") {
    const [leader, ...more] = pair.members.filter(({ role }) => role === lead);
    if (!leader || more.length > 0) return null;
    return <Quiet>{text("guide.turn", { who: leader.id === me.id ? "me" : "other", name: names.of(leader) })}</Quiet>;
  }
  if (host === undefined) return <Quiet>{text("host.agree")}</Quiet>;
  const person = others(pair, me.id).find(({ id }) => id === host);
  return <Quiet>{person ? text("host.today", { name: names.of(person) }) : text("host.me")}</Quiet>;
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
  const names = useNames(pair);
  const options = [
    { value: me.id, label: text("host.chooseMe") },
    ...others(pair, me.id).map((person) => ({ value: person.id, label: names.of(person) })),
  ];
  return (
    <Stack gap="xs">
      <RadioChoice question={text("host.choose")} chosen={host} options={options} onChoose={onChoose} />
      <Quiet>{text("host.hint")}</Quiet>
    </Stack>
  );
};
