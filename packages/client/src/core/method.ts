// A method checks its input before anything is sent, and never rejects.
import type { z } from "zod";
import { HomeroomError } from "./errors.ts";
import { toInputError } from "./from-response.ts";
import { failure, type Result } from "./result.ts";

type Run<Input, T> = (input: Input) => Promise<Result<T>>;

/** A method with an input. */
export function method<Schema extends z.ZodType, T>(schema: Schema, run: Run<z.output<Schema>, T>) {
  return (input: z.input<Schema>): Promise<Result<T>> => runChecked(schema, input, run);
}

/** A method whose input may be left out, because every field of it may. */
export function optionalMethod<Schema extends z.ZodType, T>(schema: Schema, run: Run<z.output<Schema>, T>) {
  return (input?: z.input<Schema>): Promise<Result<T>> => runChecked(schema, input ?? {}, run);
}

async function runChecked<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  run: Run<z.output<Schema>, T>,
): Promise<Result<T>> {
  try {
    const parsed = schema.safeParse(input);
    return parsed.success ? await run(parsed.data) : failure(toInputError(parsed.error));
  } catch (cause) {
    return failure(new HomeroomError("unknown", null, undefined, { cause }));
  }
}
