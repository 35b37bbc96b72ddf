package org.touchstone.web.account;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.touchstone.web.page.LocalAddress;
import org.touchstone.web.page.Texts;

/**
 * Sign-in with a local account. Whoever asked for a protected page comes here with its address in
 * {@code to} and goes on to it afterwards; everybody else goes home.
 */
@Named("login")
@RequestScoped
public class LoginPage {

    @Inject private SecurityContext security;
    @Inject private FacesContext faces;
    @Inject private Texts texts;
    private String username;
    private String password;
    private String to;

    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status =
                security.authenticate(
                        request,
                        (HttpServletResponse) external.getResponse(),
                        withParams()
                                .credential(new UsernamePasswordCredential(username, password))
                                .newAuthentication(true));
        switch (status) {
            case SEND_CONTINUE -> faces.responseComplete();
            case SUCCESS -> {
                request.changeSessionId();
                external.redirect(
                        LocalAddress.of(to, external.getRequestServerName())
                                .orElse(external.getRequestContextPath() + "/"));
            }
            default -> refuse();
        }
    }

    private void refuse() {
        String text = texts.get("login.failed");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where to go afterwards; only addresses of this system are followed. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
