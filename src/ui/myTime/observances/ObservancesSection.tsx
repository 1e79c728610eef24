import { useCallback } from "react";
import { NO_CALENDARS } from "../../../domain/calendars/noCalendars";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import type { WorldCalendars } from "../../../domain/calendars/worldCalendars";
import type { KeptObservance } from "../../../domain/people/myTime/privateTime";
import { OBSERVANCE } from "../../../domain/people/myTime/readMyTime";
import type { Owned } from "../../../domain/people/myTime/myTime";
import { ItemsSection, type Items } from "../ItemsSection";
import { ObservanceDates } from "./ObservanceDates";
import { ObservanceForm } from "./ObservanceForm";
import { ObservanceSearch } from "./ObservanceSearch";
import type { PartProps } from "../partProps";
import { lacksWord } from "../fields/SharingFields";
import { orElse, useFetched } from "../../controls/useFetched";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useLinks, useOwnThings } from "../../context";
import type { Format, LinksOut } from "../../services";

/** What somebody observes. Nothing is suggested: the list is searched by the person (P2). */
export const ObservancesSection = ({ declaring }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const { newPressId } = useLinks();
  const { world } = useOwnThings();
  const form = useFormStyles();
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
      editable={declaring.editable}
      list={listOf({ format, newPressId, declaring, form, listed, calendars })}
    />
  );
};

interface ListParts extends PartProps, Pick<LinksOut, "newPressId"> {
  readonly format: Format;
  readonly form: ReturnType<typeof useFormStyles>;
  readonly listed: readonly ListedObservance[];
  readonly calendars: WorldCalendars;
}

type Kept = KeptObservance & Owned;

const listOf = ({ format, newPressId, declaring, form, listed, calendars }: ListParts): Items<Kept, Kept> => {
  const { text } = format;
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
        <ObservanceDates facts={calendars.observance(one.id)} choice={one} />
      </>
    ),
    draftOf: (one) => one,
    draftShape: OBSERVANCE,
    finish: (one) => (lacksWord(one) ? "share.noWord" : one),
    form: (one, set) => <ObservanceForm kept={one} name={nameOf(one.id)} onChange={set} />,
    starter: (start) => (
      <ObservanceSearch
        listed={listed}
        onChoose={({ id, name }) => start({ id, key: newPressId(), label: name, sharing: "ask" })}
      />
    ),
    change: (change) => declaring.change((now) => ({ ...now, observances: change(now.observances) })),
  };
};
