package io.talentpool.gateway.json;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/** Plain text of what somebody wrote as HTML or Markdown: words and lines, without marks. */
final class PlainText {

    /** More than this no page shows and no person reads. */
    private static final int LONGEST = 20_000;

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|ul|ol|li|b|i|u|s|strong|em|div|span|h[1-6]|a|table|tbody|tr|td|th|hr|font|small|sup|sub|code|pre|blockquote|section|script|style|img)\\b[^<>]*>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK =
            Pattern.compile("<(?:br|/p|/li|/div|/h[1-6]|/tr|hr)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");

    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]+?)(?<=[^\\s*])\\*(?![\\p{L}\\p{N}*])");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]{1,200})]\\((?:https?:|mailto:|www\\.)[^)\\s]{1,500}\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    private static final Pattern LINE_END = Pattern.compile("(?<![ \\t\\u00a0])[ \\t\\u00a0]*+(?:\\r\\n|\\r|\\n)\\s*");

    private PlainText() {}

    static String of(String written) {
        var text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        if (text.indexOf('<') >= 0 && TAG.matcher(text).find()) {
            text = withoutTags(text);
        }
        if (text.indexOf('&') >= 0 && ENTITY.matcher(text).find()) {
            text = Parser.unescapeEntities(text, false);
        }
        text = withoutMarks(text);
        boolean isOneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return (isOneLine ? text : LINE_END.matcher(text).replaceAll("\n")).strip();
    }

    private static String withoutTags(String html) {
        var lines = BREAK.matcher(html).replaceAll("\n");
        var settings = new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        // Scripts and styles go with what is in them, every other tag leaves its text.
        return Jsoup.clean(lines, "", Safelist.none(), settings);
    }

    private static String withoutMarks(String text) {
        var plain = text;
        if (plain.indexOf('*') >= 0 || plain.contains("__")) {
            plain = EMPHASIS.matcher(plain).replaceAll("$2");
            plain = ITALIC.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf('#') >= 0) {
            plain = HEADING.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('[') >= 0) {
            plain = LINK.matcher(plain).replaceAll("$1");
        }
        return plain.indexOf('`') >= 0 ? CODE.matcher(plain).replaceAll("$1") : plain;
    }
}
