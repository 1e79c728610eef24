import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { PairLists, Site } from "../../domain/people/documentPlaces";
import { others, stepsPlaceOf, type DocumentPlace, type Pair, type StepsPlace } from "../../domain/people/pair";
import type { ChosenPlace, SetUpDraft } from "../../domain/people/setUpDraft";
import { formatList } from "../format/list";
import type { SettingUp } from "../../domain/people/settingUp";
import type { Services } from "../services";
import { CopyText } from "./CopyText";
import { FoundNotebooks } from "./FoundNotebooks";
import { useSetupStyles } from "./setupStyles";
import type { PlacesState } from "./usePlaces";

export interface FoundPlacesProps {
  readonly services: Services;
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly draft: SetUpDraft;
  readonly state: PlacesState & { readonly phase: "lists" | "notebooks" };
  readonly onChoose: (place: ChosenPlace) => void;
}

/** What there is at an address, to choose from. */
export const FoundPlaces = ({ state, ...rest }: FoundPlacesProps) =>
  state.phase === "lists" ? (
    <Lists {...rest} site={state.site} lists={state.lists} />
  ) : (
    <FoundNotebooks {...rest} notebooks={state.notebooks} />
  );

interface ListsProps extends Omit<FoundPlacesProps, "state"> {
  readonly site: Site;
  readonly lists: readonly PairLists[];
}

const Lists = ({ services, pairs, draft, site, lists, onChoose }: ListsProps) => {
  const styles = useSetupStyles();
  const { text, me, locale } = services;
  const whole = lists.filter(({ lacking }) => lacking.length === 0);
  const names = formatList([me.name, ...draft.others.map(({ name }) => name)], locale);
  const chosen = stepsIn(draft.chosen?.document);
  const usedBy = ({ place: { sessionListId } }: PairLists): Pair | undefined =>
    pairs.find((pair) => stepsPlaceOf(pair)?.sessionListId === sessionListId);
  const words = (list: PairLists): string => {
    const mine = usedBy(list);
    if (list.lacking.length > 0) return text("setup.incomplete", { columns: formatList(list.lacking, locale) });
    if (!mine) return text(list.used ? "setup.used" : "setup.unused");
    const company = others(mine, me.id).map(({ name }) => name);
    return text("setup.usedByMine", { names: formatList(company, locale) });
  };
  return (
    <div className={styles.part}>
      <p className={styles.line}>{text("setup.inSite", { name: site.name })}</p>
      {lists.length > 0 && (
        <Field className={styles.field} label={text("setup.lists")}>
          <RadioGroup
            value={chosen?.sessionListId ?? ""}
            onChange={(_, { value }) => {
              const list = whole.find((each) => each.place.sessionListId === value);
              if (list) onChoose({ name: list.name, document: list.place });
            }}
          >
            {lists.map((list) => (
              <Radio
                key={list.place.sessionListId}
                value={list.place.sessionListId}
                disabled={list.lacking.length > 0}
                label={
                  <>
                    <bdi>{list.name}</bdi>
                    <span className={styles.quiet}> {words(list)}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {whole.length === 0 && (
        <>
          <p className={styles.line}>{text(lists.length > 0 ? "setup.notComplete" : "setup.noLists")}</p>
          <CopyText
            text={text}
            label={text("setup.askAdmin")}
            words={text("setup.askLists", {
              ...{ address: site.address, names, guide: "docs/admin/lists.md" },
              command: `npm run lists -- prod "${site.id}" "${names}"`,
            })}
            press={text("setup.copyAsk")}
          />
        </>
      )}
    </div>
  );
};

/** A list is chosen for everything, or, beside a section in OneNote, for the steps alone. */
const stepsIn = (place: DocumentPlace | undefined): StepsPlace | undefined =>
  place?.store === "onenote" ? place.steps : place;
