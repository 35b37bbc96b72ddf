package org.touchstone.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.touchstone.credential.kernel.NotPermitted;
import org.touchstone.credential.kernel.Refusal;
import org.touchstone.web.access.AccessTable.Rule;
import org.touchstone.web.fault.Problem;
import org.touchstone.web.fault.RequestLog;
import org.touchstone.web.page.LocalAddress;

/**
 * Holds every request against {@link AccessTable} before anything else sees it. Mapped in web.xml.
 */
public class AccessFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject transient CurrentActor actor;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = address(request);
        if (isAsset(address)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Rule> route = AccessTable.route(request.getMethod(), address);
        if (route.isPresent()
                || AccessTable.hasAnyMethodAt(address)
                || address.startsWith("/api/")) {
            passRoute(route, address, request, response, chain);
        } else {
            passPage(AccessTable.page(pageOf(address)), request, response, chain);
        }
    }

    /**
     * What the container dispatches by: decoded, without path parameters and without detours, so
     * that {@code /resources/../administration/imports} is the page and not an asset.
     */
    private static String address(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    private void passRoute(
            Optional<Rule> rule,
            String address,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (rule.isEmpty()) {
            boolean otherMethod = AccessTable.hasAnyMethodAt(address);
            Problem.of(
                            otherMethod ? 405 : 404,
                            otherMethod ? "method-not-allowed" : "no-such-address",
                            otherMethod
                                    ? "This address does not take " + request.getMethod() + "."
                                    : "There is nothing at this address. See /openapi for what there is.")
                    .write(request, response);
            return;
        }
        try {
            check(rule.get(), request);
        } catch (Refusal refusal) {
            Problem.of(refusal).write(request, response);
            return;
        } catch (RuntimeException fault) {
            // Who asks could not be looked up: a program gets a document, not a page.
            RequestLog.logFault(RequestLog.idOf(request), fault);
            Problem.ofFault(fault).write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void passPage(
            Optional<Rule> rule,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (rule.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (rule.get().isPublic()) {
            chain.doFilter(request, response);
        } else if (!actor.isSignedIn()) {
            goToLogin(request, response);
        } else if (!rule.get().admits(actor::may)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        }
    }

    private void check(Rule rule, HttpServletRequest request) {
        if (rule.isPublic()) {
            return;
        }
        boolean changes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes && !actor.hasToken()) {
            // A browser sends its session along with a forged request too; a token it does not.
            throw new NotSignedIn(false);
        }
        if (!rule.admits(actor.get()::may)) {
            throw new NotPermitted(rule.needed());
        }
    }

    /**
     * What the server itself answers: styles, scripts, health, metrics, the description of the API.
     */
    private static boolean isAsset(String address) {
        return address.startsWith("/jakarta.faces.resource/")
                || address.startsWith("/resources/")
                || address.equals("/favicon.ico")
                || address.equals("/openapi")
                || address.equals("/health")
                || address.startsWith("/health/")
                || address.equals("/metrics");
    }

    private static String pageOf(String address) {
        String page =
                address.endsWith(".xhtml")
                        ? address.substring(0, address.length() - ".xhtml".length())
                        : address;
        return page.isEmpty() || page.equals("/") ? "/index" : page;
    }

    /**
     * A script that asked for a part of a page is told to leave the page; it cannot be redirected.
     */
    private static void goToLogin(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String back =
                LocalAddress.of(request.getHeader("Referer"), request.getServerName())
                        .filter(referer -> request.getMethod().equals("POST"))
                        .orElseGet(() -> addressWithQuery(request));
        String login =
                request.getContextPath()
                        + "/login?to="
                        + URLEncoder.encode(back, StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write(
                            "<partial-response><redirect url=\""
                                    + login
                                    + "\"/></partial-response>");
        } else {
            response.sendRedirect(login);
        }
    }

    private static String addressWithQuery(HttpServletRequest request) {
        String address = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null
                ? address
                : address + "?" + request.getQueryString();
    }
}
