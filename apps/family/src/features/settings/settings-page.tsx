import { Languages, MoonStar, ShieldCheck, UserRound } from "lucide-react";
import { lazy, Suspense } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/states.tsx";
import { ChooseRole } from "./choose-role.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { Reachability } from "./reachability.tsx";
import { Security } from "./security.tsx";

// Fields with lists to choose from: the largest part of the page, and not its first.
const PlaceAndLanguage = lazy(() =>
  import("./place-and-language.tsx").then((file) => ({ default: file.PlaceAndLanguage })),
);
const BlockedContacts = lazy(() => import("./blocked-contacts.tsx"));

export function SettingsPage() {
  const t = useText("settings");
  const words = useText("words");
  const { profile, memberships } = useMe();
  return (
    <Page
      title={t("title")}
      width="narrow"
      actions={
        <>
          {(profile.roles.includes("client") || profile.roles.includes("student")) && (
            <>
              <LinkButton href="/consents">{t("consents")}</LinkButton>
              <LinkButton href="/access-log">{t("accessLog")}</LinkButton>
            </>
          )}
          <LinkButton href="/data">{t("data")}</LinkButton>
          <LinkButton href="/help">{t("help")}</LinkButton>
          <LinkButton href="/settings/calendar">{t("calendar")}</LinkButton>
          <LinkButton href="/settings/notifications">{t("toNotifications")}</LinkButton>
        </>
      }
    >
      <Card title={t("profile")} icon={<UserRound aria-hidden />}>
        {profile.roles.length + memberships.length > 0 && (
          <ul aria-label={t("roles")} className="flex flex-wrap gap-1.5">
            {profile.roles.map((role) => (
              <li key={role}>
                <Badge tone="brand">{words.maybe(`role.${role}`) ?? role}</Badge>
              </li>
            ))}
            {memberships.map(({ id, role, organizationName, schoolName, campusName, className }) => (
              <li key={id}>
                <Badge>
                  {words.maybe(`member.${role}`) ?? role} ·{" "}
                  {className ?? campusName ?? schoolName ?? organizationName}
                </Badge>
              </li>
            ))}
          </ul>
        )}
        {profile.roles.length === 0 && memberships.length === 0 && <ChooseRole />}
        <ProfileForm profile={profile} />
      </Card>
      <Card title={t("place")} icon={<Languages aria-hidden />}>
        <Suspense fallback={<Skeleton lines={2} />}>
          <PlaceAndLanguage profile={profile} />
        </Suspense>
      </Card>
      <Card title={t("reachable")} icon={<MoonStar aria-hidden />}>
        <Reachability />
      </Card>
      {(profile.roles.includes("client") || profile.roles.includes("student")) && (
        <Suspense>
          <BlockedContacts />
        </Suspense>
      )}
      <Card title={t("security")} icon={<ShieldCheck aria-hidden />}>
        <Security />
      </Card>
    </Page>
  );
}
