// How rows are named, for all parts of the model.
import type { Facts } from "./facts.ts";

export const keys = <T>(list: readonly T[], sees: (one: T) => boolean, key: (one: T) => string) =>
  new Set(list.filter(sees).map(key));
export const byId = ({ id }: { id: string }) => id;

/** Whether there is a name to show. */
export const hasName = (facts: Facts, id: string) =>
  (facts.profiles.find((one) => one.id === id)?.full_name ?? null) !== null;

/** What a file says is for whoever uploaded it and for the student. */
export function readsTitle({ uploads }: Facts, me: string, id: string): boolean {
  const upload = uploads.find(({ record_id }) => record_id === id);
  return (
    !upload ||
    upload.student_id === me ||
    [me, upload.student_id].some((one) => upload.uploaded_by.includes(one))
  );
}
