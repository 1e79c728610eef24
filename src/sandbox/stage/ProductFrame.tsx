import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useRef } from "react";
import { createHostedFrame, type HostedFrame, type HostedFrameOptions, type StandInHost } from "./standInHost";
import { stageLocale } from "./placeTime";
import type { SandboxControl, StagePerson } from "./sandboxControl";
import type { HostTheme, Mail, ProgramName } from "./standInOptions";

const useStyles = makeStyles({
  place: {
    boxSizing: "border-box",
    overflow: "hidden",
    maxInlineSize: "100%",
    marginInline: "auto",
    blockSize: "max(640px, calc(100dvh - 304px))",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
});

/** Ids of the people on the stage whose connection is cut. */
export const WhoIsOffline = createContext<ReadonlySet<string>>(new Set());

/** Place of a frame in Teams. The same object for as long as it stays there. */
export type PlaceInTeams = Pick<HostedFrameOptions, "door" | "frameContext" | "chatId" | "room" | "title">;

/** The person's own tab. */
const PERSONAL_TAB: PlaceInTeams = { door: "tab.html", frameContext: "content" };

interface Props {
  readonly person: StagePerson;
  readonly control: SandboxControl;
  readonly theme: HostTheme;
  /** CSS pixels; absent: the available width. */
  readonly width?: number | undefined;
  readonly className?: string;
  readonly at?: PlaceInTeams;
  /** Default: Teams. */
  readonly program?: ProgramName;
  readonly onLink: (url: string) => void;
  readonly onMail?: (mail: Mail) => void;
  readonly onLeave?: () => void;
  /** Passes on the stand-in around the frame, for the buttons in its bar. */
  readonly onOpen?: (program: StandInHost) => void;
}

/** The product's frame. Another person, program or place reloads it; another width or theme does not. */
export const ProductFrame = ({
  person,
  control,
  theme,
  width,
  className,
  at = PERSONAL_TAB,
  program,
  ...heard
}: Props) => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const host = useRef<HostedFrame>(undefined);
  const isOnline = !useContext(WhoIsOffline).has(person.id);
  const first = useRef({ theme, isOnline, ...heard });

  useEffect(() => {
    if (!place.current) return undefined;
    const { onLink, onMail, onLeave, onOpen } = first.current;
    const opened = createHostedFrame({
      ...at,
      place: place.current,
      person,
      control,
      theme: first.current.theme,
      // For pictures of the whole stage in another direction.
      locale: stageLocale(),
      openLink: onLink,
      ...(program && { program }),
      ...(onMail && { onMail }),
      ...(onLeave && { onLeave }),
    });
    host.current = opened;
    opened.setOnline(first.current.isOnline);
    onOpen?.(opened);
    return opened.close;
  }, [person, control, at, program]);

  useEffect(() => host.current?.setTheme(theme), [theme]);
  useEffect(() => host.current?.setOnline(isOnline), [isOnline]);

  return (
    <div
      ref={place}
      className={mergeClasses(styles.place, className)}
      style={{ inlineSize: width ? `${width + 2}px` : "100%" }}
    />
  );
};
