import { makeStyles, tokens } from "@fluentui/react-components";
import { RELATIONSHIPS, type Relationship } from "../../domain/people/pair";
import type { MessageId } from "../../locales/text";
import { Page } from "../controls/Page";
import { Sheet } from "../controls/Sheet";
import { useText } from "../context";
import { Label, List, Quiet, Stack, Title } from "../controls/layout";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 220px), 1fr))",
    gap: tokens.spacingHorizontalL,
    // A short list keeps its lines together beside a long one.
    alignItems: "start",
  },
  readers: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM, margin: "0" },
  what: { fontWeight: tokens.fontWeightSemibold },
  who: { margin: "0" },
});

type Doing = readonly [MessageId, readonly MessageId[]];

const DOES: Readonly<Record<Relationship, readonly Doing[]>> = {
  mentoring: [
    ["roles.mentor", ["roles.mentor1", "roles.mentor2", "roles.mentor3"]],
    ["roles.mentee", ["roles.mentee1", "roles.mentee2", "roles.mentee3"]],
  ],
  equals: [["roles.equals", ["roles.equals1", "roles.equals2", "roles.equals3"]]],
};

const EVERYBODY: Doing = ["roles.both", ["roles.both1", "roles.both2", "roles.both3", "roles.both4"]];

const READS = [
  ["roles.document", "roles.documentReaders", "roles.documentAdmins"],
  ["roles.times", "roles.onlyYou", "roles.ownAdmins"],
  ["roles.card", "roles.onlyYou", "roles.ownAdmins"],
  ["roles.journal", "roles.onlyYou", "roles.ownAdmins"],
  ["roles.calendar", "roles.nobody", "roles.asBefore"],
  ["roles.meetings", "roles.invited", "roles.asBefore"],
] as const satisfies readonly (readonly [MessageId, MessageId, MessageId])[];

const ADMINS = ["roles.admins1", "roles.admins2", "roles.admins3", "roles.programme"] as const;

export interface RolesViewProps {
  /** Of the pair that it is opened for. Whoever has no pair yet reads of both. */
  readonly relationship?: Relationship | undefined;
}

/** One page: who does what, who can read what, what administrators can see (S54). */
export const RolesView = ({ relationship }: RolesViewProps) => {
  const text = useText();
  const styles = useStyles();
  const does = [...(relationship ? [relationship] : RELATIONSHIPS).flatMap((each) => DOES[each]), EVERYBODY];
  return (
    <Page title={text("roles.title")}>
      <Sheet as="section" gap="m">
        <Title>{text("roles.does")}</Title>
        <div className={styles.cards}>
          {does.map(([who, lines]) => (
            <Stack key={who} as="section" gap="s">
              <Label>{text(who)}</Label>
              <List gap="xs" pointed>
                {lines.map((line) => (
                  <li key={line}>{text(line)}</li>
                ))}
              </List>
            </Stack>
          ))}
        </div>
      </Sheet>
      <Sheet as="section" gap="m">
        <Title>{text("roles.reads")}</Title>
        <dl className={styles.readers}>
          {READS.map(([what, readers, admins]) => (
            <div key={what}>
              <dt className={styles.what}>{text(what)}</dt>
              <dd className={styles.who}>{text("roles.readBy", { readers: text(readers) })}</dd>
              <Quiet as="dd">{text("roles.reachedBy", { admins: text(admins) })}</Quiet>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet as="section" gap="m">
        <Title>{text("roles.admins")}</Title>
        <List gap="xs" pointed>
          {ADMINS.map((line) => (
            <li key={line}>{text(line)}</li>
          ))}
        </List>
      </Sheet>
    </Page>
  );
};
