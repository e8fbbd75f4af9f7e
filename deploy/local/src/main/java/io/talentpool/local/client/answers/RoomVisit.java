package io.talentpool.local.client.answers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.local.client.Surprise;

/**
 * What the page of a video room says to the holder of a personal link. It reads the page of the stand-in; the real
 * service's page is for eyes only.
 *
 * @param state {@code admitted}, {@code inside}, {@code refused} or {@code missing}
 * @param role {@code host} or {@code participant}
 */
public record RoomVisit(int status, String state, String role) {

    private static final Pattern MARKS = Pattern.compile("data-state=\"(\\w+)\" data-role=\"(\\w*)\"");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    /** @throws Surprise when there is no such page */
    public static RoomVisit open(URI personalLink) {
        HttpResponse<String> page = get(personalLink);
        Matcher marks = MARKS.matcher(page.body());
        if (!marks.find()) {
            throw new Surprise("Expected the page of a video room at %s, but another page came with status %d."
                    .formatted(withoutToken(personalLink), page.statusCode()));
        }
        return new RoomVisit(page.statusCode(), marks.group(1), marks.group(2));
    }

    public boolean admitted() {
        return status == 200 && (state.equals("admitted") || state.equals("inside"));
    }

    private static HttpResponse<String> get(URI link) {
        try {
            return HTTP.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Surprise("Expected a page at %s, but nobody answers.".formatted(withoutToken(link)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while opening a room.", e);
        }
    }

    private static String withoutToken(URI link) {
        return link.getPath();
    }
}
