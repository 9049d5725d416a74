// Records an order about one or several students, by the addresses of the person whom it restricts.
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { OrderFields, useOrder } from "../admin/order-fields.tsx";
import { PeopleChoice } from "../groups/people-choice.tsx";

type Props = { isOpen: boolean; onClose(): void };

export function OrderDialog({ isOpen, onClose }: Props) {
  const t = useText("admin");
  return (
    <Dialog title={t("restrictions")} isOpen={isOpen} onClose={onClose} size="medium">
      <Order onClose={onClose} />
    </Dialog>
  );
}

const listed = (value: FormDataEntryValue | null): string[] =>
  String(value ?? "")
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

function Order({ onClose }: Omit<Props, "isOpen">) {
  const t = useText("admin");
  const school = useText("school");
  const { query, mutation } = useHomeroom();
  const { mutateAsync: restrict } = useMutation(mutation.admin.restrictContacts());
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const order = useOrder();
  const [emails, setEmails] = useState("");
  const students = useQuery({
    ...query.groups.candidates({ search, limit: 100 }),
    placeholderData: keepPreviousData,
  });
  const submit = async (values: FormData) => {
    await restrict({
      studentIds: [...chosen],
      emails: listed(values.get("emails")).map((one) => one.toLowerCase()),
      phones: listed(values.get("phones")).map((one) => one.replace(/[\s()./-]/g, "")),
      ...order.said(values),
    });
    tell(t("restricted"));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t("restrictText")}</p>
      <fieldset>
        <legend className="mb-1 font-semibold">{school("protected")}</legend>
        <Loaded query={students}>
          {(rows) => (
            <PeopleChoice
              search={search}
              onSearch={setSearch}
              people={rows.map(({ studentId, fullName }) => ({ id: studentId, name: fullName }))}
              empty={t("nobodyFound")}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </Loaded>
      </fieldset>
      <TextField
        name="emails"
        label={school("emailsOfPerson")}
        hint={school("emailsOfPersonHint")}
        value={emails}
        onChange={setEmails}
        autoComplete="off"
        maxLength={2000}
      />
      <TextField
        name="phones"
        label={school("phonesOfPerson")}
        hint={school("phonesOfPersonHint")}
        autoComplete="off"
        maxLength={400}
        isRequired={emails.trim() === ""}
      />
      <OrderFields order={order} />
      <FormActions label={t("restrict")} look="danger" onCancel={onClose} isDisabled={chosen.size === 0} />
    </Form>
  );
}
