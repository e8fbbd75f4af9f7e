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
import okhttp3.HttpUrl;

/**
 * Puts our login page before the library's provider, which lets anyone be anyone: here a person is chosen from the list, and
 * her claims come from the list too, never from the browser. Whoever is signed in stays so until she signs out, for pages that
 * ask with {@code prompt=none}. All else passes through.
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
        String path = request.getUrl().encodedPath();
        if (path.endsWith("/endsession")) {
            return with(SignInCookie.cleared(), provider.invoke(request));
        }
        if (!path.endsWith("/authorize")) {
            return provider.invoke(request);
        }
        return request.getMethod().equals("POST") ? signIn(request) : authorize(request);
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        OAuth2HttpResponse page = loginPage(request);
        if (page.getStatus() != 200 || !"none".equals(request.getUrl().queryParameter("prompt"))) {
            return page;
        }
        return SignInCookie.personIn(request.getHeaders())
                .map(known -> provider.invoke(as(known, request)))
                .orElseGet(() -> loginRequired(request.getUrl()));
    }

    /** As OpenID Connect Core has it, section 3.1.2.6. */
    private static OAuth2HttpResponse loginRequired(HttpUrl asked) {
        HttpUrl.Builder back = HttpUrl.parse(asked.queryParameter("redirect_uri"))
                .newBuilder()
                .addQueryParameter("error", "login_required");
        Optional.ofNullable(asked.queryParameter("state")).ifPresent(state -> back.addQueryParameter("state", state));
        return new OAuth2HttpResponse(Headers.of("Location", back.toString()), 302, null, null);
    }

    /** The provider checks the request first; its page, if it would have shown one, is replaced by ours. */
    private OAuth2HttpResponse loginPage(OAuth2HttpRequest request) {
        OAuth2HttpResponse checked = provider.invoke(request);
        return checked.getStatus() == 200 ? new OAuth2HttpResponse(HTML, 200, LoginPage.html(), null) : checked;
    }

    private OAuth2HttpResponse signIn(OAuth2HttpRequest request) {
        Optional<SamplePerson> person =
                Optional.ofNullable(request.getFormParameters().get("person")).flatMap(SamplePerson::named);
        return person.map(known -> with(SignInCookie.of(known), provider.invoke(as(known, request))))
                .orElseGet(() -> loginPage(asGet(request)));
    }

    private static OAuth2HttpResponse with(String cookie, OAuth2HttpResponse response) {
        Headers headers =
                response.getHeaders().newBuilder().add("Set-Cookie", cookie).build();
        return new OAuth2HttpResponse(headers, response.getStatus(), response.getBody(), response.getBytesBody());
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
