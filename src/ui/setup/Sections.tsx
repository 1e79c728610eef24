import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { Notebook, NotebookSection } from "../../domain/people/setUp/documentPlaces";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import type { ChosenPlace, SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import { Problem } from "../controls/Problem";
import { useFetched } from "../controls/useFetched";
import { NewSection } from "./NewSection";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";
import { Quiet } from "../controls/layout";

export interface SectionsProps {
  readonly settingUp: SettingUp;
  readonly draft: SetUpDraft;
  readonly notebook: Notebook;
  readonly onChoose: (place: ChosenPlace) => void;
}

/** The sections of a notebook, and the way to a new one. */
export const Sections = ({ settingUp: { places }, draft, notebook, onChoose }: SectionsProps) => {
  const text = useText();
  const styles = useSetupStyles();
  const askAnew = () => () => places.sections(notebook);
  const [ask, setAsk] = useState(askAnew);
  const fetched = useFetched(ask);
  const [made, setMade] = useState<NotebookSection>();
  const choose = ({ id, name }: NotebookSection): void =>
    onChoose({
      name,
      document: { store: "onenote", owner: notebook.owner, ownerId: notebook.ownerId, sectionId: id },
    });
  if (fetched.phase !== "there") return <Quiet>{text("setup.looking")}</Quiet>;
  if (!fetched.value.ok) return <Problem failure={fetched.value.error} byHand onRetry={() => setAsk(askAnew)} />;
  const there = fetched.value.value;
  const sections = made && !there.some(({ id }) => id === made.id) ? [...there, made] : there;
  const chosen = draft.chosen?.document;
  return (
    <>
      {sections.length > 0 && (
        <Field className={styles.field} label={text("setup.section")}>
          <RadioGroup
            value={chosen?.store === "onenote" ? chosen.sectionId : ""}
            onChange={(_, { value }) => {
              const section = sections.find(({ id }) => id === value);
              if (section) choose(section);
            }}
          >
            {sections.map(({ id, name }) => (
              <Radio key={id} value={id} label={<bdi>{name}</bdi>} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <NewSection
        places={places}
        draft={draft}
        notebook={notebook}
        onMade={(section) => {
          setMade(section);
          choose(section);
        }}
      />
    </>
  );
};
