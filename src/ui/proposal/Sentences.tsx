import { List } from "../controls/layout";

/** Sentences as a list, each of them once. */
export const Sentences = ({ of: sentences }: { readonly of: readonly string[] }) => (
  <List gap="xs" pointed>
    {[...new Set(sentences)].map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </List>
);
