import { Field, Select } from "@fluentui/react-components";
import type { Role } from "../../domain/people/pair";
import type { Text } from "../../locales/text";
import { useSetupStyles } from "./setupStyles";

const ROLES: readonly Role[] = ["mentor", "mentee", "peer"];

export interface RoleFieldProps {
  readonly text: Text;
  readonly label: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

/** What somebody is to the others. */
export const RoleField = ({ text, label, role, onChange }: RoleFieldProps) => {
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
