import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { invitationIn, type Invitation } from "../../domain/people/setUp/invitation";
import { SteadyButton } from "../controls/SteadyButton";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";
import { Row } from "../controls/layout";

export interface PasteInvitationProps {
  /** The page was opened by a link that says nothing we can read. */
  readonly isBroken: boolean;
  readonly onFound: (invitation: Invitation) => void;
}

/** For a link that opened somewhere else: the message is pasted, and the link in it found. */
export const PasteInvitation = ({ isBroken, onFound }: PasteInvitationProps) => {
  const text = useText();
  const styles = useSetupStyles();
  const [pasted, setPasted] = useState("");
  const [missed, setMissed] = useState(isBroken);
  const find = (): void => {
    const found = invitationIn(pasted);
    setMissed(!found);
    if (found) onFound(found);
  };
  return (
    <>
      <Field
        className={styles.field}
        label={text("join.paste")}
        hint={text("join.pasteHint")}
        {...(missed && { validationMessage: text("join.noLink"), validationState: "warning" as const })}
      >
        <Textarea value={pasted} rows={4} dir="auto" onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Row align="end">
        <SteadyButton appearance="primary" off={pasted.trim() === ""} onClick={find}>
          {text("join.find")}
        </SteadyButton>
      </Row>
    </>
  );
};
