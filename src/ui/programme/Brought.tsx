import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { subPageOf } from "../../domain/links/destination";
import type { Programme } from "../../domain/organisation/programme";
import type { Pair } from "../../domain/people/pair";
import { beginningDestination, type Beginning } from "../../domain/people/setUp/beginning";
import { joining } from "../../domain/programme/joining";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { useFormat, usePairing, useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { TextLink } from "../controls/TextLink";
import { useFetched } from "../controls/useFetched";
import { formatList } from "../format/list";
import { OpenBeginning } from "../setup/TogetherView";
import { useProgrammes } from "./useProgrammes";

const useStyles = makeStyles({
  link: { display: "inline-flex", alignItems: "center", minHeight: "32px" },
  around: { marginTop: tokens.spacingVerticalL, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
});

/** Somebody whom a programme brings the reader together with. */
interface Found {
  readonly programme: Programme;
  readonly beginning: Beginning;
}

interface BroughtProps {
  readonly pairs: readonly Pair[];
  readonly onBegun: (pair: Pair) => void;
}

const NONE: readonly Programme[] = [];

/**
 * Whom programmes bring the reader together with. Who has no pair yet sees with whom and where, and begins with one press;
 * for the others it is a line with a link.
 */
export const Brought = ({ pairs, onBegun }: BroughtProps) => {
  const styles = useStyles();
  const programmes = useProgrammes(false) ?? NONE;
  const { found, settingUp } = useBrought(programmes, pairs);
  const text = useText();
  const [first, ...more] = found;
  if (!first || !settingUp) return null;
  const isFirst = pairs.length === 0;
  return (
    <Stack gap="m" className={styles.around}>
      {isFirst && (
        <Sheet as="section" gap="m" aria-label={text("brought.title")}>
          <OpenBeginning
            settingUp={settingUp}
            beginning={first.beginning}
            hint={text("brought.hint", { programme: first.programme.name })}
            onBegun={onBegun}
          />
        </Sheet>
      )}
      {(isFirst ? more : found).map((each) => (
        <BroughtLine key={each.beginning.pair} found={each} settingUp={settingUp} />
      ))}
    </Stack>
  );
};

/** On the page of a programme: whom it brings the reader together with. */
export const BroughtBy = ({ programme, pairs }: { readonly programme: Programme; readonly pairs: readonly Pair[] }) => {
  const { found, settingUp } = useBrought(programme, pairs);
  if (!settingUp) return null;
  return found.map((each) => <BroughtLine key={each.beginning.pair} found={each} settingUp={settingUp} />);
};

/** Read once for each screen; what cannot be read now is left out, and asked for when a screen opens next. */
const useBrought = (of: Programme | readonly Programme[], pairs: readonly Pair[]) => {
  const { programmes, settingUp } = usePairing();
  const { clock } = useFormat();
  const isPage = !Array.isArray(of);
  const read = useCallback(async () => {
    const open = [of].flat().filter((each) => joining(each, clock.now()) === "open");
    if (open.length === 0) return undefined;
    const { together } = await programmes();
    const found: Found[] = [];
    for (const programme of open) {
      const told = await together(programme, isPage)(pairs);
      for (const beginning of told.ok ? told.value : []) found.push({ programme, beginning });
    }
    return found.length > 0 ? { found, settingUp: await settingUp() } : undefined;
  }, [of, isPage, pairs, programmes, settingUp, clock]);
  const fetched = useFetched(read);
  return (fetched.phase === "there" && fetched.value) || NOBODY;
};

const NOBODY = { found: [] as readonly Found[], settingUp: undefined };

interface BroughtLineProps {
  readonly found: Found;
  readonly settingUp: SettingUp;
}

/** With whom, by the names of the directory, and the way to begin. Nothing where its people or its place are not as said. */
const BroughtLine = ({ found: { programme, beginning }, settingUp }: BroughtLineProps) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
  const told = useFetched(useCallback(() => settingUp.readBeginning(beginning), [settingUp, beginning]));
  const to = beginningDestination(beginning);
  const answer = told.phase === "there" && told.value.ok ? told.value.value : undefined;
  const members = answer?.kind === "new" ? answer.members : answer?.kind === "begun" ? answer.invited.members : [];
  const others = members.filter(({ id }) => id !== me.id).map(({ name }) => name);
  if (others.length === 0 || !to) return null;
  return (
    <Sheet as="section" gap="m" aria-label={text("brought.title")}>
      <Body>{text("brought.with", { programme: programme.name, names: formatList(others, locale) })}</Body>
      <Row>
        <TextLink className={styles.link} href={`#${subPageOf(to)}`}>
          {text("brought.look")}
        </TextLink>
      </Row>
    </Sheet>
  );
};
