import { useState } from "react";
import { others, type Pair } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import type { Invited, SettingUp } from "../../domain/people/setUp/settingUp";
import { PeopleLines } from "./PeopleLines";
import { ReadersNote } from "./ReadersNote";
import { useSetupStyles } from "./setupStyles";
import { SetupHeading } from "./SetupHeading";
import { useFormat } from "../context";

export interface AcceptInvitationProps {
  readonly settingUp: SettingUp;
  readonly invited: Invited;
  readonly onJoined: (pair: Pair) => void;
}

/** Who invites, who takes part, who can read: then one press. */
export const AcceptInvitation = ({ settingUp, invited, onJoined }: AcceptInvitationProps) => {
  const { text, me, locale } = useFormat();
  const styles = useSetupStyles();
  const { inviter, members, invitation, joined, movedFrom } = invited;
  const [joining, setJoining] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const join = async (): Promise<void> => {
    if (joining) return;
    setJoining(true);
    const done = await settingUp.join(invited);
    setJoining(false);
    setProblem(done.ok ? undefined : done.error);
    if (done.ok) onJoined(done.value);
  };
  const before = movedFrom && others(movedFrom, me.id).map(({ name }) => name);
  return (
    <>
      <SetupHeading>{text("join.invites", { name: inviter.name })}</SetupHeading>
      <p className={styles.quiet}>{text("join.from", { name: inviter.name, address: inviter.address })}</p>
      {joined && <p className={styles.line}>{text("join.known")}</p>}
      <section className={styles.close}>
        <h3 className={styles.label}>{text("setup.with")}</h3>
        <PeopleLines members={members} />
      </section>
      <section className={styles.close}>
        <h3 className={styles.label}>{text("setup.place")}</h3>
        <p className={styles.line}>{text("setup.placeUnnamed", { store: invitation.document.store })}</p>
      </section>
      {before && <p className={styles.line}>{text("join.moved", { names: formatList(before, locale) })}</p>}
      <ReadersNote />
      {problem && (
        <Problem failure={problem} byHand onRetry={() => void join()}>
          {text("join.failed")}
        </Problem>
      )}
      <div className={styles.row}>
        <SteadyButton className={styles.button} appearance="primary" off={joining} onClick={() => void join()}>
          {text(joining ? "join.pressing" : joined ? "setup.open" : "join.press")}
        </SteadyButton>
      </div>
    </>
  );
};
