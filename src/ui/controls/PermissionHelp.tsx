import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { permissionsIn } from "../../domain/organisation/permissions";
import { useText } from "../context";

const useStyles = makeStyles({
  help: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  why: { margin: "0" },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalL },
  summary: { minHeight: "24px", cursor: "pointer" },
  message: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  words: { width: "100%" },
});

export interface PermissionHelpProps {
  readonly scopes: readonly string[];
  /** Only an administrator can go on, so their message stands open. */
  readonly adminNeeded: boolean;
  readonly consentLink: (scopes: readonly string[]) => string;
}

/** What a permission is for, and a message to whoever can give it. */
const PermissionHelp = ({ scopes, adminNeeded, consentLink }: PermissionHelpProps) => {
  const text = useText();
  const styles = useStyles();
  const permissions = permissionsIn(scopes);
  const message = [
    text("permission.hello"),
    ...permissions.map((permission) => text("permission.line", { permission, why: text(`permission.${permission}`) })),
    text("permission.please"),
    consentLink(scopes),
  ].join("\n");
  return (
    <div className={styles.help}>
      {permissions.length > 0 && (
        <>
          <p className={styles.why}>{text("permission.why")}</p>
          <ul className={styles.list}>
            {permissions.map((permission) => (
              <li key={permission}>{text(`permission.${permission}`)}</li>
            ))}
          </ul>
        </>
      )}
      <details open={adminNeeded}>
        <summary className={styles.summary}>{text("permission.admin")}</summary>
        <Message message={message} />
      </details>
    </div>
  );
};

/** Words to take elsewhere: by a press, or by hand where the browser lets no page write to the clipboard. */
const Message = ({ message }: { readonly message: string }) => {
  const text = useText();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard?.writeText(message).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={styles.message}>
      <Textarea
        className={styles.words}
        aria-label={text("permission.admin")}
        rows={6}
        readOnly
        value={message}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={copy}>{text("permission.copy")}</Button>
      <span role="status">{copied && text("copy.done")}</span>
    </div>
  );
};

// A late part is a default export.
export default PermissionHelp;
