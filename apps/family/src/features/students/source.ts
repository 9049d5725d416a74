/** What the platforms call themselves, in every language. */
const names: Record<string, string> = { google_classroom: "Google Classroom", khan_academy: "Khan Academy" };

/** A course's title with the platform whose title it is: others than the teachers here may have chosen it. */
export function sourced(title: string, source: string): string {
  const name = names[source];
  return name === undefined || name === title ? title : `${title} (${name})`;
}
