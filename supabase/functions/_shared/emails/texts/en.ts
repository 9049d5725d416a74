/**
 * Every word that the emails say in English. Another language is one more file like this one, of the
 * type `Texts`, and a line in `index.ts`. Names arrive here already cleaned; the renderer escapes.
 */
import type { Fact } from "../content.ts";

/** OTHER is whoever manages a student without being family: it goes unnamed. */
const relations = { FATHER: "father", MOTHER: "mother", GUARDIAN: "guardian", OTHER: null };

export const en = {
  locale: "en",
  direction: "ltr",

  common: {
    product: "Homeroom",
    tagline: "Lessons, families and tutors in one place",
    someone: "Someone",
    yourStudent: "your student",
    open: "Open Homeroom",
    linkHint: "If the button does not work, copy this link into your browser:",
    more: (count: number) =>
      count === 1
        ? "This email covers one more notification of this kind. Both are in the app."
        : `This email covers ${count} more notifications of this kind. All of them are in the app.`,
    moreSubject: (subject: string, count: number) => `${subject} (+${count})`,
    unsubscribe: "Unsubscribe from these emails",
    settingsHint: "You can choose which emails you get in your notification settings.",
  },

  /** What the emails of a notification key are about, for the unsubscribe page. */
  keys: {
    INVITATION_RECEIVED: "invitations",
    LINK_CHANGED: "changes of your links",
    BOOKING_CHANGED: "your bookings",
    NEW_MESSAGE: "new messages",
    PARENT_CHILD_GRADED: "grades of your students",
    PARENT_CHILD_LOW_GRADE: "averages below passing",
    PARENT_CHILD_ABSENT: "missed classes",
    PARENT_WEEKLY_DIGEST: "weekly digests",
    INTEGRATION_STOPPED: "platforms that stopped syncing",
    SCHOOL_ALERT: "news from schools",
    SCHOOL_ALERT_URGENT: "urgent news and cancellations from schools",
  },

  /** The emails of Supabase Auth. */
  auth: {
    code: "Code",
    codeHint: (code: string) => `If the app asks for a code, enter ${code}. Give it to nobody else.`,
    confirmation: ({ address }: AuthPlaces) => ({
      subject: "Confirm your address for Homeroom",
      preview: "One click, and your account is ready.",
      heading: "Confirm your address",
      paragraphs: [
        `An account on Homeroom was created with the address ${address}. Confirm that the address is yours, and you can sign in.`,
      ],
      button: "Confirm this address",
      ignore: "If you did not create an account, ignore this email. Without confirmation it cannot be used.",
      reason: "You are receiving this email because somebody signed up on Homeroom with this address.",
    }),
    recovery: ({ address }: AuthPlaces) => ({
      subject: "Choose a new password for Homeroom",
      preview: "The link works once, and for an hour.",
      heading: "Choose a new password",
      paragraphs: [
        `Somebody asked for a new password for the account ${address}. Follow the link to choose one. It works once, and for an hour.`,
      ],
      button: "Choose a new password",
      ignore: "If it was not you, ignore this email. Your password stays as it is.",
      reason:
        "You are receiving this email because a new password was requested for this address on Homeroom.",
    }),
    magic_link: ({ address }: AuthPlaces) => ({
      subject: "Sign in to Homeroom",
      preview: "The link works once, and for an hour.",
      heading: "Sign in to Homeroom",
      paragraphs: [`Follow the link to sign in as ${address}. It works once, and for an hour.`],
      button: "Sign in",
      ignore: "If you did not want to sign in, ignore this email. Nobody can sign in without the link.",
      reason: "You are receiving this email because somebody asked to sign in to Homeroom with this address.",
    }),
    email_change: ({ address, newAddress }: AuthPlaces) => ({
      subject: "Confirm the change of your address on Homeroom",
      preview: "Both addresses have to agree before anything changes.",
      heading: "Confirm the change of your address",
      paragraphs: [
        `The address of your account on Homeroom is to change from ${address} to ${newAddress}.`,
        "Nothing changes until the links in both emails were followed: the one sent to the address of today and the one sent to the new address.",
      ],
      button: "Agree to the change",
      ignore: "If you did not ask for this, ignore this email and choose a new password.",
      reason: "You are receiving this email because a change of address was requested on Homeroom.",
    }),
    invite: ({ address }: AuthPlaces) => ({
      subject: "You have an account on Homeroom",
      preview: "Confirm your address and choose a password.",
      heading: "You have an account on Homeroom",
      paragraphs: [
        `An account was created for you on Homeroom with the address ${address}. Confirm that the address is yours and choose a password.`,
      ],
      button: "Confirm this address",
      ignore: "If you do not want an account, ignore this email.",
      reason: "You are receiving this email because an account on Homeroom was created with this address.",
    }),
    reauthentication: (_places: AuthPlaces) => ({
      subject: "Your code for Homeroom",
      preview: "Enter it in the app to go on.",
      heading: "Enter this code to go on",
      paragraphs: ["Homeroom asks for this code before a change that matters, such as a new password."],
      button: null,
      ignore: "If it was not you, ignore this email and choose a new password. Give the code to nobody.",
      reason: "You are receiving this email because a change of your account on Homeroom asks for a code.",
    }),
  },

  invitation: {
    subject: (inviter: string) => `${inviter} invites you to Homeroom`,
    preview: (inviter: string) => `See what ${inviter} asks, then accept or decline.`,
    heading: (inviter: string) => `${inviter} invites you`,
    intro: {
      student: (inviter: string, relation: Relation | null) => {
        const named = relation === null ? null : relations[relation];
        return named === null
          ? `${inviter} would like to be linked with you on Homeroom, to arrange your lessons.`
          : `${inviter} would like to be linked with you on Homeroom as your ${named}.`;
      },
      parent: (inviter: string, relation: Relation | null) =>
        `${inviter} would like to be linked with you on Homeroom, with you as their ${
          (relation === null ? null : relations[relation]) ?? "parent or guardian"
        }.`,
      client: (inviter: string) =>
        `${inviter} would like to become your agent on Homeroom, to book lessons for the students in your care.`,
      placeholder: (inviter: string) =>
        `${inviter} has kept a profile for you on Homeroom. Accept, and its school records and places become yours at once. The links of its guardians may wait for agreement first.`,
      member: (inviter: string) =>
        `${inviter} would like you to work with them on Homeroom, as a member of a school's staff.`,
    },
    nothingYet: "Nothing is linked until you accept. Opening the link only shows you the invitation.",
    button: "See the invitation",
    onlyYou: (address: string) =>
      `The invitation only works when you are signed in as ${address}. Forwarding this email gives it to nobody else.`,
    expires: (moment: string) => `It expires on ${moment}.`,
    ignore: (inviter: string) =>
      `If you do not know ${inviter} or do not want this, ignore this email. Nothing happens.`,
    reason: (inviter: string) =>
      `You are receiving this email because ${inviter} entered this address to invite you.`,
  },

  linkChanged: {
    created: {
      guardian: (_other: string, student: string) => ({
        subject: `You are now linked with ${student}`,
        heading: `You are now linked with ${student}`,
        paragraphs: [`The invitation was accepted. ${student} is now in your list of students on Homeroom.`],
      }),
      student: (other: string, _student: string) => ({
        subject: `${other} is now linked with you`,
        heading: `${other} is now linked with you`,
        paragraphs: [
          `${other} is now linked with you on Homeroom. Homeroom shows you what they may do for you, and you can end the link there.`,
        ],
      }),
      client: (other: string, _student: string) => ({
        subject: `${other} is now your agent`,
        heading: `${other} is now your agent`,
        paragraphs: [`${other} can now book lessons for students in your care on Homeroom.`],
      }),
      agent: (other: string, _student: string) => ({
        subject: `${other} is now your client`,
        heading: `${other} is now your client`,
        paragraphs: [
          `${other} accepted your invitation. You can now book lessons for their students on Homeroom.`,
        ],
      }),
    },
    ended: {
      guardian: (_other: string, student: string) => ({
        subject: `Your link with ${student} has ended`,
        heading: `Your link with ${student} has ended`,
        paragraphs: [
          `You are no longer linked with ${student} on Homeroom, so you can no longer act for them there.`,
        ],
      }),
      student: (other: string, _student: string) => ({
        subject: `Your link with ${other} has ended`,
        heading: `Your link with ${other} has ended`,
        paragraphs: [
          `${other} is no longer linked with you on Homeroom and can no longer act for you there.`,
        ],
      }),
      client: (other: string, _student: string) => ({
        subject: `${other} is no longer your agent`,
        heading: `${other} is no longer your agent`,
        paragraphs: [`${other} can no longer book lessons for students in your care on Homeroom.`],
      }),
      agent: (other: string, _student: string) => ({
        subject: `${other} is no longer your client`,
        heading: `${other} is no longer your client`,
        paragraphs: [`You can no longer book lessons for the students of ${other} on Homeroom.`],
      }),
    },
    guardian_added: (student: string) => ({
      subject: `A guardian was added for ${student}`,
      heading: `A guardian was added for ${student}`,
      paragraphs: [
        `One more person is now linked with ${student} on Homeroom as a guardian. Guardians do not see each other, so this email does not say who it is.`,
        `Nothing changes for you. If this surprises you, speak with ${student} or with the school.`,
      ],
    }),
    guardian_pending: (student: string) => ({
      subject: `A new link with ${student} waits for agreement`,
      heading: `A new link with ${student} waits for agreement`,
      paragraphs: [
        `A new guardian's link with ${student} begins only when an existing guardian or the school agrees.`,
        `If you are one of ${student}'s guardians, you can agree or object on Homeroom. After an objection, or without an answer, the school decides.`,
      ],
    }),
    guardian_undecided: (student: string) => ({
      subject: `A guardian of ${student} waits for your decision`,
      heading: `A guardian of ${student} waits for your decision`,
      paragraphs: [
        `A new guardian's link with ${student} waits. The existing guardians did not agree to it, or there are none who can.`,
        `Check the papers, then agree or refuse on Homeroom. Both sides are told the result, not who decided.`,
      ],
    }),
    pending: (student: string) => ({
      subject: `Your link with ${student} waits for agreement`,
      heading: `Your link with ${student} waits for agreement`,
      paragraphs: [
        `${student} now has an account of their own on Homeroom. Your link with it begins when an existing guardian or the school agrees.`,
        `Until then you cannot act for ${student} there. If it takes long, show your papers to the school.`,
      ],
    }),
    refused: {
      toGuardian: (student: string) => ({
        subject: `Your link with ${student} was not agreed to`,
        heading: `Your link with ${student} was not agreed to`,
        paragraphs: [
          `You are not linked with ${student} on Homeroom. If you think this is wrong, show your papers to the school.`,
        ],
      }),
      toStudent: (other: string) => ({
        subject: `The link with ${other} was not agreed to`,
        heading: `The link with ${other} was not agreed to`,
        paragraphs: [`${other} is not linked with you on Homeroom and cannot act for you there.`],
      }),
    },
    rights_changed: {
      toGuardian: (student: string) => ({
        subject: `What you may do for ${student} has changed`,
        heading: `What you may do for ${student} has changed`,
        paragraphs: [
          `Your rights for ${student} on Homeroom were changed. Homeroom shows you what applies now.`,
        ],
      }),
      toStudent: (other: string) => ({
        subject: `What ${other} may do for you has changed`,
        heading: `What ${other} may do for you has changed`,
        paragraphs: [`The rights of ${other} were changed on Homeroom. Homeroom shows you what applies now.`],
      }),
    },
    preview: "A link of yours on Homeroom has changed.",
    notYou: "If you did not expect this, open Homeroom and check your links.",
    reason:
      "You are receiving this email because it is about a link of yours on Homeroom. These emails cannot be switched off.",
  },

  bookingChanged: {
    /** The heading per change and reader; `who` is the student, or the fallback where the name is hidden. */
    headings: {
      requested: {
        client: () => "Your request was sent to the tutor",
        tutor: () => "You have a new booking request",
        student: () => "A lesson was requested for you",
        guardian: (who: string) => `A lesson was requested for ${who}`,
      },
      confirmed: {
        client: () => "Your booking is confirmed",
        tutor: () => "You confirmed a booking",
        student: () => "Your lesson is confirmed",
        guardian: (who: string) => `A lesson for ${who} is confirmed`,
      },
      cancelled: {
        client: () => "Your booking was canceled",
        tutor: () => "A booking was canceled",
        student: () => "Your lesson was canceled",
        guardian: (who: string) => `A lesson for ${who} was canceled`,
      },
      completed: {
        client: () => "Your booking is completed",
        tutor: () => "You completed a booking",
        student: () => "Your lesson is completed",
        guardian: (who: string) => `A lesson for ${who} is completed`,
      },
      lapsed: {
        client: () => "Your booking request has lapsed",
        tutor: () => "A booking request has lapsed",
        student: () => "A lesson request for you has lapsed",
        guardian: (who: string) => `A lesson request for ${who} has lapsed`,
      },
      assigned: {
        client: () => "A student was assigned to your booking",
        tutor: () => "A student was assigned to a booking",
        student: () => "You were assigned to a lesson",
        guardian: (who: string) => `${who} was assigned to a lesson`,
      },
      unassigned: {
        client: () => "A student was taken off your booking",
        tutor: () => "A student was taken off a booking",
        student: () => "You were taken off a lesson",
        guardian: (who: string) => `${who} was taken off a lesson`,
      },
    },
    /** What follows from the change, per change and reader. */
    explanations: {
      requested: {
        client: "The tutor confirms it or lets it lapse; you are notified either way.",
        tutor: "Please confirm it if you can take it. A request that is not confirmed in time lapses.",
        student: "The tutor still has to confirm it.",
        guardian: "The tutor still has to confirm it.",
      },
      confirmed: {
        client: "The tutor has confirmed it. The price is now fixed.",
        tutor: "The client was notified. The price is now fixed.",
        student: "The tutor has confirmed it.",
        guardian: "The tutor has confirmed it.",
      },
      cancelled: {
        client: "The time is free again.",
        tutor: "The time is free again in your calendar.",
        student: "You do not have to come.",
        guardian: "It will not take place.",
      },
      completed: {
        client: "The tutor has marked it as completed.",
        tutor: "You have marked it as completed.",
        student: "The tutor has marked it as completed.",
        guardian: "The tutor has marked it as completed.",
      },
      lapsed: {
        client: "The tutor did not confirm it in time. You can ask for another time or another tutor.",
        tutor: "It was not confirmed in time, so the time is free again.",
        student: "The tutor did not confirm it in time, so it will not take place.",
        guardian: "The tutor did not confirm it in time, so it will not take place.",
      },
      assigned: {
        client: "The tutor and the student were notified.",
        tutor: "The booking itself has not changed.",
        student: "It is now in your lessons on Homeroom.",
        guardian: "It is now in the lessons on Homeroom.",
      },
      unassigned: {
        client: "The booking itself is unchanged; you can assign another student.",
        tutor: "The booking itself has not changed.",
        student: "You do not have to come.",
        guardian: "The booking itself has not changed.",
      },
    },
    subject: (heading: string, what: string, day: string) => `${heading}: ${what}, ${day}`,
    facts: (values: {
      subject: string;
      when: string;
      tutor: string | null;
      student: string | null;
      client: string | null;
      price: string | null;
      cancelReason: string | null;
    }): Fact[] =>
      [
        { label: "Subject", value: values.subject },
        { label: "When", value: values.when },
        { label: "Tutor", value: values.tutor },
        { label: "Student", value: values.student },
        { label: "Booked by", value: values.client },
        { label: "Price", value: values.price },
        { label: "Reason given", value: values.cancelReason },
      ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
    button: "See the booking",
    reason: "You are receiving this email because it is about a booking of yours on Homeroom.",
  },

  newMessage: {
    roles: { PARENT: "parent", TUTOR: "tutor", TEACHER: "teacher", OFFICE_MANAGER: "school office" },
    heading: (sender: string, student: string) => `${sender} wrote to you about ${student}`,
    preview: "You have an unread message on Homeroom.",
    from: (sender: string, role: string, student: string) =>
      `${sender} (${role}) sent you a message about ${student}.`,
    elsewhere: "This email does not show the message.",
    button: "Read the message",
    once: "You receive one email, however many messages follow, until you have read them.",
    reason: "You are receiving this email because you have an unread message on Homeroom.",
  },

  childGraded: {
    score: (score: string, maximum: string) => `${score} of ${maximum}`,
    percentage: (percentage: string) => `${percentage}%`,
    subject: (student: string, title: string, score: string) => `Grade for ${student}: ${title}, ${score}`,
    preview: (course: string, percentage: string) => `${percentage} in ${course}.`,
    heading: (student: string, title: string) => `Grade for ${student}: ${title}`,
    sentence: (student: string, score: string, percentage: string, passed: boolean) =>
      passed
        ? `${student} got ${score} (${percentage}). That is a pass.`
        : `${student} got ${score} (${percentage}). That is below what the course asks for a pass.`,
    facts: (values: { work: string; course: string; score: string }): Fact[] => [
      { label: "Work", value: values.work },
      { label: "Course", value: values.course },
      { label: "Score", value: values.score },
    ],
    button: "See how it is going",
    reason: (student: string) =>
      `You are receiving this email because you follow the progress of ${student} on Homeroom.`,
  },

  childLowGrade: {
    subject: (student: string, course: string) => `Average below passing for ${student}: ${course}`,
    preview: (mean: string, passing: string) => `${mean} now, ${passing} to pass.`,
    heading: (student: string, course: string) => `Average below passing for ${student}: ${course}`,
    sentence: (student: string, course: string, mean: string, passing: string) =>
      `With the last grade, the average of ${student} in ${course} is ${mean}. The course asks for ${passing}.`,
    advice: "One piece of work can change that. The course's teacher can say what would help most.",
    facts: (values: { course: string; mean: string; passing: string }): Fact[] => [
      { label: "Course", value: values.course },
      { label: "Average", value: values.mean },
      { label: "To pass", value: values.passing },
    ],
    once: "You are told once, and again only after the average has recovered.",
  },

  childAbsent: {
    subject: (student: string, title: string, day: string) => `Class missed by ${student}: ${title}, ${day}`,
    preview: (course: string) => `A live class of ${course}.`,
    heading: (student: string, title: string) => `Class missed by ${student}: ${title}`,
    sentence: (student: string) =>
      `${student} was registered for this live class and was not recorded as present.`,
    facts: (values: { title: string; course: string; when: string }): Fact[] => [
      { label: "Class", value: values.title },
      { label: "Course", value: values.course },
      { label: "When", value: values.when },
    ],
    mistaken: "If this is a mistake, tell the course's teacher, who can correct it.",
  },

  integrationStopped: {
    provider: (provider: string) =>
      ({ google_classroom: "Google Classroom", khan_academy: "Khan Academy" })[provider] ?? provider,
    preview: "What happens there does not show in Homeroom until you look at it.",
    needs_reconnect: (provider: string, student: string | null) => ({
      heading: `${provider} asks to be connected again`,
      sentence: `Homeroom may no longer read ${student === null ? "your account" : `the account for ${student}`} at ${provider}: the permission has ended or was taken back there.`,
      advice: "What was read so far stays. Connect it again if you want to see what is new.",
    }),
    awaiting_approval: (provider: string, student: string | null) => ({
      heading: `A sync with ${provider} is waiting for your approval`,
      sentence: `More than half of what Homeroom has from ${provider}${student === null ? "" : ` for ${student}`} would change or go, so nothing was changed.`,
      advice: "Look at what would change, then approve it or leave everything as it is.",
    }),
    once: "You receive one email, however long it takes.",
    reason: (provider: string) =>
      `You are receiving this email because you connected ${provider} to Homeroom.`,
  },

  schoolAlert: {
    subject: (school: string, title: string) => `${school}: ${title}`,
    urgent: (school: string, title: string) => `Urgent from ${school}: ${title}`,
    off: (title: string) => `Canceled: ${title}`,
    sentence: (school: string) => `${school} announces:`,
    offSentence: (school: string) => `${school} has called this off.`,
    acknowledge: "The school asks you to say in the app that you have read this.",
    when: "When",
    place: "Where",
    button: "Show in Homeroom",
    reason: (school: string) =>
      `You are receiving this email because ${school} sends you its news. You can switch these emails off.`,
  },

  weeklyDigest: {
    week: (from: string, to: string) => `${from} to ${to}`,
    subject: (student: string, week: string) => `The week of ${student}: ${week}`,
    heading: (student: string) => `The week of ${student}`,
    quiet: (student: string) => `A quiet week: nothing was graded and no class was missed for ${student}.`,
    summary: (grades: number, absences: number) =>
      `${grades === 0 ? "No new grades" : grades === 1 ? "One new grade" : `${grades} new grades`}, ${
        absences === 0
          ? "no class missed"
          : absences === 1
            ? "one class missed"
            : `${absences} classes missed`
      }.`,
    grades: "Graded",
    grade: (score: string, maximum: string) => `${score} / ${maximum}`,
    gradeDetail: (course: string, percentage: string, passed: boolean) =>
      `${course} · ${percentage}%${passed ? "" : ", below passing"}`,
    absences: "Missed",
    due: "Due next",
    streak: "Active",
    days: (days: number) => (days === 1 ? "1 day in a row" : `${days} days in a row`),
    points: "Points",
    more: (count: number) => `${count} more are on the page in Homeroom.`,
    reason: (student: string) =>
      `You are receiving this email on Sundays because you follow the progress of ${student} on Homeroom.`,
  },
};

type Relation = keyof typeof relations;

interface AuthPlaces {
  readonly address: string;
  readonly newAddress: string;
}
