package io.talentpool.gateway.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ways to reach a person in a text: addresses, links, handles and phone numbers. */
final class Contacts {

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}(?:@|\\s@\\s)[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");

    /** {@code maria (at) example (dot) com}, {@code maria at gmail dot com}. */
    private static final Pattern SPELT_EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._+-]{2,64}\\s*(?:[(\\[{]\\s*(?:at|@)\\s*[)\\]}]|\\sat\\s)\\s*[\\p{L}\\p{N}-]{2,63}"
                    + "(?:(?:\\s*[(\\[{]\\s*(?:dot|\\.)\\s*[)\\]}]\\s*|\\sdot\\s|\\.)\\p{L}{2,10}){1,3}(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK = Pattern.compile(
            "(?:https?|ftp)://[^\\s<>\"']+|\\bwww\\.[^\\s<>\"']+" + "|\\bmailto:[^\\s<>\"']+",
            Pattern.CASE_INSENSITIVE);

    /** A host without scheme, by the endings people's own sites have; a path may follow. */
    private static final Pattern HOST = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.-])((?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}"
                    + "(?:com|org|net|edu|info|biz|io|me|co|ph|dev|app|ai|ly|tv|xyz|site|page|online|tech|link|eu|uk|us|ca|de|fr|es|br|pl|in|ng|vn|bio|cv|example))"
                    + "(?![\\p{L}\\p{N}])(?:[/?#][^\\s<>\"']*)?",
            Pattern.CASE_INSENSITIVE);

    /** Products and companies whose name looks like a host: people work with them, they lead to nobody. */
    private static final Set<String> NAMES_NOT_HOSTS = Set.of(
            "asp.net",
            "ado.net",
            "vb.net",
            "ml.net",
            "socket.io",
            "draw.io",
            "monday.com",
            "booking.com",
            "amazon.com",
            "salesforce.com",
            "make.com",
            "upwork.com",
            "cal.com",
            "bill.com",
            "clickup.com",
            "shopify.com");

    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}._])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{1,40})");

    private static final Pattern MESSENGER = Pattern.compile(
            "\\b(?:skype|telegram|viber|whatsapp|wechat|line|discord|instagram|facebook|fb|ig)(?:\\s+(?:id|name|handle|no\\.?|number))?"
                    + "\\s*[:=]\\s*[^\\s,;]{3,64}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGITS_AND_SEPARATORS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\+|00)?\\(?\\d(?:[ \\t\\u00a0./()\\u2010-\\u2015-]{0,3}\\d){6,16}(?![\\p{L}\\p{N}])");

    private static final int FEWEST_DIGITS = 7;

    private static final Pattern SIGN_OF_LINK = Pattern.compile("://|www\\.|mailto:", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_OF_SPELT_EMAIL =
            Pattern.compile("[(\\[{]\\s*(?:at|@)|\\sat\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_OF_HOST = Pattern.compile("\\.\\p{L}");

    private Contacts() {}

    /** Most texts have none of these, so each is looked for by a cheap sign of it first. */
    static String removeFrom(String text) {
        var clean = text;
        boolean at = text.indexOf('@') >= 0;
        if (at) {
            clean = remove(EMAIL, clean);
        }
        if (SIGN_OF_LINK.matcher(clean).find()) {
            clean = remove(LINK, clean);
        }
        if (SIGN_OF_SPELT_EMAIL.matcher(clean).find()) {
            clean = remove(SPELT_EMAIL, clean);
        }
        if (SIGN_OF_HOST.matcher(clean).find()) {
            clean = HOST.matcher(clean).replaceAll(Contacts::hostOrName);
        }
        if (clean.indexOf(':') >= 0 || clean.indexOf('=') >= 0) {
            clean = remove(MESSENGER, clean);
        }
        if (at) {
            clean = remove(HANDLE, clean);
        }
        return clean.chars().filter(Character::isDigit).count() < FEWEST_DIGITS
                ? clean
                : DIGITS_AND_SEPARATORS.matcher(clean).replaceAll(Contacts::phoneOrNumber);
    }

    private static String remove(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(Redactor.REMOVED);
    }

    private static String hostOrName(MatchResult found) {
        var host = found.group(1).toLowerCase(Locale.ROOT);
        boolean name = NAMES_NOT_HOSTS.contains(host) && found.group().length() == host.length();
        return name ? quoted(found) : Redactor.REMOVED;
    }

    private static String phoneOrNumber(MatchResult found) {
        return PhoneNumbers.isPhoneNumber(found.group()) ? Redactor.REMOVED : quoted(found);
    }

    private static String quoted(MatchResult found) {
        return Matcher.quoteReplacement(found.group());
    }
}
