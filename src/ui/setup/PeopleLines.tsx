import type { Member } from "../../domain/people/pair";
import type { Services } from "../services";
import { useSetupStyles } from "./setupStyles";

export interface PeopleLinesProps {
  readonly services: Pick<Services, "text" | "me">;
  readonly members: readonly Member[];
}

/** Who takes part, and as what. */
export const PeopleLines = ({ services: { text, me }, members }: PeopleLinesProps) => {
  const styles = useSetupStyles();
  return (
    <ul className={styles.points}>
      {members.map(({ id, name, role }) => (
        <li key={id}>{id === me.id ? text("setup.you", { role }) : text("setup.asRole", { name, role })}</li>
      ))}
    </ul>
  );
};
