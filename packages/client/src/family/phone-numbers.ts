// A file of its own, so that a bundler takes only these functions of the library, and an app loads them only for a
// number that is not written as it is kept. libphonenumber-js knows each country's numbers as Google keeps them, is
// released with them every few weeks, has no dependencies and runs in browsers, Deno and Node alike.
export { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
