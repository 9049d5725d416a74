// A method checks its input before anything is sent, and never rejects.
import { en } from "zod/locales";
import type * as z from "zod/mini";
import { HomeroomError } from "./errors.ts";
import { toInputError } from "./from-response.ts";
import { failure, type Result } from "./result.ts";
import type { Transport } from "./transport.ts";
import { transportOf } from "./transport-of.ts";

/** zod's own sentences, which `zod/mini` leaves out; given here, so that an app's settings of zod stay its own. */
const words = { error: en().localeError };

type Run<Input, T> = (input: Input) => Promise<Result<T>>;

/** A method with an input. */
export function method<Schema extends z.ZodMiniType, T>(schema: Schema, run: Run<z.output<Schema>, T>) {
  return (input: z.input<Schema>): Promise<Result<T>> => runChecked(schema, input, run);
}

/** A method whose input may be left out, because every field of it may. */
export function optionalMethod<Schema extends z.ZodMiniType, T>(
  schema: Schema,
  run: Run<z.output<Schema>, T>,
) {
  return (input?: z.input<Schema>): Promise<Result<T>> => runChecked(schema, input ?? {}, run);
}

/** A call of its own, which acts as the client that it is given. */
export function standalone<Schema extends z.ZodMiniType, T>(
  schema: Schema,
  run: (transport: Transport, input: z.output<Schema>) => Promise<Result<T>>,
) {
  return (homeroom: object, input: unknown): Promise<Result<T>> =>
    runChecked(schema, input, (checked) => run(transportOf(homeroom), checked));
}

async function runChecked<Schema extends z.ZodMiniType, T>(
  schema: Schema,
  input: unknown,
  run: Run<z.output<Schema>, T>,
): Promise<Result<T>> {
  try {
    const parsed = schema.safeParse(input, words);
    return parsed.success ? await run(parsed.data) : failure(toInputError(parsed.error));
  } catch (cause) {
    return failure(new HomeroomError("unknown", null, undefined, { cause }));
  }
}
