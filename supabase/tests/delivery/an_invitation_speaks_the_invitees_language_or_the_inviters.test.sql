begin;
select plan(3);

select tests.create_users('bob', 'charlie:', 'mia:');
update public.profile_details set locale = 'ar' where profile_id = tests.id('bob');
update public.profile_details set locale = 'fr' where profile_id = tests.id('charlie');
update private.settings set default_locale = 'de';
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true),
       public.add_student('mia@example.com', null, true),
       public.add_student('nobody@example.com', null, true);
select tests.clear_authentication();

create temp table claimed as select * from public.claim_emails(10, 60);
select is((select locale from claimed where to_email = 'charlie@example.com'), 'fr',
  'An invitation speaks the language of an invitee who has chosen one');
select is((select locale from claimed where to_email = 'mia@example.com'), 'ar',
  'An invitation speaks the inviter''s language to an invitee who has chosen none');
select is((select locale from claimed where to_email = 'nobody@example.com'), 'ar',
  'An invitation speaks the inviter''s language to an address without an account');

select * from finish();
rollback;
