package io.talentpool.embedded.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.talentpool.embedded.people.SamplePerson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/**
 * Puts our login page before the library's provider, which lets anyone be anyone: here a person is chosen from the list, and
 * her claims come from the list too, never from the browser. All else passes through.
 */
final class SignIn implements Function1<OAuth2HttpRequest, OAuth2HttpResponse> {

    private static final Headers HTML =
            Headers.of("Content-Type", "text/html;charset=UTF-8", "Cache-Control", "no-store");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function1<OAuth2HttpRequest, OAuth2HttpResponse> provider;

    SignIn(Function1<OAuth2HttpRequest, OAuth2HttpResponse> provider) {
        this.provider = provider;
    }

    /** One at a time: the provider keeps codes and refresh tokens in maps that are not made for more. */
    @Override
    public synchronized OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        if (!request.getUrl().encodedPath().endsWith("/authorize")) {
            return provider.invoke(request);
        }
        return request.getMethod().equals("POST") ? signIn(request) : loginPage(request);
    }

    /** The provider checks the request first; its page, if it would have shown one, is replaced by ours. */
    private OAuth2HttpResponse loginPage(OAuth2HttpRequest request) {
        OAuth2HttpResponse checked = provider.invoke(request);
        return checked.getStatus() == 200 ? new OAuth2HttpResponse(HTML, 200, LoginPage.html(), null) : checked;
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
        Optional<SamplePerson> person =
                Optional.ofNullable(request.getFormParameters().get("person")).flatMap(SamplePerson::named);
        return person.map(known -> provider.invoke(as(known, request))).orElseGet(() -> loginPage(asGet(request)));
    }

    private static OAuth2HttpRequest asGet(OAuth2HttpRequest request) {
        return new OAuth2HttpRequest(request.getHeaders(), "GET", request.getOriginalUrl(), "");
    }

    private static OAuth2HttpRequest as(SamplePerson person, OAuth2HttpRequest request) {
        String body =
                "username=" + person.subject() + "&claims=" + URLEncoder.encode(claims(person), StandardCharsets.UTF_8);
        return new OAuth2HttpRequest(request.getHeaders(), "POST", request.getOriginalUrl(), body);
    }

    private static String claims(SamplePerson person) {
        try {
            return JSON.writeValueAsString(PersonClaims.of(person));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Claims of " + person.key(), e);
        }
    }
}
