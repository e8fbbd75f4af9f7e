package io.talentpool.gateway.anonymity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.talentpool.gateway.bpoc.Privacy;

/** Addresses of candidates' pictures; one that contains a name or the hash of a mail address is not shown. */
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

    private Pictures() {}

    static String shown(String url, Privacy privacy) {
        return address(url, privacy).map(URI::toString).orElse(null);
    }

    /** Where a picture can be fetched; empty where there is none, or it is kept private, or it is no picture of anybody. */
    public static Optional<URI> address(String url, Privacy privacy) {
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
