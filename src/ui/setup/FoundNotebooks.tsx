import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Notebook } from "../../domain/people/setUp/documentPlaces";
import type { ChosenPlace, SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { Sections } from "./Sections";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";
import { Body, Stack } from "../controls/layout";

export interface FoundNotebooksProps {
  readonly settingUp: SettingUp;
  readonly draft: SetUpDraft;
  readonly notebooks: readonly Notebook[];
  readonly onChoose: (place: ChosenPlace) => void;
}

/** Notebooks, and the section of one of them: one that is there, or a new one. */
export const FoundNotebooks = ({ notebooks, ...rest }: FoundNotebooksProps) => {
  const text = useText();
  const styles = useSetupStyles();
  const [id, setId] = useState<string>();
  const notebook = notebooks.find((each) => each.id === id) ?? notebooks[0];
  if (!notebook) return <Body>{text("setup.noNotebook")}</Body>;
  return (
    <Stack>
      {notebooks.length > 1 ? (
        <Field className={styles.field} label={text("setup.notebook")}>
          <Select value={notebook.id} onChange={(_, { value }) => setId(value)}>
            {notebooks.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Body>{text("setup.inSite", { name: notebook.name })}</Body>
      )}
      <Sections key={notebook.id} notebook={notebook} {...rest} />
    </Stack>
  );
};
