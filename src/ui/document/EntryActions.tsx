import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry, EntryContent } from "../../domain/document/entry";
import type { LiveDocument } from "../../domain/document/liveDocument";
import { STATUSES } from "../../domain/document/facts";
import type { Failure } from "../../domain/shared/failure";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList } from "../format/list";
import type { Format } from "../services";
import { whoseToSay, type About } from "./about";
import { statusWords } from "./factWords";
import { useFormat } from "../context";

const useStyles = makeStyles({
  line: { margin: "0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  button: { justifySelf: "start", minHeight: "32px", "@media print": { display: "none" } },
  choice: { display: "grid", maxWidth: "240px", "@media print": { display: "none" } },
});

export interface EntryActionsProps {
  readonly entry: Entry;
  readonly about: About;
  readonly document: LiveDocument;
}

/** How an entry stands, and what its reader may answer: a yes, or how it stands now. Each answer is an entry of its own. */
export const EntryActions = ({ entry, about, document }: EntryActionsProps) => {
  const format = useFormat();
  const { text, me } = format;
  const styles = useStyles();
  const [problem, setProblem] = useState<Failure>();
  const say = (content: EntryContent): void => {
    void document.write({ text: "", content }).then((written) => setProblem(written.ok ? undefined : written.error));
  };
  // A concern says in its own part how it is, and only there it is closed (S48).
  const standing = entry.content.kind === "concern" ? undefined : about.standing(entry.id);
  const whose = whoseToSay(entry);
  const agreedBy = about.agreedBy(entry.id);
  const isAgreement = entry.content.kind === "agreement" || entry.content.kind === "term";
  const mayAgree = isAgreement && entry.author !== me.id && !agreedBy.includes(me.id);
  return (
    <>
      {isAgreement && <p className={styles.line}>{agreedWords(entry, about, format)}</p>}
      {mayAgree && (
        <Button className={styles.button} onClick={() => say({ kind: "confirmation", confirmation: { of: entry.id } })}>
          {text("document.agree")}
        </Button>
      )}
      {standing && (
        <p className={styles.line}>{text("document.standsNow", { status: statusWords(standing.status, format) })}</p>
      )}
      {standing && (whose === "both" || whose === me.id) && (
        <label className={styles.choice}>
          {text("document.sayStatus")}
          <Select
            value={standing.status}
            onChange={(_, { value }) => {
              const status = STATUSES.find((each) => each === value);
              if (status) say({ kind: "progress", progress: { of: entry.id, status } });
            }}
          >
            {[...(standing.status === "asked" ? (["asked"] as const) : []), ...STATUSES].map((status) => (
              <option key={status} value={status}>
                {statusWords(status, format)}
              </option>
            ))}
          </Select>
        </label>
      )}
      {problem && <ProblemBar failure={problem} />}
    </>
  );
};

const agreedWords = (entry: Entry, about: About, { text, locale, me }: Format): string => {
  const agreed = new Set([entry.author, ...about.agreedBy(entry.id)]);
  const names = [...agreed].flatMap((person) => (person === me.id ? text("person.you") : (about.nameOf(person) ?? [])));
  return about.isAgreedByAll(agreed)
    ? text("document.agreedBy", { names: formatList(names, locale) })
    : text("document.notYetAgreed");
};
