package org.touchstone.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;
import org.touchstone.credential.organization.People;

/** Sign-in by form against local accounts. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue =
                @LoginToContinue(loginPage = "/login", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class SignIn implements IdentityStore {

    @Inject People people;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return people.authenticate(credential.getCaller(), credential.getPasswordAsString())
                .map(
                        who ->
                                new CredentialValidationResult(
                                        who.username(),
                                        who.roles().stream()
                                                .map(Enum::name)
                                                .collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
