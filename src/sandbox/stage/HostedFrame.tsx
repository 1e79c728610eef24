import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { SandboxControl, StagePerson } from "./sandboxControl";
import { createStandInHost, type HostTheme, type StandInHost } from "./standInHost";

const useStyles = makeStyles({
  frame: {
    display: "block",
    boxSizing: "border-box",
    maxInlineSize: "100%",
    marginInline: "auto",
    blockSize: "max(640px, calc(100dvh - 280px))",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
});

interface Props {
  readonly person: StagePerson;
  readonly control: SandboxControl;
  readonly theme: HostTheme;
  /** CSS pixels; as wide as there is room when absent. */
  readonly width?: number;
  readonly onLink: (url: string) => void;
}

/** The product, inside a Teams of its own. Another person needs another frame: give it their id as key. */
export const HostedFrame = ({ person, control, theme, width, onLink }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<StandInHost>(undefined);
  const first = useRef({ theme, onLink });

  // Before the frame's first script can say hello: a layout effect runs in the turn that puts the frame on the page.
  useLayoutEffect(() => {
    const frameWindow = frame.current?.contentWindow;
    if (!frameWindow) return undefined;
    const standIn = createStandInHost({
      frameWindow,
      hostWindow: window,
      person,
      control,
      theme: first.current.theme,
      locale: "en-us",
      frameContext: "content",
      openLink: first.current.onLink,
    });
    host.current = standIn;
    return standIn.close;
  }, [person, control]);

  useEffect(() => host.current?.setTheme(theme), [theme]);

  return (
    <iframe
      ref={frame}
      className={useStyles().frame}
      title={`Meridian, as ${person.name} sees it`}
      src="tab.html"
      sandbox="allow-downloads allow-forms allow-modals allow-popups allow-same-origin allow-scripts"
      style={{ inlineSize: width ? `${width}px` : "100%" }}
    />
  );
};
