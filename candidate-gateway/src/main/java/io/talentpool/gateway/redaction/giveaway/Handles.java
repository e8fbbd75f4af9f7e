package io.talentpool.gateway.redaction.giveaway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.talentpool.gateway.words.Words;

/** Finds what people are called in networks: {@code @maria.works}, {@code Skype: live:maria_92}. */
public final class Handles {

    private static final Pattern AT_NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}._/@+-])@([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,60}[\\p{L}\\p{N}_])?)(?:@[\\p{L}\\p{N}.-]+)?(?![/\\p{L}\\p{N}(])");

    /** Marks of programs, not of people. */
    private static final Set<String> ANNOTATIONS = Set.of(
            ("override autowired bean component service repository controller restcontroller configuration entity table id column"
                            + " transactional test beforeeach aftereach before after mock mockbean inject named singleton applicationscoped path"
                            + " get post put delete pathvariable requestparam requestbody valid notnull nullable nonnull data builder getter"
                            + " setter slf4j springbootapplication springboottest enablescheduling scheduled async cacheable property"
                            + " staticmethod classmethod abstractmethod dataclass wraps pytest fixture param params return returns throws"
                            + " deprecated see since author version media import keyframes include mixin extend use forward charset font-face"
                            + " supports layer tailwind apply input output viewchild hostlistener injectable ngmodule directive pipe"
                            + " observable published state binding environmentobject main objc available discardableresult"
                            + " work home scale least once night every your my the our a an channel here everyone")
                    .split(" "));

    /** With a capital, behind another word: {@code @KafkaListener}. */
    private static final Set<String> ENDS_OF_ANNOTATIONS = Set.of(
            ("Listener Mapping Bean Test Tests Configuration Properties Template Component Entity Query Mutation Handler Provider"
                            + " Scope Body Param Variable Header Advice Exception Runner Actor Object State Builder Source"
                            + " Module Method Class Container Resource Client Consumer Producer Transactional")
                    .split(" "));

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[._-]");

    /** Where a text is about programs, what follows an @ belongs to them. */
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "(?i)\\b(?:annotations?|decorators?|hibernate|spring|junit|testng|razor|vue|kotlin|jetpack|angular|directives?|blade|scss|sass|css|java|jpa|lombok|nestjs|typescript|swift|xcode)\\b|@(?:Override|Test|Autowired|Entity|Component|Service|property|media)\\b");

    private static final String NETWORKS =
            "linked-?in|github|gitlab|bitbucket|facebook|fb|messenger|instagram|insta|ig|twitter|tiktok|tik tok|skype|telegram|tg|viber|whats-?app|wechat|line|discord|snapchat|snap|behance|dribbble|youtube|yt|zalo|pinterest|reddit|threads|mastodon|leetcode|hackerrank|codepen|stack ?overflow|kaggle|medium|signal|kakao(?:talk)?|twitch|upwork|fiverr|xing|bluesky|soundcloud|deviantart|artstation|kik|devpost|psn|steam|xbox|dev\\.to";
    /** The first words of them. */
    private static final Set<String> NETWORK_WORDS = Set.of(
            ("linked linkedin github gitlab bitbucket facebook fb messenger instagram insta ig twitter tiktok tik skype telegram tg viber"
                            + " whats whatsapp wechat line discord snapchat snap behance dribbble youtube yt zalo pinterest reddit"
                            + " threads mastodon leetcode hackerrank codepen stack stackoverflow kaggle medium signal kakao"
                            + " kakaotalk twitch upwork fiverr xing bluesky soundcloud deviantart artstation kik devpost psn steam"
                            + " xbox dev")
                    .split(" "));

    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@.])(?:" + NETWORKS
                    + ")(?:\\s+(?:profile|account|page|acc|acct))?(?:\\s*[(\\[]?(?:id|name|handle|username|user|usuario|user name|screen name|no\\.?|link)[)\\]]?)?"
                    + "(?:\\s*(?:[:=→/\\\\|>~]+|\\s[-–—]+\\s|-(?=\\s)|–)\\s*|\\s+(?:is|id|handle|username|name|as|como|under|à|@)\\s+|\\s+(?=[\\p{L}\\p{N}]+[._#]?[\\p{L}\\p{N}._-]*[\\d_]))"
                    + "(?:(?:live|id|in|u|user|user name|username)\\s?[:/]\\s?)?(\\.?@?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._:+#@-]{1,62}[\\p{L}\\p{N}])?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}][\\p{L}\\p{N}_.]{2,31}#\\d{4}(?!\\d)");
    private static final Pattern PART = Pattern.compile("[._:+#@-]");
    private static final Pattern ENDS_HERE = Pattern.compile("\\s*(?:$|[,;|)\\]\\n•·/]|[.!]?\\s*$|\\.\\s)");
    private static final Pattern FILE_OR_FORMAT =
            Pattern.compile("(?i).*\\.(?:js|ts|css|net|py|md|json|yml|yaml|xml|html|csv|pdf)");

    private Handles() {}

    public static void find(Findings findings, Traces traces) {
        var text = findings.text();
        if (text.indexOf('@') >= 0) {
            boolean isOfPrograms = OF_PROGRAMS.matcher(text).find();
            AT_NAME.matcher(text)
                    .results()
                    .filter(found -> isHandle(found.group(1), isOfPrograms, traces))
                    .forEach(found -> findings.add(found.start(), found.end()));
        }
        if (text.indexOf('#') >= 0) {
            findings.addAll(TAG);
        }
        if (findings.hasOneOf(NETWORK_WORDS)) {
            findNamed(text, findings, traces);
        }
    }

    /** The pattern is tried where a network's name begins, not everywhere. */
    private static void findNamed(String text, Findings findings, Traces traces) {
        var named = NAMED.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        var words = WORD.matcher(text);
        int from = 0;
        while (words.find()) {
            boolean isNetwork = words.start() >= from
                    && NETWORK_WORDS.contains(words.group().toLowerCase(Locale.ROOT))
                    && named.region(words.start(), text.length()).lookingAt();
            if (isNetwork) {
                if (isOfSomebody(named.toMatchResult(), text, traces)) {
                    findings.add(named.start(1), named.end(1));
                }
                from = Math.max(named.start() + 1, named.start(1));
            }
        }
    }

    private static boolean isHandle(String name, boolean isOfPrograms, Traces traces) {
        if (traces.areIn(name) || traces.hasPart(CAMEL.split(name))) {
            return true;
        }
        var humps = CAMEL.split(name);
        if (isOfPrograms
                || ANNOTATIONS.contains(name.toLowerCase(Locale.ROOT))
                || (humps.length > 1 && ENDS_OF_ANNOTATIONS.contains(humps[humps.length - 1]))) {
            return false;
        }
        return humps.length < 2 || !Arrays.stream(humps).allMatch(hump -> Words.has(hump.toLowerCase(Locale.ROOT)));
    }

    private static boolean isOfSomebody(MatchResult found, String text, Traces traces) {
        var name = found.group(1);
        if (traces.areIn(name) || name.startsWith("@")) {
            return true;
        }
        if (Character.isDigit(name.charAt(0))
                || name.matches("[\\p{Lu}\\d]{1,4}")
                || name.chars().noneMatch(Character::isLetter)
                || FILE_OR_FORMAT.matcher(name).matches()) {
            return false;
        }
        var parts =
                Arrays.stream(PART.split(name)).filter(part -> !part.isEmpty()).toList();
        boolean ends =
                ENDS_HERE.matcher(text).region(found.end(), text.length()).lookingAt();
        boolean areWords =
                parts.stream().allMatch(part -> part.length() == 1 || Words.has(part.toLowerCase(Locale.ROOT)));
        boolean hasDigits = name.chars().anyMatch(Character::isDigit) && Character.isLetter(name.charAt(0));
        boolean isSnake = name.indexOf('_') >= 0;
        if (hasDigits || isSnake) {
            return !name.matches("\\p{Lu}\\d|(?:top|v|q|h)\\d+|\\p{Lu}{1,5}\\d{0,3}");
        }
        if (parts.size() > 1) {
            return !areWords || (ends && name.equals(name.toLowerCase(Locale.ROOT)) && name.indexOf('.') >= 0);
        }
        boolean isLower = name.equals(name.toLowerCase(Locale.ROOT));
        boolean isCamel = name.matches("\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)+");
        return ends && name.length() > 3 && (isLower || isCamel) && !areWords;
    }
}
