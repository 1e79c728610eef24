import { useMemo, useState } from "react";
import { sentencesToAskAbout } from "../../../domain/document/lookBack";
import { meetingsHeld } from "../../../domain/document/meetingsHeld";
import { plannedIn } from "../../../domain/document/sharedInputs";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { FormContext } from "../write/formSpec";
import { StillSo } from "./StillSo";

export interface LookBackProps {
  readonly context: FormContext;
  readonly document: LiveDocument;
}

/** After the fourth meeting, in the middle and at the end: three of one's own older sentences, one at a time. */
export const LookBack = ({ context, document }: LookBackProps) => {
  const { entries, format } = context;
  const { me, clock } = format;
  const [isForAnotherDay, setForAnotherDay] = useState(false);
  const [next] = useMemo(
    () =>
      sentencesToAskAbout(entries, {
        person: me.id,
        now: clock.now(),
        held: meetingsHeld(entries),
        planned: plannedIn(entries),
      }),
    [entries, me.id, clock],
  );
  if (isForAnotherDay || !next) return null;
  return (
    <StillSo
      key={next.id}
      entry={next}
      context={context}
      document={document}
      onNotToday={() => setForAnotherDay(true)}
    />
  );
};
