package io.talentpool.gateway.anonymity;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.talentpool.gateway.bpoc.Privacy;

/** Pictures of candidates: clients get them from us, since an address elsewhere tells names, hashes of mail addresses and who looks. */
public final class Pictures {

    /** Services that draw a name or a hash: nothing of a person is to be seen there. */
    private static final Set<String> DRAWN = Set.of(
            "ui-avatars.com",
            "gravatar.com",
            "robohash.org",
            "dicebear.com",
            "avatars.dicebear.com",
            "boringavatars.com",
            "eu.ui-avatars.com",
            "placehold.co",
            "placeholder.com",
            "via.placeholder.com",
            "multiavatar.com",
            "avatar.vercel.sh",
            "adorable.io",
            "initials.dicebear.com",
            "unavatar.io",
            "libravatar.org",
            "identicon.dev",
            "source.boringavatars.com",
            "avatar.oxro.io",
            "joeschmoe.io",
            "name-avatar.com");

    /** 132 bits. */
    private static final int TAG_LENGTH = 22;

    private Pictures() {}

    /** Where clients get a picture; null where they get none. */
    static String shown(UUID candidate, String url, Privacy privacy) {
        return address(url, privacy).isPresent()
                ? "/api/client/candidates/%s/avatar?v=%s".formatted(candidate, tag(candidate, url))
                : null;
    }

    /** The picture's address, for whoever has the tag that we gave with it; empty for everybody else. */
    public static Optional<URI> address(UUID candidate, String tag, String url, Privacy privacy) {
        return address(url, privacy).filter(shown -> tag.equals(tag(candidate, url)));
    }

    /**
     * Stands in the address that we give of a picture: pages show it without a token, so an id alone must not be enough. Every replica
     * makes the same one, and another picture has another.
     */
    private static String tag(UUID candidate, String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((candidate + " " + url).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
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
