package org.touchstone.web.demonstration;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.review.calibration.SetKind;

/**
 * The texts of works that experts have judged. A text is the same for every paper but for what it
 * is about, which stands in braces: {@code {task}}, {@code {idea}}, {@code {mistake}}.
 *
 * @param code of the micro-credential that they are for
 * @param criteria in the order of its rubric
 */
public record DemonstrationPapers(
        String code,
        String coursework,
        String firstLesson,
        String followUp,
        String samplesFile,
        String comparisonFile,
        List<Judged> criteria,
        List<Paper> papers) {

    /**
     * @param levels from the lowest to the highest
     */
    public record Judged(List<Level> levels) {}

    /**
     * What a work of this level says.
     *
     * @param record in its files
     * @param reflection in the reflection
     * @param reason why the experts give this level
     */
    public record Level(String record, String reflection, String reason) {}

    /**
     * @param levels 1 for the lowest, in the order of the rubric
     */
    public record Paper(
            SetKind set,
            String author,
            String classLabel,
            String task,
            String idea,
            String mistake,
            List<Integer> levels) {

        String fill(String text) {
            return text.replace("{task}", task)
                    .replace("{idea}", idea)
                    .replace("{mistake}", mistake);
        }
    }

    static DemonstrationPapers read() {
        try (InputStream json =
                DemonstrationPapers.class.getResourceAsStream("/demo/papers.json")) {
            return JsonbBuilder.create().fromJson(json, DemonstrationPapers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same texts for other papers. */
    DemonstrationPapers with(List<Paper> others) {
        return new DemonstrationPapers(
                code,
                coursework,
                firstLesson,
                followUp,
                samplesFile,
                comparisonFile,
                criteria,
                others);
    }

    /** The level of a criterion, by its place in the rubric from 0. */
    Level level(Paper paper, int criterion) {
        return criteria.get(criterion).levels().get(paper.levels().get(criterion) - 1);
    }

    /** By it a paper is known among blind works: each is about something else. */
    String reflection(Paper paper) {
        return IntStream.range(0, criteria.size())
                .mapToObj(criterion -> paper.fill(level(paper, criterion).reflection()))
                .collect(Collectors.joining("\n\n"));
    }

    /** The file with the samples: all criteria but the last, which is about the comparison. */
    String samples(Paper paper) {
        return IntStream.range(0, criteria.size() - 1)
                .mapToObj(criterion -> paper.fill(level(paper, criterion).record()))
                .collect(Collectors.joining("\n\n", paper.fill(samplesFile) + "\n\n", "\n"));
    }

    String comparison(Paper paper) {
        return paper.fill(comparisonFile)
                + "\n\n"
                + paper.fill(level(paper, criteria.size() - 1).record())
                + "\n";
    }
}
