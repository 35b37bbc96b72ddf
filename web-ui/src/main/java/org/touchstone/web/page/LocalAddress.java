package org.touchstone.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that a browser hands in and that we send it back to: only ever our own. */
public final class LocalAddress {

    private LocalAddress() {}

    /**
     * The path and query of an address of this host.
     *
     * @param address absolute or beginning with a slash; null: none
     * @param host our own name
     * @return empty when it is none of ours or no address at all
     */
    public static Optional<String> of(String address, String host) {
        if (address == null || address.startsWith("//") || address.contains("\\")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            boolean ours = uri.getHost() == null ? !uri.isAbsolute() : host.equals(uri.getHost());
            String path = uri.getRawPath();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) {
                return Optional.empty();
            }
            return Optional.of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
