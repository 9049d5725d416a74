// Conversations by family, for those who teach: guardians who write about the same student belong together, and
// so do the students of one guardian.
import type { Thread } from "@homeroom/client";

export type Family = { key: string; students: { id: string; name: string | null }[]; threads: Thread[] };

/** In the order of the threads: the family with the newest comes first, and keeps the order of its own. */
export function byFamily(threads: readonly Thread[]): Family[] {
  const families: Family[] = [];
  for (const thread of threads) {
    const mine = families.filter(({ threads: known }) => known.some((one) => isRelated(one, thread)));
    const [first = { key: "", students: [], threads: [] }, ...others] = mine;
    if (mine.length === 0) families.push(first);
    for (const other of others) {
      // Found to be one family: those of the later join the earlier.
      families.splice(families.indexOf(other), 1);
      for (const one of other.threads) put(first, one);
    }
    put(first, thread);
  }
  const place = new Map(threads.map(({ threadId }, index) => [threadId, index]));
  for (const family of families)
    family.threads.sort((a, b) => (place.get(a.threadId) ?? 0) - (place.get(b.threadId) ?? 0));
  return families;
}

const isRelated = (a: Thread, b: Thread) => a.studentId === b.studentId || a.otherId === b.otherId;

function put(family: Family, thread: Thread): void {
  family.key ||= thread.threadId;
  family.threads.push(thread);
  if (!family.students.some(({ id }) => id === thread.studentId))
    family.students.push({ id: thread.studentId, name: thread.studentName });
}
