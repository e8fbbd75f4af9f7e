package io.talentpool.gateway.anonymity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.talentpool.gateway.bpoc.row.Privacy;

/** Pictures of candidates: clients get them from us, since an address elsewhere tells names, hashes of mail addresses and who looks. */
public final class Pictures {

    /** Services that draw a name or a hash: nothing of a person is to be seen there. */
    private static final Set<String> DRAWN = Set.of(
            "ui-avatars.com",
            "gravatar.com",
            "robohash.org",
            "dicebear.com",
            "boringavatars.com",
            "placehold.co",
            "placeholder.com",
            "multiavatar.com",
            "avatar.vercel.sh",
            "adorable.io",
            "unavatar.io",
            "libravatar.org",
            "identicon.dev",
            "avatar.oxro.io",
            "joeschmoe.io",
            "name-avatar.com");

    private final UnaryOperator<String> tags;

    /** @param tags signs a text; the signature is safe in a URL and does not give the text away */
    public Pictures(UnaryOperator<String> tags) {
        this.tags = tags;
    }

    /** Where clients get a picture; null where they get none. */
    String shown(UUID candidate, String url, Privacy privacy) {
        return address(url, privacy).isPresent()
                ? "/api/client/candidates/%s/avatar?v=%s".formatted(candidate, tag(candidate, url))
                : null;
    }

    /** The picture's address, for whoever has the tag that we gave with it; empty for everybody else. */
    public Optional<URI> address(UUID candidate, String tag, String url, Privacy privacy) {
        return address(url, privacy).filter(shown -> tag.equals(tag(candidate, url)));
    }

    /**
     * Stands in the address that we give of a picture: pages show it without a token, so an id alone must not be enough. Every replica
     * makes the same one, and another picture has another. BPOC's address may hold a name: without the key nobody can check a guess at it.
     */
    private String tag(UUID candidate, String url) {
        return tags.apply(candidate + " " + url);
    }

    /** Where a picture can be fetched; empty where there is none, or it is kept private, or it is no picture of anybody. */
    static Optional<URI> address(String url, Privacy privacy) {
        if (url == null || privacy.hides("avatar")) {
            return Optional.empty();
        }
        try {
            var address = new URI(url.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null && address.getUserInfo() == null && !isDrawn(address.getHost())
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isDrawn(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return DRAWN.stream().anyMatch(service -> lower.equals(service) || lower.endsWith("." + service));
    }
}
