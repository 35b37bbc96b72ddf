package org.touchstone.web.fault;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.touchstone.credential.kernel.ChangedAtOnce;
import org.touchstone.credential.kernel.Refusal;

/**
 * Turns whatever a resource throws into a problem document; a fault is logged whole and told by its
 * id alone.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Inject HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problemOf(thrown);
        String id = RequestLog.idOf(request);
        if (problem.status() >= 500) {
            RequestLog.logFault(id, thrown);
        }
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson(id).toString())
                .build();
    }

    private static Problem problemOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal);
            }
            if (cause instanceof JsonbException || cause instanceof JsonParsingException) {
                return Problem.of(
                        400,
                        "malformed-json",
                        "The body is not the JSON that this address takes. See /openapi.");
            }
            if (!(cause instanceof EJBException
                    || cause instanceof WebApplicationException
                    || cause instanceof ProcessingException)) {
                break;
            }
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return ofStatus(web.getResponse().getStatus());
        }
        return ChangedAtOnce.in(thrown).map(Problem::of).orElseGet(() -> Problem.ofFault(thrown));
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 ->
                    Problem.of(
                            404,
                            "no-such-address",
                            "There is nothing at this address. See /openapi for what there is.");
            case 405 ->
                    Problem.of(
                            405,
                            "method-not-allowed",
                            "This address does not take that method. See /openapi.");
            case 406 ->
                    Problem.of(
                            406,
                            "not-acceptable",
                            "This address cannot answer in the format asked for.");
            case 415 ->
                    Problem.of(
                            415,
                            "unsupported-media-type",
                            "Send the Content-Type that this address takes. See /openapi.");
            default ->
                    Problem.of(
                            status,
                            "bad-request",
                            "The request cannot be read. See /openapi for its form.");
        };
    }
}
