import { Field, Select } from "@fluentui/react-components";
import type { Role } from "../../domain/people/pair";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";

const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];

export interface RoleFieldProps {
  readonly label: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

/** What somebody is to the others. */
export const RoleField = ({ label, role, onChange }: RoleFieldProps) => {
  const text = useText();
  const styles = useSetupStyles();
  return (
    <Field className={styles.field} label={label}>
      <Select value={role} onChange={(_, { value }) => onChange(ROLES.find((known) => known === value) ?? role)}>
        {ROLES.map((each) => (
          <option key={each} value={each}>
            {text("setup.role", { role: each })}
          </option>
        ))}
      </Select>
    </Field>
  );
};
