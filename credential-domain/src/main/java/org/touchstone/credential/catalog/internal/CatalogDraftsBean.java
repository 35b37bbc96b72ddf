package org.touchstone.credential.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.touchstone.credential.catalog.Catalog;
import org.touchstone.credential.catalog.CatalogDrafts;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.CodeIsPublished;
import org.touchstone.credential.catalog.DraftIsOpen;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.DraftWasChanged;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.AuditTrail;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.kernel.Refusal.Detail;
import org.touchstone.credential.organization.Oversight.Reach;

@Stateless
public class CatalogDraftsBean implements CatalogDrafts {
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{1,59}";

    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject DraftRows rows;
    @Inject Catalog catalog;
    @Inject DraftBackground background;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    @Override
    public Paged<DraftRow> list(Actor author, Paged.Part part) {
        Reach reach = rows.reach(author);
        List<?> found =
                em.createNativeQuery(
                                """
                                select d.id, d.code,
                                    coalesce(cast(s.content as json) ->> 'title', m.title, d.code),
                                    coalesce((select max(v.number) from credential.micro_credential_version v
                                        where v.micro_credential_id = m.id), 0) + 1,
                                    o.name, d.changed_at, d.changed_by, count(*) over ()
                                from credential.catalog_draft d
                                join credential.organization o on o.id = d.organization_id
                                left join credential.catalog_draft_section s
                                    on s.draft_id = d.id and s.name = 'BASICS'
                                left join credential.micro_credential m on m.code = d.code
                                where d.state = 'OPEN'
                                    and (?1 or d.organization_id = any(cast(string_to_array(?2, ',') as uuid[])))
                                order by d.changed_at desc, d.id limit ?3 offset ?4
                                """)
                        .setParameter(1, reach.everywhere())
                        .setParameter(2, reach.ids())
                        .setParameter(3, part.size())
                        .setParameter(4, part.first())
                        .getResultList();
        return new Paged<>(
                found.stream().map(Object[].class::cast).map(CatalogDraftsBean::row).toList(),
                found.isEmpty() ? 0 : ((Number) ((Object[]) found.get(0))[7]).longValue());
    }

    private static DraftRow row(Object[] row) {
        return new DraftRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                InstantColumn.read(row[5]),
                (String) row[6]);
    }

    @Override
    public DraftView find(Actor author, UUID draftId) {
        return rows.view(rows.find(author, draftId));
    }

    @Override
    public DraftView create(Actor author, String code, String title, String organization) {
        UUID where = rows.organization(author, organization);
        if (code == null || !code.matches(CODE)) {
            throw InvalidRequest.field(
                    "code",
                    "not-a-code",
                    "Give a code of 2 to 60 letters, digits and hyphens, like LIT-MC01.");
        }
        Part basics = DraftRules.clean(new Basics(title, null, null, null, null));
        rows.lockCode(code);
        if (catalog.newest(code).isPresent()) {
            throw new CodeIsPublished(code);
        }
        CatalogDraft draft = open(author, code, where, null);
        rows.write(draft.id(), basics, 1, author.name(), clock.instant());
        return rows.view(draft);
    }

    @Override
    public DraftView createNext(Actor author, String code, String organization) {
        UUID where = rows.organization(author, organization);
        CatalogEntry newest =
                catalog.newest(code).orElseThrow(() -> new NotFound("micro-credential", code));
        rows.lockCode(code);
        CatalogDraft draft = open(author, newest.code(), where, newest.versionId());
        for (Part part : DraftTextMap.parts(newest)) {
            rows.write(draft.id(), part, 1, author.name(), clock.instant());
        }
        for (Part part : background.parts(newest)) {
            rows.write(draft.id(), part, 1, author.name(), clock.instant());
        }
        return rows.view(draft);
    }

    private CatalogDraft open(Actor author, String code, UUID organization, UUID basedOn) {
        if (rows.isOpen(code)) {
            throw new DraftIsOpen(code);
        }
        CatalogDraft draft =
                new CatalogDraft(code, organization, basedOn, author.name(), clock.instant());
        em.persist(draft);
        em.flush();
        audit.record(
                author,
                "catalog-draft.begun",
                "CatalogDraft",
                draft.id(),
                null,
                Json.createObjectBuilder().add("code", code).build().toString());
        return draft;
    }

    @Override
    public int save(Actor author, UUID draftId, int revision, Part part) {
        Part clean = DraftRules.clean(part);
        CatalogDraft draft = rows.locked(author, draftId);
        draft.mustBeOpen();
        Section section = Section.of(part);
        SectionView known = rows.view(draft).sections().get(section);
        if (known.part().equals(clean)) {
            return known.revision();
        }
        if (known.revision() != revision) {
            throw new DraftWasChanged("this section", known.changedBy());
        }
        rows.write(draftId, clean, revision + 1, author.name(), clock.instant());
        draft.changed(author.name(), clock.instant());
        audit.record(
                author,
                "catalog-draft.saved",
                "CatalogDraft",
                draftId,
                saved(section, revision),
                saved(section, revision + 1));
        return revision + 1;
    }

    /** Which section and revision; the words themselves stay with the draft. */
    private static String saved(Section section, int revision) {
        return Json.createObjectBuilder()
                .add("section", section.name())
                .add("revision", revision)
                .build()
                .toString();
    }

    @Override
    public void discard(Actor author, UUID draftId) {
        CatalogDraft draft = rows.locked(author, draftId);
        draft.discarded(author.name(), clock.instant());
        audit.record(author, "catalog-draft.discarded", "CatalogDraft", draftId);
    }

    @Override
    public CatalogEntry preview(Actor author, UUID draftId) {
        return DraftTextMap.preview(find(author, draftId), clock.instant());
    }

    @Override
    public VersionDetails previewDetails(Actor author, UUID draftId) {
        return background.preview(find(author, draftId));
    }

    @Override
    public Optional<VersionDifference> changes(Actor author, UUID draftId) {
        DraftView draft = find(author, draftId);
        return catalog.newest(draft.code())
                .map(
                        newest ->
                                background.difference(
                                        newest,
                                        DraftTextMap.preview(draft, clock.instant()),
                                        draft));
    }

    @Override
    public List<Detail> toMend(Actor author, UUID draftId) {
        return background.toMend(find(author, draftId));
    }

    @Override
    public CatalogEntry publish(Actor agency, UUID draftId, int revision) {
        agency.mustHave(Permission.MANAGE_CATALOG);
        CatalogDraft draft = rows.locked(agency, draftId);
        draft.mustBeOpen();
        if (draft.revision() != revision) {
            throw new DraftWasChanged("the draft", draft.changedBy());
        }
        background.holdTheList();
        DraftView view = rows.view(draft);
        List<Detail> wrong = background.toMend(view);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(
                    "This version cannot be published yet. Mend what is listed.", wrong);
        }
        CatalogEntry entry = catalog.publish(agency, DraftTextMap.publication(view));
        em.flush();
        background.publish(view, entry);
        draft.published(entry.versionId(), agency.name(), clock.instant());
        audit.record(agency, "catalog-draft.published", "CatalogDraft", draftId);
        return entry;
    }
}
