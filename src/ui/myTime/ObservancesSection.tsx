import { useCallback } from "react";
import { NO_CALENDARS } from "../../domain/calendars/noCalendars";
import type { ListedObservance } from "../../domain/calendars/calendarCatalogue";
import type { WorldCalendars } from "../../domain/calendars/worldCalendars";
import type { KeptObservance } from "../../domain/people/myTime/privateTime";
import { OBSERVANCE } from "../../domain/people/myTime/readMyTime";
import type { Owned } from "../../domain/people/myTime/myTime";
import { ItemsSection, type Items } from "./ItemsSection";
import { ObservanceDates } from "./ObservanceDates";
import { ObservanceForm } from "./ObservanceForm";
import { ObservanceSearch } from "./ObservanceSearch";
import type { PartProps } from "./partProps";
import { lacksWord } from "./SharingFields";
import { orElse, useFetched } from "../controls/useFetched";
import { useFormStyles } from "./useFormStyles";

/** What somebody observes. Nothing is suggested: the list is searched by the person (P2). */
export const ObservancesSection = ({ services, declaring }: PartProps) => {
  const form = useFormStyles();
  const { text, world } = services;
  const listed = orElse<readonly ListedObservance[]>(useFetched(world.observances), []);
  const kept = declaring.myTime.observances;
  const ids = kept.map(({ id }) => id).join(" ");
  const open = useCallback(
    () => world.open({ regions: [], observances: ids === "" ? [] : ids.split(" "), needsSky: false }),
    [world, ids],
  );
  const calendars = orElse<WorldCalendars>(useFetched(open), NO_CALENDARS);
  return (
    <ItemsSection<Kept, Kept>
      title={text("observance.title")}
      intro={text("observance.intro")}
      services={services}
      editable={declaring.editable}
      list={listOf({ services, declaring, form, listed, calendars })}
    />
  );
};

interface ListParts extends PartProps {
  readonly form: ReturnType<typeof useFormStyles>;
  readonly listed: readonly ListedObservance[];
  readonly calendars: WorldCalendars;
}

type Kept = KeptObservance & Owned;

const listOf = ({ services, declaring, form, listed, calendars }: ListParts): Items<Kept, Kept> => {
  const { text, newPressId } = services;
  const nameOf = (id: string): string =>
    listed.find((one) => one.id === id)?.name ?? text("observance.unknown", { id });
  return {
    box: "observances",
    items: declaring.myTime.observances,
    idOf: ({ key }) => key,
    nameOf: ({ id }) => nameOf(id),
    details: (one) => (
      <>
        <p className={form.quiet}>{text("share.short", { level: one.sharing, word: one.word ?? "" })}</p>
        <ObservanceDates services={services} facts={calendars.observance(one.id)} choice={one} />
      </>
    ),
    draftOf: (one) => one,
    draftShape: OBSERVANCE,
    finish: (one) => (lacksWord(one) ? "share.noWord" : one),
    form: (one, set) => <ObservanceForm {...{ services, kept: one, name: nameOf(one.id) }} onChange={set} />,
    starter: (start) => (
      <ObservanceSearch
        {...{ listed, text }}
        onChoose={({ id, name }) => start({ id, key: newPressId(), label: name, sharing: "ask" })}
      />
    ),
    change: (change) => declaring.change((now) => ({ ...now, observances: change(now.observances) })),
  };
};
