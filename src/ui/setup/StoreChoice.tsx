import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { DocumentPlace } from "../../domain/people/pair";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";
import { Quiet, Stack } from "../controls/layout";

export interface StoreChoiceProps {
  readonly store: DocumentPlace["store"];
  readonly onChange: (store: DocumentPlace["store"]) => void;
}

/** A list or a notebook, and what each is good for. */
export const StoreChoice = ({ store, onChange }: StoreChoiceProps) => {
  const text = useText();
  const styles = useSetupStyles();
  return (
    <Stack gap="s">
      <Field className={styles.field} label={text("setup.store")}>
        <RadioGroup
          value={store}
          onChange={(_, { value }) => onChange(value === "onenote" ? "onenote" : "sharepoint-list")}
        >
          <Radio value="sharepoint-list" label={text("setup.list")} />
          <Radio value="onenote" label={text("setup.onenote")} />
        </RadioGroup>
      </Field>
      <Quiet>{text(store === "onenote" ? "setup.onenoteHint" : "setup.listHint")}</Quiet>
    </Stack>
  );
};
