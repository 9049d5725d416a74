// Whom one may write to, and about which student.
import type { Contact } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { MessageCircle } from "lucide-react";
import { useAllRows } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import type { ListSearch } from "../../shared/lib/list-search.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Paged } from "../../shared/ui/paged.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { NobodyFound } from "../groups/group-filter.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";
import { useWhom } from "../groups/whom.ts";

const route = getRouteApi("/signed-in/school/contacts");

export function ContactsPage() {
  const t = useText("school");
  const { search, group } = route.useSearch();
  const navigate = route.useNavigate();
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
      />
      {search || group ? <Found key={`${search} ${group}`} search={search} group={group} /> : <Everybody />}
    </Page>
  );
}

/** As they come, page after page. */
function Everybody() {
  const t = useText("school");
  const { infinite } = useHomeroom();
  const contacts = useInfiniteQuery(infinite.contacts.list({ limit: 50 }));
  return (
    <>
      <Card>
        <Loaded query={contacts}>
          {({ pages }) => {
            const rows = pages.flat();
            return rows.length === 0 ? (
              <Empty
                icon={<MessageCircle />}
                title={t("noContacts")}
                action={<LinkButton href="/school">{t("toSchool")}</LinkButton>}
              >
                {t("noContactsText")}
              </Empty>
            ) : (
              <Contacts contacts={rows} />
            );
          }}
        </Loaded>
      </Card>
      <More of={contacts}>{t("showMore")}</More>
    </>
  );
}

/** Out of all of them: the server finds contacts by nothing but one student. */
function Found(shown: Pick<ListSearch, "search" | "group">) {
  const navigate = route.useNavigate();
  const { infinite } = useHomeroom();
  const contacts = useAllRows(infinite.contacts.list({ limit: 200 }));
  const whom = useWhom(shown);
  return (
    <Card>
      <Loaded query={contacts}>
        {(all) => (
          <Loaded query={whom}>
            {(isShown) => {
              const rows = all.filter(({ studentId, studentName, fullName }) =>
                isShown(studentId, studentName, fullName),
              );
              return rows.length === 0 ? (
                <NobodyFound
                  search={shown.search}
                  onClear={() => void navigate({ search: {}, replace: true })}
                />
              ) : (
                <Paged rows={rows}>{(some) => <Contacts contacts={some} />}</Paged>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </Card>
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
