package io.talentpool.gateway.redaction.giveaway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what tells of a person rather than of the work: age, birth, family, faith, origin, home. */
public final class Facts {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE;

    /** Labels of lines that tell nothing of the work, in the languages of the candidates. */
    private static final String PERSONAL =
            "(?:age|date of birth|birth ?date|birth ?day|d\\.?o\\.?b\\.?|born(?: on)?|place of birth|birth ?place|sex|gender|civil status|marital status|status civil|religion|religious affiliation|faith|nationality|citizenship|ethnicity|ethnic group|race|tribe|state of origin|lga|l\\.g\\.a\\.?|local government(?: area)?|caste|domicile|hometown|home town|children|no\\. of children|number of children|siblings|dependents|height|weight|blood (?:type|group)|complexion|body type|sexual orientation|pronouns|zodiac(?: sign)?|disabilit(?:y|ies)|health(?: status| condition)?|allergies"
                    + "|current salary|expected salary|salary(?: expectations?| expected)?|present salary|last salary|current ctc|expected ctc|reason for leaving"
                    + "|tanggal lahir|tempat(?: dan|,|/)? ?tanggal lahir|tempat lahir|ttl|agama|jenis kelamin|status (?:pernikahan|perkawinan)|kewarganegaraan|umur|usia|tinggi badan|berat badan|suku|golongan darah|âge|date de naissance|lieu de naissance|sexe|situation (?:familiale|de famille)|état civil|nationalité|enfants|taille|poids|idade|data de nascimento|naturalidade|nacionalidade|religião|filhos|etnia|età|data di nascita|luogo di nascita|sesso|stato civile|nazionalità|religione|figli|leeftijd|geboortedatum|geboorteplaats|geslacht|burgerlijke staat|nationaliteit"
                    + "|edad|fecha de nac(?:imiento|\\.)?|lugar de nacimiento|nacimiento|sexo|género|genero|estado civil|religión|nacionalidad|hijos|estatura|peso|tipo de sangre"
                    + "|alter|geburtsdatum|geburtsort|geb\\.?(?:oren)?(?: am)?|geschlecht|familienstand|konfession|religionszugehörigkeit|staatsangehörigkeit|nationalität|wohnort|kinder|größe|gewicht"
                    + "|tuổi|ngày sinh|năm sinh|nơi sinh|giới tính|tình trạng hôn nhân|hôn nhân|tôn giáo|dân tộc|quốc tịch|quê quán|chiều cao|cân nặng"
                    + "|wiek|data urodzenia|miejsce urodzenia|stan cywilny|narodowość|obywatelstwo|płeć|wyznanie|dzieci"
                    + "|status(?=\\s*[:：=]-?\\s*(?:belum|sudah|menikah|kawin|lajang|janda|duda|single|married|widow|divorced|separated|solter|casad|viud|divorciad|ledig|verheiratet|célibataire|marié|nubile|celibe|coniugat))"
                    + "|kasarian|kaarawan|petsa ng kapanganakan|kapanganakan|araw ng kapanganakan|lugar ng kapanganakan|relihiyon|katayuang sibil|katayuan|taas|timbang|taga)";

    /** What follows these goes to the end of the line: places and people have stops in them. */
    private static final String PEOPLE_AND_PLACES =
            "(?:(?:home|present|permanent|current|residential|mailing|complete|city|provincial|postal|full|contact|communication|local)?\\s?addr(?:ess|\\.)(?: for communication)?|residence|residing at|father(?:'s|’s)?(?: name)?|mother(?:'s|’s)?(?: name)?|parents?(?: names?)?|husband(?:'s|’s)?(?: name)?|wife(?:'s|’s)?(?: name)?|spouse(?:'s|’s)?(?: name)?|maiden name|full name|last name|surname|family name|middle name|emergency contact|guardian|next of kin|immediate supervisor|supervisor|character references?"
                    + "|alamat(?: rumah| lengkap| domisili| ktp)?|domisili|orang ?tua|ayah|ibu|suami|istri|nama lengkap|domicile|nom de famille|endereço|endereco|morada|sobrenome|pai|mãe|indirizzo|residenza|cognome|adres|woonplaats|achternaam|dirección|direccion|domicilio|padre|madre|esposo|esposa|apellidos?|anschrift|adresse|wohnhaft(?: in)?|vater|mutter|nachname|familienname|địa chỉ(?: nhà| thường trú| liên hệ)?|nơi ở|hộ khẩu(?: thường trú)?|họ và tên|cha|mẹ|tirahan|ama|ina|asawa)";

    private static final String LINE_START = "(?:^|(?<=[|;•·●▪\\n])|(?<=[,.(/] ))[ \\t]*(?:[-–—*>•·●▪✓]\\s*)?\\*{0,2}";
    private static final String SIGN = "\\*{0,2}\\s*[:：=]-?\\s*";
    private static final Pattern LABELLED = Pattern.compile(
            LINE_START + "(" + PERSONAL + "(?:\\s*/\\s*" + PERSONAL + ")*)" + SIGN
                    + "([^\\n|;•·●▪]{1,120}?)(?=\\s*(?:$|[|;•·●▪\\n]|,\\s*\\p{L}[\\p{L} ]{1,24}[:：]|\\.\\s|\\)))",
            FLAGS);
    private static final Pattern LABELLED_TO_THE_END = Pattern.compile(
            LINE_START + "(" + PEOPLE_AND_PLACES + ")(?:" + SIGN + "|\\s+[-–—]\\s+)"
                    + "((?-i:(?=[\\p{Lu}\\d#]|[^\\n]{0,40}\\d))[^\\n|;•●▪]{1,200}?)(?=\\s*(?:$|[|;•●▪\\n]|,\\s*\\p{L}[\\p{L} ]{1,24}[:：]|(?<=[\\p{Ll}\\d]{5})\\.\\s))",
            FLAGS);
    private static final Pattern LABELLED_OTHERWISE = Pattern.compile(
            "(?:^|(?<=[|;\\n]))[ \\t]*(?:[-–—*•·●▪]\\s*)?(" + PERSONAL
                    + ")(?:\\s*[-–—/]+\\s+|\\s+[-–—/]\\s*|\\t+|\\s*(?:➡|→|=>|>)\\x{FE0F}?\\s*)([^\\n|;]{1,120}?)(?=\\s*(?:$|[|;\\n]))",
            FLAGS);
    private static final Pattern HOME =
            Pattern.compile(LINE_START + "(home)" + SIGN + "([^\\n|;]{0,12}\\d[^\\n|;]{1,120})", FLAGS);

    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";
    private static final String DATE = "(?:\\p{L}{3,10}\\.?\\s+" + DAY + ",?\\s+(?:19|20)\\d{2}|" + DAY
            + "\\s?(?:of\\s|de\\s)?\\s?\\p{L}{3,10}\\.?,?\\s+(?:de\\s+|del\\s+)?(?:19|20)\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2} tháng \\d{1,2}(?: năm)? (?:19|20)\\d{2}|(?:19|20)\\d{2})";

    static final List<Gated> BIRTH_AND_AGE = List.of(
            Gated.from(
                    "born birthday birth birthdate date d dob fecha geburtsdatum ngày b bday geb geboren lahir n né née ne nee nascido nascida nato nata naci nacido nacida nació nací sinh ipinanganak isinanganak",
                    Pattern.compile(
                            "(?<!\\p{L})(?:born|birthday(?: is)?|birth ?date|date of birth|d\\.?o\\.?b\\.?|fecha de nac(?:imiento|\\.)?|geburtsdatum|ngày sinh|b-?day|geb\\.|geboren|lahir|née?(?: le)?|nascid[ao]|nat[oa](?= il)|naci(?:do|da|ó)?|nací|sinh(?: ngày| năm)?|(?:ipin|isin)anganak(?: ako)?)(?:\\s+(?:on|in|am|el|en|noong|ngày|le|em|il|op|the|and raised))*\\s*:?\\s+"
                                    + DATE,
                            FLAGS)),
            Gated.from(
                    "am m im age aged tengo soy bin ako ay tôi now",
                    Pattern.compile(
                            "(?<!\\p{L})(?:I am|I'm|I’m|Im|aged?|tengo|soy de|ich bin|ako ay|tôi|now|am)\\s+\\d{2}(?:\\s+(?:na|pa))?(?:\\s*[-–]?\\s*(?:years?|yrs?|y/?o|año|años|jahre|tuổi|taong gulang|taon)(?:\\s*-?\\s*(?:old|of age|de edad|alt))?)(?!\\s+(?:of (?!age)|in |experience|as |working|de experiencia|con ))(?:,?\\s+(?:single|married|widowed|soltera?o?|casad[ao]|ledig|verheiratet))?",
                            FLAGS)),
            Gated.around(
                    "old age",
                    Pattern.compile(
                            "(?<![\\p{L}\\d])(?:1[6-9]|[2-6]\\d)[\\s-]*(?:years?|yrs?)[\\s-]*(?:old|of age)(?![\\s-]+(?:company|business|firm|brand|system|code|codebase|house|building|process|plant|bank|app|application|platform|database|legacy|software|website|product|startup|institution|school|church|tradition|industry))",
                            FLAGS)),
            Gated.around(
                    "edad gulang tuổi",
                    Pattern.compile("(?<!\\d)[2-6]\\d\\s+(?:años de edad|taong gulang|tuổi)", FLAGS)));

    static final List<Gated> FAMILY_AND_FAITH = List.of(
            Gated.around(
                    "married widowed divorced separated single",
                    Pattern.compile(
                            "(?<!\\p{L})(?:(?:I am|I'm|I’m|am|is|happily|currently|still|old,?|and|,)\\s+(?:happily |currently |still )?(?:married|widowed|divorced|separated)(?=\\s*(?:[,.;]|$|and|with|to))|single (?:mother|mom|mum|parent|father|dad))(?:,?\\s+(?:with|and|to)\\s+(?:(?:a|an|one|two|three|four|five|my|\\d)\\s+)?[\\p{L}-]+(?:\\s+(?:kids?|children|daughters?|sons?))?)?",
                            FLAGS)),
            Gated.from(
                    "mother father mom mum dad parent",
                    Pattern.compile(
                            "(?<!\\p{L})(?:mother|father|mom|mum|dad|parent) (?:of|to) (?:a |an |one|two|three|four|five|\\d|my )\\s?[\\p{L}-]*(?:\\s+(?:kids?|children|daughters?|sons?|boys|girls))?",
                            FLAGS)),
            Gated.around(
                    "birth faith single married",
                    Pattern.compile(
                            "(?<!\\p{L})(?:devout |practi[sc]ing |born-again |roman )?(?:catholic|christian|muslim|hindu|buddhist|born[- ]again|iglesia ni cristo|seventh-day adventist|protestant|jehovah'?s witness)(?= (?:by (?:birth|faith)|faith|and (?:single|married)))",
                            FLAGS)));

    private static final String STREETS =
            "st street ave avenue av rd road blvd boulevard drive dr lane ln court ct place pl way terrace"
                    + " highway hwy parkway pkwy crescent close circle cir extension ext square sq trail loop alley subd subdivision village"
                    + " compound heights homes estate estates apartment apartments tower towers condominium residences";
    private static final String STREET = "(?:" + STREETS.replace(' ', '|') + ")";
    static final List<Gated> HOMES = List.of(
            // Blk 5 Lot 3 Sampaguita St., Imus
            Gated.from(
                    "blk block bl",
                    Pattern.compile(
                            "(?<!\\p{L})(?:blk|block|bl)\\.?\\s?\\d+[A-Z]?,?\\s*(?:,|&|and)?\\s?(?:lot|lt|l)\\.?\\s?\\d+[A-Z]?(?:,?\\s+(?:(?:ph(?:ase)?\\.?\\s?\\d+)|[\\p{Lu}\\d][\\p{L}\\d.'’-]*|of|de|la|del|st\\.?|street|village|subd(?:ivision)?\\.?)){0,8}",
                            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE)),
            // 2207 Peachtree Rd NE, #12-A Mabini Street
            Gated.around(
                    STREETS,
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}.,$€£₱/-])(?:#\\s?|no\\.?\\s)?\\d{1,5}(?:-?[A-Z]|[-/]\\d{1,4})?,?\\s+(?:[NSEW]\\.?\\s)?(?:(?:[\\p{Lu}][\\p{L}.'’-]*|\\d{1,3}(?:st|nd|rd|th)|de|del|la|dela|of)\\s+){1,4}(?i:"
                                    + STREET
                                    + ")(?![\\p{L}])\\.?(?:\\s(?:NE|NW|SE|SW|N|S|E|W)\\b)?(?:,?\\s(?:apt|unit|suite|ste|#)\\.?\\s?[\\p{L}\\d-]{1,6})?")),
            // Unit 4B, 12th floor; Brgy. San Isidro; Purok 3; Sitio Maligaya
            Gated.from(
                    "brgy bgy barangay purok sitio zone unit apt apartment room rm flat door",
                    Pattern.compile(
                            "(?<!\\p{L})(?:(?:brgy|bgy|barangay|purok|sitio|zone)\\.?\\s+(?!health|officials?|captain|hall|council|elections?|level|clearance|tanod|secretary|treasurer|kagawad|\\p{Ll})[\\p{Lu}\\d][\\p{L}\\d.'’-]*(?:\\s[\\p{Lu}\\d][\\p{L}\\d.'’-]*){0,3}|(?:unit|apt|apartment|room|rm|flat|door)\\.?\\s?(?:no\\.?\\s?)?#?\\d+[A-Z]?,?\\s+(?:\\d+(?:st|nd|rd|th)?\\s*(?:/?f(?:l|loor)?)\\.?,?\\s+)?(?:[\\p{Lu}][\\p{L}'’-]*\\s?){1,4})")),
            // Calle Colón 22, Av. Reforma #123, Carrera 7 # 45-12
            Gated.from(
                    "calle c av avda avenida carrera cra jirón pasaje paseo camino calzada blvd blvrd rua",
                    Pattern.compile(
                            "(?<!\\p{L})(?:calle|c/|av\\.|avda\\.?|avenida|carrera|cra\\.?|jirón|pasaje|paseo|camino|calzada|blvr?d\\.?|rua)(?!\\p{L}|\\s?,)\\s?(?:[\\p{L}\\d.'’]+\\s){0,4}[\\p{L}\\d.'’]*,?\\s?(?:#|n[.º°o]*|no\\.|núm\\.?|num\\.?)?\\s?\\d{1,5}(?:\\s?[-–]\\s?\\d{1,4})?[A-Za-z]?(?![\\p{L}\\p{N}])(?:,\\s(?:piso|apto\\.?|depto\\.?|int\\.?|col\\.?|urb\\.?)\\s?[\\p{L}\\d ]{1,30})?",
                            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE)),
            // số 12 ngõ 5 đường Láng
            Gated.around(
                    "số đường phố phường quận p q huyện xã ward district",
                    Pattern.compile(
                            "(?<![\\p{L}\\d])(?:số\\s?(?:nhà\\s?)?\\d{1,5}[\\p{L}\\d/]{0,12},?\\s?)?(?:(?:ngõ|ngách|hẻm|kiệt)\\s?[\\d/]{1,12},?\\s?){0,3}(?:đường|phố|số nhà)\\s[\\p{L}\\d][\\p{L}\\d/]*(?:\\s[\\p{Lu}][\\p{L}]*){0,4}(?:,\\s(?:phường|quận|p\\.|q\\.|huyện|xã|tp\\.?|thành phố)\\s?[\\p{L}\\d]+(?:\\s[\\p{Lu}][\\p{L}]*){0,3})*|(?<![\\p{L}\\d/])\\d{1,5}[\\p{L}]?(?:/\\d{1,5}){0,4}\\s(?:đường|phố)?\\s?[\\p{Lu}][\\p{L}]+(?:\\s[\\p{Lu}][\\p{L}]+){1,3},\\s(?:phường|quận|p\\.|q\\.|huyện|xã|ward|district)\\s?[\\p{L}\\d]+(?:\\s[\\p{Lu}][\\p{L}]*){0,3}",
                            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE)),
            // số 12 ngõ 34 Hoàng Cầu
            Gated.from(
                    "số",
                    Pattern.compile(
                            "(?<!\\p{L})(?iu:số)\\s?(?:nhà\\s?)?\\d+[\\p{L}\\d/]*,?\\s(?iu:ngõ|ngách|hẻm|kiệt|lô|tổ)\\s?[\\d/]+[^\\n;|.]{0,60}")),
            // Jl. Kenanga Raya No. 45
            Gated.from(
                    "jl jln jalan gg gang",
                    Pattern.compile(
                            "(?<!\\p{L})(?:Jl|Jln|Jalan|Gg|Gang)\\.?\\s[\\p{Lu}][^\\n;|]{2,60}?(?:No|no|Nomor|Blok)\\.?\\s?[\\p{L}\\d/-]+(?:[ ,]+(?:RT|RW|Kel|Kec)\\.?[ /]?[\\p{L}\\d/]+){0,4}")),
            // P.O. Box 123; plot 12 Adeola Street
            Gated.from(
                    "p po plot flat h house door d",
                    Pattern.compile(
                            "(?<!\\p{L})(?:p\\.?\\s?o\\.?\\s?box\\s?\\d+|plot\\s?\\d+[\\p{L}]?,?\\s(?:[\\p{Lu}][\\p{L}.'’-]*\\s?){1,5}|(?:flat|h\\.?\\s?no\\.?|house\\s?no\\.?|door\\s?no\\.?|d\\.?\\s?no\\.?)\\s?[:#]?\\s?[\\d][\\p{L}\\d/-]*,?\\s(?:[\\p{Lu}][\\p{L}.'’-]*,?\\s?){1,5})",
                            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE)));

    /** Musterstraße 12, Am Weg 3 b. */
    private static final Pattern GERMAN_STREET = Pattern.compile(
            "(?<!\\p{L})(?:[\\p{Lu}][\\p{L}-]*(?:straße|strasse|str\\.|Straße|Strasse|Str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee)|[\\p{Lu}][\\p{L}]+er\\s(?:Straße|Str\\.|Weg|Platz|Allee)|(?:Am|An der|Im|Auf der|In der|Zum|Zur)\\s[\\p{Lu}\\p{Ll}][\\p{L}]*)\\s\\d{1,4}\\s?[a-z]?(?![\\p{L}\\p{N}])(?!\\s?(?:Jahre|Monate|%|Uhr|Personen|Mitarbeiter))(?:,\\s\\d{5}\\s[\\p{Lu}][\\p{L}-]+)?");

    private static final Pattern NUMBER_OF_A_HOUSE = Pattern.compile("(?<=[\\p{L}.]\\s)\\d{1,4}");
    private static final int LONGEST_STREET = 100;

    /** LS2 9JT. */
    private static final Pattern BRITISH_CODE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![\\p{L}\\p{N}])");

    private static final Pattern END_OF_A_BRITISH_CODE = Pattern.compile("\\d \\d[A-Z]{2}");
    private static final int BRITISH_CODE_LENGTH = 8;

    private static final Pattern DASH_APART = Pattern.compile("\\s[-–—/]|[-–—/]\\s|=");
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";
    private static final String ENDS_OF_ENTRIES = "|;•·●▪";
    private static final String ENDS_BEFORE_A_BLANK = ",.(/";

    private Facts() {}

    public static void find(Findings findings) {
        var text = findings.text();
        boolean hasDigits = text.chars().anyMatch(Character::isDigit);
        findLabelled(text, findings);
        findings.addAll(FAMILY_AND_FAITH);
        if (hasDigits) {
            findings.addAll(BIRTH_AND_AGE);
            findings.addAllOfALine(HOMES);
            findings.addAllOfALineAround(NUMBER_OF_A_HOUSE, LONGEST_STREET, LONGEST_STREET, GERMAN_STREET);
            findings.addAllAround(END_OF_A_BRITISH_CODE, BRITISH_CODE_LENGTH, 0, BRITISH_CODE, 0);
        }
    }

    /** What has no sign that ends a label has no label. */
    private static void findLabelled(String text, Findings findings) {
        var patterns = new ArrayList<Pattern>();
        boolean hasColon = hasOneOf(":：=", text);
        boolean hasDash = hasOneOf("\t➡→>", text) || DASH_APART.matcher(text).find();
        if (hasColon) {
            patterns.add(LABELLED);
            patterns.add(HOME);
        }
        if (hasColon || hasDash) {
            patterns.add(LABELLED_TO_THE_END);
            patterns.add(LABELLED_OTHERWISE);
        }
        if (!patterns.isEmpty()) {
            var starts = startsOfLabels(text);
            patterns.forEach(labelled -> findings.addAllFrom(starts, labelled, 1, 2));
        }
    }

    /** The beginnings of lines and of entries of a list, and what follows a sign with a blank. */
    private static List<Integer> startsOfLabels(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int at = 1; at < text.length(); at++) {
            char before = text.charAt(at - 1);
            if (LINE_ENDS.indexOf(before) >= 0
                    || ENDS_OF_ENTRIES.indexOf(before) >= 0
                    || before == ' ' && at > 1 && ENDS_BEFORE_A_BLANK.indexOf(text.charAt(at - 2)) >= 0) {
                starts.add(at);
            }
        }
        return starts;
    }

    private static boolean hasOneOf(String signs, String text) {
        for (int at = 0; at < signs.length(); at++) {
            if (text.indexOf(signs.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
