begin;
select plan(20);

create function pg_temp.signs_up(p_metadata jsonb) returns text
language plpgsql as $$
declare
  v_id uuid := gen_random_uuid();
begin
  insert into auth.users (id, email, raw_user_meta_data) values (v_id, v_id || '@example.com', p_metadata);
  -- A card and details, whatever was said.
  return (select coalesce(p.full_name, '-') || '|' || coalesce(d.time_zone, '-') || '|' || coalesce(d.locale, '-')
          from public.profiles p join public.profile_details d on d.profile_id = p.id where p.user_id = v_id);
end;
$$;

select is(pg_temp.signs_up(null), '-|-|-', 'Sign-up succeeds without any metadata');
select is(pg_temp.signs_up('null'), '-|-|-', 'Sign-up succeeds with JSON null');
select is(pg_temp.signs_up('[]'), '-|-|-', 'Sign-up succeeds with an array');
select is(pg_temp.signs_up('17'), '-|-|-', 'Sign-up succeeds with a number');
select is(pg_temp.signs_up('"{\"full_name\": \"Ann\"}"'), '-|-|-',
  'Sign-up succeeds with an object inside a string');
select is(pg_temp.signs_up('{"full_name": {"a": [1]}, "time_zone": [], "locale": {}}'), '{"a": [1]}|-|-',
  'Sign-up succeeds with objects in place of text');
select is(pg_temp.signs_up(jsonb_build_object('full_name', repeat('x', 10000))), repeat('x', 120) || '|-|-',
  'A name of 10,000 characters is cut to 120');
select is(pg_temp.signs_up(jsonb_build_object('full_name', repeat('x ', 5000))), rtrim(repeat('x ', 60)) || '|-|-',
  'A cut name does not end in a space');
select is(pg_temp.signs_up('{"full_name": "   "}'), '-|-|-', 'A blank name is ignored');
select is(pg_temp.signs_up('{"full_name": "Ann\r\nBcc: eve@example.com"}'), 'Ann Bcc: eve@example.com|-|-',
  'Line ends in a name are removed');
select is(pg_temp.signs_up('{"full_name": "Ann \u202egpj.exe\u2066"}'), 'Ann gpj.exe|-|-',
  'Bidirectional control characters in a name are removed');
select is(pg_temp.signs_up('{"full_name": "An\u0007na"}'), 'An na|-|-',
  'A control character in a name becomes a space');
select is(pg_temp.signs_up('{"full_name": "\u0001\u007f\u0085\ufeff"}'), '-|-|-',
  'A name of control characters only is ignored');
select is(pg_temp.signs_up('{"time_zone": "Mars/Olympus"}'), '-|-|-', 'An unknown time zone is ignored');
select is(pg_temp.signs_up('{"time_zone": "XYZ5ABC"}'), '-|-|-', 'A POSIX rule as a time zone is ignored');
select is(pg_temp.signs_up('{"time_zone": "../../etc/passwd"}'), '-|-|-', 'A path as a time zone is ignored');
select is(pg_temp.signs_up('{"locale": "en; drop"}'), '-|-|-', 'A malformed locale is ignored');
select is(pg_temp.signs_up(jsonb_build_object('locale', repeat('en-', 9000), 'time_zone', repeat('A/', 9000))), '-|-|-',
  'Huge values of locale and time zone are ignored');
select is(pg_temp.signs_up('{"full_name": "Ann", "time_zone": "Asia/Tokyo", "locale": "zh-Hant-TW"}'), 'Ann|Asia/Tokyo|zh-Hant-TW',
  'Valid name, time zone and locale are stored');

-- And should anything fail all the same, the account gets an empty card.
alter table public.profiles add constraint profiles_no_ann check (full_name is distinct from 'Ann') not valid;
select is(pg_temp.signs_up('{"full_name": "Ann", "role": "client"}'), '-|-|-',
  'A profile that fails a check is created empty');

select * from finish();
rollback;
