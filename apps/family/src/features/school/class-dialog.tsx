import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { useWork } from "./places.ts";
import { usePlaces } from "./use-places.ts";

export function ClassDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("school");
  const { mutation } = useHomeroom();
  const { isAdmin, manages } = useWork();
  const campuses = usePlaces(["campus"], (place) => isAdmin || manages(place));
  const { mutateAsync: create } = useMutation(mutation.schools.create());
  const [chosen, setChosen] = useState<string>();
  return (
    <Dialog title={t("addClass")} isOpen={isOpen} onClose={onClose}>
      <Loaded query={campuses}>
        {(rows) => {
          const parentId = chosen ?? rows[0]?.id;
          return (
            <Form
              onSubmit={async (values) => {
                const name = String(values.get("name"));
                await create({ level: "class", name, ...(parentId ? { parentId } : {}) });
                tell(t("classAdded", { name }));
                onClose();
              }}
            >
              <TextField name="name" label={t("className")} maxLength={200} isRequired autoFocus />
              <SelectField
                label={t("campus")}
                options={rows.map(({ id, name }) => ({ id, label: name }))}
                value={parentId ?? null}
                onChange={setChosen}
                isRequired
              />
              <FormActions label={t("add")} onCancel={onClose} />
            </Form>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
