-- How reliably a version is judged, as everybody may know it; counted at most once a day.
create table version_reliability (
    version_id uuid primary key,
    counted_on date not null,
    -- Read twice.
    works bigint not null,
    -- Null: too few works, or no such figure.
    exact_value double precision,
    exact_low double precision,
    exact_high double precision,
    ac1_value double precision,
    ac1_low double precision,
    ac1_high double precision
);
