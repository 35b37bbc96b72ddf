package org.touchstone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    private static final String HOST = "credentials.example.gov";

    @Test
    void ourOwnPagesAreFollowedWithTheirQuery() {
        assertThat(LocalAddress.of("/educator/attempt?id=7&x=%2F", HOST))
                .contains("/educator/attempt?id=7&x=%2F");
        assertThat(LocalAddress.of("https://credentials.example.gov/catalog?words=a", HOST))
                .contains("/catalog?words=a");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "https://evil.example/catalog",
                "https://credentials.example.gov.evil.example/",
                "https://credentials.example.gov@evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "catalog",
                "/a b",
            })
    void nothingElseIsFollowed(String address) {
        assertThat(LocalAddress.of(address, HOST)).isEmpty();
    }
}
