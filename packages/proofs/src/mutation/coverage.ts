// Which test files can notice a mutant: those that call the function or touch the table, by the
// server's own counts, and those that name it. A call that ends in an error is not counted, so names
// of callers count as well.
import type { Mutant } from "./catalogue.ts";
import type { TestFile, Touched } from "./test-file.ts";

export type Covered = TestFile & { touched: Touched };

export class Coverage {
  private readonly files: Covered[];
  private readonly callers: Map<string, string[]>;
  private readonly words = new Map<string, Set<string>>();
  /** Files that noticed something about an object or a kind; they come first the next time. */
  private readonly noticed = new Map<string, string[]>();

  constructor(files: Covered[], callers: Map<string, string[]>) {
    this.files = files;
    this.callers = callers;
    for (const { name, text } of files) this.words.set(name, new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu)));
  }

  /** Likely ones first: those that noticed before, that name it, that do little else. */
  filesFor(mutant: Mutant): Covered[] {
    const { functions, reads, writes, names } = mutant.touches;
    const callers = names.flatMap((name) => this.callers.get(name) ?? []);
    const learned = [mutant.object, mutant.kind].flatMap((key) => this.noticed.get(key) ?? []);
    const ranked: { file: Covered; rank: number }[] = [];
    for (const file of this.files) {
      const words = this.words.get(file.name);
      const { touched } = file;
      const isNamed = names.some((name) => words?.has(name));
      const calls = functions.reduce((sum, name) => sum + (touched.calls[name] ?? 0), 0);
      const isWritten = writes.some((name) => touched.writes.includes(name));
      const isRead = reads.some((name) => touched.reads.includes(name) || touched.writes.includes(name));
      const callerIsNamed = callers.some((name) => words?.has(name));
      // What is true of the whole catalogue may be asked of any table.
      const isGeneral = functions.length === 0 && file.name.includes("/tests/platform/");
      if (!(isNamed || calls > 0 || isWritten || isRead || callerIsNamed || isGeneral)) continue;
      const all = Object.values(touched.calls).reduce((sum, count) => sum + count, 1);
      const rank = (isNamed ? 2 : 0) + (isWritten || isRead ? 1 : 0) + calls / all + 1 / all;
      ranked.push({ file, rank: learned.includes(file.name) ? 1000 - learned.indexOf(file.name) : rank });
    }
    return ranked.sort((a, b) => b.rank - a.rank).map(({ file }) => file);
  }

  learn(mutant: Mutant, file: string): void {
    // Of the catalogue's tests each notices much of one kind; others are about few objects.
    const keys = file.includes("/tests/platform/") ? [mutant.object, mutant.kind] : [mutant.object];
    for (const key of keys) {
      const before = this.noticed.get(key) ?? [];
      this.noticed.set(key, [file, ...before.filter((name) => name !== file)].slice(0, 12));
    }
  }
}
