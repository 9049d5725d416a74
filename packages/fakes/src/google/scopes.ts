// The scopes that an application may ask for here, in the words of Google's consent page.
const CLASSROOM = "https://www.googleapis.com/auth/classroom.";

export const SCOPES: Record<string, string> = {
  openid: "Associate you with your personal info on Google",
  email: "See your primary Google Account email address",
  profile: "See your personal info, including any personal info you've made publicly available",
  "https://www.googleapis.com/auth/userinfo.email": "See your primary Google Account email address",
  "https://www.googleapis.com/auth/userinfo.profile":
    "See your personal info, including any personal info you've made publicly available",
  [`${CLASSROOM}courses.readonly`]: "View your Google Classroom classes",
  [`${CLASSROOM}coursework.me.readonly`]: "View your course work and grades in Google Classroom",
  [`${CLASSROOM}student-submissions.me.readonly`]: "View your course work and grades in Google Classroom",
  [`${CLASSROOM}coursework.students.readonly`]:
    "View course work and grades for students in the Google Classroom classes you teach or administer",
  [`${CLASSROOM}topics.readonly`]: "View topics in Google Classroom",
};

/** Google asks about these without a tick box. */
export function isSignIn(scope: string): boolean {
  return ["openid", "email", "profile"].includes(scope) || scope.includes("/auth/userinfo.");
}

/** As Google answers: `email` and `profile` come back by their long names. */
export function canonicalScope(scope: string): string {
  return scope === "email" || scope === "profile"
    ? `https://www.googleapis.com/auth/userinfo.${scope}`
    : scope;
}

/** Any one of these opens the endpoint. */
export const REQUIRED = {
  courses: [`${CLASSROOM}courses.readonly`],
  courseWork: [`${CLASSROOM}coursework.me.readonly`, `${CLASSROOM}coursework.students.readonly`],
  studentSubmissions: [
    `${CLASSROOM}coursework.me.readonly`,
    `${CLASSROOM}student-submissions.me.readonly`,
    `${CLASSROOM}coursework.students.readonly`,
  ],
  topics: [`${CLASSROOM}topics.readonly`],
} as const;
