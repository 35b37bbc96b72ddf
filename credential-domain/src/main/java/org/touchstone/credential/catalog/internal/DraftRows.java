package org.touchstone.credential.catalog.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogDrafts.SectionView;
import org.touchstone.credential.catalog.DraftJson;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.kernel.Actor;
import org.touchstone.credential.kernel.InstantColumn;
import org.touchstone.credential.kernel.InvalidRequest;
import org.touchstone.credential.kernel.NotFound;
import org.touchstone.credential.kernel.Permission;
import org.touchstone.credential.organization.Oversight;
import org.touchstone.credential.organization.Oversight.Reach;

/** Reads and writes the rows of drafts, for those who may see them. */
@Dependent
public class DraftRows {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject Oversight oversight;

    Reach reach(Actor author) {
        author.mustHave(Permission.AUTHOR_CATALOG);
        return oversight.reach(author);
    }

    CatalogDraft find(Actor author, UUID id) {
        return mine(author, id, em.find(CatalogDraft.class, id));
    }

    /** Whoever saves, publishes or discards waits for the one before. */
    CatalogDraft locked(Actor author, UUID id) {
        return mine(author, id, em.find(CatalogDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private CatalogDraft mine(Actor author, UUID id, CatalogDraft draft) {
        if (draft == null || !reach(author).includes(draft.organizationId())) {
            throw new NotFound("draft", id);
        }
        return draft;
    }

    /** Where the actor may write. */
    UUID organization(Actor author, String sourcedId) {
        List<?> found =
                em.createNativeQuery(
                                "select id from credential.organization where sourced_id = ?1 and active")
                        .setParameter(1, sourcedId == null ? "" : sourcedId)
                        .getResultList();
        if (found.isEmpty() || !reach(author).includes((UUID) found.get(0))) {
            throw InvalidRequest.field(
                    "organization",
                    "unknown-organization",
                    "There is no organization '" + sourcedId + "' for which you can write.");
        }
        return (UUID) found.get(0);
    }

    boolean isOpen(String code) {
        return !em.createNativeQuery(
                        "select 1 from credential.catalog_draft where lower(code) = lower(?1) and state = 'OPEN'")
                .setParameter(1, code)
                .getResultList()
                .isEmpty();
    }

    /** Whoever begins a draft of a code, or publishes by it, waits for the one before. */
    void lockCode(String code) {
        em.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('catalog-draft:' || lower(?1), 0))")
                .setParameter(1, code)
                .getResultList();
    }

    DraftView view(CatalogDraft draft) {
        em.flush();
        Object[] row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select o.sourced_id, o.name,
                                            (select number from credential.micro_credential_version b
                                                where b.id = d.based_on_id),
                                            coalesce((select p.number from credential.micro_credential_version p
                                                where p.id = d.published_version_id),
                                                (select max(v.number) + 1 from credential.micro_credential_version v
                                                    join credential.micro_credential m on m.id = v.micro_credential_id
                                                    where m.code = d.code), 1)
                                        from credential.catalog_draft d
                                        join credential.organization o on o.id = d.organization_id
                                        where d.id = ?1
                                        """)
                                .setParameter(1, draft.id())
                                .getSingleResult();
        return new DraftView(
                draft.id(),
                draft.code(),
                draft.revision(),
                draft.state(),
                ((Number) row[3]).intValue(),
                row[2] == null ? null : ((Number) row[2]).intValue(),
                (String) row[0],
                (String) row[1],
                sections(draft.id()),
                draft.publishedVersionId());
    }

    private Map<Section, SectionView> sections(UUID draftId) {
        Map<Section, SectionView> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Part empty = DraftJson.read(section, JsonObject.EMPTY_JSON_OBJECT);
            sections.put(section, new SectionView(0, empty, null, null));
        }
        List<?> rows =
                em.createNativeQuery(
                                """
                                select name, revision, content, changed_at, changed_by
                                from credential.catalog_draft_section where draft_id = ?1
                                """)
                        .setParameter(1, draftId)
                        .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            Section section = Section.valueOf((String) columns[0]);
            sections.put(
                    section,
                    new SectionView(
                            ((Number) columns[1]).intValue(),
                            read(section, (String) columns[2]),
                            InstantColumn.read(columns[3]),
                            (String) columns[4]));
        }
        return sections;
    }

    private static Part read(Section section, String content) {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            return DraftJson.read(section, reader.readObject());
        }
    }

    void write(UUID draftId, Part part, int revision, String by, Instant now) {
        em.createNativeQuery(
                        """
                        insert into credential.catalog_draft_section
                            (draft_id, name, revision, content, changed_at, changed_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on conflict (draft_id, name) do update set revision = excluded.revision,
                            content = excluded.content, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .setParameter(1, draftId)
                .setParameter(2, Section.of(part).name())
                .setParameter(3, revision)
                .setParameter(4, DraftJson.write(part).toString())
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .setParameter(6, by)
                .executeUpdate();
    }
}
