package org.touchstone.review.draw.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.touchstone.review.draw.Draws;
import org.touchstone.review.draw.Draws.Purpose;
import org.touchstone.review.testing.ReviewFixture;

class DrawsTest extends ReviewFixture {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    @Test
    void lotIsTheFirstBitsOfTheKeyedHash() {
        // RFC 4231, test case 2: HMAC-SHA-256 of this begins with 5bdcc146bf60754e.
        Lot lot = new Lot("Jefe".getBytes(StandardCharsets.US_ASCII));
        BigDecimal expected = BigDecimal.valueOf(0x5bdcc146bf60754eL >>> 1);
        assertThat(
                        lot.of("what do ya want for nothing?")
                                .subtract(expected.divide(BigDecimal.valueOf(2).pow(63)))
                                .abs())
                .isLessThan(new BigDecimal("1E-18"));
    }

    @Test
    void lotsAreSpreadOverTheWholeRange() {
        Lot lot = new Lot(new byte[] {1, 2, 3});
        int[] tenths = new int[10];
        IntStream.range(0, 10_000)
                .forEach(i -> tenths[lot.of("SECOND_READ|" + i).movePointRight(1).intValue()]++);
        assertThat(IntStream.of(tenths)).allMatch(count -> count > 850 && count < 1150);
    }

    @Test
    void firstAnswerStandsWhenTheShareHasChanged() {
        UUID subject = UUID.randomUUID();
        assertThat(draw(subject, BigDecimal.ZERO)).isFalse();
        assertThat(draw(subject, BigDecimal.ONE)).isFalse();
        assertThat(count("select count(*) from review.draw")).isEqualTo(1);
        assertThat(draw(UUID.randomUUID(), BigDecimal.ONE)).isTrue();
    }

    @Test
    void recordedDrawsCanBeRepeatedFromTheSeed() {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(40).toList();
        subjects.forEach(subject -> draw(subject, QUARTER));
        assertThat(
                        count(
                                """
                                select count(*) from review.draw where drawn_at = timestamptz '2026-11-03T17:00:00Z'
                                    and share = 0.25 and seed_id = (select id from review.draw_seed)
                                """))
                .isEqualTo(40);
        long hits = count("select count(*) from review.draw where value < share");
        assertThat(subjects.stream().filter(subject -> draw(subject, QUARTER)).count())
                .isEqualTo(hits);
    }

    @Test
    void orderByLotDoesNotDependOnTheOrderAskedIn() {
        List<UUID> ids = new ArrayList<>(Stream.generate(UUID::randomUUID).limit(12).toList());
        UUID subject = UUID.randomUUID();
        List<UUID> order = shuffled(subject, ids);
        assertThat(order).containsExactlyInAnyOrderElementsOf(ids);
        Collections.reverse(ids);
        assertThat(shuffled(subject, ids)).isEqualTo(order);
        assertThat(shuffled(UUID.randomUUID(), ids)).isNotEqualTo(order);
    }

    private boolean draw(UUID subject, BigDecimal share) {
        return server.call(Draws.class, draws -> draws.draw(Purpose.SECOND_READ, subject, share));
    }

    private List<UUID> shuffled(UUID subject, List<UUID> ids) {
        return server.call(Draws.class, draws -> draws.shuffled(subject, ids));
    }
}
