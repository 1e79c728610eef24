import { useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import { NothingYet } from "../controls/NothingYet";
import { Page } from "../controls/Page";
import type { Company, Services } from "../services";
import { CompanyChoice } from "./CompanyChoice";
import { Times } from "./Times";
import { WishFields } from "./WishFields";
import { firstWish, type Wish } from "./wish";

export interface ScheduleViewProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
  /** The list of pairs could not be read: whether there is one, nobody knows (P9). */
  readonly arePairsUnknown?: boolean;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
}

/** Find a time and book it. It looks at once for the first pair, and again whenever something else is chosen. */
export const ScheduleView = ({ services, pairs, arePairsUnknown = false, onBooked }: ScheduleViewProps) => {
  const { text } = services;
  const [company, setCompany] = useState<Company | undefined>(() => pairs[0] && { kind: "pair", pair: pairs[0] });
  const [wish, setWish] = useState<Wish>(() => firstWish(services.policy));
  return (
    <Page
      title={text("schedule.title")}
      aside={
        <>
          <CompanyChoice {...{ services, pairs, arePairsUnknown, company }} onChoose={setCompany} />
          <WishFields wish={wish} text={text} onChange={setWish} />
        </>
      }
    >
      {company ? (
        <Times services={services} company={company} wish={wish} onWish={setWish} onBooked={onBooked} />
      ) : (
        <NothingYet>
          <p>{text("schedule.choosePerson")}</p>
        </NothingYet>
      )}
    </Page>
  );
};
