// One person, found by typing. Each look stands in the audit log, so it waits until the typing rests.
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import type { roles } from "./routes.ts";

type Props = {
  label: string;
  hint?: string;
  role?: (typeof roles)[number];
  /** Who is not offered. */
  except: string;
  isRequired?: boolean;
  onChange(profileId: string | null): void;
};

export function PersonPicker({ label, hint, role, except, isRequired, onChange }: Props) {
  const t = useText("admin");
  const words = useText("words");
  const { query } = useHomeroom();
  const [typed, setTyped] = useState("");
  const [search, setSearch] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const people = useQuery({
    ...query.admin.findPeople({ ...(search ? { search } : {}), ...(role ? { role } : {}), limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const options = (people.data ?? [])
    .filter(({ profileId }) => profileId !== except)
    .map(({ profileId, fullName, roles }) => ({
      id: profileId,
      label: fullName ?? words("someone"),
      detail: roles.map((one) => words(`role.${one}`)).join(", "),
    }));
  return (
    <ComboField
      label={label}
      hint={hint}
      options={options}
      // The server has looked: what it found by an address does not hold the typed text.
      defaultFilter={() => true}
      empty={t("nobodyFound")}
      onInputChange={setTyped}
      onChange={onChange}
      {...(isRequired ? { isRequired } : {})}
    />
  );
}
