begin;
select plan(1);

-- Every read that a function writes to the audit log, and as what families see it. A new one fails here until somebody
-- has decided whether it may show: see 68_oversight/access_log.sql.
select results_eq(
  $$ select distinct m.match[2] collate "C", coalesce(private.access_category(m.match[2])::text, 'hidden') collate "C"
     from pg_catalog.pg_proc f
     cross join lateral regexp_matches(f.prosrc, $r$private\.(audit|audit_admin_read)\('([a-z_.]+)'$r$, 'g') m(match)
     where f.pronamespace = 'private'::regnamespace
     order by 1 $$,
  $$ select v.action collate "C", v.shown collate "C" from (values
     -- Of who may act for the student, and why: restrictions and other guardians.
     ('access.explained', 'hidden'),
     -- Not reads.
     ('account.ended', 'hidden'),
     ('address.opened', 'hidden'),
     ('audit_log.checked', 'hidden'),
     ('audit_log.listed', 'hidden'),
     ('children.listed', 'hidden'),
     -- Who had a say, and who did not.
     ('consents.listed', 'hidden'),
     -- Also of what is withheld.
     ('disclosures.listed', 'hidden'),
     -- Objections of a student, of which no guardian is told.
     ('exports.listed', 'hidden'),
     ('guardians.listed', 'hidden'),
     -- Of which nobody of the family is told.
     ('holds.listed', 'hidden'),
     ('link.validated', 'hidden'),
     -- Lists of names.
     ('members.listed', 'hidden'),
     ('people.found', 'hidden'),
     -- Not reads.
     ('placeholder.adopted', 'hidden'),
     -- Of which nobody is told who decides.
     ('privacy_request.opened', 'hidden'),
     ('privacy_requests.listed', 'hidden'),
     ('profile_details.date_of_birth', 'hidden'),
     -- Not reads.
     ('project.closed', 'hidden'),
     ('protections.reapplied', 'hidden'),
     -- Safeguarding.
     ('report.reviewed', 'hidden'),
     ('reports.listed', 'hidden'),
     ('restrictions.listed', 'hidden'),
     ('student_statuses.listed', 'hidden'),
     ('age_evidence.listed', 'hidden'),
     ('roster.applied', 'hidden'),
     ('roster.listed', 'hidden'),
     ('thread.reviewed', 'messages_read'),
     ('threads.found', 'conversations_found'),
     ('unacknowledged.listed', 'hidden'),
     ('waiting_guardians.listed', 'hidden')) v(action, shown) order by 1 $$,
  'Every audited read is shown to families or hidden on purpose');

select * from finish();
rollback;
