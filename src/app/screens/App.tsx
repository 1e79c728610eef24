import {
  ProvideAccount,
  ProvideReleases,
  ProvideServices,
  ProvideText,
  useMe,
  useOwnThings,
  useText,
} from "../../ui/context";
import { useEffect, useMemo, type ComponentType, useState, useSyncExternalStore } from "react";
import type { Failure } from "../../domain/shared/failure";
import type { Host } from "../../hosts/host";
import { Guarded } from "../../ui/controls/fault/Guarded";
import { createLastPart, createLatePart } from "../../ui/controls/latePart";
import { Loading } from "../../ui/controls/Loading";
import { PageMeanwhile } from "../../ui/controls/meanwhile";
import { Page } from "../../ui/controls/Page";
import { ProblemBar } from "../../ui/controls/ProblemBar";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import type { Opened, OpeningStep } from "../wiring/opening";
import { createReleases } from "../wiring/releases";
import type { Started } from "../wiring/start";
import { Themed } from "./Themed";
import { useServices } from "./useServices";

/** A page is of one release. */
const RELEASES = createReleases();

const ReleaseBar = createLastPart(() => import("./ReleaseBar"));
/** Nobody presses before there is something to press. */
const KeepFocus = createLastPart(() => import("../../ui/controls/focus/KeepFocus"));
const SafetyPage = createLatePart(() => import("./SafetyPage"), PageMeanwhile);
const ForgottenPage = createLatePart(() => import("../../ui/signIn/ForgottenPage"));
const SignInPage = createLatePart(
  () => import("../../ui/signIn/SignInPage"),
  ({ onRetry }) => onRetry && <PageMeanwhile onRetry={onRetry} />,
);

/** What the screens of a page receive. */
export interface ScreensProps extends Pick<Opened, "pairs"> {
  readonly host: Host;
}

interface AppProps extends Started {
  readonly Screens: ComponentType<ScreensProps>;
}

/** The app in its host's theme: its screens, or why they cannot be shown. */
export const App = ({ host, text, dir, theme, session, opening, Screens }: AppProps) => {
  const { state, ...presses } = useServices(session, opening);
  const parts = { host, session, ...presses };
  return (
    <Themed host={host} theme={theme} dir={dir}>
      <KeepFocus />
      <ProvideReleases value={RELEASES}>
        {typeof state === "object" && state.ok ? (
          <ProvideServices services={state.value.services} text={text}>
            <Guarded isWhole of={state}>
              <Inside {...parts} pairs={state.value.pairs} Screens={Screens} />
            </Guarded>
          </ProvideServices>
        ) : (
          <ProvideText text={text}>
            <Guarded isWhole of={typeof state === "object" ? state : undefined}>
              <Outside {...parts} state={typeof state === "object" ? state.error : state} />
            </Guarded>
          </ProvideText>
        )}
      </ProvideReleases>
    </Themed>
  );
};

interface PartProps extends Pick<AppProps, "host" | "session">, Omit<ReturnType<typeof useServices>, "state"> {}

interface InsideProps extends PartProps, Pick<AppProps, "Screens"> {
  readonly pairs: Opened["pairs"];
}

const Inside = ({ host, session, pairs, Screens, refusal, chooseAccount, signOut }: InsideProps) => {
  const me = useMe();
  const safety = useSafety();
  const heldBy = session.account.heldBy();
  const { device } = useOwnThings();
  const { edges } = usePageEdges();
  const account = useMemo(
    () => ({ heldBy, onChoose: chooseAccount, onSignOut: signOut }),
    [heldBy, chooseAccount, signOut],
  );
  const isForgotten = useSyncExternalStore(device.subscribe, device.isForgotten);
  useEffect(() => {
    // Preloaded: after signing out the device may be offline.
    if (heldBy === "page") SignInPage.preload();
  }, [heldBy]);
  return (
    <>
      <ReleaseBar />
      {refusal && (
        <div className={edges}>
          <ProblemBar failure={refusal} byHand />
        </div>
      )}
      <div hidden={safety.isOpen}>
        <Guarded isWhole of={me.id}>
          <ProvideAccount value={account}>
            {isForgotten ? <ForgottenPage /> : <Screens key={me.id} pairs={pairs} host={host} />}
          </ProvideAccount>
        </Guarded>
      </div>
      {safety.isOpen && <SafetyPage backTo={safety.backTo} />}
    </>
  );
};

interface OutsideProps extends PartProps {
  /** Why nothing can be shown, or what is pending. */
  readonly state: Failure | OpeningStep | undefined;
}

/** Shown without a signed-in person, or before their data has arrived. */
const Outside = ({ state, session, retry, ask, signOut, leaving }: OutsideProps) => {
  const text = useText();
  if (state === "asking" || (typeof state === "object" && isSignedOut(state)))
    return (
      <SignInPage
        leaving={leaving}
        isAsking={state === "asking"}
        signOutPage={session.account.signOutPage}
        onSignIn={ask}
        onSignOut={signOut}
      />
    );
  return (
    <Page title="Meridian" wide>
      {typeof state === "object" ? (
        <ProblemBar failure={state} onRetry={retry} onAsk={ask} consentLink={session.consentLink}>
          {isOutOfReach(state) && text("signIn.kept")}
        </ProblemBar>
      ) : (
        <Loading words={text("nav.opening")} />
      )}
    </Page>
  );
};

/**
 * Not a session that Microsoft wants confirmed once more: that person knows where they are. A sign-in that was cancelled
 * is no fault to tell, and here there is nothing else to show.
 */
const isSignedOut = (failure: Failure): boolean =>
  failure.type === "Cancelled" || (failure.type === "SignInNeeded" && failure.scopes === undefined);

const isOutOfReach = (failure: Failure): boolean =>
  failure.type === "Offline" || (failure.type === "SignInRefused" && failure.why === "unreachable");

const SAFETY = "#safety";

const isOpenNow = (): boolean => window.location.hash === SAFETY;

/**
 * Whether the page with help outside the pair is open, and the address to return to. It covers every screen, which
 * stays mounted, so that typed words remain.
 */
const useSafety = (): { readonly isOpen: boolean; readonly backTo: string } => {
  const [at, setAt] = useState({ isOpen: isOpenNow(), backTo: "#" });
  useEffect(() => {
    const follow = ({ oldURL }: HashChangeEvent): void => {
      const from = new URL(oldURL).hash;
      setAt(({ backTo }) => ({ isOpen: isOpenNow(), backTo: from === SAFETY ? backTo : from || "#" }));
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return at;
};
