// What every method resolves to; none of them rejects.
import type { AnyHomeroomError } from "./errors.ts";

/** Either `data`, or an `error`. Calls that return nothing have `data: null`. */
export type Result<T> = { data: T; error: null } | { data: null; error: AnyHomeroomError };

export function success<T>(data: T): Result<T> {
  return { data, error: null };
}

export function failure(error: AnyHomeroomError): { data: null; error: AnyHomeroomError } {
  return { data: null, error };
}

/**
 * The data of a result; throws its error.
 *
 * @example
 * const { rows } = await unwrap(homeroom.students.list());
 */
export function unwrap<T>(result: Result<T>): T;
export function unwrap<T>(result: PromiseLike<Result<T>>): Promise<T>;
export function unwrap<T>(result: Result<T> | PromiseLike<Result<T>>): T | Promise<T> {
  if ("then" in result) return Promise.resolve(result).then((settled) => unwrap(settled));
  if (result.error) throw result.error;
  return result.data;
}
