import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Person } from "../../domain/people/person";
import { Problem } from "../controls/Problem";
import { usePersonSearch } from "./usePersonSearch";
import { useMe, usePairing, useText } from "../context";

const useStyles = makeStyles({
  search: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  chosen: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  line: { margin: "0" },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXXS,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
  },
  person: {
    width: "100%",
    minHeight: "36px",
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
});

export interface PersonSearchProps {
  readonly chosen: Person | undefined;
  readonly onChoose: (person: Person | undefined) => void;
}

/** Finds one person in the organisation: type a part of the name, press a name. */
export const PersonSearch = ({ chosen, onChoose }: PersonSearchProps) => {
  const text = useText();
  const styles = useStyles();
  if (!chosen) return <Search onChoose={onChoose} />;
  return (
    <div className={styles.chosen}>
      <p className={styles.line} role="status">
        {text("search.chosen", { name: chosen.name })}
      </p>
      <Button size="small" onClick={() => onChoose(undefined)}>
        {text("search.another")}
      </Button>
    </div>
  );
};

const Search = ({ onChoose }: Omit<PersonSearchProps, "chosen">) => {
  const text = useText();
  const me = useMe();
  const { directory } = usePairing();
  const styles = useStyles();
  const id = useId();
  const [words, setWords] = useState("");
  const { state, again } = usePersonSearch(directory, words);
  const people = state.phase === "found" ? state.people.filter((person) => person.id !== me.id) : [];
  return (
    <div className={styles.search}>
      <label htmlFor={id}>{text("search.label")}</label>
      <Input id={id} type="search" value={words} onChange={(_, { value }) => setWords(value)} autoComplete="off" />
      <p className={styles.line} role="status">
        {state.phase === "looking" && text("search.looking")}
        {state.phase === "found" &&
          (words.trim() === "" ? text("search.nearYou") : text("search.found", { count: people.length }))}
      </p>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={again} />}
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <Button className={styles.person} appearance="subtle" onClick={() => onChoose(person)}>
              <bdi>{person.name}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
