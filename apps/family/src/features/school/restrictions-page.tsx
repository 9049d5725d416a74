// Orders about the students of a school, for its managers: what restricts contact with them, and a new one.
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { RestrictionRow } from "../admin/restriction-row.tsx";

const OrderDialog = lazyDialog(() => import("./order-dialog.tsx").then((file) => file.OrderDialog));

export function SchoolRestrictionsPage() {
  const t = useText("admin");
  const school = useText("school");
  const words = useText("words");
  const { infinite } = useHomeroom();
  const restrictions = useInfiniteQuery(infinite.admin.listRestrictions({ limit: 20 }));
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <Plus className="size-4.5" aria-hidden />
      {t("restrict")}
    </Button>
  );
  return (
    <Page title={t("restrictions")} lead={school("ordersLead")} width="narrow" actions={add}>
      <Card>
        <Loaded query={restrictions}>
          {({ pages }) => {
            const rows = pages.flat();
            return rows.length === 0 ? (
              <Empty icon={<ShieldCheck />} title={t("noneInForce")}>
                {school("noOrdersText")}
              </Empty>
            ) : (
              <Rows>
                {rows.map((one) => (
                  <RestrictionRow
                    key={one.id}
                    restriction={one}
                    student={one.studentName ?? words("someone")}
                  />
                ))}
              </Rows>
            );
          }}
        </Loaded>
      </Card>
      <More of={restrictions}>{t("showMore")}</More>
      <OrderDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}
