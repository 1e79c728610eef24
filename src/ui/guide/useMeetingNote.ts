import type { SessionState } from "../../domain/conversation/session";
import { useNote, type Note, type NoteFor } from "../document/NoteBox";

/**
 * The note somebody writes in a meeting: one box for the whole meeting.
 *
 * So the words stay under the writer's hand when the other person moves on, and belong to the part where they began.
 */
export const useSessionNote = (to: NoteFor, { id, guide }: SessionState, step: string | undefined): Note =>
  useNote(to, `meeting ${id}`, { session: id, ...(step !== undefined && { guide: { ...guide, step } }) });
