import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Person } from "../../domain/people/person";
import { Problem } from "../controls/Problem";
import type { Services } from "../services";
import { usePersonSearch } from "./usePersonSearch";

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
  readonly services: Services;
  readonly chosen: Person | undefined;
  readonly onChoose: (person: Person | undefined) => void;
}

/** Finds one person in the organisation: type a part of the name, press a name. */
export const PersonSearch = ({ services, chosen, onChoose }: PersonSearchProps) => {
  const styles = useStyles();
  const { text } = services;
  if (!chosen) return <Search services={services} onChoose={onChoose} />;
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

const Search = ({ services, onChoose }: Omit<PersonSearchProps, "chosen">) => {
  const styles = useStyles();
  const id = useId();
  const { text, directory, me } = services;
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
      {state.phase === "failed" && <Problem services={services} failure={state.failure} onRetry={again} />}
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
