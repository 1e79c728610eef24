import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { IcsBusy } from "../../../domain/people/calendarFile/icsBusy";
import type { PartProps } from "../partProps";
import { readCalendarFile } from "./readCalendarFile";
import { useFormStyles } from "../fields/useFormStyles";
import { useFormat, useOwnThings } from "../../context";

const useStyles = makeStyles({
  input: { minHeight: "32px", maxWidth: "100%", fontFamily: "inherit", color: tokens.colorNeutralForeground1 },
});

type Reading = { readonly phase: "idle" | "bad" } | { readonly phase: "read"; readonly found: IcsBusy };

/** A calendar file of one's own, as busy times. The file stays on the device; of its events only the times are read. */
export const FileImport = ({ declaring }: PartProps) => {
  const format = useFormat();
  const { text } = format;
  const { zoneByWindowsName } = useOwnThings();
  const [styles, form] = [useStyles(), useFormStyles()];
  const id = useId();
  const [reading, setReading] = useState<Reading>({ phase: "idle" });
  const { myTime, change, editable } = declaring;
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const answer = await readCalendarFile(file, myTime, { ...format, zoneByWindowsName });
    setReading(answer.ok ? { phase: "read", found: answer.value } : { phase: "bad" });
  };
  const use = ({ busy }: IcsBusy): void => {
    change((now) => ({ ...now, importedBusy: busy }));
    setReading({ phase: "idle" });
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
        {reading.phase === "bad" && <p className={form.line}>{text("import.bad")}</p>}
        {reading.phase === "read" && (
          <p className={form.line}>
            {text("import.found", { count: reading.found.busy.length })}{" "}
            {reading.found.unread > 0 && text("import.unread", { count: reading.found.unread })}{" "}
            {reading.found.busy.length > 0 && (
              <Button size="small" onClick={() => use(reading.found)}>
                {text("import.replace")}
              </Button>
            )}
          </p>
        )}
        {reading.phase !== "read" && (
          <p className={form.quiet}>{text("import.busy", { count: myTime.importedBusy.length })}</p>
        )}
      </div>
      {editable && myTime.importedBusy.length > 0 && (
        <div>
          <Button className={form.button} onClick={() => change((now) => ({ ...now, importedBusy: [] }))}>
            {text("import.forget")}
          </Button>
        </div>
      )}
    </>
  );
};
