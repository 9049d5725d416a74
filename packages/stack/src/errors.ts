/**
 * A failure the person at the terminal can act on. Its message is one sentence and is printed
 * without a stack trace; everything else is a bug and keeps its trace.
 */
export class StackError extends Error {
  override name = "StackError";
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
