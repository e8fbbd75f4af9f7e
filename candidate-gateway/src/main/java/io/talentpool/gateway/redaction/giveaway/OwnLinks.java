package io.talentpool.gateway.redaction.giveaway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.talentpool.gateway.words.Words;

/** What of a link to a candidate's page names the candidate: the end of its path, and the host where it is their own. */
public final class OwnLinks {

    private static final Set<String> NO_NAMES = Set.of(
            "in",
            "profile",
            "pub",
            "user",
            "users",
            "people",
            "company",
            "about",
            "home",
            "index",
            "portfolio",
            "me",
            "www",
            "resume",
            "cv",
            "contact",
            "channel",
            "watch",
            "posts",
            "public");

    private OwnLinks() {}

    public static List<String> words(String link) {
        var plain = link.strip().replaceFirst("(?i)^[a-z]+://", "").replaceFirst("[?#].*$", "");
        var parts =
                Arrays.stream(plain.split("/")).filter(part -> !part.isBlank()).toList();
        var words = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i).replaceFirst("^@", "");
            boolean isHost = i == 0 && Hosts.isHost(part);
            if (isHost) {
                addHost(part, words);
            } else if (part.indexOf(' ') < 0
                    && !NO_NAMES.contains(part.toLowerCase(Locale.ROOT))
                    && !Words.has(part.toLowerCase(Locale.ROOT))) {
                words.add(part);
            }
        }
        return words;
    }

    private static void addHost(String host, List<String> words) {
        var plain = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        if (Hosts.isPage(plain)) {
            words.add(plain);
            words.add(plain.substring(0, plain.indexOf('.')));
        } else if (!Hosts.isCompanyOrTool(plain) && !Hosts.hasPages(plain) && !isNetwork(plain)) {
            words.add(plain);
        }
    }

    private static boolean isNetwork(String host) {
        return Set.of(
                        "linkedin.com",
                        "github.com",
                        "gitlab.com",
                        "facebook.com",
                        "fb.com",
                        "twitter.com",
                        "x.com",
                        "instagram.com",
                        "tiktok.com",
                        "youtube.com",
                        "behance.net",
                        "dribbble.com",
                        "stackoverflow.com",
                        "upwork.com",
                        "medium.com",
                        "linktr.ee",
                        "bit.ly",
                        "t.me",
                        "wa.me",
                        "m.me",
                        "drive.google.com",
                        "docs.google.com",
                        "sites.google.com",
                        "skype.com",
                        "leetcode.com",
                        "kaggle.com",
                        "ph.linkedin.com",
                        "in.linkedin.com")
                .contains(host);
    }
}
