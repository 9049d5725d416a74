import type { Text } from "../../shared/i18n/i18n.tsx";

type Asked = {
  kind: string;
  relation: string | null;
  inviterName: string | null;
  profileName: string | null;
};

/** What somebody asks, in one sentence. */
export function asks(
  t: Text<"invitations">,
  words: Text<"words">,
  { kind, relation, inviterName, profileName }: Asked,
): string {
  const inviter = inviterName ?? t("someone");
  const key = kind === "student" && relation && relation !== "OTHER" ? "studentAs" : kind;
  const values = {
    inviter,
    relation: words.maybe(`relation.${relation ?? "GUARDIAN"}`) ?? "",
    profile: profileName ?? t("noProfileName"),
  };
  return t.maybe(key, values) ?? t("other", values);
}
