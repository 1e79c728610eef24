import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { isDraft, LANGUAGES, nameOf } from "../../locales/language";
import { useAccount, useGuides, useMe, usePane, useReleases, useText, type AccountWays } from "../context";
import { Body, Quiet, Stack } from "../controls/layout";
import { PopUp } from "../controls/popUp/PopUp";
import { PressMenu } from "../controls/popUp/PressMenu";
import type { MenuGroupOf } from "../controls/popUp/PressMenuCode";
import { SafetyLink } from "../controls/SafetyLink";
import { usePageEdges } from "../controls/usePageEdges";
import { Words } from "../controls/Words";
import { QuietButton } from "../controls/QuietButton";
import ForgetDevice from "./ForgetDevice";

const useStyles = makeStyles({
  foot: {
    "@media print": { display: "none" },
    paddingTop: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalXL,
  },
  ways: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
  },
  // A press of at least 24 px.
  safety: { "& > a": { display: "inline-flex", alignItems: "center", minHeight: "32px" } },
  menu: {
    maxWidth: "100%",
    "& button": { textAlign: "start" },
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    "@media (min-width: 480px)": { marginInlineStart: "auto" },
  },
});

export interface PageFootProps {
  /** Opens help; absent where help is on the screen already, or without a pair. */
  readonly onDifficult?: (() => void) | undefined;
  /** The way to another pair, where this page has one, and how many there are. */
  readonly setUp?: { readonly pairs: number; readonly onOpen: () => void } | undefined;
}

/** Below every screen: help, and what is needed once a year behind the name of whoever is signed in. */
const PageFootCode = ({ onDifficult, setUp }: PageFootProps) => {
  const text = useText();
  const me = useMe();
  const account = useAccount();
  const pane = usePane();
  // Outlook itself says who is signed in.
  const isNamed = !pane || account?.heldBy === "page";
  const { languages, policy } = useGuides();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const [isOpen, setOpen] = useState(false);
  const offered = LANGUAGES.filter(
    (each) => !policy?.languages || each === languages.screens || policy.languages.includes(each),
  );
  const groups: readonly MenuGroupOf[] = [
    {
      title: text("language.label"),
      presses: offered.map((each) => ({
        id: each,
        label: nameOf(each),
        lang: each,
        isChosen: each === languages.screens,
        onPress: () => languages.chooseScreens(each),
      })),
    },
    {
      presses: setUp ? [{ id: "setUp", label: text("nav.setUp", { count: setUp.pairs }), onPress: setUp.onOpen }] : [],
    },
    { presses: account ? accountPresses(account, () => setOpen(true), text) : [] },
  ];
  return (
    <footer className={mergeClasses(edges, styles.foot)}>
      <div className={styles.ways}>
        {onDifficult && (
          <QuietButton size="small" onClick={onDifficult}>
            {text("nav.difficult")}
          </QuietButton>
        )}
        {pane && !pane.isMyTime && (
          <QuietButton size="small" onClick={() => pane.openMyTime()}>
            {text("nav.mytime")}
          </QuietButton>
        )}
        <span className={styles.safety}>
          <SafetyLink />
        </span>
        <div className={styles.menu}>
          <PressMenu
            appearance="subtle"
            size="small"
            {...(isNamed ? { shown: account && me.name } : { icon: <MoreHorizontalRegular /> })}
            label={account ? text("account.signedIn", { name: me.name }) : text("language.label")}
            groups={groups.filter(({ presses }) => presses.length > 0)}
          />
        </div>
      </div>
      {isDraft(languages.screens) && <Quiet>{text("language.draft")}</Quiet>}
      {account && isOpen && (
        <PopUp title={text("account.label")} close={text("account.close")} onClose={() => setOpen(false)}>
          <Account {...account} />
        </PopUp>
      )}
    </footer>
  );
};

// A late part is a default export.
export default PageFootCode;

const accountPresses = (
  { heldBy, onChoose, onSignOut }: AccountWays,
  onMore: () => void,
  text: ReturnType<typeof useText>,
): MenuGroupOf["presses"] => [
  ...(heldBy === "page"
    ? [
        { id: "choose", label: text("account.choose"), onPress: onChoose },
        { id: "signOut", label: text("account.signOut"), onPress: onSignOut },
      ]
    : []),
  { id: "account", label: text("account.label"), onPress: onMore },
];

/** Who is signed in, what this device keeps for them, and which Meridian this is. */
const Account = ({ heldBy, onSignOut }: AccountWays) => {
  const text = useText();
  const me = useMe();
  const { own } = useReleases();
  return (
    <Stack>
      <Body>{text("account.who", { name: me.name, address: me.address })}</Body>
      <Body>{text(heldBy === "host" ? "account.host" : "account.device")}</Body>
      <Words of="device">
        <ForgetDevice onSignOut={heldBy === "page" ? onSignOut : undefined} />
      </Words>
      {own !== "" && <Quiet>{text("release.own", { release: own })}</Quiet>}
    </Stack>
  );
};
