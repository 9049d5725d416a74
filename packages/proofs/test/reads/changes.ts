// What happens to a world: links end, orders are made and lifted, people leave. Each change goes the
// way it goes in life, as a call of the person or as the console does it.
import type { Facts } from "./facts.ts";
import type { Random } from "./random.ts";
import { handles } from "./reporting.ts";
import { Rules } from "./rules.ts";
import { grants, list, literal, restriction, someRights, standing } from "./world.ts";

/** `as`: the profile that does it; missing, it is the console. */
export type Change = { what: string; as?: string; statements: string[] };

type Maker = (facts: Facts, random: Random, newId: () => string) => Change | undefined;

/** One of a list that may be empty. */
function one<T>(random: Random, rows: T[]): T | undefined {
  return rows.length > 0 ? random.pick(rows) : undefined;
}
const guardianLinks = (facts: Facts, status: string) =>
  facts.links.filter((link) => link.relationship_type === "GUARDIAN" && link.status === status);
const hasAccount = (facts: Facts, id: string) =>
  facts.profiles.some((row) => row.id === id && row.user_id !== null);
const did = (what: string, ...statements: string[]): Change => ({ what, statements });

const unlink: Maker = (facts, random) => {
  const link = one(random, guardianLinks(facts, "ACTIVE"));
  return (
    link &&
    did(
      `unlink ${link.id}`,
      `select public.unlink_student('${link.id}', '${random.pick(["unassign", "cancel"])}')`,
    )
  );
};

const block: Maker = (facts, random) => {
  const link = one(
    random,
    guardianLinks(facts, "ACTIVE").filter((row) => hasAccount(facts, row.target_profile_id)),
  );
  return (
    link && {
      what: `the student blocks the guardian of ${link.id}`,
      as: link.target_profile_id,
      statements: [`select public.block_guardian('${link.id}')`],
    }
  );
};

const blockContact: Maker = (facts, random) => {
  const thread = one(
    random,
    facts.threads.filter(({ guardian_id }) => hasAccount(facts, guardian_id)),
  );
  if (!thread) return undefined;
  const isBlocked = facts.restrictions.some(
    ({ kind, student_id, profile_id }) =>
      kind === "CONTACT" && student_id === thread.guardian_id && profile_id === thread.staff_id,
  );
  const act = isBlocked ? "unblock_contact" : "block_contact";
  return {
    what: `${act} by the family side of thread ${thread.id}`,
    as: thread.guardian_id,
    statements: [`select public.${act}('${thread.staff_id}')`],
  };
};

const agree: Maker = (facts, random) => {
  const link = one(random, guardianLinks(facts, "PENDING"));
  return (
    link &&
    did(`activate ${link.id}`, `update public.profile_graph set status = 'ACTIVE' where id = '${link.id}'`)
  );
};

const setRights: Maker = (facts, random) => {
  const link = one(random, guardianLinks(facts, "ACTIVE"));
  return (
    link &&
    did(
      `set rights of ${link.id}`,
      `select public.set_link_rights('${link.id}', ${list(someRights(random))}, 'unassign')`,
    )
  );
};

/** An adult student grants, a birthday passes, or the school records something. */
const grow: Maker = (facts, random) => {
  const link = one(random, guardianLinks(facts, "ACTIVE"));
  if (!link) return undefined;
  const { id, target_profile_id: student } = link;
  const birthday = `update public.profile_details set date_of_birth = (current_date - interval '18 years')::date,
      date_of_birth_vouched = ${random.chance(0.7)}
    where profile_id = '${student}' and not exists (
      select from public.profile_roles r where r.profile_id = '${student}' and r.role <> 'student')`;
  return did(
    `grow up: ${id}`,
    random.pick([
      birthday,
      grants(random, `id = '${id}'`),
      grants(random, `id = '${id}'`),
      standing(random, student),
    ]),
  );
};

const endAgency: Maker = (facts, random) => {
  const link = one(
    random,
    facts.links.filter((row) => row.relationship_type === "AGENT" && row.status === "ACTIVE"),
  );
  return link && did(`end the agency ${link.id}`, `select public.unlink_client('${link.id}', 'unassign')`);
};

/** Mostly of people who have something to lose. */
const restrict: Maker = (facts, random, newId) => {
  const pairs = [
    ...facts.links.map((link) => [link.target_profile_id, link.source_profile_id]),
    ...facts.bookings.map((booking) => [booking.student_id, booking.tutor_id]),
    ...facts.seats.flatMap((seat) =>
      facts.memberships
        .filter((row) => row.organization_id === seat.organization_id)
        .map((row) => [seat.student_id, row.profile_id]),
    ),
  ];
  const [student, person] = one(random, pairs) ?? [];
  if (!student || !person || student === person) return undefined;
  return did(
    `restrict ${person} from ${student}`,
    restriction(random, newId(), `select '${student}'::uuid, '${person}'::uuid`),
  );
};

const lift: Maker = (facts, random) => {
  const order = one(
    random,
    facts.restrictions.filter((row) => row.in_force && row.kind === "ORDER"),
  );
  return order && did(`lift ${order.id}`, `select public.lift_restriction('${order.id}')`);
};

/** A restricted person gives up their address, and somebody else takes it. */
const passAddressOn: Maker = (facts, random, newId) => {
  const order = one(
    random,
    facts.restrictions.filter((row) => row.profile_id !== null && hasAccount(facts, row.profile_id)),
  );
  const heir = one(
    random,
    facts.profiles.filter((row) => row.user_id !== null && row.id !== order?.profile_id),
  );
  const owner = facts.profiles.find((row) => row.id === order?.profile_id);
  const address = facts.users.find((row) => row.id === owner?.user_id)?.email;
  if (!owner?.user_id || !heir?.user_id || !address) return undefined;
  return did(
    `${heir.full_name} takes the address of ${owner.full_name}`,
    `update auth.users set email = '${newId()}@example.com' where id = '${owner.user_id}'`,
    `update auth.users set email = ${literal(address)}, email_confirmed_at = now() where id = '${heir.user_id}'`,
  );
};

const changeBooking: Maker = (facts, random) => {
  const booking = one(
    random,
    facts.bookings.filter((row) => row.status === "pending" || row.status === "confirmed"),
  );
  if (!booking) return undefined;
  const past = booking.ended_days_ago > 0 && booking.status === "confirmed";
  const status = random.chance(0.5) ? "cancelled" : past ? "completed" : "confirmed";
  return did(
    `booking ${booking.id} becomes ${status}`,
    `update public.bookings set status = '${status}'${status === "completed" ? ", attendance = 'attended'" : ""} where id = '${booking.id}'`,
  );
};

const moveClass: Maker = (facts, random) => {
  const students = facts.roles.filter(({ role }) => role === "student").map(({ profile_id }) => profile_id);
  const seat = one(
    random,
    facts.seats.filter(({ student_id }) => students.includes(student_id)),
  );
  const to = one(random, facts.classes);
  return (
    seat &&
    to &&
    did(
      `${seat.student_id} moves from ${seat.class_id} to ${to.id}`,
      `delete from public.class_students where class_id = '${seat.class_id}' and student_id = '${seat.student_id}'`,
      `insert into public.class_students (class_id, student_id) values ('${to.id}', '${seat.student_id}')`,
    )
  );
};

const endMembership: Maker = (facts, random) => {
  const membership = one(random, facts.memberships);
  return (
    membership &&
    did(`end the membership ${membership.id}`, `delete from public.memberships where id = '${membership.id}'`)
  );
};

const filterPermission: Maker = (facts, random) => {
  // A lead has no permission to take.
  const membership = one(
    random,
    facts.memberships.filter(({ role }) => role !== "safeguarding_lead"),
  );
  return (
    membership &&
    did(
      `take READ_PARENT_COMM from ${membership.id}`,
      `update public.memberships set custom_permissions_filter = '{READ_PARENT_COMM}', custom_permissions = '{}' where id = '${membership.id}'`,
    )
  );
};

const revokeRole: Maker = (facts, random) => {
  const role = one(random, facts.roles);
  return (
    role &&
    did(
      `revoke ${role.role} of ${role.profile_id}`,
      `delete from public.profile_roles where profile_id = '${role.profile_id}' and role = '${role.role}'`,
    )
  );
};

const grantRole: Maker = (facts, random) => {
  const person = one(
    random,
    facts.profiles.filter((row) => row.user_id !== null),
  );
  const role = random.pick(["client", "student", "tutor", "agent"]);
  return (
    person &&
    did(
      `grant ${role} to ${person.id}`,
      `insert into public.profile_roles (profile_id, role, vouched) values ('${person.id}', '${role}', true)`,
    )
  );
};

/** For good, or as Auth's soft deletion does it. */
const deleteAccount: Maker = (facts, random) => {
  const user = one(random, facts.users);
  const way = random.pick(["delete from auth.users", "update auth.users set deleted_at = now()"]);
  return user && did(`delete the account of ${user.id}`, `${way} where id = '${user.id}'`);
};

const changeEnrollment: Maker = (facts, random) => {
  const enrollment = one(random, facts.enrollments);
  const status = random.pick(["dropped", "completed", "active"]);
  return (
    enrollment &&
    did(
      `enrollment ${enrollment.id} becomes ${status}`,
      `update public.enrollments set status = '${status}' where id = '${enrollment.id}'`,
    )
  );
};

const answer: Maker = (facts, random) => {
  const invitation = one(
    random,
    facts.invitations.filter((row) => row.status === "pending" && !row.overdue),
  );
  const invitee = facts.profiles.find((profile) => {
    const user = facts.users.find((row) => row.id === profile.user_id);
    return invitation?.asked_id
      ? profile.id === invitation.asked_id
      : user?.email === invitation?.invitee_email;
  });
  if (!invitation || !invitee) return undefined;
  const call = random.pick(["accept_invitation", "accept_invitation", "decline_invitation"]);
  return {
    what: `${call} ${invitation.id}`,
    as: invitee.id,
    statements: [`select public.${call}('${invitation.id}')`],
  };
};

/** A placeholder is handed over to an account of no other role. */
const adopt: Maker = (facts, random, newId) => {
  const kid = one(
    random,
    facts.profiles.filter((row) => row.user_id === null && row.full_name !== null),
  );
  const admin = facts.roles.find((row) => row.role === "admin" && hasAccount(facts, row.profile_id));
  if (!kid || !admin) return undefined;
  const heir = newId();
  return did(
    `${heir} takes over ${kid.id}`,
    `insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
     values ('${heir}', '${heir}@example.com', now(), '{"full_name": "heir", "role": "student"}')`,
    `select oracle.acting('${admin.profile_id}', $q$ select public.invite_placeholder('${kid.id}', '${heir}@example.com') $q$)`,
    `select oracle.acting('${heir}', format($q$ select public.accept_invitation(%L) $q$,
       (select i.id from public.invitations i where i.invitee_email = '${heir}@example.com')))`,
  );
};

const write: Maker = (facts, random, newId) => {
  const thread = one(random, facts.threads);
  const message = newId();
  return (
    thread &&
    did(
      `a message in ${thread.id}`,
      `insert into public.messages (id, thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
       values ('${message}', '${thread.id}', '${random.pick([thread.guardian_id, thread.staff_id])}', '${message}', 1, 'PARENT', 0, 0)`,
    )
  );
};

/** A sender takes a message back. */
const withdraw: Maker = (facts, random) => {
  const message = one(
    random,
    facts.messages.filter(({ withdrawn }) => !withdrawn),
  );
  return (
    message &&
    did(
      `${message.id} is withdrawn`,
      `insert into private.withdrawn_messages (message_id, body, attachment_path, attachment_name)
       select m.id, m.body, m.attachment_path, m.attachment_name from public.messages m where m.id = '${message.id}'`,
      `update public.messages set body = null, attachment_path = null, attachment_name = null, attachment_type = null,
         attachment_size = null, withdrawn_at = now() where id = '${message.id}'`,
    )
  );
};

/** The recipient of a message reports it, if an account is left to do it. */
const report: Maker = (facts, random) => {
  const message = one(random, facts.messages);
  const thread = facts.threads.find(({ id }) => id === message?.thread_id);
  if (!message || !thread) return undefined;
  const recipient = message.sender_id === thread.guardian_id ? thread.staff_id : thread.guardian_id;
  if (!hasAccount(facts, recipient)) return undefined;
  return {
    what: `${recipient} reports ${message.id}`,
    as: recipient,
    statements: [`select public.report_message('${message.id}', 'harassment')`],
  };
};

/** Somebody with an account asks for help: most often a student. */
const raiseConcern: Maker = (facts, random, newId) => {
  const people = facts.profiles.filter(({ id }) => hasAccount(facts, id));
  const students = people.filter(({ id }) =>
    facts.roles.some((row) => row.profile_id === id && row.role === "student"),
  );
  const raiser = one(random, random.chance(0.7) ? students : people);
  return (
    raiser && {
      what: `${raiser.full_name} raises a concern`,
      as: raiser.id,
      statements: [`select public.raise_concern('${newId()}')`],
    }
  );
};

/** Somebody who handles a case reads it, and may decide it. */
const handleReport: Maker = (facts, random) => {
  const found = one(
    random,
    facts.cases.filter(({ waits }) => waits),
  );
  const rules = new Rules(facts);
  const handler =
    found && facts.profiles.find(({ id }) => hasAccount(facts, id) && handles(rules, id, found));
  if (!found || !handler) return undefined;
  return {
    what: `${handler.full_name} handles the case ${found.id}`,
    as: handler.id,
    statements: [
      `select public.review_report('${found.id}')`,
      ...(random.chance(0.3) ? [`select public.decide_report('${found.id}', 'no_issue')`] : []),
    ],
  };
};

/** A guardian, or anybody about themselves, asks for a file with data. */
const requestExport: Maker = (facts, random) => {
  const people = facts.profiles.filter(({ id }) => hasAccount(facts, id));
  const requester = one(random, people);
  const child = facts.links.find(
    ({ source_profile_id, relationship_type }) =>
      source_profile_id === requester?.id && relationship_type === "GUARDIAN",
  )?.target_profile_id;
  if (!requester) return undefined;
  return {
    what: `${requester.full_name} asks for data`,
    as: requester.id,
    statements: [`select public.request_export(${child && random.chance(0.7) ? `'${child}'` : ""})`],
  };
};

/** Anybody asks about themselves, and a guardian about a child. */
const fileRequest: Maker = (facts, random) => {
  const people = facts.profiles.filter(({ id }) => hasAccount(facts, id));
  const requester = one(random, people);
  const child = facts.links.find(
    ({ source_profile_id, relationship_type }) =>
      source_profile_id === requester?.id && relationship_type === "GUARDIAN",
  )?.target_profile_id;
  if (!requester) return undefined;
  const about = child && random.chance(0.7) ? `, '${child}'` : random.chance(0.5) ? ", null, 'Tim'" : "";
  const isOfChild = about.includes(child ?? "none");
  return {
    what: `${requester.full_name} files a privacy request`,
    as: requester.id,
    statements: [
      isOfChild && random.chance(0.5)
        ? `select public.request_erasure('${child}')`
        : `select public.file_privacy_request('access', 'Please'${about})`,
    ],
  };
};

/** Somebody in the family objects to an erasure. */
const objectToErasure: Maker = (facts, random) => {
  const found = one(
    random,
    facts.erasures.filter(({ is_open }) => is_open),
  );
  const guardian = one(
    random,
    facts.links.filter(({ target_profile_id }) => target_profile_id === found?.profile_id),
  )?.source_profile_id;
  if (!found || !guardian) return undefined;
  return {
    what: `${guardian} objects to the erasure of ${found.profile_id}`,
    as: guardian,
    statements: [`select public.object_to_erasure('${found.privacy_request_id}')`],
  };
};

/** An admin opens and decides a request, if they handle it. */
const answerRequest: Maker = (facts, random) => {
  const found = one(
    random,
    facts.privacy_requests.filter(({ status, level }) => status === "received" && level === "admin"),
  );
  const admin = facts.roles.find(({ role, profile_id }) => role === "admin" && hasAccount(facts, profile_id));
  if (!found || !admin) return undefined;
  return {
    what: `${admin.profile_id} answers the privacy request ${found.id}`,
    as: admin.profile_id,
    statements: [
      `select from public.open_privacy_request('${found.id}')`,
      `select public.decide_privacy_request('${found.id}', ${random.chance(0.5) ? "true" : "false, 'unfounded'"})`,
    ],
  };
};

/** A student, or who decides, answers an export. */
const answerExport: Maker = (facts, random) => {
  const found = one(
    random,
    facts.exports.filter(({ student_id, status }) => student_id !== null && status !== "closed"),
  );
  const admin = facts.roles.find(({ role, profile_id }) => role === "admin" && hasAccount(facts, profile_id));
  const as = found?.escalated ? admin?.profile_id : found?.student_id;
  if (!found || !as || !hasAccount(facts, as)) return undefined;
  const agree = random.chance(0.4);
  return {
    what: `${as} answers ${agree} to the export ${found.id}`,
    as,
    statements: [`select public.answer_export('${found.id}', ${agree})`],
  };
};

/** Somebody takes a class or a course that they teach as a group, or those children who are theirs. */
const group: Maker = (facts, random) => {
  const owner = one(
    random,
    facts.profiles.filter(({ id }) => hasAccount(facts, id)),
  );
  const found = one(random, facts.classes);
  return (
    owner && {
      what: `${owner.full_name} names a group`,
      as: owner.id,
      statements: [
        `select public.create_group('Mine', p_student_ids => array(select student_id from public.list_group_candidates(p_limit => 100)))`,
        ...(found ? [`select public.create_group('Class', p_class_id => '${found.id}')`] : []),
      ],
    }
  );
};

/** Somebody writes to the guardians of a group of theirs. */
const messageGroup: Maker = (facts, random) => {
  const found = one(random, facts.groups);
  if (!found || !hasAccount(facts, found.owner_id)) return undefined;
  return {
    what: `${found.owner_id} writes to the group ${found.id}`,
    as: found.owner_id,
    statements: [`select public.message_group('${found.id}', 'Hello')`],
  };
};

const shareGroup: Maker = (facts, random) => {
  const found = one(random, facts.groups);
  if (!found || !hasAccount(facts, found.owner_id)) return undefined;
  return {
    what: `${found.owner_id} shares the group ${found.id}`,
    as: found.owner_id,
    statements: [
      `select public.share_group('${found.id}', array(select profile_id from public.list_group_colleagues(p_limit => 20)))`,
    ],
  };
};

/** Somebody says yes or no for a student, the school records a paper, or a day passes. */
const consent: Maker = (facts, random) => {
  const student = one(
    random,
    facts.roles.filter(({ role }) => role === "student"),
  )?.profile_id;
  if (student === undefined) return undefined;
  const guardians = guardianLinks(facts, "ACTIVE").filter((link) => link.target_profile_id === student);
  const who = random.pick([student, ...guardians.map((link) => link.source_profile_id)]);
  const purpose = random.pick(["account", "media", "integration:google_classroom"]);
  if (!hasAccount(facts, who) || random.chance(0.2)) {
    return did(
      `the school records a paper about ${student}`,
      `select public.record_consent('${student}', '${purpose}', '${random.pick(["given", "withdrawn"])}', 'Folder 8')`,
      `select private.tend_consents(now() + interval '${random.pick([1, 2, 31])} days')`,
    );
  }
  return {
    what: `${who} decides about ${purpose} of ${student}`,
    as: who,
    statements: [
      `select public.give_consent('${student}', '${purpose}', 1, 'en')`,
      ...(random.chance(0.4) ? [`select public.withdraw_consent('${student}', '${purpose}')`] : []),
      `select public.ask_for_consent('${student}', 'integration:khan_academy')`,
    ],
  };
};

/** Somebody writes a goal for whom they may, or changes one. */
const goal: Maker = (facts, random) => {
  const author = one(
    random,
    facts.profiles.filter(({ id }) => hasAccount(facts, id)),
  );
  const student = one(
    random,
    facts.roles.filter(({ role }) => role === "student"),
  )?.profile_id;
  const place = one(
    random,
    facts.enrollments.filter(({ student_id }) => student_id === student),
  );
  const found = one(random, facts.goals);
  if (!author || !student) return undefined;
  const isOwn = random.chance(0.5) && found && hasAccount(facts, found.author_id);
  return {
    what: `${author.full_name} writes or changes a goal`,
    as: isOwn ? found.author_id : author.id,
    statements: isOwn
      ? [
          `select public.count_goal('${found.id}', 5)`,
          `select public.${random.pick(["drop", "delete"])}_goal('${found.id}')`,
        ]
      : [
          `select public.create_goal('${student}', 'Mine', 'count', 5)`,
          ...(place
            ? [
                `select public.create_goal('${student}', 'Mean', 'mean', 5, p_course_id => '${place.course_id}')`,
              ]
            : []),
        ],
  };
};

const escalateReports: Maker = (facts, random) =>
  facts.cases.length === 0
    ? undefined
    : did(
        "reports move up",
        `select public.escalate_reports(now() + interval '${random.pick([0, 25])} hours')`,
      );

/** An admin, or the console, reads a conversation or looks up which ones there are. */
const readAsAdmin: Maker = (facts, random) => {
  const thread = one(random, facts.threads);
  const admin = facts.roles.find(({ role, profile_id }) => role === "admin" && hasAccount(facts, profile_id));
  if (!thread) return undefined;
  const call = random.pick([
    `find_threads('${thread.student_id}')`,
    `find_threads('${thread.student_id}', '${thread.guardian_id}')`,
    `review_thread('${thread.id}', 'Complaint 7')`,
  ]);
  const change = did(`${call} by an admin or the console`, `select public.${call}`);
  return admin && random.chance(0.7) ? { ...change, as: admin.profile_id } : change;
};

const contactDays: Maker = (_, random) => {
  const days = random.pick([1, 20, 90, 300]);
  return did(`contacts last ${days} days`, `update private.settings set contact_days = ${days}`);
};

const makers = [
  unlink,
  unlink,
  block,
  blockContact,
  agree,
  setRights,
  endAgency,
  restrict,
  restrict,
  lift,
  grow,
  grow,
  passAddressOn,
  changeBooking,
  changeBooking,
  moveClass,
  endMembership,
  filterPermission,
  revokeRole,
  grantRole,
  deleteAccount,
  changeEnrollment,
  answer,
  answer,
  adopt,
  write,
  withdraw,
  report,
  report,
  handleReport,
  raiseConcern,
  raiseConcern,
  escalateReports,
  group,
  group,
  consent,
  consent,
  consent,
  shareGroup,
  messageGroup,
  goal,
  goal,
  requestExport,
  fileRequest,
  objectToErasure,
  answerRequest,
  answerExport,
  answerExport,
  readAsAdmin,
  readAsAdmin,
  contactDays,
];

export function randomChange(facts: Facts, random: Random, newId: () => string): Change {
  for (;;) {
    const change = random.pick(makers)(facts, random, newId);
    if (change) return change;
  }
}
