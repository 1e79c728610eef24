import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import type { Company } from "../../planning/foundTimes";
import { useFormat, useGuides, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Body, Row, Stack } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import { TextLink } from "../controls/TextLink";
import { formatList, othersNames } from "../format/list";
import { SelectField } from "./SelectField";
import { Times } from "./Times";
import { firstWish, type Wish } from "./wish";
import { WishFields } from "./WishFields";

/** Searching needs fields that the first screen does not; they are loaded when asked for. */
const PersonSearch = createLatePart(() => import("./PersonSearch"), PartMeanwhile);

const useStyles = makeStyles({ link: { minHeight: "24px" } });

interface ScheduleViewProps {
  readonly pairs: readonly Pair[];
  /** The list of pairs could not be read: whether there is one, nobody knows (P9). */
  readonly arePairsUnknown?: boolean;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
}

/** Find a time and book it. It looks at once for the first pair, and again whenever something else is chosen. */
export const ScheduleView = ({ pairs, arePairsUnknown = false, onBooked }: ScheduleViewProps) => {
  const text = useText();
  const { policy } = useGuides();
  const [company, setCompany] = useState<Company | undefined>(() => pairs[0] && { kind: "pair", pair: pairs[0] });
  const [wish, setWish] = useState<Wish>(() => firstWish(policy));
  return (
    <Page
      title={text("schedule.title")}
      aside={
        <>
          <CompanyChoice pairs={pairs} arePairsUnknown={arePairsUnknown} company={company} onChoose={setCompany} />
          <WishFields wish={wish} onChange={setWish} />
        </>
      }
    >
      {company ? (
        <Times company={company} wish={wish} onWish={setWish} onBooked={onBooked} />
      ) : (
        <NothingYet>
          <p>{text("schedule.choosePerson")}</p>
        </NothingYet>
      )}
    </Page>
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
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const nameOf = (pair: Pair): string => formatList(othersNames(pair, me.id), locale);
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
