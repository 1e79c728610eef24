import type { Member } from "../../domain/people/pair";
import { useSetupStyles } from "./setupStyles";
import { useMe, useText } from "../context";

export interface PeopleLinesProps {
  readonly members: readonly Member[];
}

/** Who takes part, and as what. */
export const PeopleLines = ({ members }: PeopleLinesProps) => {
  const text = useText();
  const me = useMe();
  const styles = useSetupStyles();
  return (
    <ul className={styles.points}>
      {members.map(({ id, name, role }) => (
        <li key={id}>{id === me.id ? text("setup.you", { role }) : text("setup.asRole", { name, role })}</li>
      ))}
    </ul>
  );
};
