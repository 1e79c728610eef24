import type { Member } from "../../domain/people/pair";
import { useMe, useText } from "../context";
import { List } from "../controls/layout";

export interface PeopleLinesProps {
  readonly members: readonly Member[];
}

/** Who takes part, and as what. */
export const PeopleLines = ({ members }: PeopleLinesProps) => {
  const text = useText();
  const me = useMe();
  return (
    <List gap="xs" pointed>
      {members.map(({ id, name, role }) => (
        <li key={id}>{id === me.id ? text("setup.you", { role }) : text("setup.asRole", { name, role })}</li>
      ))}
    </List>
  );
};
