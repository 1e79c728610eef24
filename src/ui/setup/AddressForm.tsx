import { Field, Input } from "@fluentui/react-components";
import type { DocumentPlace } from "../../domain/people/pair";
import { SteadyButton } from "../controls/SteadyButton";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";
import { Row } from "../controls/layout";

export interface AddressFormProps {
  readonly store: DocumentPlace["store"];
  readonly address: string;
  /** The main action of the screen, as long as no place is chosen. */
  readonly main: boolean;
  readonly off: boolean;
  readonly onChange: (address: string) => void;
  readonly onLook: () => void;
}

/** The address of a site, a team or a notebook, as people copy it. */
export const AddressForm = ({ store, address, main, off, onChange, onLook }: AddressFormProps) => {
  const text = useText();
  const styles = useSetupStyles();
  return (
    <form
      className={styles.close}
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <Field className={styles.field} label={text("setup.address")} hint={text("setup.addressHint", { store })}>
        <Input
          value={address}
          autoComplete="off"
          dir="ltr"
          spellCheck={false}
          onChange={(_, { value }) => onChange(value)}
        />
      </Field>
      <Row align="end">
        <SteadyButton appearance={main ? "primary" : "secondary"} off={off || address.trim() === ""} onClick={onLook}>
          {text("setup.look")}
        </SteadyButton>
      </Row>
    </form>
  );
};
