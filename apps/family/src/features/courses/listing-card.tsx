import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Switch } from "../../shared/ui/choice.tsx";
import { Card } from "../../shared/ui/page.tsx";
import { tellError } from "../../shared/ui/tell.ts";

/** Whether families find the tutor when they book. */
export function ListingCard() {
  const t = useText("courses");
  const { profile } = useMe();
  const { query, mutation } = useHomeroom();
  const listed = useQuery(query.profile.listTutors({ profileId: profile.id, limit: 1 }));
  const { mutate: list, isPending, variables } = useMutation(mutation.profile.setTutorListed());
  if (!listed.data) return null;
  return (
    <Card>
      <Switch
        isSelected={isPending ? variables.listed : listed.data.rows.length > 0}
        isDisabled={isPending}
        onChange={(next) => list({ listed: next }, { onError: tellError })}
      >
        <span className="block font-semibold">{t("listed")}</span>
        <span className="block text-sm text-soft">{t("listedText")}</span>
      </Switch>
    </Card>
  );
}
