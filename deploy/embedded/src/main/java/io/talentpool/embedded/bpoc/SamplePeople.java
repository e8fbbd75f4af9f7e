package io.talentpool.embedded.bpoc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Invented people: names of many languages, places, and ways to reach them that reach nobody. */
final class SamplePeople {

    /** Who a candidate is: the part of the data that a client must never see, but for the first name and the place. */
    record Person(
            String firstName,
            String lastName,
            String email,
            String phone,
            String city,
            String province,
            String country) {

        String link() {
            return "https://portfolio.example.com/" + email.substring(0, email.indexOf('@'));
        }
    }

    private record Place(String city, String province, String country, String dialling) {}

    private static final List<String> FIRST_NAMES = Dice.sides("""
            Maria, José, Angela, Zoë, Mark Anthony, Łukasz, Nguyễn Thị, Renée, Paolo, Søren, Grace, Þórdís, Jerome, Ольга, Kristine, \
            美咲, Rafael, İpek, Niño, Aisha, محمد, Bea, François, Joy, Åsa, Dennis, Chloé, Ramon, Siobhán, Miguel, Ines, Carlo, Hannah, \
            Tomáš, Liza, Emeka, Noelle, Günther, Patricia, Σοφία""");

    private static final List<String> LAST_NAMES = Dice.sides("""
            Dela Cruz, Santos, Peña, Ocampo, Müller, O'Brien, Villanueva, Nguyễn, Kowalski, Sánchez-Vera, Reyes, Bautista, Jónsdóttir, \
            Иванова, Macaraeg, 山田, Çelik, Okonkwo, Hernández, Tan, العمري, Lacson, Bergström, Magsaysay, Dvořák, Papadopoulou, \
            de los Reyes, Ng, Fitzgerald, Lim""");

    private static final List<Place> PLACES = List.of(
            new Place("Manila", "Metro Manila", "Philippines", "+63 917 555 %04d"),
            new Place("Cebu City", "Cebu", "Philippines", "0917 555 %04d"),
            new Place("Davao City", "Davao del Sur", "Philippines", "+63 (82) 555 %04d"),
            new Place("Parañaque", "Metro Manila", "Philippines", "(02) 8555-%04d"),
            new Place("Angeles", "Pampanga", "Philippines", "0917-555-%04d"),
            new Place("Iloilo City", "Iloilo", "Philippines", "+63917555%04d"),
            new Place("Bogotá", "Cundinamarca", "Colombia", "+57 601 555 %04d"),
            new Place("São Paulo", "SP", "Brazil", "+55 11 95555-%04d"),
            new Place("Kraków", "Małopolska", "Poland", "+48 555 00 %04d"),
            new Place("Đà Nẵng", null, "Vietnam", "+84 555 55%04d"),
            new Place("London", "England", "United Kingdom", "+44 20 7946 %04d"),
            new Place("Lagos", "Lagos State", "Nigeria", "+234 803 555 %04d"),
            new Place(null, null, "Philippines", "0918 555 %04d"),
            new Place(null, null, null, "+1 (202) 555-%04d"));

    private SamplePeople() {}

    static Person person(int candidate, Dice dice) {
        var firstName = dice.pick(FIRST_NAMES);
        var lastName = dice.pick(LAST_NAMES);
        var place = dice.pick(PLACES);
        return new Person(
                firstName,
                lastName,
                "%s.%s%d@example.com".formatted(latin(firstName, "first"), latin(lastName, "last"), candidate),
                place.dialling().formatted(dice.between(100, 9_999)),
                place.city(),
                place.province(),
                place.country());
    }

    private static String latin(String name, String whenNothingIsLeft) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? whenNothingIsLeft : letters;
    }
}
