package io.talentpool.gateway.redaction.giveaway;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Finds e-mail addresses, those that are spelt out, too: {@code maria (at) example (dot) com}. */
public final class Mails {

    private static final LinkExtractor EXTRACTOR = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.EMAIL))
            .emailDomainMustHaveDot(false)
            .build();

    private static final String LOCAL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'-]{0,62}[\\p{L}\\p{N}_])?";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final String OPEN = "[(\\[{<«*_]\\s*";
    private static final String CLOSE = "\\s*[)\\]}>»*_]";
    private static final String PROVIDERS =
            "(?:g-?mail|googlemail|yahoo|ymail|hotmail|outlook|icloud|proton(?:mail)?|aol|live|gmx|rocketmail|zoho|rediffmail|msn|me|mail|web|qq|163|yandex)";

    private static final String BRACKETED_AT =
            "\\s*" + OPEN + "(?:at|@|arroba|ät|sa|a còng|klammeraffe)" + CLOSE + "\\s*";
    private static final String DOT = "(?:\\s*" + OPEN + "(?:dot|\\.|punto|punkt|chấm|tuldok)" + CLOSE
            + "\\s*|\\s+(?:dot|punto|punkt|chấm|tuldok|d0t)\\s+|_dot_|\\.|\\s\\.\\s)";

    /** Not the first word of a sentence that begins without a blank before it. */
    private static final String ENDING =
            "(?-i:\\p{Ll}|\\p{N}|\\p{Lu}(?=[\\p{Lu}\\d]))(?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";

    private static final String SPELT_DOT = "(?:\\s*" + OPEN + "(?:dot|\\.|punto|punkt|chấm|tuldok)" + CLOSE
            + "\\s*|\\s+(?:dot|punto|punkt|chấm|tuldok)\\s+|_dot_)";
    private static final String SPELT_LOCAL = LOCAL + "(?:" + SPELT_DOT + "[\\p{L}\\p{N}_-]{1,40}){0,3}";

    private static final String FOREIGN_AT =
            "(?:arr?obase|arroba|arobas|chiocciola|chiocciolina|klammeraffe|apenstaartje|apestaartje|małpa|a còng)";
    private static final String FOREIGN_DOT = "\\s+(?:punto|point|ponto|punt|punkt|dot|kropka|chấm)\\s+";

    private static final List<Pattern> BRACKETED = List.of(
            // maria [at] example [dot] com, maria(at)example.com
            pattern(SPELT_LOCAL + BRACKETED_AT + LABEL + "(?:" + DOT + ENDING + "){1,3}(?![\\p{L}\\p{N}])"),
            // maria [at] gmail, maria(@)yahoo
            pattern(SPELT_LOCAL + BRACKETED_AT + PROVIDERS + "(?![\\p{L}\\p{N}])"));

    private static final Pattern AT_IN_BRACKETS = Pattern.compile(
            OPEN + "(?:at|@|arroba|ät|sa|a còng|klammeraffe)" + CLOSE, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<Pattern> WITH_DOT = List.of(
            // maria at example dot com, maria arroba gmail punto com
            pattern(SPELT_LOCAL
                    + "(?:\\s+(?:at|arroba|ät|sa|a còng)\\s+|_at_)(?!(?:the|a|an|that|this|my|our|your|each|every)\\b)"
                    + LABEL + "(?:" + SPELT_DOT + "\\p{L}{2,10}){1,3}(?![\\p{L}\\p{N}])"));

    private static final Set<String> DOTS = Set.of("dot", "punto", "punkt", "chấm", "tuldok");
    private static final Pattern DOT_IN_BRACKETS = Pattern.compile(OPEN + "\\.");

    private static final Set<String> ATS = Set.of("at", "arroba", "ät", "sa", "còng");
    private static final Pattern SPELT_AT =
            Pattern.compile("\\s(?:at|arroba|ät|sa|a còng)\\s|_at_", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<Pattern> AT_A_PROVIDER = List.of(
            // maria at gmail.com
            pattern(SPELT_LOCAL + "(?:\\s+(?:at|arroba|ät|a còng)\\s+|_at_)" + PROVIDERS
                    + "\\s?\\.\\s?(?:com?|net|de|ph|es|fr|in|vn|me)(?:\\.\\p{L}{2})?(?![\\p{L}\\p{N}])"),
            // maria.work2 at gmail: a mailbox is no word
            pattern("[\\p{L}\\p{N}-]{1,40}[._\\d][\\p{L}\\p{N}._-]{0,40}\\s+(?:at|arroba|a còng)\\s+" + PROVIDERS
                    + "(?![\\p{L}\\p{N}])"));

    private static final Set<String> PROVIDER_WORDS = Set.of(
            ("g gmail googlemail yahoo ymail hotmail outlook icloud proton protonmail aol live gmx rocketmail zoho rediffmail msn me"
                            + " mail web qq yandex")
                    .split(" "));

    static final List<Gated> FOREIGN = List.of(
            // maria point work arobase exemple point fr: both words of another language, which “at” and “point” are not
            Gated.around(
                    "arobase arrobase arroba arobas chiocciola chiocciolina klammeraffe apenstaartje apestaartje małpa còng",
                    pattern(LOCAL + "(?:" + FOREIGN_DOT + "[\\p{L}\\p{N}_-]{1,40}){0,3}\\s+" + FOREIGN_AT + "\\s+"
                            + LABEL + "(?:" + FOREIGN_DOT + "\\p{L}{2,10}|\\.\\p{L}{2,10}){1,3}(?![\\p{L}\\p{N}])")));

    private static final List<Pattern> WITH_SIGN = List.of(
            // maria@gmail,com, maria @ gmail . com, maria@gmail
            pattern(SPELT_LOCAL + "\\s?@\\s?" + PROVIDERS
                    + "(?:\\s?[.,]\\s?(?:com?|net|org|ph|de|es|in|fr|vn|me)(?:\\.\\p{L}{2})?)?(?![\\p{L}\\p{N}])"),
            pattern(LOCAL + "@" + LABEL + "(?:\\." + ENDING + "){1,3}(?![\\p{L}\\p{N}])"),
            // maria.work @ example.com: with blanks only where the mailbox is no word
            pattern(LOCAL + "\\s@\\s" + "(?:[a-z0-9-]{2,63}\\.)+[a-z]{2,10}(?![\\p{L}\\p{N}])"),
            pattern(SPELT_LOCAL + "\\s?@\\s?" + LABEL + "(?:" + SPELT_DOT + "\\p{L}{2,10}){1,3}(?![\\p{L}\\p{N}])"),
            // m a r i a @ g m a i l . c o m
            pattern(
                    "(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}._-]\\s){2,40}@(?:\\s[\\p{L}\\p{N}-]){2,40}(?:\\s?\\.(?:\\s?[\\p{L}]){2,6})(?![\\p{L}\\p{N}])"));

    static final List<Gated> LABELLED = List.of(
            // Gmail: maria.work
            Gated.from(
                    "gmail yahoo hotmail outlook email e mail",
                    pattern(
                            "(?<![\\p{L}\\p{N}])(?:gmail|yahoo|hotmail|outlook|e-?mail|mail)(?:\\s+(?:id|add(?:ress)?))?\\s*[:=]\\s*(?=[\\p{L}\\p{N}._-]*[._\\d])[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{3,40}[\\p{L}\\p{N}]")));

    private static final Pattern SIGN = Pattern.compile("@");
    private static final int LONGEST_MAILBOX = 100;

    /** With what is spelt out in it. */
    private static final int LONGEST_SPELT_MAILBOX = 240;

    private static final int LONGEST_HOST = 300;

    private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=\\.\\p{Ll}{2,6})\\.\\p{Lu}\\p{Ll}*$");

    private Mails() {}

    /** Without the beginning of a sentence that follows without a blank. */
    private static int end(LinkSpan mail, String text) {
        var next = NEXT_SENTENCE.matcher(text.substring(mail.getBeginIndex(), mail.getEndIndex()));
        return next.find() ? mail.getBeginIndex() + next.start() : mail.getEndIndex();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}@])" + regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static void find(Findings findings) {
        var text = findings.text();
        if (text.indexOf('@') >= 0) {
            EXTRACTOR.extractLinks(text).forEach(mail -> findings.add(mail.getBeginIndex(), end(mail, text)));
            boolean isSpelt =
                    findings.hasOneOf(DOTS) || DOT_IN_BRACKETS.matcher(text).find();
            findings.addAllAcross(SIGN, isSpelt ? LONGEST_SPELT_MAILBOX : LONGEST_MAILBOX, LONGEST_HOST, WITH_SIGN);
        }
        // What is spelt out is looked for where one of its words is: most texts have none of them.
        findings.addAllAcross(AT_IN_BRACKETS, LONGEST_SPELT_MAILBOX, LONGEST_HOST, BRACKETED);
        if (findings.hasOneOf(ATS)) {
            if (findings.hasOneOf(DOTS) || DOT_IN_BRACKETS.matcher(text).find()) {
                findings.addAllAcross(SPELT_AT, LONGEST_SPELT_MAILBOX, LONGEST_HOST, WITH_DOT);
            }
            if (findings.hasOneOf(PROVIDER_WORDS) || text.contains("163")) {
                findings.addAllAcross(SPELT_AT, LONGEST_SPELT_MAILBOX, LONGEST_HOST, AT_A_PROVIDER);
            }
        }
        findings.addAll(FOREIGN);
        if (text.indexOf(':') >= 0 || text.indexOf('=') >= 0) {
            findings.addAll(LABELLED);
        }
    }
}
