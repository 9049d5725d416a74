// What has to be looked at again comes first.
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { LinkButton, TextLink } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { RestrictionRow } from "./restriction-row.tsx";

export function RestrictionsPage() {
  const t = useText("admin");
  const { infinite } = useHomeroom();
  const restrictions = useInfiniteQuery(infinite.admin.listRestrictions({ limit: 20 }));
  return (
    <Page title={t("restrictions")} lead={t("restrictionsLead")} width="narrow">
      <Card>
        <Loaded query={restrictions}>
          {({ pages }) => {
            const rows = pages.flat();
            return rows.length === 0 ? (
              <Empty
                icon={<ShieldCheck />}
                title={t("noneInForce")}
                action={<LinkButton href="/people?role=student">{t("findStudent")}</LinkButton>}
              >
                {t("noneInForceText")}
              </Empty>
            ) : (
              <Rows>
                {rows.map((one) => (
                  <RestrictionRow
                    key={one.id}
                    restriction={one}
                    student={
                      <TextLink href={`/people/${one.studentId}`}>{one.studentName ?? t("student")}</TextLink>
                    }
                  />
                ))}
              </Rows>
            );
          }}
        </Loaded>
      </Card>
      <More of={restrictions}>{t("showMore")}</More>
    </Page>
  );
}
