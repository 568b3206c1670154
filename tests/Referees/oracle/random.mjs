// Chance that repeats: everything that is generated follows from one number.

/** The run's seed: ORACLE_SEED, or another one each time. */
export const seed = Number(process.env.ORACLE_SEED ?? Date.now() % 1_000_000_007) >>> 0;

/** A generator (mulberry32) with what generators of documents ask for. */
export class Random {
  constructor(start) {
    this.state = start >>> 0;
  }

  /** At least 0, below 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** At least 0, below the limit. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  between(least, most) {
    return least + this.below(most - least + 1);
  }

  chance(share) {
    return this.next() < share;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  /** Some of the items, in their order. */
  some(items, share) {
    return items.filter(() => this.chance(share));
  }

  times(least, most, make) {
    return Array.from({ length: this.between(least, most) }, (_, i) => make(i));
  }
}

/** FNV-1a mixed as MurmurHash3 ends; tests/Oracle/Hashing.cs is the same. */
export function hashOf(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export const idOf = (key) => hashOf(key).toString(16).padStart(8, '0');
