import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Person } from "../../domain/people/person";
import { useText } from "../context";
import { Body, List, Row, Stack } from "../controls/layout";
import { PressLine } from "../nextMeeting/PressLine";
import PersonSearch from "./PersonSearch";

interface PeopleChoiceProps {
  readonly chosen: readonly Person[];
  /** Who comes anyway. */
  readonly without: readonly Person[];
  readonly most: number;
  /** Somebody is needed: the search stands open until there is one. */
  readonly isNeeded?: boolean;
  readonly onChange: (people: readonly Person[]) => void;
}

/** Several people of the organisation: each with the press that leaves them out, and a search for one more. */
export const PeopleChoice = ({ chosen, without, most, isNeeded = false, onChange }: PeopleChoiceProps) => {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const isSearching = isAdding || (isNeeded && chosen.length === 0);
  return (
    <Stack gap="xs">
      {chosen.length > 0 && (
        <List gap="xs">
          {chosen.map((person) => (
            <PressLine key={person.id} words={<bdi>{person.name}</bdi>}>
              <Button
                size="small"
                aria-label={text("guests.remove", { name: person.name })}
                onClick={() => onChange(chosen.filter(({ id }) => id !== person.id))}
              >
                {text("guests.out")}
              </Button>
            </PressLine>
          ))}
        </List>
      )}
      {chosen.length >= most && <Body>{text("guests.most", { count: most })}</Body>}
      {isSearching && chosen.length < most && (
        <PersonSearch
          chosen={undefined}
          without={[...chosen, ...without]}
          onChoose={(person) => {
            setAdding(false);
            if (person) onChange([...chosen, person]);
          }}
        />
      )}
      {!isSearching && chosen.length < most && (
        <Row>
          <Button size="small" aria-expanded={false} onClick={() => setAdding(true)}>
            {text("guests.add")}
          </Button>
        </Row>
      )}
    </Stack>
  );
};
