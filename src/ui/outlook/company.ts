import { useMemo } from "react";
import type { AppointmentForm, Invitee, OpenItem } from "../../domain/people/appointment/appointment";
import { others, type Pair } from "../../domain/people/pair";
import type { Person } from "../../domain/people/person";
import type { PersonId } from "../../domain/shared/ids";
import type { Company } from "../../planning/foundTimes";
import { useNamesIn } from "../names";

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** People whose calendars can be asked for. Of somebody whom no pair knows, the address has to do as an id. */
const peopleOf = (invited: readonly Invitee[], me: Person): readonly Person[] =>
  invited
    .filter(({ kind, address }) => kind === "person" && !isSame(address, me.address))
    .map(({ name, address }) => ({ id: address.toLowerCase() as PersonId, name, address }));

/** Whom to meet: a pair when exactly its members are named, else these people; undefined when there is nobody. */
export const companyOf = (invited: readonly Invitee[], me: Person, pairs: readonly Pair[]): Company | undefined => {
  const people = peopleOf(invited, me);
  if (people.length === 0) return undefined;
  const pair = pairs.find((candidate) => isExactly(candidate, people, me));
  return pair ? { kind: "pair", pair } : { kind: "people", people };
};

const isExactly = (pair: Pair, people: readonly Person[], me: Person): boolean => {
  const members = others(pair, me.id);
  const isNamed = (address: string): boolean => people.some((person) => isSame(person.address, address));
  return members.length === people.length && members.every(({ address }) => isNamed(address));
};

/**
 * With whom somebody would meet who reads this: of an invitation everybody in it; of a message its writer, or, when that is
 * they themselves, everybody else.
 */
export const companyOfRead = (
  { kind, from, to }: Extract<OpenItem, { readonly kind: "message" | "appointment" }>,
  me: Person,
  pairs: readonly Pair[],
): Company | undefined =>
  companyOf(kind === "appointment" ? unique([from, ...to]) : [from], me, pairs) ??
  companyOf(
    to.filter(({ address }) => !isSame(address, from.address)),
    me,
    pairs,
  );

const unique = (invited: readonly Invitee[]): readonly Invitee[] =>
  invited.filter(({ address }, index) => invited.findIndex((one) => isSame(one.address, address)) === index);

/** The pair whose others are among those named, so that it can be prepared for. */
export const pairAmong = (
  { from, to }: Extract<OpenItem, { readonly kind: "message" | "appointment" }>,
  me: Person,
  pairs: readonly Pair[],
): Pair | undefined => {
  const named = [from, ...to];
  return pairs.find((pair) =>
    others(pair, me.id).every(({ address }) => named.some((one) => isSame(one.address, address))),
  );
};

/** Says whom a search is about: a form that names the same people in another order is the same search. */
export const companyKey = (company: Company | undefined): string => {
  if (!company) return "";
  if (company.kind === "pair") return `pair ${company.pair.id}`;
  return company.people
    .map(({ id }) => id)
    .toSorted()
    .join(" ");
};

/** Names of those with whom one meets, as a screen calls them. */
export const useNamesWith = (company: Company | undefined): readonly string[] => {
  const pairs = useMemo(() => (company?.kind === "pair" ? [company.pair] : []), [company]);
  const inPair = useNamesIn(pairs);
  if (company?.kind === "pair") return inPair(company.pair).others;
  return company?.people.map(({ name }) => name) ?? [];
};

/** What somebody who is named in Outlook is called: as in their pair, else by Outlook's name. */
export const useNameOf = (pair: Pair | undefined): ((named: Invitee) => string) => {
  const pairs = useMemo(() => (pair ? [pair] : []), [pair]);
  const inPair = useNamesIn(pairs);
  return (named) => {
    const member = pair?.members.find(({ address }) => isSame(address, named.address));
    return pair && member ? inPair(pair).of(member) : named.name;
  };
};

/** What is invited and cannot be looked at. */
export const unseenIn = ({ invited }: AppointmentForm): readonly Invitee[] =>
  invited.filter(({ kind }) => kind !== "person");
