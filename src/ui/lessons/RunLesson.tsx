import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { durationsOf, stepsFor, type Guide, type LensId, type Step } from "../../domain/conversation/guide";
import { useText } from "../context";
import { Fold } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { PrivatePage } from "../guide/step/PrivatePage";
import type { ReaderSide } from "../guide/promptsFor";
import { StepFoot, WayOn } from "../guide/StepFoot";
import { StepHeader } from "../guide/StepHeader";
import { StepPrompts } from "../guide/StepPrompts";
import { useComesToTop } from "../guide/useComesToTop";
import type { Script } from "../guide/useGuide";

/** The parts of a lesson, in its only length or its shortest. */
export const partsOf = (lesson: Guide): readonly Step[] => {
  const [minutes] = durationsOf(lesson);
  return minutes === undefined ? [] : stepsFor(lesson, minutes);
};

interface RunLessonProps {
  readonly script: Script;
  /** The part to show; behind the last one, as an older version may have left it, the last one is shown. */
  readonly at: number;
  /** The choice of the guide's language. */
  readonly languages: ReactNode;
  readonly onGo: (step: number) => void;
  readonly onFinish: () => void;
}

/** A guide that one person takes alone: the same parts and presses as in a meeting, without a pair, a clock or a document. */
export const RunLesson = ({ script, at, languages, onGo, onFinish }: RunLessonProps) => {
  const text = useText();
  const { guide, words } = script;
  const [isSimple, setSimple] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const steps = partsOf(guide);
  const index = Math.min(at, steps.length - 1);
  const step = steps[index];
  useComesToTop(place, `${guide.id} ${index}`, true);
  if (!step) return null;
  const isSimplerThere = step.prompts.some(({ simpler }) => simpler !== undefined);
  return (
    <>
      <Sheet closed gap="m">
        <StepHeader {...{ script, step, index, place }} parts={steps.length} arrived />
        <StepPrompts key={step.id} {...{ words, step, isSimple }} side={sideOf(guide)} lenses={NO_LENSES}>
          {isSimplerThere && (
            <Button onClick={() => setSimple(!isSimple)}>{text(isSimple ? "cue.simplerBack" : "cue.simpler")}</Button>
          )}
        </StepPrompts>
        {step.outputs.length > 0 && (
          <PrivatePage
            key={`page ${step.id}`}
            box={`${guide.id} ${step.id}`}
            {...(step.outputs.some(({ kind }) => kind === "commitment") && {
              prompt: "try" as const,
              label: text("lessons.try"),
            })}
          />
        )}
        <Fold title={text("guide.language")}>{languages}</Fold>
      </Sheet>
      <StepFoot>
        <WayOn {...{ index, onGo }} parts={steps.length} end={text("lessons.finish")} onEnd={onFinish} />
      </StepFoot>
    </>
  );
};

const NO_LENSES: readonly LensId[] = [];

const sideOf = ({ lead }: Guide): ReaderSide => (lead === "mentor" || lead === "mentee" ? lead : "both");
