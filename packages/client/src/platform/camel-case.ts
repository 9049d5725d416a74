// The one converter between the database's snake_case and the SDK's camelCase, for values and types.

/** `"date_of_birth"` becomes `"dateOfBirth"`. */
export type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

/** The way back; a number before a capital is a word of its own: `is13Plus` becomes `is_13_plus`, `p256dh` stays. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]|[0-9]+(?=[A-Z])/g, (word) => `_${word.toLowerCase()}`);
}

/** An object with its own keys in camelCase; what the values hold is left alone. */
export function camelKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelCase(key), inner]));
}

/** Arguments of a database function: `{ linkId }` becomes `{ p_link_id }`; what is undefined is left out. */
export function rpcArguments(input: object): Record<string, unknown> {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [`p_${snakeCase(key)}`, value]));
}
