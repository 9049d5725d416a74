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

/** Standing of a row of the inbox, judged in its place. */
const rowStanding = (side: "guardian" | "staff") =>
  side === "guardian"
    ? `exists (select from public.profile_graph g where g.source_profile_id = i.profile_id
        and g.target_profile_id = i.student_id and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
        and 'message' = any (g.rights))`
    : `exists (select from public.bookings b where b.student_id = i.student_id
        and (b.tutor_id = i.profile_id) is true and ${LESSONS})`;

const AWAKE = "(i.snoozed_until is null or i.snoozed_until <= now() or i.snoozed_at_count < i.others)";
const PINS_FIRST = "i.pinned_at desc nulls last, i.last_message_at desc nulls last, i.thread_id";
const BY_TIME = "i.last_message_at desc nulls last, i.thread_id";

const readUpTo = (side: "guardian" | "staff") => `
  coalesce((select x.up_to_seq from public.thread_receipts x where x.thread_id = i.thread_id and x.side = '${side}'
            order by x.up_to_seq desc limit 1), 0) as other_read_seq`;

/** What a specialist writes over the same tables: the page's rows by the index, then the rest for them. */
const inboxByHand = (person: string, side: "guardian" | "staff", condition: string) => {
  const other = side === "guardian" ? "staff" : "guardian";
  return `
  select i.thread_id, i.other_id || ':' || i.student_id as conversation_key, i.student_id, s.full_name as student_name,
         i.other_id, p.full_name as other_name, p.avatar_url, t.staff_role, i.side, ${mayTalk[other]} as can_send,
         i.last_seq, m.sender_id, left(coalesce(m.body, m.attachment_name), 140) as last_message_preview,
         i.last_message_at, i.others - i.covered as unread_count, i.pinned_at, i.snoozed_until, ${readUpTo(other)}
  from (select i.* from private.inbox_rows i
        where i.profile_id = bench.id('${person}') and ${rowStanding(side)} ${condition}) i
  join public.threads t on t.id = i.thread_id
  left join public.messages m on m.thread_id = i.thread_id and m.seq = i.last_seq
  left join public.profiles p on p.id = i.other_id
  left join public.profiles s on s.id = i.student_id
  order by ${PINS_FIRST}`;
};

const pollByHand = (person: string, side: "guardian" | "staff") => `
  select i.thread_id, i.last_seq, i.last_message_at, i.others - i.covered as unread_count, i.pinned_at,
         case when not ${AWAKE} then i.snoozed_until end as snoozed_until, ${readUpTo(side === "guardian" ? "staff" : "guardian")}
  from private.inbox_rows i
  where i.profile_id = bench.id('${person}') and ${rowStanding(side)}
  order by ${BY_TIME} limit 50`;

const unreadByHand = (person: string, side: "guardian" | "staff") => `
  select coalesce(sum(i.others - i.covered), 0) from private.inbox_rows i
  where i.profile_id = bench.id('${person}') and i.others > i.covered and ${AWAKE} and ${rowStanding(side)}`;

/** Up to fifty of each of the fifty threads with the newest messages. */
const newestByHand = (person: string, side: "guardian" | "staff") => `
  select n.* from (
    select i.thread_id from private.inbox_rows i
    where i.profile_id = bench.id('${person}') and ${rowStanding(side)} order by ${BY_TIME} limit ${PAGE}) i
  cross join lateral (
    select ${messageColumns} from public.messages m where m.thread_id = i.thread_id order by m.seq desc limit ${PAGE}) n
  order by n.created_at desc limit ${PAGE}`;

const people = [
  { person: GUARDIAN, side: "guardian", label: "guardian, 2 threads" },
  { person: TUTOR, side: "staff", label: `tutor, ${THREADS_PER_TUTOR} threads` },
  { person: BUSY_TUTOR, side: "staff", label: `tutor, ${BUSY_TUTOR_THREADS} threads` },
] as const;

/** Ours are what the SDK sends, a search and a count apart: see packages/client/src/messaging. */
export const readCases: ReadCase[] = [
  ...people.flatMap(({ person, side, label }): ReadCase[] => [
    {
      name: `inbox page of 30 (${label})`,
      person,
      call: "select * from public.list_threads(p_snoozed => 'hide', p_unread_only => false, p_limit => 31, p_offset => 0)",
      byHand: inboxByHand(person, side, `and ${AWAKE} order by ${PINS_FIRST} limit 31`),
    },
    {
      name: `inbox page of 30, the view (${label})`,
      person,
      call: `select * from public.my_threads where snoozed_until is null
        order by pinned_at desc nulls last, last_message_at desc nulls last, thread_id limit 31`,
      byHand: inboxByHand(person, side, `and ${AWAKE} order by ${PINS_FIRST} limit 31`),
    },
    {
      name: `look for news, 50 (${label})`,
      person,
      call: "select * from public.newest_threads(p_limit => 50, p_offset => 0)",
      byHand: pollByHand(person, side),
    },
    {
      name: `one thread (${label})`,
      person,
      call: `select * from public.list_threads(p_thread_ids => array[bench.newest_thread('${person}')])`,
      byHand: inboxByHand(person, side, `and i.thread_id = bench.newest_thread('${person}')`),
    },
    {
      name: `inbox counted (${label})`,
      person,
      call: "select count(*) from public.my_threads",
      byHand: `select count(*) from private.inbox_rows i where i.profile_id = bench.id('${person}') and ${rowStanding(side)}`,
    },
    {
      name: `unread total (${label})`,
      person,
      call: "select public.unread_total()",
      byHand: unreadByHand(person, side),
    },
    {
      name: `new messages of a thread (${label})`,
      person,
      call: `select * from public.list_messages(bench.newest_thread('${person}'), 40, p_limit => 200)`,
      byHand: `select ${messageColumns} from public.messages m
        where m.thread_id = bench.newest_thread('${person}') and m.seq > 40
          and exists (select from private.inbox_rows i where i.thread_id = m.thread_id
                      and i.profile_id = bench.id('${person}') and ${rowStanding(side)})
        order by m.seq limit 200`,
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
