import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import type { Failure } from "../domain/shared/failure";
import type { Host } from "../hosts/host";
import { Looking } from "../ui/controls/Looking";
import { ProblemBar } from "../ui/controls/ProblemBar";
import type { Opened } from "./signedIn";
import type { Started } from "./start";
import { Themed } from "./Themed";
import { useSafety } from "./useSafety";
import { useServices } from "./useServices";
import { usePageEdges } from "../ui/controls/usePageEdges";

const SafetyPage = lazy(() => import("./SafetyPage"));
const loadSignInPage = () => import("../ui/signIn/SignInPage");
const SignInPage = lazy(loadSignInPage);
const AccountFooter = lazy(() => import("../ui/controls/AccountFooter"));

const useStyles = makeStyles({
  alone: {
    paddingTop: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingHorizontalL,
  },
});

/** What the screens of a door get. */
export interface ScreensProps extends Opened {
  readonly host: Host;
}

interface AppProps extends Started {
  readonly Screens: ComponentType<ScreensProps>;
}

/** The app inside its host's look: its screens, or why they cannot be shown. */
export const App = ({ host, text, dir, theme, session, opened: first, Screens }: AppProps) => {
  const styles = useStyles();
  const { edges } = usePageEdges();
  const { opened, retry, ask, chooseAccount, refusal, signOut, leaving } = useServices(session, first);
  const safety = useSafety();
  const canSignOut = opened?.ok === true && session.account.heldBy() === "page";
  useEffect(() => {
    // Whoever signs out may have no line any more.
    if (canSignOut) loadSignInPage().catch(() => undefined);
  }, [canSignOut]);
  return (
    <Themed {...{ host, theme, dir }}>
      {!opened ? (
        <main className={mergeClasses(edges, styles.alone)}>
          <Looking words={text("nav.opening")} />
        </main>
      ) : opened.ok ? (
        <>
          <div hidden={safety.isOpen}>
            <Screens key={opened.value.services.me.id} {...opened.value} host={host} />
          </div>
          <Suspense fallback={null}>
            {safety.isOpen && <SafetyPage services={opened.value.services} backTo={safety.backTo} />}
            <AccountFooter
              me={opened.value.services.me}
              text={text}
              heldBy={session.account.heldBy()}
              isOnSafety={safety.isOpen}
              refusal={refusal}
              onChoose={chooseAccount}
              onSignOut={signOut}
            />
          </Suspense>
        </>
      ) : isNobodyThere(opened.error) ? (
        <Suspense fallback={null}>
          <SignInPage
            {...{ text, leaving }}
            signOutPage={session.account.signOutPage}
            onSignIn={ask}
            onSignOut={signOut}
          />
        </Suspense>
      ) : (
        <main className={mergeClasses(edges, styles.alone)}>
          <ProblemBar
            failure={opened.error}
            text={text}
            onRetry={retry}
            onAsk={ask}
            consentLink={session.consentLink}
          />
        </main>
      )}
    </Themed>
  );
};

/** Not somebody whom Microsoft wants to see once more: they know where they are. */
const isNobodyThere = (failure: Failure): boolean => failure.type === "SignInNeeded" && failure.scopes === undefined;
