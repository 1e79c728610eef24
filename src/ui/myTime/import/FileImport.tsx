import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { IcsBusy } from "../../../domain/people/calendarFile/icsBusy";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import { plusDays } from "../../../domain/time/interval";
import { merge } from "../../../domain/timeline/intervals";
import { whereaboutsOf, zoneAt } from "../../../domain/timeline/whereabouts";
import { useFormat, useOwnThings } from "../../context";
import { Body, Quiet } from "../../controls/layout";
import type { Format, OwnThings } from "../../services";
import type { SectionProps } from "../useMyTime";

const useStyles = makeStyles({
  input: { minHeight: "32px", maxWidth: "100%", fontFamily: "inherit", color: tokens.colorNeutralForeground1 },
});

type FileRead =
  | { readonly phase: "idle" | "bad" }
  | { readonly phase: "reading"; /** From 0 to 1. */ readonly share: number }
  | { readonly phase: "read"; readonly found: IcsBusy };

/** A calendar file of one's own, as busy times. The file stays on the device; of its events only the times are read. */
export const FileImport = ({ declaring: { myTime, change, editable } }: SectionProps) => {
  const format = useFormat();
  const { text } = format;
  const { zoneByWindowsName } = useOwnThings();
  const styles = useStyles();
  const id = useId();
  const [state, setState] = useState<FileRead>({ phase: "idle" });
  // The newest file: an older one is not read on.
  const newest = useRef<File>(undefined);
  useEffect(() => () => void (newest.current = undefined), []);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    newest.current = file;
    const onShare = (share: number): boolean => {
      if (newest.current !== file) return false;
      setState({ phase: "reading", share });
      return true;
    };
    const found = await busyOf(file, myTime, { ...format, zoneByWindowsName, onShare });
    if (newest.current !== file) return;
    setState(found ? { phase: "read", found } : { phase: "bad" });
  };
  const use = ({ busy }: IcsBusy): void => {
    change((now) => ({ ...now, importedBusy: busy }));
    setState({ phase: "idle" });
  };
  return (
    <>
      <Field label={{ children: text("import.file"), htmlFor: id }} hint={text("import.fileHint")}>
        <input
          id={id}
          className={styles.input}
          type="file"
          accept=".ics,text/calendar"
          disabled={!editable}
          onChange={({ target }) => void read(target.files?.[0])}
        />
      </Field>
      <div role="status">
        {state.phase === "reading" && (
          <Body>{text("import.reading", { percent: Math.floor(state.share * 10) * 10 })}</Body>
        )}
        {state.phase === "bad" && <Body>{text("import.bad")}</Body>}
        {state.phase === "read" && (
          <Body>
            {text("import.found", { count: state.found.busy.length })}{" "}
            {state.found.unread > 0 && text("import.unread", { count: state.found.unread })}{" "}
            {state.found.busy.length > 0 && (
              <Button size="small" onClick={() => use(state.found)}>
                {text("import.replace")}
              </Button>
            )}
          </Body>
        )}
        {state.phase !== "read" && <Quiet>{text("import.busy", { count: myTime.importedBusy.length })}</Quiet>}
      </div>
      {editable && myTime.importedBusy.length > 0 && (
        <div>
          <Button onClick={() => change((now) => ({ ...now, importedBusy: [] }))}>{text("import.forget")}</Button>
        </div>
      )}
    </>
  );
};

/** As far as the engine plans: 26 weeks. */
const HORIZON_DAYS = 26 * 7;
const MOST_BYTES = 20_000_000;
/** So long is read before the screen may draw: a press is answered within 50 ms. */
const SLICE_MS = 16;

interface BusyNeeds extends Format, Pick<OwnThings, "zoneByWindowsName"> {
  /** Told between slices; false stops the reading. */
  readonly onShare: (share: number) => boolean;
}

/** Reads a calendar file on the device; undefined when it is too long or no calendar. The reader is fetched with the first file. */
const busyOf = async (
  file: Blob,
  { stays }: MyTime,
  { clock, zone, zones, zoneByWindowsName, onShare }: BusyNeeds,
): Promise<IcsBusy | undefined> => {
  if (file.size > MOST_BYTES) return undefined;
  const [{ icsBusyInSteps }, windowsZones] = await Promise.all([
    import("../../../domain/people/calendarFile/icsBusy"),
    zoneByWindowsName(),
  ]);
  const start = clock.now();
  const window = { start, end: plusDays(start, HORIZON_DAYS) };
  const ownZone = zoneAt(whereaboutsOf([...stays, { place: { zone } }], window, zones), start);
  const steps = icsBusyInSteps(await file.text(), { window, ownZone, zones, zoneByWindowsName: windowsZones });
  for (let pause = clock.now() + SLICE_MS; ;) {
    const { done, value } = steps.next();
    if (done) return value.ok ? { ...value.value, busy: merge(value.value.busy) } : undefined;
    if (clock.now() < pause) continue;
    if (!onShare(value)) return undefined;
    await new Promise((next) => setTimeout(next));
    pause = clock.now() + SLICE_MS;
  }
};
