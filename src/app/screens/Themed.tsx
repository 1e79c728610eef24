import { FluentProvider, makeStyles, teamsLightTheme, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { PageBehind } from "../../ui/controls/popUp/PageBehind";
import { Toasts } from "../../ui/controls/popUp/Toasts";
import type { HostPage } from "../wiring/start";
import { loadTheme } from "../wiring/themes";

const useStyles = makeStyles({
  app: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // Fluent sets "left" regardless of direction.
    textAlign: "start",
  },
});

interface ThemedProps extends Pick<HostPage, "host" | "theme" | "dir"> {
  readonly children: ReactNode;
}

/** The page in its host's theme. Tells the host about the first paint. */
export const Themed = ({ host, theme: first, dir, children }: ThemedProps) => {
  const [theme, setTheme] = useState(first);
  const isPrinting = usePrinting();
  useEffect(() => host.onThemeChange((name) => void loadTheme(name).then(setTheme)), [host]);
  useEffect(() => host.ready(), [host]);
  useLayoutEffect(() => {
    // Scrollbars and native controls follow the host's theme, not the device's.
    const { style } = document.documentElement;
    style.setProperty("color-scheme", theme.nativeControls);
    // The track of the scrollbar, which is always there, looks like the page.
    style.setProperty("background-color", theme.colorNeutralBackground1);
    style.setProperty("scrollbar-color", `${theme.colorNeutralStrokeAccessible} ${theme.colorNeutralBackground1}`);
    style.setProperty("--scrollbar", `${window.innerWidth - document.documentElement.clientWidth}px`);
  }, [theme]);
  return (
    <FluentProvider theme={isPrinting ? teamsLightTheme : theme} dir={dir}>
      <Ground>{children}</Ground>
      <PageBehind />
      <Toasts />
    </FluentProvider>
  );
};

/** Inside the provider: styles made outside of it have the wrong direction and do not merge. */
const Ground = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().app}>{children}</div>;

/** Browsers print no backgrounds: the light ink of a dark theme would not be seen on paper. */
const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The page is drawn for paper as soon as the listeners have run.
    const start = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
};
