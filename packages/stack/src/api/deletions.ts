// How many rows a request has deleted. Where lite answers a DELETE with rows that it read before (embedded tables,
// casts, paths), a policy may have kept some of them from being deleted.
import type { KyselyPlugin } from "kysely";

export class Deletions {
  /** Rows that were deleted by statements that return none. */
  #rows = 0;
  #statements = 0;
  readonly #silent = new WeakSet<object>();

  readonly plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === "DeleteQueryNode" && !("returning" in node && node.returning))
        this.#silent.add(queryId);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (this.#silent.has(queryId)) {
        this.#statements += 1;
        this.#rows += Number(result.numAffectedRows ?? 0);
      }
      return result;
    },
  };

  /** Whether an answer lists rows that are still there. */
  async contradict(answer: Response): Promise<boolean> {
    if (this.#statements === 0 || answer.status !== 200) return false;
    const body: unknown = await answer
      .clone()
      .json()
      .catch(() => null);
    return Array.isArray(body) && body.length !== this.#rows;
  }
}
