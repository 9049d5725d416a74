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

select is(pg_temp.signs_up(null), '-|-|-', 'no metadata');
select is(pg_temp.signs_up('null'), '-|-|-', 'JSON null');
select is(pg_temp.signs_up('[]'), '-|-|-', 'an array');
select is(pg_temp.signs_up('17'), '-|-|-', 'a number');
select is(pg_temp.signs_up('"{\"full_name\": \"Ann\"}"'), '-|-|-', 'an object inside a string');
select is(pg_temp.signs_up('{"full_name": {"a": [1]}, "time_zone": [], "locale": {}}'), '{"a": [1]}|-|-', 'objects where text belongs');
select is(pg_temp.signs_up(jsonb_build_object('full_name', repeat('x', 10000))), repeat('x', 120) || '|-|-', '10,000 characters are cut');
select is(pg_temp.signs_up(jsonb_build_object('full_name', repeat('x ', 5000))), rtrim(repeat('x ', 60)) || '|-|-', 'also where a space would end them');
select is(pg_temp.signs_up('{"full_name": "   "}'), '-|-|-', 'blanks are no name');
select is(pg_temp.signs_up('{"full_name": "Ann\r\nBcc: eve@example.com"}'), 'Ann Bcc: eve@example.com|-|-', 'line ends do not stay');
select is(pg_temp.signs_up('{"full_name": "Ann \u202egpj.exe\u2066"}'), 'Ann gpj.exe|-|-', 'nor what turns the writing direction');
select is(pg_temp.signs_up('{"full_name": "An\u0007na"}'), 'An na|-|-', 'a bell inside becomes a space');
select is(pg_temp.signs_up('{"full_name": "\u0001\u007f\u0085\ufeff"}'), '-|-|-', 'nor control characters');
select is(pg_temp.signs_up('{"time_zone": "Mars/Olympus"}'), '-|-|-', 'a zone that does not exist');
select is(pg_temp.signs_up('{"time_zone": "XYZ5ABC"}'), '-|-|-', 'a rule instead of a zone');
select is(pg_temp.signs_up('{"time_zone": "../../etc/passwd"}'), '-|-|-', 'a path instead of a zone');
select is(pg_temp.signs_up('{"locale": "en; drop"}'), '-|-|-', 'a locale that is none');
select is(pg_temp.signs_up(jsonb_build_object('locale', repeat('en-', 9000), 'time_zone', repeat('A/', 9000))), '-|-|-', 'huge ones');
select is(pg_temp.signs_up('{"full_name": "Ann", "time_zone": "Asia/Tokyo", "locale": "zh-Hant-TW"}'), 'Ann|Asia/Tokyo|zh-Hant-TW', 'good ones stay');

-- And should anything fail all the same, the account gets an empty card.
alter table public.profiles add constraint profiles_no_ann check (full_name is distinct from 'Ann') not valid;
select is(pg_temp.signs_up('{"full_name": "Ann", "role": "client"}'), '-|-|-', 'a refused card is an empty card');

select * from finish();
rollback;
