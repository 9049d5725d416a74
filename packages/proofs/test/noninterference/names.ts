// Ids that follow from names, so that both worlds of a pair have the same.
import { createHash } from "node:crypto";

export function id(name: string): string {
  const hex = createHash("md5").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** An id as an SQL literal. */
export const the = (name: string): string => `'${id(name)}'::uuid`;
