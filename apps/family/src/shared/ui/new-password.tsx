// A new password, and to a password manager whose it is.
import { PasswordField } from "./field.tsx";

type NewPasswordProps = { email: string | null | undefined; label: string; hint: string };

/** The field is called `password`. */
export function NewPassword({ email, label, hint }: NewPasswordProps) {
  return (
    <>
      <input type="text" name="username" autoComplete="username" value={email ?? ""} readOnly hidden />
      <PasswordField
        name="password"
        label={label}
        hint={hint}
        autoComplete="new-password"
        isRequired
        minLength={10}
        maxLength={72}
      />
    </>
  );
}
