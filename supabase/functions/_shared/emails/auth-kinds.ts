/** The emails of Supabase Auth, as the tables of `[auth.email.template]` are named. */
export const authEmailKinds = [
  "confirmation",
  "recovery",
  "magic_link",
  "email_change",
  "invite",
  "reauthentication",
] as const;
export type AuthEmailKind = (typeof authEmailKinds)[number];

/** What `/auth/v1/verify` is told about the token of each. */
export const authVerifyTypes: Readonly<Record<AuthEmailKind, string>> = {
  confirmation: "signup",
  recovery: "recovery",
  magic_link: "magiclink",
  email_change: "email_change",
  invite: "invite",
  reauthentication: "",
};
