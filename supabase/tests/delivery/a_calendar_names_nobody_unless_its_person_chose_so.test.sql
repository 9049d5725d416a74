begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '2 days', 'confirmed');
create function pg_temp.calendar(p_shows_names boolean) returns text language plpgsql volatile as $$
declare
  v_token text;
  v_calendar jsonb;
begin
  perform tests.authenticate_as('bob');
  v_token := public.create_calendar_feed(p_shows_names);
  perform tests.authenticate_as_service_role();
  v_calendar := public.read_calendar_feed(encode(sha256(convert_to(v_token, 'UTF8')), 'hex'));
  perform tests.clear_authentication();
  return v_calendar::text;
end $$;
select tests.book('bob', 'dana', 'charlie', '3 days', 'confirmed', 'bob');
select tests.book('bob', 'dana', 'charlie', '5 days', 'confirmed');
update public.bookings set subject = 'Reading with Yves' where client_id = tests.id('bob') and starts_at > now() + interval '100 hours';
update public.bookings set status = 'cancelled', cancel_reason = 'Because of Zoe' where client_id = tests.id('bob')
  and starts_at between now() + interval '60 hours' and now() + interval '100 hours';
select doesnt_match(pg_temp.calendar(null), 'Charlie|Dana|Bob|Zoe|Yves', 'A feed whose person chose nothing holds no name');
select matches(pg_temp.calendar(true), 'Charlie.*Dana', 'A feed whose person chose names holds those of student and tutor');

select matches(pg_temp.calendar(true), 'Because of Zoe', 'Such a feed says why a lesson was canceled');
select matches(pg_temp.calendar(true), 'Reading with Yves', 'Such a feed says what a lesson is about');

select * from finish();
rollback;
