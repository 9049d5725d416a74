-- Text and values that people type: what is accepted, and how it is normalized. `is_…` functions serve
-- check constraints and are strict, so that null passes; `clean_…` functions serve calls.

-- Functions ---------------------------------------------------------------------------------------

create function private.is_plain_text(p_value text, p_max integer, p_multiline boolean default false)
returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
-- No control characters (header injection), no bidirectional overrides (spoofed names), and at least one
-- visible character.
begin
  return char_length(p_value) between 1 and p_max
     and p_value ~ '[^\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f'
                   '\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]'
     and p_value !~ '^\s|\s$'
     and case when p_multiline then translate(p_value, E'\n\t', '') else p_value end
         !~ '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]';
end;
$$;
comment on function private.is_plain_text(text, integer, boolean) is
  'True for trimmed text of 1 to p_max characters, one of them visible, without control characters; with '
  'p_multiline, newline and tab are allowed.';

create function private.clean_text(
  p_field text, p_value text, p_max integer, p_multiline boolean default false)
returns text
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_value text := regexp_replace(p_value, '^\s+|\s+$', '', 'g');
begin
  if v_value is null or v_value = '' then
    return null;
  end if;
  -- Check the length first: sorting combining marks takes quadratic time and cannot be interrupted.
  if char_length(v_value) <= p_max then
    v_value := normalize(v_value, nfc);
  end if;
  if not private.is_plain_text(v_value, p_max, p_multiline) then
    perform private.fail('validation.failed', format(
      '%s must be visible text of up to %s characters, without control characters.', p_field, p_max));
  end if;
  return v_value;
end;
$$;
comment on function private.clean_text(text, text, integer, boolean) is
  'p_value trimmed and normalized (NFC); null when empty. Errors: validation.failed.';

create function private.is_email(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
-- Checked at every update of an email. Counting the letters of each part in the first pattern makes it four times
-- as slow, so parts beyond 63 are looked for apart, where the address is long enough to have one.
begin
  return p_value ~ '^[a-z0-9!#$%&''*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&''*+/=?^_`{|}~-]+)*'
                   '@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$'
     and char_length(p_value) <= 254
     and position('@' in p_value) <= 65
     and (char_length(p_value) < 66 or p_value !~ '@.*[a-z0-9-]{64}');
end;
$$;
comment on function private.is_email(text) is
  'True for a lower-case ASCII address within the length limits of SMTP.';

create function private.clean_email(p_field text, p_value text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_value text := lower(btrim(p_value, ' '));
begin
  if v_value is null or char_length(v_value) > 254 or not private.is_email(v_value) then
    perform private.fail('validation.failed', p_field || ' must be an email address.');
  end if;
  return v_value;
end;
$$;
comment on function private.clean_email(text, text) is
  'p_value as a lower-case address. Errors: validation.failed.';

create function private.is_phone(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^\+[1-9][0-9]{6,14}$';
end;
$$;
comment on function private.is_phone(text) is 'True for an E.164 number with its plus sign.';

create function private.is_country(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^[A-Z]{2}$';
end;
$$;
comment on function private.is_country(text) is 'True for the form of an ISO 3166-1 alpha-2 code.';

create function private.clean_phone(p_field text, p_value text) returns text
language plpgsql immutable security invoker set search_path = ''
as $$
declare
  v_value text := translate(left(p_value, 40), ' -().', '');
begin
  -- `+49 (0)151 …` is dialed with or without the zero, and is a number of nobody with it.
  if v_value is null or not private.is_phone(v_value) or p_value ~ '\(\s*0' then
    perform private.fail('validation.failed', p_field || ' must be a phone number in international format.');
  end if;
  return v_value;
end;
$$;
comment on function private.clean_phone(text, text) is
  'p_value as an E.164 number. Errors: validation.failed.';

create function private.folded(p_value text) returns text
language sql immutable strict security invoker set search_path = ''
as $$
  select translate(lower(case when octet_length(p_value) = char_length(p_value) then p_value
                              else regexp_replace(normalize(p_value, nfd), '[\u0300-\u036f]', '', 'g') end),
                   'øłđðħıŧ', 'olddhit');
$$;
comment on function private.folded(text) is 'Text without case and accents, to search in.';

create function private.currency_minor_units(p_code text) returns integer
language plpgsql immutable strict security invoker set search_path = ''
as $$
-- Active ISO 4217 codes of money: no funds, metals or test codes.
begin
  return case
    when p_code = any ('{BIF,CLP,DJF,GNF,ISK,JPY,KMF,KRW,PYG,RWF,UGX,VND,VUV,XAF,XOF,XPF}') then 0
    when p_code = any ('{BHD,IQD,JOD,KWD,LYD,OMR,TND}') then 3
    when p_code = any (
      '{AED,AFN,ALL,AMD,AOA,ARS,AUD,AWG,AZN,BAM,BBD,BDT,BMD,BND,BOB,BRL,BSD,BTN,BWP,BYN,BZD,CAD,CDF,CHF'
      ',CNY,COP,CRC,CUP,CVE,CZK,DKK,DOP,DZD,EGP,ERN,ETB,EUR,FJD,FKP,GBP,GEL,GHS,GIP,GMD,GTQ,GYD,HKD,HNL'
      ',HTG,HUF,IDR,ILS,INR,IRR,JMD,KES,KGS,KHR,KPW,KYD,KZT,LAK,LBP,LKR,LRD,LSL,MAD,MDL,MGA,MKD,MMK,MNT'
      ',MOP,MRU,MUR,MVR,MWK,MXN,MYR,MZN,NAD,NGN,NIO,NOK,NPR,NZD,PAB,PEN,PGK,PHP,PKR,PLN,QAR,RON,RSD,RUB'
      ',SAR,SBD,SCR,SDG,SEK,SGD,SHP,SLE,SOS,SRD,SSP,STN,SVC,SYP,SZL,THB,TJS,TMT,TOP,TRY,TTD,TWD,TZS,UAH'
      ',USD,UYU,UZS,VED,VES,WST,XCD,XCG,YER,ZAR,ZMW,ZWG}') then 2
  end;
end;
$$;
comment on function private.currency_minor_units(text) is
  'Decimal places of the minor unit of an ISO 4217 currency; null if the code is not an active currency.';

create function private.is_https_url(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^https://[^\s<>"]{3,}$' and char_length(p_value) <= 2000;
end;
$$;
comment on function private.is_https_url(text) is
  'True for an https URL of up to 2000 characters that is safe inside an HTML attribute.';

create function private.is_time_zone(p_value text) returns boolean
language plpgsql stable security invoker set search_path = ''
as $$
begin
  -- The pattern excludes POSIX rules such as "XYZ5", which Postgres would accept as a zone.
  if p_value !~ '^[A-Za-z_]{2,30}(/[A-Za-z0-9_+-]{1,30}){0,2}$' then
    return false;
  end if;
  perform now() at time zone p_value;
  return true;
exception when invalid_parameter_value then
  return false;
end;
$$;
comment on function private.is_time_zone(text) is
  'True for a zone name of the tz database that this server knows.';

create function private.tg_check_time_zone() returns trigger
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_zone text := to_jsonb(new) ->> tg_argv[0];
begin
  if (tg_op = 'INSERT' or v_zone is distinct from to_jsonb(old) ->> tg_argv[0])
     and not private.is_time_zone(v_zone) then
    perform private.fail('validation.failed', tg_argv[0] || ' must be a known time zone.');
  end if;
  return new;
end;
$$;
comment on function private.tg_check_time_zone() is
  'Checks that the column named by the argument holds a known time zone or null. Not a check constraint, '
  'because the server''s tz database changes. Errors: validation.failed.';

create function private.is_locale(p_value text) returns boolean
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return p_value ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$';
end;
$$;
comment on function private.is_locale(text) is 'True for a BCP 47 tag of language, script and region.';

create function private.counted_address(p_address text) returns text
language plpgsql immutable strict security invoker set search_path = ''
as $$
begin
  return regexp_replace(p_address, '\+[^@]*@', '@');
end;
$$;
comment on function private.counted_address(text) is
  'An address without its `+tag`, so that one mailbox counts once. Only for counting: rules compare full '
  'addresses.';

-- Access: check constraints run as the writer -----------------------------------------------------

grant execute on function
  private.is_email(text),
  private.is_phone(text),
  private.is_country(text),
  private.is_https_url(text),
  private.is_locale(text),
  private.currency_minor_units(text),
  private.is_time_zone(text)
to service_role;

grant execute on function
  private.is_plain_text(text, integer, boolean)
to authenticated, service_role;
