// State of the arc-hybrid transition system (Kuhlmann et al. 2011): a stack, a buffer, the arcs built so far.

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** One sentence being parsed. Words are 0…n-1, `n` stands for the root at the buffer's end. */
export class TreeState {
  readonly n: number;
  readonly stack: Int32Array;
  size = 0;
  next = 0;
  readonly head: Int32Array;
  readonly label: Int32Array;
  /** Outermost and second outermost children on each side, -1 where none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Bits of the labels of a word's children. */
  readonly mask: Int32Array;
  /** Word that a case or mark child has, -1 where none. */
  readonly marker: Int32Array;

  constructor(n: number) {
    this.n = n;
    this.stack = new Int32Array(n + 1);
    const empty = (): Int32Array => new Int32Array(n + 1).fill(-1);
    this.head = empty();
    this.label = empty();
    this.left1 = empty();
    this.left2 = empty();
    this.right1 = empty();
    this.right2 = empty();
    this.marker = empty();
    this.leftCount = new Int32Array(n + 1);
    this.rightCount = new Int32Array(n + 1);
    this.mask = new Int32Array(n + 1);
  }

  get done(): boolean {
    return this.size === 0 && this.next === this.n;
  }

  /** Stack item `k` from the top, -1 where none. */
  top(k: number): number {
    return this.size > k ? this.stack[this.size - 1 - k] : -1;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.next < this.n;
    if (action === RIGHT) return this.size >= 2;
    return this.size >= 1 && (this.next < this.n || this.size === 1);
  }

  /** The arc that an action would build: its dependent is always the stack's top. */
  headOf(action: number): number {
    return action === LEFT ? this.next : this.stack[this.size - 2];
  }

  shift(): void {
    this.stack[this.size++] = this.next++;
  }

  /** Attaches the stack's top to `head` and pops it. `bit`: mask bit of the label, `marks`: it is a case or mark. */
  attach(head: number, label: number, bit: number, marks: boolean): void {
    const child = this.stack[--this.size];
    this.head[child] = head;
    this.label[child] = label;
    this.mask[head] |= bit;
    if (marks && this.marker[head] < 0) this.marker[head] = child;
    if (child < head) {
      this.left2[head] = this.left1[head];
      this.left1[head] = child;
      this.leftCount[head]++;
    } else {
      this.right2[head] = this.right1[head];
      this.right1[head] = child;
      this.rightCount[head]++;
    }
  }
}
