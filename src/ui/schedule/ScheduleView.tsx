import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useGuides, useNamesIn, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Row, Stack, Title } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { NothingYet } from "../controls/NothingYet";
import { TextLink } from "../controls/TextLink";
import { formatList } from "../format/list";
import { SelectField } from "./SelectField";
import { Times } from "./Times";
import { firstWish, type Wish } from "./wish";
import { WishFields } from "./WishFields";

/** Searching needs fields that the first screen does not; they are loaded when asked for. */
const PersonSearch = createLatePart(() => import("./PersonSearch"), PartMeanwhile);

const useStyles = makeStyles({
  link: { minHeight: "24px" },
  // One column in a pane, two in a wide tab, as a page has them.
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 640px)",
    rowGap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalXXXL,
    "@media (min-width: 960px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
      alignItems: "start",
    },
  },
  heading: { gridColumnStart: "1", gridColumnEnd: "-1" },
  wishes: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalM,
    "@media print": { display: "none" },
    "@media (min-width: 560px) and (max-width: 959px)": {
      gridTemplateColumns: "repeat(auto-fit, minmax(200px, 1fr))",
      alignItems: "start",
    },
  },
});

export interface ScheduleProps {
  readonly pairs: readonly Pair[];
  /** The list of pairs could not be read: whether there is one, nobody knows (P9). */
  readonly arePairsUnknown?: boolean;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
  /** What was found, which also tells what time it is for the others. */
  readonly onFound?: ((found: FoundTimes) => void) | undefined;
}

/** Finds a time and books it, as a part of a page. It looks at once for the first pair, and again whenever something else is chosen. */
export const ScheduleView = ({ pairs, arePairsUnknown = false, onBooked, onFound }: ScheduleProps) => {
  const text = useText();
  const { policy } = useGuides();
  const styles = useStyles();
  const heading = useId();
  const [company, setCompany] = useState<Company | undefined>(() => pairs[0] && { kind: "pair", pair: pairs[0] });
  const [wish, setWish] = useState<Wish>(() => firstWish(policy));
  return (
    <section className={styles.columns} aria-labelledby={heading}>
      <Title id={heading} className={styles.heading}>
        {text("schedule.title")}
      </Title>
      <div className={styles.wishes}>
        <CompanyChoice pairs={pairs} arePairsUnknown={arePairsUnknown} company={company} onChoose={setCompany} />
        <WishFields wish={wish} onChange={setWish} />
      </div>
      <Stack gap="l">
        {company ? (
          <Times company={company} wish={wish} onWish={setWish} onBooked={onBooked} onFound={onFound} />
        ) : (
          <NothingYet>
            <p>{text("schedule.choosePerson")}</p>
          </NothingYet>
        )}
      </Stack>
    </section>
  );
};

interface CompanyChoiceProps {
  readonly pairs: readonly Pair[];
  readonly arePairsUnknown: boolean;
  readonly company: Company | undefined;
  readonly onChoose: (company: Company | undefined) => void;
}

const SOMEBODY_ELSE = "somebody-else";

/** With whom: one of one's pairs, or anybody in the organisation. */
const CompanyChoice = ({ pairs, arePairsUnknown, company, onChoose }: CompanyChoiceProps) => {
  const { text, locale } = useFormat();
  const namesIn = useNamesIn(pairs);
  const styles = useStyles();
  const nameOf = (pair: Pair): string => formatList(namesIn(pair).others, locale);
  const chooseById = (value: string): void => {
    const pair = pairs.find((candidate) => candidate.id === value);
    onChoose(pair && { kind: "pair", pair });
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
            ...pairs.map((pair): [string, string] => [pair.id, nameOf(pair)]),
            [SOMEBODY_ELSE, text("schedule.somebodyElse")],
          ]}
          onChange={chooseById}
        />
      )}
      {company?.kind !== "pair" && (
        <PersonSearch
          chosen={company?.people[0]}
          onChoose={(person) => onChoose(person && { kind: "people", people: [person] })}
        />
      )}
      {pairs.length === 0 && (
        <Row>
          <TextLink className={styles.link} href="#setup">
            {text("nav.setUp", { count: 0 })}
          </TextLink>
        </Row>
      )}
    </Stack>
  );
};
