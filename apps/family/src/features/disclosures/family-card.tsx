// What left Homeroom about oneself or one's children, for the family.
import { useHomeroom } from "@homeroom/react";
import { disclosureQueries } from "@homeroom/react/disclosures";
import { useQuery } from "@tanstack/react-query";
import { Share2 } from "lucide-react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

export function FamilyCard() {
  const t = useText("disclosures");
  const words = useText("words");
  const { plainDate } = useFormats();
  const { profile, is } = useMe();
  const as = useHomeroom();
  const disclosures = useQuery(disclosureQueries(as).list({ limit: 200 }));
  const students = useQuery(as.query.students.list({ limit: 200 }));
  // Of others nothing is on record.
  if (!is("student") && !students.data?.rows.length) return null;
  const nameOf = (studentId: string) =>
    studentId === profile.id
      ? t("you")
      : (students.data?.rows.find((one) => one.studentId === studentId)?.fullName ?? words("someone"));
  return (
    <Card title={t("title")} icon={<Share2 aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("familyText")}</p>
      <Loaded query={disclosures}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon={<Share2 />} title={t("empty")}>
              {t("emptyText")}
            </Empty>
          ) : (
            <Rows label={t("title")}>
              {rows.map((one) => (
                <Row key={one.id} className="flex-wrap">
                  <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
                    <p className="font-semibold">{one.recipient ?? t("worker")}</p>
                    <p className="text-[0.9375rem]" dir="auto">
                      {one.contents ?? t("ownFile")}
                    </p>
                    <p className="text-sm text-soft">
                      {[
                        t(`basis.${one.basis}`),
                        t("about", { student: nameOf(one.studentId) }),
                        plainDate(one.disclosedOn),
                      ].join(" · ")}
                    </p>
                  </div>
                  {one.isRetracted ? (
                    <Badge>{t("retracted")}</Badge>
                  ) : (
                    one.isCorrection && <Badge>{t("corrected")}</Badge>
                  )}
                </Row>
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Card>
  );
}
