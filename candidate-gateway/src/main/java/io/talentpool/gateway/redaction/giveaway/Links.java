package io.talentpool.gateway.redaction.giveaway;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkType;

import io.talentpool.gateway.words.Words;

/** Finds links and the bare names of hosts that lead to a person. */
public final class Links {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();

    /** Also with blanks around the dots, or broken by brackets: {@code hxxp://}, {@code www . ana . com}. */
    private static final Pattern SPELT = Pattern.compile(
            "h\\s?(?:t\\s?t|xx)\\s?p\\s?s?\\s?:\\s?/\\s?/\\s?[^\\s<>\"']+(?:\\s\\.\\s?[^\\s<>\"'.]+){0,8}|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{3,40}\\s\\.\\s(?:com|net|org|io|ph|dev|site)(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])www\\s?\\.\\s?[\\p{L}\\p{N}-]+(?:(?:\\s\\.\\s?|\\.)[\\p{L}\\p{N}-]{2,}){1,8}(?:/[^\\s<>\"']*)?|(?:mailto|tel|skype|callto):[^\\s<>\"']+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPELT_DOT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}-]{2,40}(?:\\s*[(\\[{]\\s*(?:dot|\\.|punto|punkt)\\s*[)\\]}]\\s*|\\s+dot\\s+)(?:com|net|org|io|ph|dev|me|site|co|app|design|in|de|es|vn)(?![\\p{L}\\p{N}])(?:\\s?/\\s?[\\p{L}\\p{N}._-]+)?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> DOTS = Set.of("dot", "punto", "punkt");
    private static final Pattern BRACKETED_DOT = Pattern.compile("[(\\[{]\\s*\\.\\s*[)\\]}]");
    private static final Pattern DOT_WITHIN = Pattern.compile("[\\p{L}\\p{N}]\\.\\p{Ll}");

    private static final Pattern HOST = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._-])((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,4}\\p{Ll}{2,24})(?![\\p{L}\\p{N}_])(?::\\d{2,5})?(/[^\\s<>\"'()]*[^\\s<>\"'().,;:!?])?");

    private static final Pattern POINTING = Pattern.compile(
            "(?:\\b(?:my|own|web)?\\s?-?(?:site|website|web|portfolio|blog|page|homepage|see|visit|link|online|shop|store|url|at my|check out|found at|works at|cv|resume|profile|trang web|página|pagina|webseite|tingnan)\\s*(?:is|at|on|here|:|=|-|–|→|>|\\()*\\s*)$",
            Pattern.CASE_INSENSITIVE);
    private static final String AND =
            "(?:\\s*[,/&|]\\s*(?:and|y|und|và|at|or|e)?\\s*|\\s+(?:and|y|und|và|at|or|e|o|oder|hoặc|then|to)\\s+)";
    private static final Pattern OTHER_BEFORE =
            Pattern.compile("([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)" + AND + "$");
    private static final Pattern OTHER_AFTER = Pattern.compile("^" + AND + "(?=[\\p{L}\\p{N}-]+\\.\\p{L})");
    private static final Pattern CODE_BEFORE = Pattern.compile("(?:\\{\\{|\\$\\{|if \\(|\\[\\[)\\s*$");
    private static final Pattern CODE_AFTER = Pattern.compile("^\\s*(?:==|!=|=>|=|\\}\\}|\\);)");
    private static final Pattern NEXT_SENTENCE = Pattern.compile("^(?:\\s+[\\p{Ll}\\d]|\\s*[,]).*", Pattern.DOTALL);
    private static final Pattern PATH_OF_A_NAME =
            Pattern.compile("/[\\p{Lu}][\\p{L}#+.]*(?:/[\\p{Lu}][\\p{L}#+.]*)*|/[a-z]{1,3}");
    private static final int LOOKED_BACK = 24;

    private Links() {}

    public static void find(Findings findings, Traces traces) {
        var text = findings.text();
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0 && text.indexOf("dot") < 0) {
            return;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("://") || lower.contains("www")) {
            EXTRACTOR.extractLinks(text).forEach(link -> findings.add(link.getBeginIndex(), link.getEndIndex()));
        }
        if (text.indexOf(':') >= 0 || lower.contains("www") || lower.contains(" . ")) {
            findings.addAll(SPELT);
        }
        if (findings.hasOneOf(DOTS) || BRACKETED_DOT.matcher(text).find()) {
            SPELT_DOT
                    .matcher(text)
                    .results()
                    .filter(found -> !isProse(found.group()))
                    .forEach(found -> findings.add(found.start(), found.end()));
        }
        findHosts(findings, text, traces);
    }

    /** The pattern is tried where there is a dot within, not everywhere. */
    private static void findHosts(Findings findings, String text, Traces traces) {
        var dots = DOT_WITHIN.matcher(text);
        var hosts = HOST.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (dots.find(at)) {
            int from = dots.start();
            while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
            int to = dots.end();
            while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            hosts.region(from, to);
            while (hosts.find()) {
                if (!findings.has(hosts.start()) && leadsToSomebody(hosts.toMatchResult(), text, traces)) {
                    findings.add(hosts.start(), hosts.end());
                }
            }
            at = to;
        }
    }

    private static boolean isProse(String spelt) {
        return spelt.toLowerCase(Locale.ROOT).matches("(?:the|a|dot|polka|each|one|red|blue|and)\\s+dot\\s.*");
    }

    private static boolean leadsToSomebody(MatchResult found, String text, Traces traces) {
        var host = found.group(1);
        var path = found.group(2) == null ? "" : found.group(2);
        if (!Hosts.isHost(host)) {
            return false;
        }
        if (traces.areIn(host) || Hosts.isPage(host)) {
            return true;
        }
        var before = text.substring(Math.max(0, found.start() - LOOKED_BACK), found.start());
        boolean isKnown = Hosts.isCompanyOrTool(host);
        if (!path.isEmpty()) {
            boolean isName =
                    PATH_OF_A_NAME.matcher(path).matches() && (isKnown || Character.isUpperCase(host.charAt(0)));
            return !isName || traces.areIn(path);
        }
        if (isKnown && !Hosts.hasPages(host)) {
            return false;
        }
        if (Hosts.hasPages(host)) {
            return false; // the service itself, of which anybody may tell
        }
        if (POINTING.matcher(before).find()) {
            return true;
        }
        if (Hosts.isFile(host)
                || isCode(before, text.substring(found.end()))
                || isEndOfASentence(host, text.substring(found.end()))) {
            return false;
        }
        return !isBrand(host, before, text.substring(found.end()));
    }

    /** Written with a capital, of a public authority, or named in one breath with a company that is known. */
    private static boolean isBrand(String host, String before, String after) {
        var next = HOST.matcher(after);
        return Character.isUpperCase(host.charAt(0))
                || host.endsWith(".gov")
                || OTHER_BEFORE.matcher(before).results().anyMatch(other -> isOtherBrand(other.group(1)))
                || (OTHER_AFTER.matcher(after).find() && next.find() && isOtherBrand(next.group(1)));
    }

    private static boolean isOtherBrand(String host) {
        return Hosts.isCompanyOrTool(host) || (Character.isUpperCase(host.charAt(0)) && Hosts.isHost(host));
    }

    /** A member of an object in a piece of code: {@code if (user.id == null)}. */
    private static boolean isCode(String before, String after) {
        return CODE_BEFORE.matcher(before).find() || CODE_AFTER.matcher(after).find();
    }

    /** “deadlines.in addition”: a stop without a blank after it, and a word that is an ending of hosts, too. */
    private static boolean isEndOfASentence(String host, String after) {
        int dot = host.lastIndexOf('.');
        var word = host.substring(dot + 1);
        var first = host.substring(0, dot);
        return first.indexOf('.') < 0
                && Words.has(word)
                && NEXT_SENTENCE.matcher(after).matches()
                && Words.has(first.toLowerCase(Locale.ROOT));
    }
}
