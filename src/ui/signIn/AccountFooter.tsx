import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Failure } from "../../domain/shared/failure";
import { Fold } from "../controls/layout";
import { ProblemBar } from "../controls/ProblemBar";
import { SafetyLink } from "../controls/SafetyLink";
import { usePageEdges } from "../controls/usePageEdges";
import { Words } from "../controls/Words";
import { useMe, useReleases, useText } from "../context";
import ForgetDevice from "./ForgetDevice";

const useStyles = makeStyles({
  account: {
    "@media print": { display: "none" },
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  line: { margin: "0" },
  presses: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

export interface AccountFooterProps {
  /** "host": Teams or Outlook signed the person in, and only they can change that. */
  readonly heldBy: "host" | "page";
  /** The page about help outside the pair is open: no link leads to where somebody is. */
  readonly isOnSafety: boolean;
  /** Why the account that was chosen last cannot be used. */
  readonly refusal?: Failure | undefined;
  readonly onChoose: () => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, and the way to be somebody else, where this page has one. */
const AccountFooter = ({ heldBy, isOnSafety, refusal, onChoose, onSignOut }: AccountFooterProps) => {
  const text = useText();
  const me = useMe();
  const { own } = useReleases();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const signedIn = text("account.signedIn", { name: me.name, address: me.address });
  const rest = (
    <>
      <Fold title={text("account.forget")}>
        <Words of="device">
          <ForgetDevice onSignOut={heldBy === "page" ? onSignOut : undefined} />
        </Words>
      </Fold>
      {own !== "" && <p className={styles.line}>{text("release.own", { release: own })}</p>}
    </>
  );
  return (
    <section className={mergeClasses(edges, styles.account)} aria-label={text("account.label")}>
      {!isOnSafety && (
        <p className={styles.line}>
          <SafetyLink />
        </p>
      )}
      {heldBy === "host" ? (
        // Nothing can be done here that Teams or Outlook do not do: it is needed once a year.
        <Fold title={signedIn}>
          <p className={styles.line}>{text("account.host")}</p>
          {rest}
        </Fold>
      ) : (
        <>
          <p className={styles.line}>{signedIn}</p>
          <p className={styles.line}>{text("account.device")}</p>
          {refusal && <ProblemBar failure={refusal} byHand />}
          <div className={styles.presses}>
            <Button size="small" onClick={onChoose}>
              {text("account.choose")}
            </Button>
            <Button size="small" onClick={onSignOut}>
              {text("account.signOut")}
            </Button>
          </div>
          {rest}
        </>
      )}
    </section>
  );
};

// A late part is a default export.
export default AccountFooter;
