// Phone numbers as people write them: `+49 (0)151 …`, `0151 …` of a known country.

/** As the database keeps them. */
const kept = /^\+[1-9][0-9]{6,14}$/;

/** The number as it is kept; undefined if nobody can have it, or it is not known of which country it is. */
export type ReadPhone = (written: string) => string | undefined;

/** Reads numbers; `country` is that of numbers without a code, such as `DE`. */
export async function phoneReader(written: string[], country: string | undefined): Promise<ReadPhone> {
  if (written.every((one) => kept.test(one))) return (one) => one;
  const { isSupportedCountry, parsePhoneNumberFromString } = await import("./phone-numbers.ts");
  const home = country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  return (one) => {
    const number = parsePhoneNumberFromString(one, { ...home, extract: false });
    // Nobody signs in at an extension.
    return number?.isPossible() && !number.ext ? number.number : undefined;
  };
}
