import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Notebook } from "../../domain/people/setUp/documentPlaces";
import type { ChosenPlace, SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { Sections } from "./Sections";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";

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
  if (!notebook) return <p className={styles.line}>{text("setup.noNotebook")}</p>;
  return (
    <div className={styles.part}>
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
        <p className={styles.line}>{text("setup.inSite", { name: notebook.name })}</p>
      )}
      <Sections key={notebook.id} notebook={notebook} {...rest} />
    </div>
  );
};
