import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { DocumentPlaces, Notebook, NotebookSection } from "../../domain/people/setUp/documentPlaces";
import type { SetUpDraft } from "../../domain/people/setUp/setUpDraft";
import type { Failure } from "../../domain/shared/failure";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList } from "../format/list";
import { useSetupStyles } from "./setupStyles";
import { useFormat } from "../context";
import { Row } from "../controls/layout";

export interface NewSectionProps {
  readonly places: DocumentPlaces;
  readonly draft: SetUpDraft;
  readonly notebook: Notebook;
  readonly onMade: (section: NotebookSection) => void;
}

/** A section of one's own, with the names of those who take part until somebody writes another name. */
export const NewSection = ({ places, draft, notebook, onMade }: NewSectionProps) => {
  const { text, me, locale } = useFormat();
  const styles = useSetupStyles();
  const [name, setName] = useState(() =>
    formatList(
      [me, ...draft.others].map((person) => person.name),
      locale,
    ),
  );
  const [problem, setProblem] = useState<Failure>();
  const [making, setMaking] = useState(false);
  const make = async (): Promise<void> => {
    setMaking(true);
    const section = await places.makeSection(notebook, name);
    setMaking(false);
    setProblem(section.ok ? undefined : section.error);
    if (section.ok) onMade(section.value);
  };
  return (
    <>
      <Row align="end">
        <Field className={styles.grow} label={text("setup.newSection")}>
          <Input value={name} dir="auto" autoComplete="off" onChange={(_, { value }) => setName(value)} />
        </Field>
        <SteadyButton off={making || name.trim() === ""} onClick={() => void make()}>
          {text("setup.makeSection")}
        </SteadyButton>
      </Row>
      {problem && <Problem failure={problem} byHand onRetry={() => void make()} />}
    </>
  );
};
