// Sets of places that belong together.

/** Union-find over 0 … count-1. */
export class Groups {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  #find(of: number): number {
    let at = of;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]];
      at = this.#parent[at];
    }
    return at;
  }

  join(x: number, y: number): void {
    const [a, b] = [this.#find(x), this.#find(y)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Sets of two and more, by their least member. */
  sets(): number[][] {
    const sets = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.#find(i);
      const set = sets.get(root);
      if (set) set.push(i);
      else sets.set(root, [i]);
    }
    return [...sets.values()].filter((s) => s.length > 1);
  }
}
