package org.touchstone.credential.catalog.internal;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that pages may link to. */
final class Links {
    private Links() {}

    /** Whether it is an absolute address of the web. */
    static boolean isWeb(String url) {
        if (url == null) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address, or null when no page may link to it. */
    static String webOrNone(String url) {
        return isWeb(url) ? url : null;
    }
}
