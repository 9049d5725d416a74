import type { Text } from "../../shared/i18n/i18n.tsx";

type Asked = {
  kind: string;
  relation: string | null;
  inviterName: string | null;
  profileName: string | null;
  profiles: readonly unknown[] | null;
};

/** What somebody asks, in one sentence. */
export function asks(
  t: Text<"invitations">,
  words: Text<"words">,
  { kind, relation, inviterName, profileName, profiles }: Asked,
): string {
  const inviter = inviterName ?? t("someone");
  const key = keyOf(kind, relation, profiles?.length ?? 0);
  const values = {
    inviter,
    relation: words.maybe(`relation.${relation ?? "GUARDIAN"}`) ?? "",
    profile: profileName ?? t("noProfileName"),
  };
  return t.maybe(key, values) ?? t("other", values);
}

function keyOf(kind: string, relation: string | null, profileCount: number): string {
  if (kind === "placeholder" && profileCount > 1) return "placeholders";
  return kind === "student" && relation && relation !== "OTHER" ? "studentAs" : kind;
}

/** Whom an invitation is for: `c•••@example.com`, or `•••01` of a phone number. */
export const forWhom = (t: Text<"invitations">, hint: string): string =>
  isNumber(hint) ? t("forPhone", { phone: hint }) : t("forAddress", { address: hint });

/** Whether it is for a number that the account has not confirmed. */
export const needsNumber = (hint: string | null | undefined, confirmed: string | null): boolean =>
  typeof hint === "string" && isNumber(hint) && !confirmed?.endsWith(hint.replace("•••", ""));

const isNumber = (hint: string): boolean => !hint.includes("@");
