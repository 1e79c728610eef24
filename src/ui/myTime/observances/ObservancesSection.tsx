import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedObservance } from "../../../domain/calendars/calendarCatalogue";
import { OBSERVANCE } from "../../../domain/people/myTime/readMyTime";
import { useLinks, useOwnThings, useText } from "../../context";
import { Label, List, Quiet, Stack } from "../../controls/layout";
import { orElse, useFetched } from "../../controls/useFetched";
import { normalizeForSearch } from "../../../domain/shared/searchText";
import { FoundName } from "../fields/fieldLayout";
import { lacksWord } from "../fields/SharingFields";
import { ItemsSection } from "../ItemsSection";
import { KeptLine } from "../KeptLine";
import type { SectionProps } from "../useMyTime";
import { isFelt, ObservanceDates, ObservanceForm, useCalendarsOf, type OwnObservance } from "./ObservanceForm";

/** What a person observes. Nothing is suggested: the list is searched by the person (P2). */
export const ObservancesSection = ({ declaring }: SectionProps) => {
  const { myTime, editable, change } = declaring;
  const text = useText();
  const { newPressId } = useLinks();
  const { world } = useOwnThings();
  const listed = orElse<readonly ListedObservance[]>(useFetched(world.observances), []);
  const calendars = useCalendarsOf(myTime.observances.map(({ id }) => id));
  const nameOf = ({ id }: OwnObservance): string =>
    listed.find((one) => one.id === id)?.name ?? text("observance.unknown", { id });
  return (
    <ItemsSection<OwnObservance, OwnObservance>
      title={text("observance.title")}
      editable={editable}
      box="observances"
      items={myTime.observances}
      idOf={({ key }) => key}
      nameOf={nameOf}
      renderDetails={(one) => (
        <>
          <Quiet>{text("share.short", { level: one.sharing, word: one.word ?? "" })}</Quiet>
          <ObservanceDates facts={calendars.observance(one.id)} choice={one} />
        </>
      )}
      draftOf={(one) => one}
      draftShape={OBSERVANCE}
      finish={(one) => (lacksWord(one) ? "share.noWord" : one)}
      renderForm={(one, set) => <ObservanceForm declaring={declaring} kept={one} name={nameOf(one)} onChange={set} />}
      renderStarter={(open) => (
        <ObservanceSearch
          listed={listed}
          onChoose={({ id, name }) => open({ id, key: newPressId(), label: name, sharing: "ask" })}
        />
      )}
      renderKept={(one) => (
        <KeptLine
          counts={(one.effects ?? calendars.observance(one.id)?.usual ?? []).some(isFelt)}
          level={one.sharing}
        />
      )}
      change={(next) => change((now) => ({ ...now, observances: next(now.observances) }))}
    />
  );
};

interface ObservanceSearchProps {
  readonly listed: readonly ListedObservance[];
  readonly onChoose: (observance: ListedObservance) => void;
}

/** Finds an observance by its name or its tradition. Nothing is shown before the first letter or a press on "all". */
const ObservanceSearch = ({ listed, onChoose }: ObservanceSearchProps) => {
  const text = useText();
  const [typed, setTyped] = useState("");
  const [all, setAll] = useState(false);
  const wanted = normalizeForSearch(typed.trim());
  const matches = ({ name, group }: ListedObservance): boolean =>
    normalizeForSearch(`${name} ${group}`).includes(wanted);
  const found = wanted !== "" ? listed.filter(matches) : all ? listed : [];
  // By tradition in alphabetical order, as the list came.
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <Stack gap="xs">
      <Field label={text("observance.search")} hint={text("observance.searchHint")}>
        <Input type="search" value={typed} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Quiet role="status">{wanted !== "" && text("observance.found", { count: found.length })}</Quiet>
      {!all && wanted === "" && (
        <div>
          <Button onClick={() => setAll(true)}>{text("observance.all")}</Button>
        </div>
      )}
      {groups.map((group) => (
        <div key={group}>
          <Label>{group}</Label>
          <List gap="xs">
            {found
              .filter((one) => one.group === group)
              .map((one) => (
                <li key={one.id}>
                  <FoundName name={one.name} onChoose={() => onChoose(one)} />
                </li>
              ))}
          </List>
        </div>
      ))}
    </Stack>
  );
};
