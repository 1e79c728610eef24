import { Button } from "@fluentui/react-components";
import type { FilePreview } from "../../../domain/document/store/broughtIn";
import { useFormat } from "../../context";
import { Body, Fold, List, Quiet, Row, Stack } from "../../controls/layout";
import { formatList } from "../../format/list";

export interface FileInsideProps {
  readonly previews: readonly FilePreview[];
  /** Also brings back what only the reader sees. */
  readonly forYou?: boolean;
  readonly onBringIn: () => void;
  readonly onLeave: () => void;
}

/** Entries whose words are shown before they come in. */
const MOST_SHOWN = 50;

/** What a file would bring in its reader's name, by kind and in words. Nothing comes in before the press (P6). */
export const FileInside = ({ previews, forYou = false, onBringIn, onLeave }: FileInsideProps) => {
  const { text, locale } = useFormat();
  const entries = previews.flatMap((preview) => preview.entries);
  const sum = (of: (preview: FilePreview) => number): number => previews.reduce((all, each) => all + of(each), 0);
  const kinds = [...new Set(previews.flatMap(({ byKind }) => [...byKind.keys()]))];
  const strangers = [...new Set(previews.flatMap((preview) => preview.strangers))];
  const [leftOut, waiting] = [sum((preview) => preview.leftOut), sum((preview) => preview.waiting)];
  const comes = entries.length > 0 || forYou;
  return (
    <Stack gap="s" role="group" aria-label={text("copy.inside")}>
      {entries.length > 0 ? <Body>{text("copy.inYourName")}</Body> : <Body>{text("copy.nothingNew")}</Body>}
      {entries.length > 0 && (
        <List gap="xs" pointed>
          {kinds.map((kind) => (
            <li key={kind}>
              {text("copy.ofKind", {
                kind: text("copy.kind", { kind }),
                count: sum(({ byKind }) => byKind.get(kind) ?? 0),
              })}
            </li>
          ))}
        </List>
      )}
      {forYou && <Body>{text("copy.forYou")}</Body>}
      {strangers.length > 0 && <Body>{text("copy.strangers", { names: formatList(strangers, locale) })}</Body>}
      {leftOut > 0 && <Quiet>{text("copy.leftOut", { count: leftOut })}</Quiet>}
      {waiting > 0 && <Quiet>{text("copy.othersWait", { count: waiting })}</Quiet>}
      {entries.length > 0 && (
        <Fold title={text("copy.readFirst")}>
          <FirstWords entries={entries} />
        </Fold>
      )}
      <Row align="center">
        {comes && (
          <Button appearance="primary" onClick={onBringIn}>
            {text("copy.bringNow", { count: entries.length })}
          </Button>
        )}
        <Button onClick={onLeave}>{text("copy.leave")}</Button>
      </Row>
    </Stack>
  );
};

const FirstWords = ({ entries }: Pick<FilePreview, "entries">) => {
  const { text } = useFormat();
  const more = entries.length - MOST_SHOWN;
  return (
    <>
      <List gap="s">
        {entries.slice(0, MOST_SHOWN).map(({ id, content, text: words }) => (
          <li key={id} dir="auto">
            {text("copy.wordsOf", { kind: text("copy.kind", { kind: content.kind }), words })}
          </li>
        ))}
      </List>
      {more > 0 && <Quiet>{text("copy.more", { count: more })}</Quiet>}
    </>
  );
};

/** Longer than any file of ours: what is longer is not even read. */
const LONGEST_FILE = 64_000_000;

/** The text of a chosen file; undefined for one that is too large to be ours. */
export const textOfFile = async (file: File): Promise<string | undefined> =>
  file.size > LONGEST_FILE ? undefined : file.text();
