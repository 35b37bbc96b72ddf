package org.touchstone.credential.catalog.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.CatalogEntry;
import org.touchstone.credential.catalog.DraftText.Aligned;
import org.touchstone.credential.catalog.DraftText.Alignments;
import org.touchstone.credential.catalog.DraftText.Evidenced;
import org.touchstone.credential.catalog.DraftText.Judged;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Quality;
import org.touchstone.credential.catalog.DraftText.Reference;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.Frameworks.Item;
import org.touchstone.credential.catalog.QualityStandards.Component;
import org.touchstone.credential.catalog.VersionDetails;
import org.touchstone.credential.catalog.VersionDetails.Alignment;
import org.touchstone.credential.catalog.VersionDetails.QualityEvidence;
import org.touchstone.credential.catalog.VersionDifference;
import org.touchstone.credential.kernel.Refusal.Detail;

/** References, alignments and evidence of quality: from the draft to the version and back. */
@Dependent
public class DraftBackground {
    @PersistenceContext(unitName = "credential")
    EntityManager em;

    @Inject FrameworkRows frameworks;
    @Inject QualityRows quality;
    @Inject DetailRows details;

    /** What stood beside the version, for the draft of the next. */
    List<Part> parts(CatalogEntry entry) {
        VersionDetails known = details.of(entry.versionId());
        List<Aligned> aligned = new ArrayList<>();
        for (Alignment each : known.alignments()) {
            aligned.add(
                    new Aligned(
                            each.criterion() == null
                                    ? null
                                    : entry.rubric().get(each.criterion() - 1).id().toString(),
                            each.itemId().toString()));
        }
        return List.of(
                new Research(entry.research(), known.citations(), known.resources()),
                new Alignments(aligned),
                new Quality(
                        known.evidence().stream()
                                .map(
                                        each ->
                                                new Evidenced(
                                                        each.component(),
                                                        each.statement(),
                                                        each.url()))
                                .toList()));
    }

    /** Until the end of the transaction nobody changes the list of standards. */
    void holdTheList() {
        quality.hold();
    }

    List<Detail> toMend(DraftView draft) {
        return PublicationRules.check(
                draft,
                quality.components(),
                items(draft).values().stream()
                        .filter(Item::active)
                        .map(Item::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    VersionDetails preview(DraftView draft) {
        Research research = draft.part(Research.class);
        return new VersionDetails(
                linked(research.citations()),
                linked(research.resources()),
                alignments(draft),
                evidence(draft.part(Quality.class)));
    }

    VersionDifference difference(CatalogEntry newest, CatalogEntry preview, DraftView draft) {
        return new Differences()
                .between(newest, details.of(newest.versionId()), preview, preview(draft));
    }

    private static List<Reference> linked(List<Reference> references) {
        return references.stream()
                .map(
                        each ->
                                new Reference(
                                        each.label() == null ? "" : each.label(),
                                        Links.webOrNone(each.url())))
                .toList();
    }

    private List<Alignment> alignments(DraftView draft) {
        Map<UUID, Item> items = items(draft);
        Map<String, Integer> positions = new HashMap<>();
        for (Judged each : draft.part(Rubric.class).criteria()) {
            positions.put(each.key(), positions.size() + 1);
        }
        List<Alignment> alignments = new ArrayList<>();
        for (Aligned each : draft.part(Alignments.class).alignments()) {
            Item item = items.get(DraftTextMap.uuid(each.item()));
            Integer criterion = each.criterion() == null ? null : positions.get(each.criterion());
            if (item != null && (each.criterion() == null || criterion != null)) {
                alignments.add(
                        new Alignment(
                                criterion,
                                item.id(),
                                item.coding(),
                                item.statement(),
                                item.uri(),
                                item.framework(),
                                !item.active()));
            }
        }
        alignments.sort(
                java.util.Comparator.comparing(
                        Alignment::criterion,
                        java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())));
        return alignments;
    }

    private Map<UUID, Item> items(DraftView draft) {
        Set<UUID> ids =
                draft.part(Alignments.class).alignments().stream()
                        .map(each -> DraftTextMap.uuid(each.item()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
        return frameworks.items(List.copyOf(ids)).stream()
                .collect(Collectors.toUnmodifiableMap(Item::id, item -> item));
    }

    private List<QualityEvidence> evidence(Quality part) {
        Map<String, Evidenced> given = new HashMap<>();
        part.evidence().forEach(each -> given.put(each.component(), each));
        List<QualityEvidence> evidence = new ArrayList<>();
        for (Component component : quality.components()) {
            Evidenced one = given.get(component.code());
            if (one != null && one.statement() != null) {
                evidence.add(
                        new QualityEvidence(
                                component.code(),
                                component.standard() + ". " + component.standardTitle(),
                                component.statement(),
                                one.statement(),
                                Links.webOrNone(one.url())));
            }
        }
        return evidence;
    }

    /** Writes what stands beside the version, as it reads today. */
    void publish(DraftView draft, CatalogEntry entry) {
        VersionDetails text = preview(draft);
        references(entry.versionId(), "RESEARCH", text.citations());
        references(entry.versionId(), "RESOURCE", text.resources());
        int position = 0;
        for (Alignment each : text.alignments()) {
            em.createNativeQuery(
                            """
                            insert into credential.version_alignment (id, version_id, criterion_id, item_id, position,
                                coding, statement, uri, framework)
                            values (?1, ?2, cast(nullif(?3, '') as uuid), ?4, ?5, nullif(?6, ''), ?7, ?8, ?9)
                            """)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, entry.versionId())
                    .setParameter(
                            3,
                            each.criterion() == null
                                    ? ""
                                    : entry.rubric().get(each.criterion() - 1).id().toString())
                    .setParameter(4, each.itemId())
                    .setParameter(5, ++position)
                    .setParameter(6, Objects.toString(each.coding(), ""))
                    .setParameter(7, each.statement())
                    .setParameter(8, each.uri())
                    .setParameter(9, each.framework())
                    .executeUpdate();
        }
        position = 0;
        for (QualityEvidence each : text.evidence()) {
            em.createNativeQuery(
                            """
                            insert into credential.version_evidence (id, version_id, position, component,
                                standard_title, component_statement, statement, url)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, nullif(?8, ''))
                            """)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, entry.versionId())
                    .setParameter(3, ++position)
                    .setParameter(4, each.component())
                    .setParameter(5, each.standard())
                    .setParameter(6, each.componentStatement())
                    .setParameter(7, each.statement())
                    .setParameter(8, Objects.toString(each.url(), ""))
                    .executeUpdate();
        }
    }

    private void references(UUID versionId, String kind, List<Reference> references) {
        int position = 0;
        for (Reference each : references) {
            em.createNativeQuery(
                            """
                            insert into credential.version_reference (id, version_id, kind, position, label, url)
                            values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''))
                            """)
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, versionId)
                    .setParameter(3, kind)
                    .setParameter(4, ++position)
                    .setParameter(5, each.label())
                    .setParameter(6, Objects.toString(each.url(), ""))
                    .executeUpdate();
        }
    }
}
