import { mergeClasses } from "@fluentui/react-components";
import { parseInvitation, type Invitation } from "../../domain/people/setUp/invitation";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { useSheetStyles } from "../controls/useSheetStyles";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import type { Services } from "../services";
import { OpenInvitation } from "./OpenInvitation";
import { PasteInvitation } from "./PasteInvitation";
import { useSetupStyles } from "./setupStyles";

export interface JoinViewProps {
  readonly services: Services;
  readonly settingUp: SettingUp;
  /** What the link says; absent when somebody came without one. */
  readonly about: string | undefined;
  readonly onFound: (invitation: Invitation) => void;
  readonly onJoined: (pair: Pair) => void;
}

/** The way in for somebody who was invited: by the link, or by pasting it. */
export const JoinView = ({ services, settingUp, about, onFound, onJoined }: JoinViewProps) => {
  const [styles, paper] = [useSetupStyles(), useSheetStyles()];
  const { text } = services;
  const invitation = about === undefined ? undefined : parseInvitation(about);
  return (
    <Page title={text("join.title")}>
      <div className={mergeClasses(paper.sheet, styles.part)}>
        {invitation ? (
          <OpenInvitation key={about} {...{ services, settingUp, invitation, onJoined }} />
        ) : (
          <PasteInvitation text={text} isBroken={about !== undefined} onFound={onFound} />
        )}
      </div>
    </Page>
  );
};
