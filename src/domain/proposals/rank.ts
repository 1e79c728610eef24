import type { Judged } from "./judge";

/**
 * Indices of evaluated candidates, best first (E7). Lazy multi-key sort: a group is split by the next key only when its
 * first element is pulled.
 * The total needs no key: equal loads have equal totals. An unknown calendar is so in every slot and decides nothing.
 * What must be asked about varies by slot, and slots without it come first.
 */
export function* rank(judged: Judged, carried: readonly number[]): Generator<number> {
  const loads: Loads = { added: judged.added, carried };
  const all = countedUp(judged.welcome.length);
  for (const alike of judged.asked ? partedBy(all, keysIn(judged.asked, all)) : [all])
    yield* byLoads(alike, loads, judged);
}

/** The loads after each candidate: what each person carried before and what it adds, in the order of the people. */
interface Loads {
  readonly added: readonly Int32Array[];
  readonly carried: readonly number[];
}

const countedUp = (length: number): Int32Array => {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
};

/**
 * Sorted by the heaviest load, candidates with equal ones by the next, and so on. A stack and not a recursion: there is a
 * level for each person.
 */
function* byLoads(all: Int32Array, loads: Loads, judged: Judged): Generator<number> {
  const levels = [partedBy(all, heaviestOf(all, loads))];
  // By candidate, so as long as the list of all of them.
  const places = new Int32Array(judged.welcome.length);
  let rows: Float64Array = new Float64Array();
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { value: alike, done } = level.next();
    if (done) levels.pop();
    else if (alike.length === 1) yield alike[0] ?? 0;
    else if (levels.length === loads.carried.length) yield* byWelcome(alike, judged);
    else {
      if (levels.length === 1) rows = sortLoads(alike, loads, places);
      levels.push(partedBy(alike, nthHeaviest(alike, rows, places, levels.length)));
    }
  }
}

/** Of equal loads the most welcome first; the earlier start is the last key. */
function* byWelcome(alike: Int32Array, { welcome, hasWelcome }: Judged): Generator<number> {
  if (!hasWelcome) {
    yield* alike;
    return;
  }
  const negatedWelcome = keysIn(welcome, alike);
  for (let i = 0; i < negatedWelcome.length; i++) negatedWelcome[i] = -(negatedWelcome[i] ?? 0);
  for (const next of partedBy(alike, negatedWelcome)) yield* next;
}

const keysIn = (values: Int32Array, indices: Int32Array): Float64Array => {
  const keys = new Float64Array(indices.length);
  for (let i = 0; i < keys.length; i++) keys[i] = values[indices[i] ?? 0] ?? 0;
  return keys;
};

const heaviestOf = (indices: Int32Array, { added, carried }: Loads): Float64Array => {
  const keys = new Float64Array(indices.length);
  for (const [person, minutes] of added.entries()) {
    const before = carried[person] ?? 0;
    for (let i = 0; i < keys.length; i++) {
      const load = before + (minutes[indices[i] ?? 0] ?? 0);
      if (load > (keys[i] ?? 0)) keys[i] = load;
    }
  }
  return keys;
};

/**
 * The loads of some candidates, heaviest first, in one row after another. `places` learns where each one's row begins,
 * by its index.
 */
const sortLoads = (indices: Int32Array, { added, carried }: Loads, places: Int32Array): Float64Array => {
  const people = carried.length;
  const rows = new Float64Array(indices.length * people);
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i] ?? 0;
    const from = i * people;
    places[index] = from;
    for (let person = 0; person < people; person++) {
      const load = (carried[person] ?? 0) + (added[person]?.[index] ?? 0);
      let place = from + person;
      for (; place > from && (rows[place - 1] ?? 0) < load; place--) rows[place] = rows[place - 1] ?? 0;
      rows[place] = load;
    }
  }
  return rows;
};

/** For each candidate the load that follows the `nth` heaviest ones. */
const nthHeaviest = (indices: Int32Array, rows: Float64Array, places: Int32Array, nth: number): Float64Array => {
  const keys = new Float64Array(indices.length);
  for (let i = 0; i < keys.length; i++) keys[i] = rows[(places[indices[i] ?? 0] ?? 0) + nth] ?? 0;
  return keys;
};

/**
 * Groups with equal keys, lowest key first; order inside a group stays. Lazy: most often the first group holds all that
 * is needed.
 */
function* partedBy(indices: Int32Array, keys: Float64Array): Generator<Int32Array> {
  for (let after = -Infinity, left = indices.length; left > 0;) {
    let key = Infinity;
    let size = 0;
    for (let i = 0; i < keys.length; i++) {
      const each = keys[i] ?? 0;
      if (each <= after || each > key) continue;
      size = each < key ? 1 : size + 1;
      key = each;
    }
    yield size === indices.length ? indices : membersOf(indices, keys, key, size);
    after = key;
    left -= size;
  }
}

const membersOf = (indices: Int32Array, keys: Float64Array, key: number, size: number): Int32Array => {
  const members = new Int32Array(size);
  for (let i = 0, used = 0; used < size; i++) if (keys[i] === key) members[used++] = indices[i] ?? 0;
  return members;
};
