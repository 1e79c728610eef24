import type { OfficeAppointmentParts } from "./officeParts";

/** Older Outlook does not say that something has changed; then we look as often as this, while somebody can see us. */
const LOOK_AGAIN_MS = 5_000;

/** Calls when the people or the time of the item have changed. Returns the end of it. */
export const watchItem = (parts: OfficeAppointmentParts, listener: () => void): (() => void) =>
  parts.supports("1.7") ? watchByEvents(parts, listener) : watchByLooking(listener);

const watchByEvents = ({ office, item, ask }: OfficeAppointmentParts, listener: () => void): (() => void) => {
  let over = false;
  const heard = (): void => {
    if (!over) listener();
  };
  const { RecipientsChanged, AppointmentTimeChanged, RecurrenceChanged } = office.EventType;
  const adding = [RecipientsChanged, AppointmentTimeChanged, RecurrenceChanged].map((event) =>
    ask<void>((done) => item.addHandlerAsync(event, heard, done)),
  );
  void Promise.all(adding).then((added) => {
    if (over) return;
    // It was promised and refused: then we look.
    if (!added.every(({ ok }) => ok)) stops.push(watchByLooking(listener));
    // What changed before Outlook listened, it has told nobody.
    listener();
  });
  const stops: (() => void)[] = [];
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
};

const watchByLooking = (listener: () => void): (() => void) => {
  const timer = setInterval(() => {
    if (!document.hidden) listener();
  }, LOOK_AGAIN_MS);
  return () => clearInterval(timer);
};
