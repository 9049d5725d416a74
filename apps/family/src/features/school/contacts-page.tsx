// Whom one may write to, and about which student.
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { MessageCircle } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

export function ContactsPage() {
  const t = useText("school");
  const words = useText("words");
  const { infinite } = useHomeroom();
  const contacts = useInfiniteQuery(infinite.contacts.list({ limit: 50 }));
  return (
    <Page
      title={t("contacts")}
      lead={t("contactsLead")}
      back={{ href: "/school", label: t("title") }}
      width="narrow"
    >
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
              <Rows>
                {rows.map(
                  ({ conversationKey, fullName, avatarUrl, role, studentId, studentName, threadId }) => (
                    <Row key={conversationKey}>
                      <Avatar name={fullName} url={avatarUrl} />
                      <div className="min-w-0 flex-1">
                        <p className="font-semibold" dir="auto">
                          {fullName ?? words("someone")}
                        </p>
                        <p className="text-sm text-soft">
                          {t("contactOf", {
                            role: words(`contact.${role}`),
                            name: studentName ?? words("someone"),
                          })}
                        </p>
                      </div>
                      <LinkButton
                        href={threadId ? `/messages/${threadId}` : `/messages?new=1&student=${studentId}`}
                        aria-label={t("writeTo", { name: fullName ?? words("someone") })}
                      >
                        {t("write")}
                      </LinkButton>
                    </Row>
                  ),
                )}
              </Rows>
            );
          }}
        </Loaded>
      </Card>
      <More of={contacts}>{t("showMore")}</More>
    </Page>
  );
}
