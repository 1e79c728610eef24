import { Button } from "@fluentui/react-components";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import { others } from "../../../domain/people/pair";
import type { EntryId } from "../../../domain/shared/ids";
import { ProblemBar } from "../../controls/ProblemBar";
import { SteadyButton } from "../../controls/SteadyButton";
import { WhoReads } from "../../controls/WhoReads";
import { formatList } from "../../format/list";
import type { FormContext } from "../write/formSpec";
import { FormFieldInput } from "../write/FormFieldInput";
import { useWriteStyles } from "../write/useWriteStyles";
import type { SideForm } from "./sideForm";
import { useSideForm } from "./useSideForm";

export interface SideFormViewProps {
  readonly form: SideForm;
  readonly about: EntryId;
  readonly context: FormContext;
  readonly document: LiveDocument;
  readonly onClose: () => void;
}

/** A form beside an entry, and who will read what is written in it. */
export const SideFormView = ({ form, about, context, document, onClose }: SideFormViewProps) => {
  const styles = useWriteStyles();
  const { text, locale, me } = context.format;
  const { typed, type, missing, keeping, problem, isUnkept, keep } = useSideForm(form, about, {
    context,
    document,
    onKept: onClose,
  });
  return (
    <div className={styles.form} role="group" aria-label={text(form.title)}>
      <WhoReads readers={others(context.pair, me.id).map(({ name }) => name)} />
      {form.hint && <p className={styles.hint}>{text(form.hint)}</p>}
      {form.fields.map((field) => (
        <FormFieldInput
          key={field.name}
          field={field}
          context={context}
          value={typed[field.name] ?? ""}
          onChange={(value) => type(field.name, value)}
        />
      ))}
      <p className={styles.hint} role="status">
        {missing.length > 0 &&
          text("entry.missing", {
            names: formatList(
              missing.map((id) => text(id)),
              locale,
            ),
          })}
        {missing.length === 0 && isUnkept && text("document.typingUnkept")}
      </p>
      {problem && <ProblemBar failure={problem} onRetry={() => void keep()} />}
      <div className={styles.buttons}>
        <SteadyButton appearance="primary" className={styles.button} off={keeping} onClick={() => void keep()}>
          {text("entry.keep")}
        </SteadyButton>
        <Button className={styles.button} onClick={onClose}>
          {text("entry.close")}
        </Button>
      </div>
    </div>
  );
};
