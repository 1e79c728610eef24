import type { Judged } from "./judge";

/**
 * Indices of evaluated candidates, best first (E7). Lazy multi-key sort: a group is split by the next key only when its
 * first element is pulled.
 * The total needs no key: equal loads have equal totals. An unknown calendar is so in every slot and decides nothing.
 * What must be asked about varies by slot, and slots without it come first.
 */
export function* rank(judged: Judged, carried: readonly number[]): Generator<number> {
  const loads = judged.added.map((minutes, person) => loadsOf(minutes, carried[person] ?? 0));
  const all = countedUp(judged.welcome.length);
  for (const alike of judged.asked ? partedBy(all, keysIn(judged.asked, all)) : [all])
    yield* byLoads(alike, loads, 0, judged);
}

const countedUp = (length: number): Int32Array => {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
};

/** The person's load after each candidate. */
const loadsOf = (added: Int32Array, before: number): Float64Array => {
  const loads = new Float64Array(added.length);
  for (let i = 0; i < loads.length; i++) loads[i] = before + (added[i] ?? 0);
  return loads;
};

/** Candidates with equal `settled` heaviest loads, sorted by the next ones. */
function* byLoads(
  alike: Int32Array,
  loads: readonly Float64Array[],
  settled: number,
  judged: Judged,
): Generator<number> {
  if (alike.length === 1) yield alike[0] ?? 0;
  else if (settled === loads.length) yield* byWelcome(alike, judged);
  else
    for (const next of partedBy(alike, nthHeaviest(alike, loads, settled)))
      yield* byLoads(next, loads, settled + 1, judged);
}

/** Of equal loads the most welcome first; the earlier start is the last key. */
function* byWelcome(alike: Int32Array, { welcome }: Judged): Generator<number> {
  const negatedWelcome = keysIn(welcome, alike);
  for (let i = 0; i < negatedWelcome.length; i++) negatedWelcome[i] = -(negatedWelcome[i] ?? 0);
  for (const next of partedBy(alike, negatedWelcome)) yield* next;
}

const keysIn = (values: Int32Array, indices: Int32Array): Float64Array => {
  const keys = new Float64Array(indices.length);
  for (let i = 0; i < keys.length; i++) keys[i] = values[indices[i] ?? 0] ?? 0;
  return keys;
};

const heaviestOf = (indices: Int32Array, loads: readonly Float64Array[]): Float64Array => {
  const keys = new Float64Array(indices.length);
  for (const its of loads) {
    for (let i = 0; i < keys.length; i++) keys[i] = Math.max(keys[i] ?? 0, its[indices[i] ?? 0] ?? 0);
  }
  return keys;
};

/** For each candidate the load that follows the `nth` heaviest ones. */
const nthHeaviest = (indices: Int32Array, loads: readonly Float64Array[], nth: number): Float64Array => {
  if (nth === 0) return heaviestOf(indices, loads);
  const keys = new Float64Array(indices.length);
  const its = new Float64Array(loads.length);
  for (let i = 0; i < keys.length; i++) {
    const index = indices[i] ?? 0;
    // Partial insertion sort: most often there are two people.
    for (let person = 0; person < its.length; person++) {
      const load = loads[person]?.[index] ?? 0;
      let place = person;
      for (; place > 0 && (its[place - 1] ?? 0) < load; place--) its[place] = its[place - 1] ?? 0;
      its[place] = load;
    }
    keys[i] = its[nth] ?? 0;
  }
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
