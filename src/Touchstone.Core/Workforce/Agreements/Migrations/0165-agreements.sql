-- What universities agreed on in workshops, so that awards and certificates mean the same everywhere.

create table workforce.agreement (
    id uuid primary key,
    title text not null check (title <> ''),
    held_on date not null,
    purpose text not null,
    framework_edition text not null,
    published_at timestamptz,
    revision integer not null
);

create table workforce.agreement_point (
    id uuid primary key,
    agreement_id uuid not null references workforce.agreement (id),
    place integer not null,
    kind text not null check (kind in ('AwardTitle', 'CertificateOutcomes', 'CurriculumShare', 'Other')),
    award text check (award in ('Masters', 'Diploma', 'Certificate')),
    put text not null check (put <> ''),
    common_share integer check (common_share between 0 and 100),
    from_intake date not null,
    unique (agreement_id, place),
    check ((kind = 'AwardTitle') = (award is not null)),
    check ((kind = 'CurriculumShare') = (common_share is not null))
);

create table workforce.certificate_outcome (
    id uuid primary key,
    agreement_id uuid not null references workforce.agreement (id),
    code text not null check (code <> ''),
    text text not null check (text <> ''),
    pillar_codes text[] not null,
    capabilities jsonb not null
);
create unique index certificate_outcome_code on workforce.certificate_outcome (agreement_id, lower(code));

create table workforce.university_position (
    point_id uuid not null references workforce.agreement_point (id),
    provider_id uuid not null references access.organisation (id),
    agreement_id uuid not null references workforce.agreement (id),
    stance text not null check (stance in ('Agreed', 'AgreedWithReservation', 'NotAgreed')),
    reservation text not null,
    primary key (point_id, provider_id),
    check ((stance = 'Agreed') = (reservation = ''))
);

create table workforce.adoption (
    point_id uuid not null references workforce.agreement_point (id),
    provider_id uuid not null references access.organisation (id),
    agreement_id uuid not null references workforce.agreement (id),
    state text not null check (state in ('Planned', 'Adopted', 'NotAdopting')),
    from_intake date,
    note text not null,
    reported_by uuid not null references access.account (id),
    reported_at timestamptz not null,
    primary key (point_id, provider_id),
    check ((state = 'NotAdopting') = (from_intake is null)),
    check (state <> 'NotAdopting' or note <> '')
);
