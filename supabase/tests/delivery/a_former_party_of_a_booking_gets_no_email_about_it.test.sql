begin;
select plan(6);

select tests.create_users('adam: agent', 'bob', 'charlie: student', 'dana: tutor', 'tom: tutor');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));
delete from private.email_outbox where template <> 'BOOKING_CHANGED';
select is((select count(*)::integer from private.email_outbox), 4, 'Four parties have a queued email');
update public.bookings set tutor_id = tests.id('tom');
update public.bookings set student_id = null, guardian_id = null;
delete from private.email_outbox where data ->> 'change' <> 'requested';

select results_eq('select to_email from public.claim_emails(10, 60)', '{adam@example.com}'::text[],
  'Only the remaining party gets the email');
select is((select count(*)::integer from private.email_outbox where status = 'dropped'), 3,
  'The emails of former parties are dropped');

-- What a later email says otherwise.
create function pg_temp.said(p_status public.booking_status) returns text[] language plpgsql as $$
declare
  v_email private.email_outbox := (select o from private.email_outbox o where o.to_email = 'adam@example.com');
  v_said text[] := '{}';
begin
  update public.bookings set status = p_status;
  foreach v_email.data in array array(select jsonb_build_object('change', c) from unnest('{requested,confirmed,assigned,cancelled}'::text[]) c) loop
    if private.booking_changed_data(v_email) is not null then
      v_said := v_said || (v_email.data ->> 'change');
    end if;
  end loop;
  return v_said;
end $$;
select is(pg_temp.said('confirmed'), '{confirmed,cancelled}', 'An answered request is no news, nor an assignment that was taken back');
update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob');
select is(pg_temp.said('confirmed'), '{confirmed,assigned,cancelled}', 'A lesson is announced as confirmed and assigned while it is');
select is(pg_temp.said('cancelled'), '{cancelled}', 'A canceled lesson is neither requested nor confirmed nor assigned');

select * from finish();
rollback;
