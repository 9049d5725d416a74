// What is measured: a call or a query as the signed-in person, and beside it the query that somebody
// would write by hand who knows who asks and may read everything.
import { BUSY_TUTOR_THREADS, LONG_THREAD, THREADS_PER_TUTOR } from "./generate.ts";

export type ReadCase = { name: string; person: string; call: string; byHand: string };

const LONG = "bench.id('thread 1')";
const PAGE = 50;
const LAST_PAGE = LONG_THREAD.messages + 1;
const THOUSANDTH_PAGE = LAST_PAGE - 999 * PAGE;

/** People whose data is the same whatever the size of the database. */
export const GUARDIAN = "guardian 500";
export const LONG_GUARDIAN = "guardian 1";
export const LONG_TUTOR = "tutor 1 0";
export const TUTOR = "tutor 1 15";
export const BUSY_TUTOR = "busy tutor";

const messageColumns = `
  m.id, m.thread_id, m.seq, m.sender_id, m.sender_role, m.body, m.attachment_path, m.attachment_name,
  m.attachment_type, m.attachment_size, m.client_id, m.created_at,
  (select r.read_at from public.thread_receipts r
   where r.thread_id = m.thread_id and r.side = case m.sender_role when 'PARENT' then 'staff' else 'guardian' end
     and r.up_to_seq >= m.seq
   order by r.up_to_seq limit 1) as read_at`;

const LESSONS = `b.status in ('confirmed', 'completed') and b.starts_at > now() - interval '92 days'
  and b.ends_at > now() - interval '90 days'`;

/** Whether that side of a thread may talk now. A tutor is looked for among the student's few lessons. */
const mayTalk = {
  guardian: `exists (select from public.profile_graph g where g.source_profile_id = t.guardian_id
    and g.target_profile_id = t.student_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
    and 'message' = any (g.rights))`,
  staff: `exists (select from public.bookings b where b.student_id = t.student_id
    and (b.tutor_id = t.staff_id) is true and ${LESSONS})`,
};

/** The same answer needs it too: whose standing has ended reads no more. */
const standing = (person: string, side: "guardian" | "staff") =>
  side === "guardian"
    ? mayTalk.guardian
    : `t.student_id = any (array(select b.student_id from public.bookings b
        where b.tutor_id = bench.id('${person}') and ${LESSONS}))`;

const pageByHand = (before: number, person: string, side: "guardian" | "staff") => `
  select page.* from (
    select ${messageColumns} from public.messages m
    where m.thread_id = ${LONG} and m.seq < ${before}
      and exists (select from public.threads t where t.id = ${LONG} and ${standing(person, side)})
    order by m.seq desc limit ${PAGE}) page
  order by page.seq`;

const inboxByHand = (person: string, side: "guardian" | "staff") => {
  const other = side === "guardian" ? "staff" : "guardian";
  // Whether the other side may still be written to, judged in place.
  const canSend = mayTalk[other];
  return `
  select t.id as thread_id, t.${other}_id || ':' || t.student_id as conversation_key, t.student_id, s.full_name as student_name,
         t.${other}_id as other_id, p.full_name as other_name, p.avatar_url as other_avatar_url, t.staff_role,
         ${canSend} as can_send, t.last_seq, m.sender_id, left(coalesce(m.body, m.attachment_name), 140) as last_message_preview,
         m.created_at as last_message_at, coalesce(m.${other}_count, 0) - coalesce(r.covered, 0) as unread_count,
         k.pinned_at, case when k.snoozed_until > now() and (k.snoozed_at_count is null or k.snoozed_at_count >= m.${other}_count)
           then k.snoozed_until end as snoozed_until,
         coalesce((select x.up_to_seq from public.thread_receipts x where x.thread_id = t.id and x.side = '${other}'
                   order by x.up_to_seq desc limit 1), 0) as other_read_seq
  from public.threads t
  left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
  left join lateral (
    select x.covered from public.thread_receipts x where x.thread_id = t.id and x.side = '${side}'
    order by x.up_to_seq desc limit 1) r on true
  left join public.thread_marks k on k.thread_id = t.id and k.profile_id = t.${side}_id
  left join public.profiles p on p.id = t.${other}_id
  left join public.profiles s on s.id = t.student_id
  where t.${side}_id = bench.id('${person}') and ${standing(person, side)}`;
};

const unreadByHand = (person: string, side: "guardian" | "staff") => {
  const other = side === "guardian" ? "staff" : "guardian";
  return `
  select coalesce(sum(m.${other}_count - coalesce(r.covered, 0)), 0)
  from public.threads t
  join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
  left join lateral (
    select x.covered from public.thread_receipts x where x.thread_id = t.id and x.side = '${side}'
    order by x.up_to_seq desc limit 1) r on true
  left join public.thread_marks k on k.thread_id = t.id and k.profile_id = t.${side}_id
  where t.${side}_id = bench.id('${person}') and ${standing(person, side)}
    and (k.snoozed_until is null or k.snoozed_until <= now() or k.snoozed_at_count < m.${other}_count)`;
};

const newestByHand = (person: string, side: "guardian" | "staff") => `
  select ${messageColumns} from public.messages m
  where m.thread_id in (select t.id from public.threads t
    where t.${side}_id = bench.id('${person}') and ${standing(person, side)})
  order by m.created_at desc limit ${PAGE}`;

const INBOX_PAGE = "order by pinned_at desc nulls last, last_message_at desc nulls last limit 30";

const people = [
  { person: GUARDIAN, side: "guardian", label: "guardian, 2 threads" },
  { person: TUTOR, side: "staff", label: `tutor, ${THREADS_PER_TUTOR} threads` },
  { person: BUSY_TUTOR, side: "staff", label: `tutor, ${BUSY_TUTOR_THREADS} threads` },
] as const;

export const readCases: ReadCase[] = [
  ...people.flatMap(({ person, side, label }): ReadCase[] => [
    {
      name: `inbox page (${label})`,
      person,
      call: `select * from public.my_threads ${INBOX_PAGE}`,
      byHand: `${inboxByHand(person, side)} ${INBOX_PAGE}`,
    },
    {
      name: `inbox, no filter (${label})`,
      person,
      call: "select * from public.my_threads",
      byHand: inboxByHand(person, side),
    },
    {
      name: `unread total (${label})`,
      person,
      call: "select public.unread_total()",
      byHand: unreadByHand(person, side),
    },
    {
      name: `newest messages, no filter (${label})`,
      person,
      call: `select * from public.thread_messages order by created_at desc limit ${PAGE}`,
      byHand: newestByHand(person, side),
    },
  ]),
  ...[
    { name: "first", before: LAST_PAGE },
    { name: "1000th", before: THOUSANDTH_PAGE },
  ].flatMap(({ name, before }): ReadCase[] => [
    {
      name: `thread page, ${name} (open_thread)`,
      person: LONG_GUARDIAN,
      call: `select * from public.open_thread(${LONG}, ${before})`,
      byHand: pageByHand(before, LONG_GUARDIAN, "guardian"),
    },
    {
      name: `thread page, ${name} (thread_messages)`,
      person: LONG_GUARDIAN,
      call: `select * from public.thread_messages where thread_id = ${LONG} and seq < ${before} order by seq desc limit ${PAGE}`,
      byHand: pageByHand(before, LONG_GUARDIAN, "guardian"),
    },
  ]),
  {
    name: `thread page, first (open_thread, tutor, ${THREADS_PER_TUTOR} threads)`,
    person: LONG_TUTOR,
    call: `select * from public.open_thread(${LONG}, ${LAST_PAGE})`,
    byHand: pageByHand(LAST_PAGE, LONG_TUTOR, "staff"),
  },
];
