import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import { plainLetters } from "../../format/region";
import { useFormStyles } from "../fields/useFormStyles";
import { useText } from "../../context";

const useStyles = makeStyles({
  group: { margin: "0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface ObservanceSearchProps {
  readonly listed: readonly ListedObservance[];
  readonly onChoose: (observance: ListedObservance) => void;
}

/** Finds an observance by its name or its tradition. Nothing is shown before somebody asks. */
export const ObservanceSearch = ({ listed, onChoose }: ObservanceSearchProps) => {
  const text = useText();
  const form = useFormStyles();
  const [words, setWords] = useState("");
  const [all, setAll] = useState(false);
  const wanted = plainLetters(words.trim());
  const matches = ({ name, group }: ListedObservance): boolean => plainLetters(`${name} ${group}`).includes(wanted);
  const found = wanted !== "" ? listed.filter(matches) : all ? listed : [];
  return (
    <div className={form.list}>
      <Field label={text("observance.search")} hint={text("observance.searchHint")}>
        <Input type="search" value={words} autoComplete="off" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <p className={form.quiet} role="status">
        {wanted !== "" && text("observance.found", { count: found.length })}
      </p>
      {!all && wanted === "" && (
        <div>
          <Button className={form.button} onClick={() => setAll(true)}>
            {text("observance.all")}
          </Button>
        </div>
      )}
      <Groups found={found} onChoose={onChoose} />
    </div>
  );
};

interface GroupsProps {
  readonly found: readonly ListedObservance[];
  readonly onChoose: (observance: ListedObservance) => void;
}

/** By tradition in alphabetical order, as the list came. */
const Groups = ({ found, onChoose }: GroupsProps) => {
  const [styles, form] = [useStyles(), useFormStyles()];
  return [...new Set(found.map(({ group }) => group))].map((group) => (
    <div key={group}>
      <h3 className={styles.group}>{group}</h3>
      <ul className={form.list}>
        {found
          .filter((one) => one.group === group)
          .map((one) => (
            <li key={one.id}>
              <Button className={form.wideButton} appearance="subtle" onClick={() => onChoose(one)}>
                <bdi>{one.name}</bdi>
              </Button>
            </li>
          ))}
      </ul>
    </div>
  ));
};
