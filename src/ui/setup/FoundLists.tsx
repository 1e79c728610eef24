import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from "@fluentui/react-components";
import type { PairLists, Site } from "../../domain/people/setUp/documentPlaces";
import { stepsPlaceOf, type Member, type Pair, type StepsPlace, type DocumentPlace } from "../../domain/people/pair";
import { formatList, othersNames } from "../format/list";
import { CopyText } from "../controls/CopyText";
import { useFormat, useText } from "../context";
import { Body, Quiet, Stack } from "../controls/layout";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { Problem } from "../controls/Problem";
import { branch } from "../document/factWords";
import type { PlacesState } from "./usePlaces";

export interface FoundListsProps {
  readonly pairs: readonly Pair[];
  /** Who else writes in the document. */
  readonly others: readonly Member[];
  readonly site: Site;
  readonly lists: readonly PairLists[];
  readonly chosen: StepsPlace | undefined;
  readonly onChoose: (list: PairLists) => void;
}

/** The lists of a site, to choose from; where there is none that can be used, what to ask an administrator. */
export const FoundLists = ({ pairs, others: rest, site, lists, chosen, onChoose }: FoundListsProps) => {
  const { text, me, locale } = useFormat();
  const whole = lists.filter(({ lacking }) => lacking.length === 0);
  const names = formatList([me.name, ...rest.map(({ name }) => name)], locale);
  const usedBy = ({ place: { sessionListId } }: PairLists): Pair | undefined =>
    pairs.find((pair) => stepsPlaceOf(pair)?.sessionListId === sessionListId);
  const words = (list: PairLists): string => {
    const mine = usedBy(list);
    if (list.lacking.length > 0) return text("setup.incomplete", { columns: formatList(list.lacking, locale) });
    if (!mine) return text(list.used ? "setup.used" : "setup.unused");
    const company = othersNames(mine, me.id);
    return text("setup.usedByMine", { names: formatList(company, locale) });
  };
  return (
    <Stack>
      <Body>{text("setup.inSite", { name: site.name })}</Body>
      {lists.length > 0 && (
        <Field label={text("setup.lists")}>
          <RadioGroup
            value={chosen?.sessionListId ?? ""}
            onChange={(_, { value }) => {
              const list = whole.find((each) => each.place.sessionListId === value);
              if (list) onChoose(list);
            }}
          >
            {lists.map((list) => (
              <Radio
                key={list.place.sessionListId}
                value={list.place.sessionListId}
                disabled={list.lacking.length > 0}
                label={
                  <Stack as="span" gap="xs">
                    <bdi>{list.name}</bdi>
                    <Quiet as="span">{words(list)}</Quiet>
                  </Stack>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {whole.length === 0 && (
        <>
          <Body>{text(lists.length > 0 ? "setup.notComplete" : "setup.noLists")}</Body>
          <CopyText
            label={text("setup.askAdmin")}
            words={text("setup.askLists", {
              address: site.address,
              names,
              guide: "docs/admin/lists.md",
              command: `npm run lists -- prod "${site.id}" "${names}"`,
            })}
            press={text("setup.copyAsk")}
          />
        </>
      )}
    </Stack>
  );
};

interface PlaceProblemProps {
  readonly state: PlacesState & { readonly phase: "fault" | "failed" };
  readonly store: DocumentPlace["store"];
  readonly address: string;
  readonly onRetry: () => void;
}

/** Why a place cannot be used, and what to ask whom. */
export const PlaceProblem = ({ state, store, address, onRetry }: PlaceProblemProps) => {
  const text = useText();
  if (state.phase === "fault")
    return <Said words={text("setup.fault", { fault: branch(state.fault), start: "https://" })} />;
  const { failure } = state;
  const own = ownWords(failure);
  if (own === undefined)
    return (
      <Problem failure={failure} byHand onRetry={onRetry}>
        {failure.type === "ConsentMissing" && text(store === "onenote" ? "setup.whyNotes" : "setup.whySites")}
      </Problem>
    );
  return (
    <Stack>
      <Said words={text(own)} />
      {own === "setup.notAllowed" && (
        <CopyText
          label={text("setup.askOwner")}
          words={text("setup.askAccess", { address: address.trim(), guide: "docs/admin/deploy.md" })}
          press={text("setup.copyAsk")}
        />
      )}
    </Stack>
  );
};

const ownWords = (failure: Failure): MessageId | undefined => {
  if (failure.type === "NotFound") return "setup.notFound";
  if (failure.type !== "NotAllowed") return undefined;
  return failure.what === "private-channel" ? "setup.privateChannel" : "setup.notAllowed";
};

const Said = ({ words }: { readonly words: string }) => (
  <div role="alert">
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  </div>
);
