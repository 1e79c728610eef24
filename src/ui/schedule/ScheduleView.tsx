import { useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import type { Company } from "../../planning/foundTimes";
import { CompanyChoice } from "./CompanyChoice";
import { Times } from "./Times";
import { WishFields } from "./WishFields";
import { firstWish, type Wish } from "./wish";
import { useGuides, useText } from "../context";

export interface ScheduleViewProps {
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
