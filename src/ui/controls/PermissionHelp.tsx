import { makeStyles, tokens } from "@fluentui/react-components";
import { permissionsIn } from "../../domain/organisation/permissions";
import { useReleases, useText } from "../context";
import { CopyText } from "./CopyText";
import { Fold } from "./layout";

const useStyles = makeStyles({
  help: { display: "grid", rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  why: { margin: "0" },
  list: { margin: "0", paddingInlineStart: tokens.spacingHorizontalL },
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
  const { own } = useReleases();
  const permissions = permissionsIn(scopes);
  const message = [
    text("permission.hello"),
    ...permissions.map((permission) => text("permission.line", { permission, why: text(`permission.${permission}`) })),
    ...(own === "" ? [] : [text("permission.from", { release: own, site: window.location.host })]),
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
      <Fold isOpenFirst={adminNeeded} title={text("permission.admin")}>
        <CopyText label={text("permission.admin")} words={message} press={text("permission.copy")} rows={6} />
      </Fold>
    </div>
  );
};

// A late part is a default export.
export default PermissionHelp;
