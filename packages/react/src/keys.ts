// Where the answers of calls stand in the cache of TanStack Query.
import type { Homeroom } from "@homeroom/client";

/** What the calls of Homeroom are grouped by. */
export type Namespace = Exclude<keyof Homeroom, "with" | "subscribe">;

/** The calls of a namespace. */
export type Method<Name extends Namespace> = Extract<keyof Homeroom[Name], string>;

/** A namespace, or one call of it. */
export type Area = { [Name in Namespace]: Name | `${Name}.${Method<Name>}` }[Namespace];

/** Whose answers: any id that is another one when another person signs in; null while nobody is. */
export type PersonId = string | null;

export type PersonKey = readonly ["homeroom", PersonId];

/** The key of a call's answer. */
export type CallKey = readonly ["homeroom", PersonId, Namespace, string, unknown];

/** The key of a list that grows page by page. */
export type InfiniteKey = readonly [...CallKey, "infinite"];

/** Everything of a person. */
export function personKey(personId: PersonId): PersonKey {
  return ["homeroom", personId];
}

export function callKey<Name extends Namespace>(
  personId: PersonId,
  namespace: Name,
  method: Method<Name>,
  input: unknown,
): CallKey {
  return ["homeroom", personId, namespace, method, input ?? {}];
}
