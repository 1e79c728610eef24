import {
  Button,
  FluentProvider,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Fragment, useEffect, useState, useSyncExternalStore } from "react";
import type { ZoneData } from "../../domain/time/zoneData";
import type { StagePerson } from "../stage/sandboxControl";
import type { HostTheme } from "../stage/standInOptions";
import type { OpenKind } from "./createOffice";
import { FormFields } from "./FormFields";
import type { FormPerson, OutlookForm } from "./outlookForm";

const useStyles = makeStyles({
  page: { minBlockSize: "100dvh", backgroundColor: tokens.colorNeutralBackground3 },
  // For the browser's own calendar icons of the two times.
  dark: { colorScheme: "dark" },
  top: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px 12px",
    alignItems: "center",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400 },
  desk: { display: "flex", flexWrap: "wrap", alignItems: "start", gap: "16px", padding: "16px" },
  form: {
    flexGrow: 1,
    flexBasis: "320px",
    padding: "16px",
    display: "grid",
    rowGap: "12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  pane: {
    maxInlineSize: "100%",
    blockSize: "calc(100dvh - 96px)",
    minBlockSize: "560px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  frame: { display: "block", border: 0, inlineSize: "100%", blockSize: "100%" },
  hidden: { display: "none" },
});

const TITLES: Readonly<Record<OpenKind, string>> = {
  compose: "New meeting",
  appointment: "An invitation",
  message: "A message",
  nothing: "Nothing is open",
};

const isDark = (theme: HostTheme): boolean => theme === "dark" || theme === "contrast";

const themeFor = (theme: HostTheme) =>
  theme === "contrast" ? teamsHighContrastTheme : theme === "dark" ? teamsDarkTheme : teamsLightTheme;

/** Address at which a person finds what was sent. */
export interface SentTo {
  readonly name: string;
  readonly url: string;
}

interface OutlookWindowProps {
  readonly person: StagePerson;
  readonly kind: OpenKind;
  /** Author of a read-only item. */
  readonly from: string | undefined;
  readonly form: OutlookForm;
  readonly others: readonly FormPerson[];
  readonly zones: ZoneData;
  readonly theme: HostTheme;
  readonly onTheme: (listener: (theme: HostTheme) => void) => void;
  readonly paneWidth: number;
  readonly runFirstTime: () => Promise<void>;
  readonly send: () => Promise<readonly SentTo[]>;
  /** Opens an empty form. */
  readonly onNew: () => void;
}

/** A minimal Outlook: one form, our buttons above it, our pane beside it. Send closes both, as Outlook does. */
export const OutlookWindow = (props: OutlookWindowProps) => {
  const {
    person,
    kind,
    from,
    form,
    others,
    zones,
    theme: firstTheme,
    onTheme,
    paneWidth,
    runFirstTime,
    send,
    onNew,
  } = props;
  const styles = useStyles();
  const state = useSyncExternalStore(form.subscribe, form.state);
  const [theme, setTheme] = useState(firstTheme);
  const [isPaneOpen, setPaneOpen] = useState(true);
  const [sentTo, setSentTo] = useState<readonly SentTo[]>([]);
  const [runs, setRuns] = useState<"never" | "now" | "before">("never");
  useEffect(() => onTheme(setTheme), [onTheme]);
  const isSent = sentTo.length > 0;
  const title = isSent
    ? "Sent"
    : kind === "compose" && state.itemId !== undefined
      ? "A meeting that was sent"
      : TITLES[kind];
  const press = (): void => {
    setRuns("now");
    void runFirstTime().then(() => setRuns("before"));
  };
  return (
    <FluentProvider theme={themeFor(theme)} className={mergeClasses(styles.page, isDark(theme) && styles.dark)}>
      <header className={styles.top}>
        <h1 className={styles.title}>{title}</h1>
        <Text>Outlook, played by the sandbox, as {person.name} sees it</Text>
        {isSent ? (
          <Button onClick={onNew}>New event</Button>
        ) : (
          <Button aria-expanded={isPaneOpen} onClick={() => setPaneOpen(!isPaneOpen)}>
            Meridian
          </Button>
        )}
        {kind === "compose" && !isSent && (
          <>
            <Button disabledFocusable={runs === "now"} onClick={press}>
              Use the first time
            </Button>
            <SendButton isSent={state.itemId !== undefined} send={send} onSent={setSentTo} />
          </>
        )}
      </header>
      <div className={styles.desk}>
        <main className={styles.form} aria-label={title}>
          {state.note && !isSent && (
            <MessageBar intent={state.note.kind === "errorMessage" ? "error" : "info"} layout="multiline">
              <MessageBarBody>{state.note.message}</MessageBarBody>
            </MessageBar>
          )}
          {isSent && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>
                It is in the calendars. Open it as{" "}
                {sentTo.map(({ name, url }, index) => (
                  <Fragment key={url}>
                    {index > 0 && ", "}
                    <Link href={url}>{name}</Link>
                  </Fragment>
                ))}
                .
              </MessageBarBody>
            </MessageBar>
          )}
          {!isSent && (
            <FormFields
              form={form}
              state={state}
              others={others}
              zones={zones}
              zone={person.zone}
              kind={kind}
              from={from}
            />
          )}
        </main>
        {isPaneOpen && !isSent && (
          <div className={styles.pane} style={{ inlineSize: `${paneWidth}px` }}>
            <PageOfAddIn className={styles.frame} title={`Meridian, as ${person.name} sees it`} src="taskpane.html" />
          </div>
        )}
        {runs !== "never" && (
          <PageOfAddIn className={styles.hidden} title="Functions of Meridian" src="commands.html" />
        )}
      </div>
    </FluentProvider>
  );
};

interface SendButtonProps extends Pick<OutlookWindowProps, "send"> {
  /** True: attendees have it already and receive an update. */
  readonly isSent: boolean;
  readonly onSent: (to: readonly SentTo[]) => void;
}

const SendButton = ({ isSent, send, onSent }: SendButtonProps) => {
  const [state, setState] = useState<"open" | "sending" | "failed">("open");
  const press = (): void => {
    setState("sending");
    send().then(
      (to) => {
        setState("open");
        return onSent(to);
      },
      () => setState("failed"),
    );
  };
  return (
    <Button appearance="primary" disabledFocusable={state === "sending"} onClick={press}>
      {state === "failed" ? "Not sent. Send again" : isSent ? "Send the change" : "Send"}
    </Button>
  );
};

interface PageOfAddInProps {
  readonly className: string;
  readonly title: string;
  readonly src: string;
}

const PageOfAddIn = (props: PageOfAddInProps) => (
  // oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, which has to run and to find us
  <iframe {...props} />
);
