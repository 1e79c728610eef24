import type { EntryMoreProps } from "./entryMoreProps";
import { OpenForm } from "./OpenForm";
import { meaningOf, responseTo } from "./sideForms";

/** What another person's word or feedback asks for: what it means to me, or what I heard and will change. */
export const AnswerPart = (props: EntryMoreProps) => {
  const { entry, context, about } = props;
  const { me } = context.format;
  if (entry.author === me.id || about.isAnsweredBy(entry.id, me.id)) return null;
  if (entry.content.kind === "term") return <OpenForm {...props} form={meaningOf(entry.id)} />;
  const isForMe =
    entry.content.kind === "feedback" &&
    (entry.content.feedback.about === me.id || entry.content.feedback.about === "process");
  return isForMe ? <OpenForm {...props} form={responseTo(entry.id)} /> : null;
};
