package org.touchstone.web.authoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.CatalogDrafts.DraftView;
import org.touchstone.credential.catalog.DraftText.Basics;
import org.touchstone.credential.catalog.DraftText.Evidenced;
import org.touchstone.credential.catalog.DraftText.Method;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Quality;
import org.touchstone.credential.catalog.DraftText.Requirements;
import org.touchstone.credential.catalog.DraftText.Research;
import org.touchstone.credential.catalog.DraftText.Rubric;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.catalog.QualityStandards.Component;

/** One section of a draft while it is typed. */
public class DraftForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String title;
    private String competency;
    private String overview;
    private BigDecimal estimatedHours;
    private Integer readingMinutes;
    private String keyMethod;
    private String methodComponents;
    private String research;

    private final List<ReferenceRow> citations = new ArrayList<>();
    private final List<ReferenceRow> resources = new ArrayList<>();
    private final List<RequirementRow> requirements = new ArrayList<>();
    private final List<CriterionRow> criteria = new ArrayList<>();
    private final List<EvidenceRow> evidence = new ArrayList<>();

    /**
     * @param components of the agency’s list
     */
    void read(DraftView draft, List<Component> components) {
        Basics basics = draft.part(Basics.class);
        title = basics.title();
        competency = basics.competency();
        overview = basics.overview();
        estimatedHours = basics.estimatedHours();
        readingMinutes = basics.readingMinutes();
        Method method = draft.part(Method.class);
        keyMethod = method.keyMethod();
        methodComponents = method.methodComponents();
        Research text = draft.part(Research.class);
        research = text.research();
        rows(citations, text.citations(), ReferenceRow::new);
        rows(resources, text.resources(), ReferenceRow::new);
        rows(requirements, draft.part(Requirements.class).requirements(), RequirementRow::new);
        rows(criteria, draft.part(Rubric.class).criteria(), CriterionRow::new);
        Map<String, Evidenced> given =
                draft.part(Quality.class).evidence().stream()
                        .collect(Collectors.toMap(Evidenced::component, each -> each));
        rows(evidence, components, each -> new EvidenceRow(each, given.get(each.code())));
    }

    private static <T, R> void rows(List<R> rows, List<T> from, Function<T, R> row) {
        rows.clear();
        from.stream().map(row).forEach(rows::add);
    }

    /**
     * @param section one that is typed here; not the alignment
     */
    Part part(Section section) {
        return switch (section) {
            case BASICS -> new Basics(title, competency, overview, estimatedHours, readingMinutes);
            case METHOD -> new Method(keyMethod, methodComponents);
            case RESEARCH ->
                    new Research(
                            research,
                            citations.stream().map(ReferenceRow::text).toList(),
                            resources.stream().map(ReferenceRow::text).toList());
            case REQUIREMENTS ->
                    new Requirements(requirements.stream().map(RequirementRow::text).toList());
            case RUBRIC -> new Rubric(criteria.stream().map(CriterionRow::text).toList());
            case QUALITY -> new Quality(evidence.stream().map(EvidenceRow::text).toList());
            case ALIGNMENT -> throw new IllegalArgumentException(section.name());
        };
    }

    public List<ReferenceRow> getCitations() {
        return citations;
    }

    public List<ReferenceRow> getResources() {
        return resources;
    }

    public List<RequirementRow> getRequirements() {
        return requirements;
    }

    public List<CriterionRow> getCriteria() {
        return criteria;
    }

    public List<EvidenceRow> getEvidence() {
        return evidence;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getCompetency() {
        return competency;
    }

    public void setCompetency(String competency) {
        this.competency = competency;
    }

    public String getOverview() {
        return overview;
    }

    public void setOverview(String overview) {
        this.overview = overview;
    }

    public BigDecimal getEstimatedHours() {
        return estimatedHours;
    }

    public void setEstimatedHours(BigDecimal estimatedHours) {
        this.estimatedHours = estimatedHours;
    }

    public Integer getReadingMinutes() {
        return readingMinutes;
    }

    public void setReadingMinutes(Integer readingMinutes) {
        this.readingMinutes = readingMinutes;
    }

    public String getKeyMethod() {
        return keyMethod;
    }

    public void setKeyMethod(String keyMethod) {
        this.keyMethod = keyMethod;
    }

    public String getMethodComponents() {
        return methodComponents;
    }

    public void setMethodComponents(String methodComponents) {
        this.methodComponents = methodComponents;
    }

    public String getResearch() {
        return research;
    }

    public void setResearch(String research) {
        this.research = research;
    }
}
