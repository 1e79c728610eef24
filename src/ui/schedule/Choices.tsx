import { makeStyles } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { MOST_GUESTS } from "../../domain/people/pairShapes";
import type { Person } from "../../domain/people/person";
import type { Company } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { useNamesIn } from "../names";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import { TextLink } from "../controls/TextLink";
import { formatList } from "../format/list";
import { PeopleChoice } from "./PeopleChoice";
import { SelectField } from "./SelectField";
import type { Wish } from "./wish";
import { WishFields } from "./WishFields";

const useStyles = makeStyles({ link: { minHeight: "24px" } });

const NOBODY: readonly Person[] = [];

const SOMEBODY_ELSE = "somebody-else";

export interface ChoicesProps {
  readonly pairs: readonly Pair[];
  /** The list of pairs could not be read: whether there is one, nobody knows (P9). */
  readonly arePairsUnknown: boolean;
  readonly company: Company | undefined;
  readonly onCompany: (company: Company | undefined) => void;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

/** With whom, one of one's pairs or anybody in the organisation; how long, and how far ahead. */
const Choices = ({ pairs, arePairsUnknown, company, onCompany, wish, onWish }: ChoicesProps) => {
  const { text, locale } = useFormat();
  const namesIn = useNamesIn(pairs);
  const styles = useStyles();
  const chooseById = (value: string): void => {
    const pair = pairs.find((candidate) => candidate.id === value);
    onCompany(pair && { kind: "pair", pair });
  };
  return (
    <Stack gap="s">
      {pairs.length === 0 ? (
        <Body>{text(arePairsUnknown ? "schedule.pairsUnknown" : "schedule.noPairYet")}</Body>
      ) : (
        <SelectField
          label={text("schedule.with")}
          value={company?.kind === "pair" ? company.pair.id : SOMEBODY_ELSE}
          options={[
            ...pairs.map((pair): [string, string] => [pair.id, pair.name ?? formatList(namesIn(pair).others, locale)]),
            [SOMEBODY_ELSE, text("schedule.somebodyElse")],
          ]}
          onChange={chooseById}
        />
      )}
      {company?.kind === "pair" ? (
        <Stack gap="xs">
          <PeopleChoice
            key={company.pair.id}
            chosen={company.guests ?? NOBODY}
            without={company.pair.members}
            most={MOST_GUESTS}
            onChange={(guests) => onCompany({ kind: "pair", pair: company.pair, ...(guests.length > 0 && { guests }) })}
          />
          {company.guests && <Quiet>{text("guests.reads", { count: company.guests.length })}</Quiet>}
        </Stack>
      ) : (
        <PeopleChoice
          chosen={company?.people ?? NOBODY}
          without={NOBODY}
          most={MOST_GUESTS + 1}
          isNeeded
          onChange={(people) => onCompany(people.length > 0 ? { kind: "people", people } : undefined)}
        />
      )}
      {pairs.length === 0 && (
        <Row>
          <TextLink className={styles.link} href="#setup">
            {text("nav.setUp", { count: 0 })}
          </TextLink>
        </Row>
      )}
      {company && <WishFields wish={wish} onChange={onWish} />}
    </Stack>
  );
};

// A late part is a default export.
export default Choices;
