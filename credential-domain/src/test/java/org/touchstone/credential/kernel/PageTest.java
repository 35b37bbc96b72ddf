package org.touchstone.credential.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

    private static Page<Integer> page(int found) {
        return Page.of(IntStream.range(0, found).boxed().toList(), 2, Function.identity());
    }

    @Test
    void theRowTooManyOnlySaysThatThereIsMore() {
        assertThat(page(Page.SIZE + 1).rows()).hasSize(Page.SIZE).endsWith(Page.SIZE - 1);
        assertThat(page(Page.SIZE + 1).more()).isTrue();
        assertThat(page(Page.SIZE).more()).isFalse();
        assertThat(page(0).rows()).isEmpty();
    }

    @Test
    void aPageBeginsAfterThoseBeforeIt() {
        assertThat(Page.offset(1)).isZero();
        assertThat(Page.offset(3)).isEqualTo(2 * Page.SIZE);
    }

    @Test
    void aPageThatCannotBeIsRefused() {
        assertThatThrownBy(() -> Page.offset(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> Page.offset(Integer.MAX_VALUE)).isInstanceOf(InvalidRequest.class);
    }
}
