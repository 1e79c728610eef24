import { Spinner } from "@fluentui/react-components";
import type { Entry } from "../../../domain/document/entry";
import { inOneOrder } from "../../../domain/document/store/knownDocument";
import { useText, WithText } from "../../context";
import { Words } from "../../controls/Words";
import { formatList } from "../../format/list";
import { inPlaceOf } from "../about";
import type { FormContext } from "../write/formSpec";
import { STEP_FORM_KINDS, STEP_FORMS } from "../write/forms";
import { type EntryMoreProps, OpenedForm } from "./OpenForm";
import { changeWords, type SideForm } from "./sideForms";

interface ChangeEntryProps extends EntryMoreProps {
  readonly onClose: () => void;
}

/** The form that an entry was written with, filled in, and its words. They come when somebody changes something. */
const ChangeEntry = (props: ChangeEntryProps) => (
  <WithText text={props.context.format.text}>
    <Words of="write" waiting={<Spinner size="tiny" label={props.context.format.text("nav.opening")} />}>
      <OpenedChange {...props} />
    </Words>
  </WithText>
);

const OpenedChange = ({ context: around, onClose, ...props }: ChangeEntryProps) => {
  const text = useText();
  const { entry, about } = props;
  const { format } = around;
  const context = { ...around, format: { ...format, text } };
  const form = changeFormOf(entry, context) ?? changeWords(entry);
  const agreed = about.agreedBy(entry.id).filter((person) => person !== entry.author);
  const names = formatList(
    agreed.flatMap((person) => about.nameOf(person) ?? []),
    format.locale,
  );
  return (
    <OpenedForm
      {...props}
      context={context}
      form={form}
      buttons="change"
      {...(names !== "" && { hint: text("entry.askedAgain", { names }) })}
      onClose={onClose}
    />
  );
};

/**
 * The form that wrote `entry`, with its answers. Undefined where no form holds all that the entry says, as in what one
 * heard somebody say: there only its words are changed, and nothing else is lost.
 */
const changeFormOf = (entry: Entry, context: FormContext): SideForm | undefined => {
  for (const kind of STEP_FORM_KINDS) {
    const spec = STEP_FORMS[kind];
    const start = spec.filled(entry);
    if (!start) continue;
    const again = spec.content(start, context);
    if (again === undefined || inOneOrder(again) !== inOneOrder(entry.content)) return undefined;
    const { content: _, ...place } = inPlaceOf(entry);
    return { ...spec, name: "change", title: "entry.change", start, place, changes: entry };
  }
  return undefined;
};

// A late part is a default export.
export default ChangeEntry;
