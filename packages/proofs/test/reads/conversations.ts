// What each person reads of threads, messages, contacts and files.
import type { Facts } from "./facts.ts";
import { byId, hasName, keys } from "./keys.ts";
import { isExportFile } from "./privacy.ts";
import { isReportedFile, isReviewedFile } from "./reporting.ts";
import type { Rules } from "./rules.ts";

export function messaging(rules: Rules, me: string) {
  const { facts } = rules;
  const threads = facts.threads.filter((one) => rules.readsThread(me, one));
  const ids = new Set(threads.map(byId));
  const messages = keys(facts.messages, ({ thread_id }) => ids.has(thread_id), byId);
  const rows = threads.map((one) => {
    const side = me === one.guardian_id ? "guardian" : "staff";
    return { ...one, side, inbox: inbox(facts, one.id, me, side) };
  });
  const myThreads = new Set(
    rows.map(({ id, guardian_id, staff_id, student_id, side, inbox }) =>
      [
        id,
        side,
        rules.isContact(guardian_id, staff_id, student_id),
        hasName(facts, side === "guardian" ? staff_id : guardian_id),
        ...inbox,
      ].join(" "),
    ),
  );
  return {
    threads: ids,
    messages,
    thread_messages: messages,
    thread_receipts: keys(
      facts.receipts,
      ({ thread_id }) => ids.has(thread_id),
      ({ thread_id, side, up_to_seq }) => `${thread_id} ${side} ${up_to_seq}`,
    ),
    thread_marks: keys(
      facts.marks,
      ({ profile_id }) => profile_id === me,
      ({ thread_id }) => thread_id,
    ),
    my_threads: myThreads,
    list_threads: myThreads,
    newest_threads: new Set(
      rows.map(({ id, inbox: [, unread, otherRead] }) => [id, unread, otherRead].join(" ")),
    ),
    list_messages: messages,
    list_contacts: contacts(rules, me),
    files: keys(
      facts.files,
      ({ bucket_id, name: path, closed }) => {
        const [folder = ""] = path.split("/");
        if (bucket_id === "message-attachments")
          return (
            !closed &&
            ((ids.has(folder) && !facts.messages.some(({ sealed_path }) => sealed_path === path)) ||
              isReportedFile(rules, me, path) ||
              isReviewedFile(rules, me, path))
          );
        if (bucket_id === "exports") return isExportFile(rules, me, path);
        // Narrower than the certificate's row: its PDF is the family's.
        return facts.certificates.some(
          (one) =>
            one.file_path === path &&
            (one.student_id === me || rules.holds(me, one.student_id, "view_progress")),
        );
      },
      ({ bucket_id, name: path }) => `${bucket_id} ${path}`,
    ),
  };
}

function contacts(rules: Rules, me: string): Set<string> {
  const found = new Set<string>();
  for (const { id: student } of rules.facts.profiles) {
    for (const staff of rules.staffOf(student, true).keys()) {
      for (const guardian of [...rules.guardiansOf(student), student]) {
        if (!rules.isContact(guardian, staff, student)) continue;
        // With the thread, if there is one that one may read.
        const thread = rules.facts.threads.find(
          (one) => one.guardian_id === guardian && one.staff_id === staff && one.student_id === student,
        );
        const known = thread && rules.readsThread(me, thread) ? thread.id : "-";
        const role = guardian === student ? "STUDENT" : "PARENT";
        if (me === staff) found.add(`${guardian} ${role} ${student} ${known}`);
        if (me === guardian) found.add(`${staff} STAFF ${student} ${known}`);
      }
    }
  }
  return found;
}

/** The last message, how many of the other side are unread, how far that side has read, and the pin. */
function inbox(facts: Facts, thread: string, me: string, side: string): unknown[] {
  const messages = facts.messages.filter(({ thread_id }) => thread_id === thread);
  const readBy = (ofMine: boolean) =>
    Math.max(
      0,
      ...facts.receipts
        .filter((one) => one.thread_id === thread && (one.side === side) === ofMine)
        .map(({ up_to_seq }) => up_to_seq),
    );
  const last = messages.find(({ seq }) => seq === messages.length);
  const unread = messages.filter(({ sender_id, seq }) => sender_id !== me && seq > readBy(true));
  const pinned = facts.marks.some(
    (one) => one.thread_id === thread && one.profile_id === me && one.is_pinned,
  );
  return [last?.body ?? "-", unread.length, readBy(false), pinned];
}
