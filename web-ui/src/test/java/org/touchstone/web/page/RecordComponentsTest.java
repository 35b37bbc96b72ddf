package org.touchstone.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordComponentsTest {

    private record Piece(String title, boolean isMet) {}

    private final RecordComponents resolver = new RecordComponents();
    private final ELContext context = new Context();

    @Test
    void aComponentReadsAsAProperty() {
        assertThat(resolver.getValue(context, new Piece("A plan", true), "title"))
                .isEqualTo("A plan");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void aComponentNamedLikeAGetterKeepsItsName() {
        assertThat(resolver.getValue(context, new Piece("A plan", true), "isMet")).isEqualTo(true);
    }

    @Test
    void whatIsNoComponentIsLeftToOthers() {
        assertThat(resolver.getValue(context, new Piece("A plan", true), "class")).isNull();
        assertThat(resolver.getValue(context, "no record", "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aComponentCannotBeSet() {
        assertThatThrownBy(
                        () -> resolver.setValue(context, new Piece("A plan", true), "title", "B"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
