// Whom one may write to, and about which student.
import type { Contact } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { MessageCircle } from "lucide-react";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { NobodyFound } from "../groups/group-filter.tsx";
import { listSorts } from "../groups/list-sorts.ts";
import { ListTools } from "../groups/list-tools.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";

const route = getRouteApi("/signed-in/school/contacts");
const sorts = ["studentName", "fullName"] as const;

export function ContactsPage() {
  const t = useText("school");
  const { infinite } = useHomeroom();
  const { search = "", group } = route.useSearch();
  const navigate = route.useNavigate();
  const [sort, setSort] = useState<(typeof sorts)[number]>("studentName");
  const filters = { search, groupId: group, sort, direction: listSorts[sort] };
  const contacts = useInfiniteQuery({
    ...infinite.contacts.list({ ...filters, limit: 50 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t("contacts")}
      lead={t("contactsLead")}
      back={{ href: "/school", label: t("title") }}
      width="narrow"
    >
      <PeopleFilter
        search={search}
        group={group}
        onChange={(next) => void navigate({ search: next, replace: true })}
      >
        <ListTools
          sorts={sorts}
          value={sort}
          onChange={setSort}
          file="contacts.csv"
          source={{ list: "contacts", filters }}
        />
      </PeopleFilter>
      <Card>
        <Loaded query={contacts}>
          {({ pages }) => {
            const rows = pages.flat();
            return rows.length > 0 ? (
              <Contacts contacts={rows} />
            ) : search || group ? (
              <NobodyFound search={search} onClear={() => void navigate({ search: {}, replace: true })} />
            ) : (
              <Empty
                icon={<MessageCircle />}
                title={t("noContacts")}
                action={<LinkButton href="/school">{t("toSchool")}</LinkButton>}
              >
                {t("noContactsText")}
              </Empty>
            );
          }}
        </Loaded>
      </Card>
      <More of={contacts}>{t("showMore")}</More>
    </Page>
  );
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const t = useText("school");
  const words = useText("words");
  return (
    <Rows>
      {contacts.map(({ conversationKey, fullName, avatarUrl, role, studentId, studentName, threadId }) => (
        <Row key={conversationKey}>
          <Avatar name={fullName} url={avatarUrl} />
          <div className="min-w-0 flex-1">
            <p className="font-semibold" dir="auto">
              {fullName ?? words("someone")}
            </p>
            <p className="text-sm text-soft">
              {t("contactOf", { role: words(`contact.${role}`), name: studentName ?? words("someone") })}
            </p>
          </div>
          <LinkButton
            href={threadId ? `/messages/${threadId}` : `/messages?new=1&student=${studentId}`}
            aria-label={t("writeTo", { name: fullName ?? words("someone") })}
          >
            {t("write")}
          </LinkButton>
        </Row>
      ))}
    </Rows>
  );
}
