// What is measured: each statement as the signed-in person through RLS, and the query a superuser
// would write by hand for the same answer.
import { BUSY_TUTOR, type Guardian, idOf } from "./generate.ts";

export type Side = {
  /** Prepared once per connection, as PostgREST does. */
  statement: string;
  types?: string[];
  /** SQL literals for the parameters. */
  values?: (subject: Guardian, round: number) => string[];
};

export type Case = {
  name: string;
  kind: "read" | "write";
  /** Milliseconds in the database, if there is a target. */
  target?: number;
  /** Who asks; the guardian by default. */
  actor?: string;
  /** Which guardians it can be asked for. */
  fits?: (subject: Guardian) => boolean;
  ours: Side;
  byHand: Side;
};

const id = (name: string) => `'${idOf(name)}'`;
const me = (subject: Guardian) => id(`guardian ${subject.n}`);
const firstChild = (subject: Guardian) => id(`child ${Math.ceil(subject.n / 2)}`);
const secondChild = (subject: Guardian) => id(`child ${subject.n} 2`);
const openBooking = (subject: Guardian) => id(`booking ${subject.n} 9`);
const mayBook = (subject: Guardian) => subject.n % 10 !== 3;

const studentColumns =
  "link_id, student_id, full_name, email, avatar_url, date_of_birth, relation, rights, active_booking_count, linked_at";

const studentsByHand = (condition: string) => `
  select g.id as link_id, g.target_profile_id as student_id, p.full_name, d.email, p.avatar_url, d.date_of_birth,
         g.relation, g.rights,
         (select count(*) from public.bookings b
          where b.guardian_id = g.source_profile_id and b.student_id = g.target_profile_id
            and b.status in ('pending', 'confirmed') and b.ends_at > now())::integer as active_booking_count,
         g.created_at as linked_at
  from public.profile_graph g
  left join public.profiles p on p.id = g.target_profile_id
  left join public.profile_details d on d.profile_id = g.target_profile_id
  where g.source_profile_id = $1 and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' ${condition}`;

const counted = (rows: string, page: string) => `
  with page as (${rows} ${page}), everything as (select 1 from (${rows}) r)
  select (select count(*) from everything) as total, coalesce(json_agg(page), '[]') as body from page`;

const bookingColumns =
  "id, client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency, status, client_name, student_name, tutor_name, my_side";

/** A page from the end of each side's index, and the newest of these: what a specialist writes. */
const bookingsByHand = (condition: string) => {
  const sides = ["client_id", "student_id", "tutor_id", "guardian_id"];
  const arms = sides.map(
    (side) =>
      `(select * from public.bookings b where ${condition} b.${side} = $1 order by b.starts_at desc, b.id desc limit $2)`,
  );
  return `
  select b.id, b.client_id, b.student_id, b.guardian_id, b.tutor_id, b.starts_at, b.ends_at, b.subject, b.price_minor,
         b.currency, b.status, c.full_name as client_name, s.full_name as student_name, t.full_name as tutor_name,
         case $1 when b.tutor_id then 'tutor' when b.client_id then 'client'
                 when b.guardian_id then 'guardian' else 'student' end as my_side
  from (select distinct on (a.starts_at, a.id) a.* from (${arms.join(" union all ")}) a
        order by a.starts_at desc, a.id desc limit $2) b
  left join public.profiles c on c.id = b.client_id
  left join public.profiles s on s.id = b.student_id
  left join public.profiles t on t.id = b.tutor_id
  order by b.starts_at desc`;
};

const STILL_TEACHES = "b.status in ('confirmed', 'completed') and b.ends_at > now() - interval '90 days'";
const MAY_MESSAGE = "g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and 'message' = any (g.rights)";

/** Links, bookings, inviters, contacts of both sides, threads, schools: the arms of the policy. */
const cardsByHand = `
  select * from public.profiles p
  where p.id = $1 or p.listed_as_tutor or p.id = any (array(
    select target_profile_id from public.profile_graph where source_profile_id = $1 and status <> 'BLOCKED'
    union select source_profile_id from public.profile_graph where target_profile_id = $1
    union select x.id from public.bookings b cross join lateral (values (b.client_id), (b.student_id), (b.tutor_id)) x(id)
      where b.client_id = $1 or b.student_id = $1 or b.tutor_id = $1 or b.guardian_id = $1
    union select i.inviter_id from public.profile_details d join public.invitations i on i.invitee_email = d.email
      where d.profile_id = $1 and i.status = 'pending' and i.expires_at > now()
    union select b.tutor_id from public.profile_graph g join public.bookings b on b.student_id = g.target_profile_id
      where g.source_profile_id = $1 and ${MAY_MESSAGE} and ${STILL_TEACHES}
    union select g.source_profile_id from public.bookings b join public.profile_graph g on g.target_profile_id = b.student_id
      where b.tutor_id = $1 and ${STILL_TEACHES} and ${MAY_MESSAGE}
    union select x.id from public.threads t cross join lateral (values (t.guardian_id), (t.staff_id), (t.student_id)) x(id)
      where t.guardian_id = $1 or t.staff_id = $1
    union select m.profile_id from public.profile_graph g join public.class_students c on c.student_id = g.target_profile_id
      join public.memberships m on m.class_id = c.class_id or m.campus_id = c.campus_id
      where g.source_profile_id = $1 and g.relationship_type = 'GUARDIAN' and m.role in ('teacher', 'office_manager')
    union select c.student_id from public.memberships m join public.class_students c on c.class_id = m.class_id or c.campus_id = m.campus_id
      where m.profile_id = $1 and m.role in ('teacher', 'office_manager')))`;

export const CASES: Case[] = [
  {
    name: "guardian list, page of 4",
    kind: "read",
    target: 0.5,
    ours: {
      statement: `select ${studentColumns} from public.my_students order by linked_at desc limit $1 offset $2`,
      types: ["bigint", "bigint"],
      values: () => ["4", "0"],
    },
    byHand: {
      statement: `${studentsByHand("")} order by linked_at desc limit $2 offset $3`,
      types: ["uuid", "bigint", "bigint"],
      values: (subject) => [me(subject), "4", "0"],
    },
  },
  {
    name: "guardian list, page of 4 with count",
    kind: "read",
    target: 0.5,
    ours: {
      statement: counted(
        `select ${studentColumns} from public.my_students`,
        "order by linked_at desc limit $1 offset $2",
      ),
      types: ["bigint", "bigint"],
      values: () => ["4", "0"],
    },
    byHand: {
      statement: counted(studentsByHand(""), "order by linked_at desc limit $2 offset $3"),
      types: ["uuid", "bigint", "bigint"],
      values: (subject) => [me(subject), "4", "0"],
    },
  },
  {
    name: "guardian list, everything",
    kind: "read",
    target: 0.5,
    ours: { statement: "select * from public.my_students" },
    byHand: { statement: studentsByHand(""), types: ["uuid"], values: (subject) => [me(subject)] },
  },
  {
    name: "guardian list, by name",
    kind: "read",
    target: 0.5,
    ours: {
      statement: `select ${studentColumns} from public.my_students where full_name ilike $1 order by full_name limit $2`,
      types: ["text", "bigint"],
      values: () => ["'%child%'", "20"],
    },
    byHand: {
      statement: `${studentsByHand("and p.full_name ilike $2")} order by full_name limit $3`,
      types: ["uuid", "text", "bigint"],
      values: (subject) => [me(subject), "'%child%'", "20"],
    },
  },
  {
    name: "validate_link",
    kind: "read",
    target: 0.5,
    ours: {
      statement: "select public.validate_link($1, $2, 'book')",
      types: ["uuid", "uuid"],
      values: (subject) => [me(subject), firstChild(subject)],
    },
    byHand: {
      statement: `select exists (select from public.profile_graph where source_profile_id = $1 and target_profile_id = $2
        and relationship_type = 'GUARDIAN' and status = 'ACTIVE' and 'book' = any (rights))`,
      types: ["uuid", "uuid"],
      values: (subject) => [me(subject), firstChild(subject)],
    },
  },
  {
    name: "my_bookings, page of 20",
    kind: "read",
    target: 0.5,
    ours: {
      statement: `select ${bookingColumns} from public.my_bookings order by starts_at desc limit $1`,
      types: ["bigint"],
      values: () => ["20"],
    },
    byHand: {
      statement: bookingsByHand(""),
      types: ["uuid", "bigint"],
      values: (subject) => [me(subject), "20"],
    },
  },
  {
    name: "my_bookings, busy tutor",
    kind: "read",
    target: 0.5,
    actor: BUSY_TUTOR,
    ours: {
      statement: `select ${bookingColumns} from public.my_bookings order by starts_at desc limit $1`,
      types: ["bigint"],
      values: () => ["20"],
    },
    byHand: {
      statement: bookingsByHand(""),
      types: ["uuid", "bigint"],
      values: () => [id(BUSY_TUTOR), "20"],
    },
  },
  {
    name: "my_bookings, busy tutor, last week",
    kind: "read",
    target: 0.5,
    actor: BUSY_TUTOR,
    ours: {
      statement: `select ${bookingColumns} from public.my_bookings where starts_at >= $2 order by starts_at desc limit $1`,
      types: ["bigint", "timestamptz"],
      values: () => ["20", "now() - interval '7 days'"],
    },
    byHand: {
      statement: bookingsByHand("b.starts_at >= $3 and"),
      types: ["uuid", "bigint", "timestamptz"],
      values: () => [id(BUSY_TUTOR), "20", "now() - interval '7 days'"],
    },
  },
  {
    name: "profiles, everything",
    kind: "read",
    target: 0.5,
    ours: { statement: "select * from public.profiles" },
    byHand: { statement: cardsByHand, types: ["uuid"], values: (subject) => [me(subject)] },
  },
  {
    name: "profiles, busy tutor",
    kind: "read",
    target: 0.5,
    actor: BUSY_TUTOR,
    ours: { statement: "select * from public.profiles" },
    byHand: { statement: cardsByHand, types: ["uuid"], values: () => [id(BUSY_TUTOR)] },
  },
  {
    name: "assign_student",
    kind: "write",
    target: 1,
    fits: mayBook,
    ours: {
      statement: "select * from public.assign_student($1, $2)",
      types: ["uuid", "uuid"],
      values: (subject) => [openBooking(subject), firstChild(subject)],
    },
    byHand: {
      statement:
        "update public.bookings set student_id = $2, guardian_id = $3 where id = $1 and client_id = $3 returning *",
      types: ["uuid", "uuid", "uuid"],
      values: (subject) => [openBooking(subject), firstChild(subject), me(subject)],
    },
  },
  {
    name: "unlink_student",
    kind: "write",
    // Two lessons to come stand on other links of these guardians.
    fits: (subject) => subject.students >= 3,
    ours: {
      statement: `select public.unlink_student((select g.id from public.profile_graph g
        where g.source_profile_id = $1 and g.target_profile_id = $2 and g.relationship_type = 'GUARDIAN'))`,
      types: ["uuid", "uuid"],
      values: (subject) => [me(subject), secondChild(subject)],
    },
    byHand: {
      statement: `delete from public.profile_graph
        where source_profile_id = $1 and target_profile_id = $2 and relationship_type = 'GUARDIAN'`,
      types: ["uuid", "uuid"],
      values: (subject) => [me(subject), secondChild(subject)],
    },
  },
  {
    name: "add_student",
    kind: "write",
    ours: {
      statement: "select * from public.add_student(p_student_email => $1, p_is_13_plus => true)",
      types: ["text"],
      values: (subject, round) => [`'new${subject.n}.${round}@pupils.example'`],
    },
    byHand: {
      statement: `insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at)
        values ('student', $1, $2, 'GUARDIAN', '{view_progress,message,book,receive_alerts}', now() + interval '14 days')
        returning *`,
      types: ["uuid", "text"],
      values: (subject, round) => [me(subject), `'new${subject.n}.${round}@pupils.example'`],
    },
  },
];
