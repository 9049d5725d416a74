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

/** What is said about an account: by Auth, and Homeroom's own code that proves a closed address. */
export const accountEmailKinds = [...authEmailKinds, "address_check"] as const;
export type AccountEmailKind = (typeof accountEmailKinds)[number];
/** Those that a code answers, without a link. */
export const codeEmailKinds: ReadonlySet<AccountEmailKind> = new Set(["reauthentication", "address_check"]);

/** What `/auth/v1/verify` is told about the token of each. */
export const authVerifyTypes: Readonly<Record<AuthEmailKind, string>> = {
  confirmation: "signup",
  recovery: "recovery",
  magic_link: "magiclink",
  email_change: "email_change",
  invite: "invite",
  reauthentication: "",
};
