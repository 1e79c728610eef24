import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { Pair, DocumentPlace } from "../../domain/people/pair";
import { withStore, type SetUpDraft, type ChosenPlace } from "../../domain/people/setUp/setUpDraft";
import { SteadyButton } from "../controls/SteadyButton";
import type { SettingUp } from "../../domain/people/setUp/settingUp";
import { ReadersNote } from "./ReadersNote";
import { SetupHeading } from "./SetupHeading";
import { usePlaces, type PlacesState } from "./usePlaces";
import { useText, useFormat } from "../context";
import { Quiet, Row, Stack, Body } from "../controls/layout";
import { FoundLists, PlaceProblem } from "./FoundLists";
import { useState } from "react";
import type { Notebook, NotebookSection, DocumentPlaces } from "../../domain/people/setUp/documentPlaces";
import { Problem } from "../controls/Problem";
import { useFetched } from "../controls/useFetched";
import type { Failure } from "../../domain/shared/failure";
import { formatList } from "../format/list";

const useStyles = makeStyles({
  form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  card: {
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
  },
  taken: { outlineWidth: tokens.strokeWidthThick, outlineColor: tokens.colorCompoundBrandStroke },
  grow: { flexGrow: 1, minWidth: "0", flexBasis: "200px" },
});

export interface PlaceStepProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly draft: SetUpDraft;
  readonly change: (change: (now: SetUpDraft) => SetUpDraft) => void;
  /** Where the way begins with another step. */
  readonly canGoBack: boolean;
}

/** Where the document lives. Who can read it is said before anything is chosen. */
export const PlaceStep = ({ settingUp, pairs, draft, change, canGoBack }: PlaceStepProps) => {
  const text = useText();
  const { store, address, chosen } = draft;
  const { state, look, setState } = usePlaces(settingUp.places);
  const lookNow = (): void => void look(store, address);
  return (
    <>
      <SetupHeading>{text("setup.where")}</SetupHeading>
      <StoreChoice
        store={store}
        onChange={(next) => {
          change((now) => withStore(now, next));
          setState({ phase: "idle" });
        }}
      />
      <ReadersNote choosing />
      <AddressForm
        store={store}
        address={address}
        main={!chosen}
        off={state.phase === "looking"}
        onChange={(value) => change((now) => ({ ...now, address: value }))}
        onLook={lookNow}
      />
      <Quiet role="status">{state.phase === "looking" && text("setup.looking")}</Quiet>
      {(state.phase === "fault" || state.phase === "failed") && (
        <PlaceProblem state={state} store={store} address={address} onRetry={lookNow} />
      )}
      {(state.phase === "lists" || state.phase === "notebooks") && (
        <FoundPlaces
          settingUp={settingUp}
          pairs={pairs}
          draft={draft}
          state={state}
          onChoose={(place) => change((now) => ({ ...now, chosen: place }))}
        />
      )}
      <Row align="end">
        <SteadyButton
          {...(chosen && { appearance: "primary" as const })}
          off={!chosen}
          onClick={() => change((now) => ({ ...now, step: "confirm" }))}
        >
          {text("setup.next")}
        </SteadyButton>
        {canGoBack && <Button onClick={() => change((now) => ({ ...now, step: "who" }))}>{text("setup.back")}</Button>}
      </Row>
    </>
  );
};

interface StoreChoiceProps {
  readonly store: DocumentPlace["store"];
  readonly onChange: (store: DocumentPlace["store"]) => void;
}

const STORES = [
  { id: "onenote", name: "setup.onenote", hint: "setup.onenoteHint" },
  { id: "sharepoint-list", name: "setup.list", hint: "setup.listHint" },
] as const;

/** A notebook or a list, and what each is good for: first the one that nobody else has to prepare. */
const StoreChoice = ({ store, onChange }: StoreChoiceProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Stack gap="s">
      <Field label={text("setup.store")}>
        <RadioGroup
          value={store}
          onChange={(_, { value }) => onChange(value === "onenote" ? "onenote" : "sharepoint-list")}
        >
          {STORES.map(({ id, name, hint }) => (
            <div key={id} className={mergeClasses(styles.card, id === store && styles.taken)}>
              <Radio
                value={id}
                label={
                  <Stack as="span" gap="xs">
                    <strong>{text(name)}</strong>
                    <Quiet as="span">{text(hint)}</Quiet>
                  </Stack>
                }
              />
            </div>
          ))}
        </RadioGroup>
      </Field>
    </Stack>
  );
};

interface AddressFormProps {
  readonly store: DocumentPlace["store"];
  readonly address: string;
  /** The main action of the screen, as long as no place is chosen. */
  readonly main: boolean;
  readonly off: boolean;
  readonly onChange: (address: string) => void;
  readonly onLook: () => void;
}

/** The address of a site, a team or a notebook, as people copy it. */
const AddressForm = ({ store, address, main, off, onChange, onLook }: AddressFormProps) => {
  const text = useText();
  const styles = useStyles();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <Field label={text("setup.address")} hint={text("setup.addressHint", { store })}>
        <Input
          value={address}
          autoComplete="off"
          dir="ltr"
          spellCheck={false}
          onChange={(_, { value }) => onChange(value)}
        />
      </Field>
      <Row align="end">
        <SteadyButton appearance={main ? "primary" : "secondary"} off={off || address.trim() === ""} onClick={onLook}>
          {text("setup.look")}
        </SteadyButton>
      </Row>
    </form>
  );
};

interface FoundPlacesProps {
  readonly settingUp: SettingUp;
  readonly pairs: readonly Pair[];
  readonly draft: SetUpDraft;
  readonly state: PlacesState & { readonly phase: "lists" | "notebooks" };
  readonly onChoose: (place: ChosenPlace) => void;
}

/** What there is at an address, to choose from. */
const FoundPlaces = ({ state, pairs, ...rest }: FoundPlacesProps) => {
  const { draft, onChoose } = rest;
  if (state.phase === "notebooks") return <FoundNotebooks {...rest} notebooks={state.notebooks} />;
  const document = draft.chosen?.document;
  return (
    <FoundLists
      pairs={pairs}
      {...state}
      others={draft.others}
      chosen={document?.store === "sharepoint-list" ? document : undefined}
      onChoose={({ name, place }) => onChoose({ name, document: place })}
    />
  );
};

interface FoundNotebooksProps {
  readonly settingUp: SettingUp;
  readonly draft: SetUpDraft;
  readonly notebooks: readonly Notebook[];
  readonly onChoose: (place: ChosenPlace) => void;
}

/** Notebooks, and the section of one of them: one that is there, or a new one. */
const FoundNotebooks = ({ notebooks, ...rest }: FoundNotebooksProps) => {
  const text = useText();
  const [id, setId] = useState<string>();
  const notebook = notebooks.find((each) => each.id === id) ?? notebooks[0];
  if (!notebook) return <Body>{text("setup.noNotebook")}</Body>;
  return (
    <Stack>
      {notebooks.length > 1 ? (
        <Field label={text("setup.notebook")}>
          <Select value={notebook.id} onChange={(_, { value }) => setId(value)}>
            {notebooks.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <Body>{text("setup.inSite", { name: notebook.name })}</Body>
      )}
      <Sections key={notebook.id} notebook={notebook} {...rest} />
    </Stack>
  );
};

interface SectionsProps {
  readonly settingUp: SettingUp;
  readonly draft: SetUpDraft;
  readonly notebook: Notebook;
  readonly onChoose: (place: ChosenPlace) => void;
}

/** The sections of a notebook, and the way to a new one. */
const Sections = ({ settingUp: { places }, draft, notebook, onChoose }: SectionsProps) => {
  const text = useText();
  const askAnew = () => () => places.sections(notebook);
  const [ask, setAsk] = useState(askAnew);
  const fetched = useFetched(ask);
  const [made, setMade] = useState<NotebookSection>();
  const choose = ({ id, name }: NotebookSection): void =>
    onChoose({
      name,
      document: { store: "onenote", owner: notebook.owner, ownerId: notebook.ownerId, sectionId: id },
    });
  if (fetched.phase !== "there") return <Quiet>{text("setup.looking")}</Quiet>;
  if (!fetched.value.ok) return <Problem failure={fetched.value.error} byHand onRetry={() => setAsk(askAnew)} />;
  const there = fetched.value.value;
  const sections = made && !there.some(({ id }) => id === made.id) ? [...there, made] : there;
  const chosen = draft.chosen?.document;
  return (
    <>
      {sections.length > 0 && (
        <Field label={text("setup.section")}>
          <RadioGroup
            value={chosen?.store === "onenote" ? chosen.sectionId : ""}
            onChange={(_, { value }) => {
              const section = sections.find(({ id }) => id === value);
              if (section) choose(section);
            }}
          >
            {sections.map(({ id, name }) => (
              <Radio key={id} value={id} label={<bdi>{name}</bdi>} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <NewSection
        places={places}
        draft={draft}
        notebook={notebook}
        onMade={(section) => {
          setMade(section);
          choose(section);
        }}
      />
    </>
  );
};

interface NewSectionProps {
  readonly places: DocumentPlaces;
  readonly draft: SetUpDraft;
  readonly notebook: Notebook;
  readonly onMade: (section: NotebookSection) => void;
}

/** A section of one's own, with the names of those who take part until somebody writes another name. */
const NewSection = ({ places, draft, notebook, onMade }: NewSectionProps) => {
  const { text, me, locale } = useFormat();
  const styles = useStyles();
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
