package io.talentpool.gateway.redaction.giveaway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.common.net.InternetDomainName;

/** Tells the names of hosts from other words with dots in them. */
public final class Hosts {

    private static final Set<String> COMPANIES_AND_TOOLS = read("companies-and-tools.txt");

    /** Where people have pages of their own: a name below one of these is a person's. */
    private static final Set<String> PAGE_HOSTS = Set.of(
            "github.io",
            "gitlab.io",
            "wordpress.com",
            "blogspot.com",
            "wixsite.com",
            "weebly.com",
            "netlify.app",
            "vercel.app",
            "herokuapp.com",
            "web.app",
            "firebaseapp.com",
            "carrd.co",
            "notion.site",
            "webflow.io",
            "tumblr.com",
            "medium.com",
            "substack.com",
            "framer.website",
            "framer.site",
            "journoportfolio.com",
            "contently.com",
            "pages.dev",
            "about.me",
            "crd.co",
            "my.canva.site",
            "canva.site",
            "squarespace.com",
            "mystrikingly.com",
            "portfoliobox.net",
            "format.com",
            "pixieset.com",
            "behance.net",
            "deviantart.com",
            "itch.io",
            "ghost.io",
            "hashnode.dev",
            "dev.to");

    /** Endings of files that are endings of hosts, too. */
    private static final Set<String> FILES = Set.of(
            "md", "py", "sh", "rs", "pl", "ps", "cc", "zip", "mov", "java", "so", "vb", "lib", "app", "cab", "as", "mm",
            "tf", "gradle", "ai");

    private static final Set<String> FILE_NAMES = Set.of(
            "readme",
            "setup",
            "main",
            "index",
            "manage",
            "test",
            "app",
            "config",
            "install",
            "build",
            "deploy",
            "run",
            "license",
            "changelog",
            "contributing",
            "script",
            "utils",
            "settings",
            "backup",
            "data",
            "report",
            "archive",
            "logo");

    private Hosts() {}

    private static Set<String> read(String resource) {
        try (var lines = new BufferedReader(
                new InputStreamReader(Hosts.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + resource, e);
        }
    }

    /** Whether it is a name below a public suffix that is written in lower case, as hosts are: {@code ana.design}, not {@code B.Tech}. */
    public static boolean isHost(String written) {
        var suffix = written.substring(written.lastIndexOf('.') + 1);
        if (!suffix.equals(suffix.toLowerCase(Locale.ROOT)) || !InternetDomainName.isValid(written)) {
            return false;
        }
        var name = InternetDomainName.from(written.toLowerCase(Locale.ROOT));
        return name.isUnderRegistrySuffix();
    }

    public static boolean isCompanyOrTool(String host) {
        return COMPANIES_AND_TOOLS.contains(withoutWww(host));
    }

    public static boolean isFile(String host) {
        int dot = host.lastIndexOf('.');
        var ending = host.substring(dot + 1);
        var name = host.substring(0, dot).toLowerCase(Locale.ROOT);
        return FILES.contains(ending)
                && (FILE_NAMES.contains(name)
                        || name.indexOf('_') >= 0
                        || (!ending.equals("ai")
                                && !ending.equals("so")
                                && !ending.equals("app")
                                && !ending.equals("cc")));
    }

    /** Whether it is somebody's own page at one of those that have many. */
    public static boolean isPage(String host) {
        var plain = withoutWww(host);
        return PAGE_HOSTS.stream().anyMatch(page -> plain.endsWith("." + page));
    }

    public static boolean hasPages(String host) {
        return PAGE_HOSTS.contains(withoutWww(host));
    }

    private static String withoutWww(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
