// Everybody, for admins: found by a part of the name, a whole address, or an id of the audit log.
import type { FoundPerson } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChevronRight, Users } from "lucide-react";
import { Link } from "react-aria-components";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { PersonBadges } from "./person-badges.tsx";
import { roles } from "./routes.ts";

const route = getRouteApi("/signed-in/admins/people");

export function PeoplePage() {
  const t = useText("admin");
  const words = useText("words");
  const { infinite } = useHomeroom();
  const { search, role } = route.useSearch();
  const navigate = route.useNavigate();
  const people = useInfiniteQuery({
    ...infinite.admin.findPeople({ search, role, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const choices = [
    { id: "all" as const, label: t("anyRole") },
    ...roles.map((id) => ({ id, label: words(`role.${id}`) })),
  ];
  return (
    <Page title={t("people")} lead={t("peopleLead")} width="narrow">
      <div className="flex flex-wrap gap-3">
        <SearchField
          label={t("search")}
          value={search ?? ""}
          onChange={(next) => void navigate({ search: { role, search: next }, replace: true })}
          className="min-w-0 flex-1 basis-64"
        />
        <SelectField
          label={t("role")}
          hideLabel
          options={choices}
          value={role ?? "all"}
          onChange={(next) =>
            void navigate({ search: { search, role: next === "all" ? undefined : next }, replace: true })
          }
          className="w-52 max-w-full"
        />
      </div>
      <Loaded query={people}>
        {({ pages }) => {
          const found = pages.flat();
          if (found.length === 0)
            return (
              <Card>
                <Empty
                  icon={<Users />}
                  title={t("nobodyFound")}
                  action={<Button onPress={() => void navigate({ search: {} })}>{t("showEverybody")}</Button>}
                >
                  {t("nobodyFoundText")}
                </Empty>
              </Card>
            );
          return (
            <>
              <ul className="flex flex-col gap-2">
                {found.map((person) => (
                  <li key={person.profileId}>
                    <PersonLink person={person} />
                  </li>
                ))}
              </ul>
              <More of={people}>{t("showMore")}</More>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function PersonLink({ person }: { person: FoundPerson }) {
  const words = useText("words");
  return (
    <Link
      href={`/people/${person.profileId}`}
      className="focus-ring flex items-center gap-3 rounded-2xl border border-line bg-card p-3 shadow-card hover:bg-hover"
    >
      <Avatar name={person.fullName} url={person.avatarUrl} />
      <span className="min-w-0 flex-1">
        <span className="block font-bold" dir="auto">
          {person.fullName ?? words("someone")}
        </span>
        <span className="mt-1 flex flex-wrap gap-1.5">
          <PersonBadges person={person} />
        </span>
      </span>
      <ChevronRight className="size-5 shrink-0 text-soft rtl:-scale-x-100" aria-hidden />
    </Link>
  );
}
