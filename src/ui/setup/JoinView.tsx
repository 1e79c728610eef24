import { mergeClasses } from "@fluentui/react-components";
import { parseInvitation, type Invitation } from "../../domain/people/setUp/invitation";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { useSheetStyles } from "../controls/useSheetStyles";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { OpenInvitation } from "./OpenInvitation";
import { PasteInvitation } from "./PasteInvitation";
import { useSetupStyles } from "./setupStyles";
import { useText } from "../context";

export interface JoinViewProps {
  readonly settingUp: SettingUp;
  /** What the link says; absent when somebody came without one. */
  readonly about: string | undefined;
  readonly onFound: (invitation: Invitation) => void;
  readonly onJoined: (pair: Pair) => void;
}

/** The way in for somebody who was invited: by the link, or by pasting it. */
export const JoinView = ({ settingUp, about, onFound, onJoined }: JoinViewProps) => {
  const text = useText();
  const [styles, paper] = [useSetupStyles(), useSheetStyles()];
  const invitation = about === undefined ? undefined : parseInvitation(about);
  return (
    <Page title={text("join.title")}>
      <div className={mergeClasses(paper.sheet, styles.part)}>
        {invitation ? (
          <OpenInvitation key={about} settingUp={settingUp} invitation={invitation} onJoined={onJoined} />
        ) : (
          <PasteInvitation isBroken={about !== undefined} onFound={onFound} />
        )}
      </div>
    </Page>
  );
};
