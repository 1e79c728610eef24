import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, useState } from "react";
import type { Colleague, Person } from "../../domain/people/person";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { useMe, usePairing, useText } from "../context";
import { Body, List, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { useQuery } from "../controls/useQuery";

const useStyles = makeStyles({
  person: {
    minHeight: "36px",
    justifyContent: "start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
    // The names stand where the name of the field stands.
    width: `calc(100% + ${tokens.spacingHorizontalM})`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
  // A button changes its ink with its paper in high contrast.
  lines: { display: "block", fontWeight: tokens.fontWeightRegular, color: "inherit" },
});

const linesOf = ({ job, office }: Colleague): readonly string[] => [job, office].filter((line) => line !== undefined);

interface PersonSearchProps {
  readonly chosen: Person | undefined;
  readonly onChoose: (person: Person | undefined) => void;
  /** Who is not asked for: they come anyway. */
  readonly without?: readonly Person[];
}

/** Finds one person in the organisation: type a part of the name, press a name. */
const PersonSearch = ({ chosen, onChoose, without = [] }: PersonSearchProps) => {
  const text = useText();
  if (!chosen) return <Search onChoose={onChoose} without={without} />;
  return (
    <Row align="center">
      <Body role="status">{text("search.chosen", { name: chosen.name })}</Body>
      <Button size="small" onClick={() => onChoose(undefined)}>
        {text("search.another")}
      </Button>
    </Row>
  );
};

/** How long the typing must rest before we search, in milliseconds. */
const REST_MS = 250;

/** Looks for people while somebody types; people near them as long as nothing is typed. */
const Search = ({ onChoose, without }: Required<Omit<PersonSearchProps, "chosen">>) => {
  const text = useText();
  const me = useMe();
  const { directory } = usePairing();
  const styles = useStyles();
  const id = useId();
  const [words, setWords] = useState("");
  const wanted = words.trim();
  const search = useCallback(
    (signal: AbortSignal): Promise<Result<readonly Colleague[], Failure>> =>
      wanted === "" ? directory.peopleNearMe(signal) : directory.search(wanted, signal),
    [directory, wanted],
  );
  const { state, again } = useQuery(search, wanted === "" ? 0 : REST_MS);
  const isOut = (person: Person): boolean => [me, ...without].some(({ id }) => id === person.id);
  const people = state.phase === "there" ? state.value.filter((person) => !isOut(person)) : [];
  return (
    <Stack gap="s">
      <label htmlFor={id}>{text("search.label")}</label>
      <Input id={id} type="search" value={words} onChange={(_, { value }) => setWords(value)} autoComplete="off" />
      <Body role="status">
        {state.phase === "loading" && text("search.looking")}
        {state.phase === "there" &&
          (wanted === "" ? text("search.nearYou") : text("search.found", { count: people.length }))}
      </Body>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={again} />}
      <List gap="xs">
        {people.map((person) => (
          <li key={person.id}>
            <Button
              className={styles.person}
              appearance="subtle"
              aria-label={person.name}
              aria-describedby={linesOf(person).length > 0 ? `${id}-${person.id}` : undefined}
              onClick={() => onChoose({ id: person.id, name: person.name, address: person.address })}
            >
              <span>
                <bdi>{person.name}</bdi>
                {linesOf(person).length > 0 && (
                  <Quiet as="span" id={`${id}-${person.id}`} className={styles.lines}>
                    <bdi>{linesOf(person).join(" · ")}</bdi>
                  </Quiet>
                )}
              </span>
            </Button>
          </li>
        ))}
      </List>
    </Stack>
  );
};

// A late part is a default export.
export default PersonSearch;
