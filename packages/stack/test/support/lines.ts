/** Lines that something reports, to be waited for one by one. */
export class Lines {
  readonly #lines: string[] = [];
  #wake: () => void = () => undefined;

  readonly push = (line: string): void => {
    this.#lines.push(line);
    this.#wake();
  };

  async next(): Promise<string> {
    for (;;) {
      const line = this.#lines.shift();
      if (line !== undefined) return line;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
