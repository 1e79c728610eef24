import type { PolicyFault } from "../../domain/organisation/policy";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Contact } from "../../domain/organisation/policy";
import { Page } from "../controls/Page";
import { TextLink } from "../controls/TextLink";
import { Sheet } from "../controls/Sheet";
import { useGuides, useText } from "../context";

const useStyles = makeStyles({
  line: { margin: "0" },
  danger: { margin: "0", fontWeight: tokens.fontWeightSemibold },
  part: { display: "grid", rowGap: tokens.spacingVerticalM },
  title: { margin: "0", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: {
    display: "grid",
    rowGap: tokens.spacingVerticalL,
    margin: "0",
    paddingInlineStart: "0",
    listStyleType: "none",
  },
  contact: { display: "grid", rowGap: tokens.spacingVerticalXXS, justifyItems: "start" },
  address: { minHeight: "24px", overflowWrap: "anywhere" },
  quiet: { margin: "0", color: tokens.colorNeutralForeground2 },
});

export interface SafetyViewProps {
  /** Address of the screen that somebody came from. */
  readonly backTo: string;
}

/** Whom to turn to outside the pair, as the organisation named them; honest where it named nobody. */
export const SafetyView = ({ backTo }: SafetyViewProps) => {
  const text = useText();
  const { languages, policy, policyFaults = [] } = useGuides();
  const styles = useStyles();
  const contacts = policy?.contacts ?? [];
  return (
    <Page title={text("safety.title")}>
      <p className={styles.line}>{text("safety.intro")}</p>
      <p className={styles.danger}>{text("safety.danger")}</p>
      <Sheet as="section">
        <div className={styles.part}>
          <h2 className={styles.title}>{text("safety.people")}</h2>
          {contacts.length > 0 ? <Contacts contacts={contacts} /> : <Nobody policyFaults={policyFaults} />}
        </div>
      </Sheet>
      <p className={styles.line}>{text("safety.stop")}</p>
      <p className={styles.quiet}>{text("safety.private")}</p>
      <p className={styles.line}>{text("safety.app")}</p>
      <p className={styles.line}>
        <TextLink href={`privacy.${languages.screens}.html`} target="_blank" rel="noopener">
          {text("safety.whoReads")}
        </TextLink>
      </p>
      <p className={styles.line}>
        <TextLink href={backTo}>{text("safety.back")}</TextLink>
      </p>
    </Page>
  );
};

const Contacts = ({ contacts }: { readonly contacts: readonly Contact[] }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {contacts.map(({ name, address, purpose }) => (
        <li key={address} className={styles.contact}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <bdi>{purpose}</bdi>
          <TextLink className={styles.address} href={address} target="_blank" rel="noopener">
            <bdi>{address.replace(/^(?:mailto|tel):/, "")}</bdi>
          </TextLink>
        </li>
      ))}
    </ul>
  );
};

const Nobody = ({ policyFaults }: { readonly policyFaults: readonly PolicyFault[] }) => {
  const text = useText();
  const styles = useStyles();
  const mistakes = policyFaults.filter(({ field }) => field.startsWith("contacts"));
  return (
    <>
      <p className={styles.line}>{text(mistakes.length > 0 ? "safety.mistake" : "safety.nobody")}</p>
      {mistakes.map(({ field, problem }) => (
        <p key={field} className={styles.quiet} lang="en" dir="ltr">
          {text("safety.mistakeAt", { field, problem })}
        </p>
      ))}
      <p className={styles.line}>{text("safety.others")}</p>
    </>
  );
};
