// When a request is sent again, and after how long.

/** Random part and clock of the back-off; tests replace them. */
export type RetryOptions = {
  /** Requests per call, the first one included. Default 4. */
  attempts?: number;
  /** Resolves after that many milliseconds. */
  sleep?: (milliseconds: number) => Promise<void>;
  /** 0 up to 1. */
  random?: () => number;
};

export class RetryPolicy {
  readonly #attempts: number;
  readonly #sleep: (milliseconds: number) => Promise<void>;
  readonly #random: () => number;

  constructor(options: RetryOptions = {}) {
    this.#attempts = options.attempts ?? 4;
    this.#sleep =
      options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.#random = options.random ?? Math.random;
  }

  /** Whether one more attempt is allowed after `made` of them. */
  allows(made: number): boolean {
    return made < this.#attempts;
  }

  /** Exponential, half of it random, so that clients which collided do not meet again. */
  async pause(made: number, base: number): Promise<void> {
    await this.#sleep(base * 2 ** (made - 1) * (0.5 + this.#random() / 2));
  }
}
